// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/json_ld.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <simdjson.h>

#include "indexer/readers/html/text.hpp"

namespace lede::indexing {
namespace {

using simdjson::dom::element;

constexpr std::size_t max_script_bytes = std::size_t{2} << 20;
constexpr std::size_t max_scripts = 64;
constexpr std::size_t max_things = 1000;

/// The things that one script describes, and the facts of those that matter.
class ThingReader {
 public:
  /// `script` outlives the reader.
  explicit ThingReader(element script) { gather(script); }

  PageFacts article() const { return facts_of(is_article); }
  PageFacts web_page() const { return facts_of(is_web_page); }
  std::string site_name() const;

 private:
  static bool is_article(std::string_view type);
  static bool is_web_page(std::string_view type);

  void gather(element script);
  void add_all(element list);
  PageFacts facts_of(bool (*wanted)(std::string_view type)) const;
  PageFacts facts_of(element thing) const;
  std::string name_of(element thing) const;
  std::vector<std::string> names(element thing, std::string_view key) const;
  const element* with_id(std::string_view id) const;

  std::vector<element> things_;
};

std::string without_control_characters(std::string_view script);
std::optional<element> member(element thing, std::string_view key);
std::string text(element thing, std::string_view key);
std::string text_of(element value);
std::vector<element> items(element thing, std::string_view key);
bool has_type(element thing, bool (*wanted)(std::string_view type));
std::vector<std::string> topics_of(element thing);
std::string address_of(element thing);

}  // namespace

PageFacts read_json_ld(std::span<const std::string_view> scripts) {
  PageFacts article;
  PageFacts web_page;
  std::string site_name;
  simdjson::dom::parser parser;
  for (const std::string_view script : scripts.first(std::min(scripts.size(), max_scripts))) {
    if (script.size() > max_script_bytes) continue;
    const std::string json = without_control_characters(script);
    element root;
    if (parser.parse(json).get(root) != simdjson::SUCCESS) continue;
    const ThingReader things(root);
    article.complete_by(things.article());
    web_page.complete_by(things.web_page());
    if (site_name.empty()) site_name = things.site_name();
  }
  web_page.title.clear();  // with the name of the site, more often than not
  article.complete_by(web_page);
  if (article.source.empty()) article.source = site_name;
  return article;
}

namespace {

std::string ThingReader::site_name() const {
  for (const element thing : things_) {
    if (has_type(thing, [](std::string_view type) { return type == "WebSite"; })) {
      return text(thing, "name");
    }
  }
  return {};
}

/// `NewsArticle`, `OpinionNewsArticle`, `BlogPosting`, `Report` and their like.
bool ThingReader::is_article(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("Posting") || type == "Report";
}

bool ThingReader::is_web_page(std::string_view type) {
  return type.ends_with("WebPage") || type == "ItemPage";
}

void ThingReader::gather(element script) {
  add_all(script);
  for (std::size_t i = 0; i < things_.size() && things_.size() < max_things; ++i) {
    for (const std::string_view key : {"@graph", "mainEntity"}) {
      if (const std::optional<element> inside = member(things_[i], key)) add_all(*inside);
    }
  }
}

void ThingReader::add_all(element list) {
  if (list.is_object()) things_.push_back(list);
  if (!list.is_array()) return;
  for (const element item : list.get_array()) {
    if (item.is_object() && things_.size() < max_things) things_.push_back(item);
  }
}

PageFacts ThingReader::facts_of(bool (*wanted)(std::string_view type)) const {
  const auto found =
      std::ranges::find_if(things_, [wanted](element thing) { return has_type(thing, wanted); });
  return found == things_.end() ? PageFacts{} : facts_of(*found);
}

PageFacts ThingReader::facts_of(element thing) const {
  PageFacts facts;
  facts.title = text(thing, "headline");
  if (facts.title.empty()) facts.title = text(thing, "name");
  facts.summary = text(thing, "description");
  facts.published = text(thing, "datePublished");
  facts.language = text(thing, "inLanguage");
  facts.url = address_of(thing);
  facts.topics = topics_of(thing);
  if (const std::optional<element> body = member(thing, "articleBody")) {
    if (body->is_string()) facts.body = std::string(std::string_view(*body));
  }
  for (const std::string& name : names(thing, "author")) {
    add_authors(facts.authors, name);
  }
  const std::vector<std::string> publishers = names(thing, "publisher");
  if (!publishers.empty()) facts.source = publishers.front();
  return facts;
}

std::vector<std::string> ThingReader::names(element thing, std::string_view key) const {
  std::vector<std::string> result;
  for (const element item : items(thing, key)) {
    add_name(result, item.is_object() ? name_of(item) : text_of(item));
  }
  return result;
}

/// What only refers to a thing, `{"@id": …}`, is called as that thing is.
std::string ThingReader::name_of(element thing) const {
  std::string name = text(thing, "name");
  if (!name.empty()) return name;
  const element* meant = with_id(text(thing, "@id"));
  return meant == nullptr ? std::string() : text(*meant, "name");
}

const element* ThingReader::with_id(std::string_view id) const {
  const auto found = std::ranges::find_if(things_, [id](element thing) {
    return !id.empty() && text(thing, "@id") == id && member(thing, "name").has_value();
  });
  return found == things_.end() ? nullptr : &*found;
}

/// From the first bracket to the last one: some wrap scripts in comments, or in a section of
/// XML. Line breaks inside of strings, which JSON forbids, are spaces.
std::string without_control_characters(std::string_view script) {
  constexpr std::string_view section = "<![CDATA[";
  if (const std::size_t start = script.find(section); start != std::string_view::npos) {
    script.remove_prefix(start + section.size());
    script = script.substr(0, script.rfind("]]>"));
  }
  const std::size_t first = script.find_first_of("{[");
  const std::size_t last = script.find_last_of("}]");
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) return {};
  std::string json(script.substr(first, last - first + 1));
  std::ranges::replace_if(
      json, [](char c) { return c >= 0 && c < ' '; }, ' ');
  return json;
}

std::optional<element> member(element thing, std::string_view key) {
  element value;
  if (!thing.is_object() || thing.at_key(key).get(value) != simdjson::SUCCESS) return std::nullopt;
  return value;
}

/// The first that `key` has; of a thing, its name.
std::string text(element thing, std::string_view key) {
  for (const element item : items(thing, key)) {
    if (std::string value = text_of(item); !value.empty()) return value;
  }
  return {};
}

std::string text_of(element value) {
  std::string_view string;
  if (value.is_string() && value.get(string) == simdjson::SUCCESS) return line_of(string);
  if (const std::optional<element> name = member(value, "name")) {
    if (name->is_string()) return line_of(std::string_view(*name));
  }
  return {};
}

std::vector<element> items(element thing, std::string_view key) {
  const std::optional<element> value = member(thing, key);
  if (!value) return {};
  if (!value->is_array()) return {*value};
  std::vector<element> result;
  for (const element item : value->get_array()) result.push_back(item);
  return result;
}

bool has_type(element thing, bool (*wanted)(std::string_view type)) {
  const std::vector<element> types = items(thing, "@type");
  return std::ranges::any_of(types, [wanted](element type) { return wanted(text_of(type)); });
}

std::vector<std::string> topics_of(element thing) {
  std::vector<std::string> topics;
  for (const std::string_view key : {"articleSection", "keywords"}) {
    const std::vector<element> values = items(thing, key);
    for (const element value : values) {
      if (values.size() > 1) {
        add_name(topics, text_of(value));
        continue;
      }
      for (std::string& topic : listed(text_of(value))) add_name(topics, std::move(topic));
    }
  }
  return topics;
}

std::string address_of(element thing) {
  for (const std::string_view key : {"url", "mainEntityOfPage", "@id"}) {
    const std::optional<element> value = member(thing, key);
    if (!value) continue;
    std::string address = value->is_object() ? text(*value, "@id") : text_of(*value);
    if (has_scheme_and_host(address) && address.find('#') == std::string::npos) return address;
  }
  return {};
}

}  // namespace
}  // namespace lede::indexing
