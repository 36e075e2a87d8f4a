// SPDX-License-Identifier: GPL-2.0-or-later
// A real database of a few articles for one test, gone with it.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/model/article.hpp"
#include "common/store/fingerprint.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/index_writer.hpp"
#include "indexer/record_builder.hpp"
#include "tests/support/temp_dir.hpp"

namespace lede::support {

class TempIndex {
 public:
  /// Articles without an id get `a1`, `a2` …; without a language, `en`.
  explicit TempIndex(std::vector<Article> articles) { add(std::move(articles)); }

  store::IndexReader reader() const { return store::IndexReader({folder()}, store::fingerprint()); }

  std::string folder() const { return (dir_.path() / "lede.db").string(); }

  /// As one more run of an indexer.
  void add(std::vector<Article> articles) {
    store::WriterOptions options;
    options.fingerprint = store::fingerprint();
    store::IndexWriter writer(folder(), options);
    store::ShardWriter shard = writer.new_shard_writer();
    indexing::RecordBuilder builder;
    std::uint64_t sequence = 0;
    for (Article& article : articles) {
      ++sequence;
      if (article.id.empty()) article.id = fmt::format("a{}", sequence);
      if (article.language.empty()) article.language = "en";
      shard.add(builder.build(article, "test", sequence));
    }
    shard.finish(builder.take_vocabulary());
    writer.publish();
  }

 private:
  TempDir dir_;
};

/// An article of which only the body matters.
inline Article article_of(std::string body) {
  Article article;
  article.body = std::move(body);
  return article;
}

}  // namespace lede::support
