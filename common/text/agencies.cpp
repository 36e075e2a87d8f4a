// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/agencies.hpp"

#include <algorithm>
#include <array>

#include "common/text/normalizer.hpp"

namespace lede::text {
namespace {

/// Whether a name in parentheses may be something else.
enum class Proof { by_name, none };

struct Agency {
  std::string_view keyword;
  std::array<std::string_view, 4> other_names = {};  // as keywords
  Proof proof = Proof::by_name;
};

constexpr std::array agencies{std::to_array<Agency>({
    {"ap", {"associated press", "the associated press", "ap news"}},
    {"reuters", {"reuters news agency", "reuters news", "thomson reuters", "ロイター"}},
    {"afp", {"agence france presse"}},
    {"bloomberg", {"bloomberg news"}},
    {"upi", {"united press international"}},
    {"dpa", {"deutsche presse agentur"}},
    {"xinhua", {"xinhua news agency", "xinhua news", "新华社", "新華社"}},
    {"ansa", {"agenzia ansa"}},
    {"efe", {"agencia efe"}},
    {"tass", {"itar tass", "тасс"}},
    {"kyodo", {"kyodo news", "kyodo news service", "共同", "共同通信"}},
    {"yonhap", {"yonhap news agency", "yonhap news", "연합뉴스"}},
    {"interfax", {"интерфакс"}},
    {"ria novosti", {"риа новости"}},
    {"pti", {"press trust of india"}},
    {"ani", {"asian news international"}},
    {"ians", {"indo asian news service"}},
    {"dow jones", {"dow jones newswires"}},
    {"cnn", {}},
    {"bbc", {"bbc news"}},
    {"cbs", {"cbs news"}},
    {"npr", {"national public radio"}},
    {"voa", {"voice of america"}},
    {"lusa", {"agencia lusa"}},
    {"anp", {"algemeen nederlands persbureau"}},
    {"belga", {"agence belga", "belga news agency"}},
    {"apa", {"austria presse agentur"}},
    {"ritzau", {"ritzaus bureau"}},
    {"ntb", {"norsk telegrambyra"}},
    {"pap", {"polska agencja prasowa"}},
    {"ctk", {"ceska tiskova kancelar"}},
    {"europa press", {}},
    {"notimex", {}},
    {"telam", {}},
    {"bernama", {}},
    {"antara", {"antara news"}},
    {"aap", {"australian associated press"}},
    {"anadolu", {"anadolu agency", "anadolu ajansi"}},
    {"cp", {"the canadian press", "canadian press", "la presse canadienne"}},
    {"kcna", {"korean central news agency"}},
    {"business wire", {"businesswire"}},
    {"pr newswire", {"prnewswire"}},
    {"globe newswire", {"globenewswire"}},
    {"accesswire", {}},
    {"pa", {"press association", "the press association", "pa media"}, Proof::none},
    {"ips", {"inter press service"}, Proof::none},
    {"tns", {"tribune news service"}, Proof::none},
    {"tt", {"tidningarnas telegrambyra"}, Proof::none},
    {"sda", {"keystone sda", "schweizerische depeschenagentur"}, Proof::none},
})};

const Agency* agency_called(std::string_view keyword);

}  // namespace

std::string agency_keyword(std::string_view name) {
  std::string keyword = normalize_keyword(name);
  const Agency* agency = agency_called(keyword);
  return agency == nullptr ? keyword : std::string(agency->keyword);
}

bool is_known_agency(std::string_view name) {
  const Agency* agency = agency_called(normalize_keyword(name));
  return agency != nullptr && agency->proof == Proof::by_name;
}

namespace {

const Agency* agency_called(std::string_view keyword) {
  if (keyword.empty()) return nullptr;
  const auto* const found = std::ranges::find_if(agencies, [&](const Agency& agency) {
    return agency.keyword == keyword ||
           std::ranges::find(agency.other_names, keyword) != agency.other_names.end();
  });
  return found == agencies.end() ? nullptr : found;
}

}  // namespace
}  // namespace lede::text
