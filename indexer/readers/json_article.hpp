// SPDX-License-Identifier: GPL-2.0-or-later
// From a JSON object to an article, under the keys of article_keys.hpp or those that --map
// names. Knows nothing of where in an input the object stands.
#pragma once

#include <string_view>
#include <variant>

#include <simdjson.h>

#include "common/model/article.hpp"
#include "indexer/readers/article_keys.hpp"
#include "indexer/readers/long_text.hpp"
#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// Why an object is no article; one line.
struct NoArticle {
  std::string reason;
};

/// Reads objects with one parser, so that its memory is used again.
class JsonArticleReader {
 public:
  /// `keys` outlives the reader.
  explicit JsonArticleReader(const KeyMap& keys) : keys_(keys) {}

  /// Numbers are read as text. Elasticsearch's `{"_source":{…}}` is read as what it wraps.
  /// What it has in objects is read by their keys with dots between: `fields.bodyText`.
  std::variant<Article, NoArticle> read(std::string_view json, const Place& place);

  /// Of all objects that were read.
  const KeysSeen& seen() const { return seen_; }

 private:
  void add(simdjson::dom::object object, std::string_view prefix, FactSheet& sheet,
           LongText& unread) const;

  const KeyMap& keys_;
  simdjson::dom::parser parser_;
  KeysSeen seen_;
};

}  // namespace lede::indexing
