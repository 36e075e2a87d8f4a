// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/model/article_json.hpp"

#include <array>

#include <simdjson.h>

#include "common/base/error.hpp"
#include "common/base/json_text.hpp"

namespace lede {
namespace {

/// A key and the member of Article that it holds: text, or a list of texts.
struct Key {
  std::string_view name;
  std::string Article::*value;
  std::vector<std::string> Article::*values;
};

constexpr std::array keys{
    Key{"id", &Article::id, nullptr},
    Key{"title", &Article::title, nullptr},
    Key{"body", &Article::body, nullptr},
    Key{"summary", &Article::summary, nullptr},
    Key{"source", &Article::source, nullptr},
    Key{"author", &Article::author, nullptr},
    Key{"place", &Article::place, nullptr},
    Key{"agency", &Article::agency, nullptr},
    Key{"published", &Article::published, nullptr},
    Key{"language", &Article::language, nullptr},
    Key{"topics", nullptr, &Article::topics},
    Key{"url", &Article::url, nullptr},
    Key{"path", &Article::path, nullptr},
    Key{"paths", nullptr, &Article::paths},
};

Article read_article(simdjson::dom::element json);
void read_member(Article& article, std::string_view name, simdjson::dom::element value);
std::vector<std::string> read_texts(simdjson::dom::element list);

}  // namespace

std::string to_json(const Article& article) {
  JsonText json;
  json.begin_object();
  for (const Key& key : keys) {
    if (key.value != nullptr && !(article.*key.value).empty()) {
      json.key(key.name).text(article.*key.value);
    }
    if (key.values != nullptr && !(article.*key.values).empty()) {
      json.key(key.name).texts(article.*key.values);
    }
  }
  return json.end_object().str();
}

Article article_from_json(std::string_view json) {
  try {
    simdjson::dom::parser parser;
    return read_article(parser.parse(json.data(), json.size()));
  } catch (const simdjson::simdjson_error& error) {
    throw Error(ErrorCode::corrupt, std::string("a stored article is damaged: ") + error.what(),
                "make the database anew from its articles");
  }
}

namespace {

Article read_article(simdjson::dom::element json) {
  Article article;
  for (const auto& [name, value] : simdjson::dom::object(json)) {
    read_member(article, name, value);
  }
  return article;
}

void read_member(Article& article, std::string_view name, simdjson::dom::element value) {
  for (const Key& key : keys) {
    if (key.name != name) continue;
    if (key.value != nullptr) article.*key.value = std::string(std::string_view(value));
    if (key.values != nullptr) article.*key.values = read_texts(value);
    return;
  }
  throw simdjson::simdjson_error(simdjson::NO_SUCH_FIELD);
}

std::vector<std::string> read_texts(simdjson::dom::element list) {
  std::vector<std::string> texts;
  for (const simdjson::dom::element text : simdjson::dom::array(list)) {
    texts.emplace_back(std::string_view(text));
  }
  return texts;
}

}  // namespace
}  // namespace lede
