// SPDX-License-Identifier: GPL-2.0-or-later
// From an article to what the index keeps of it: loops over the fields of the schema and cuts
// their text with the Analyzer. Knows nothing of formats or of how records are kept.
#pragma once

#include <cstdint>
#include <string_view>

#include "common/model/article.hpp"
#include "common/schema/schema.hpp"
#include "common/store/index_writer.hpp"
#include "common/store/record.hpp"
#include "common/store/snowball_stemmer.hpp"
#include "common/text/analyzer.hpp"
#include "indexer/term_cache.hpp"

namespace lede::indexing {

/// Not thread-safe: each worker has its own.
class RecordBuilder {
 public:
  /// `input` is the file the article was read from, `sequence` its place among all articles
  /// of the run, `format` the name of what it was read as. The record lives until the next call.
  const store::Record& build(const Article& article, std::string_view input, std::uint64_t sequence,
                             std::string_view format = {});

  /// The words of all articles built since the last call.
  store::Vocabulary take_vocabulary();
  /// How many words are remembered for the next of those calls.
  std::size_t word_count() const { return terms_.size(); }

 private:
  void add_field(const schema::FieldSpec& field, const Article& article);
  void add_text(schema::Field field, std::string_view text, std::string_view language);
  void add_words(schema::Field field, const text::Analysis& analysis, std::string_view language);
  void add_opening(const text::Analysis& analysis, std::string_view opening);
  void add_kept(store::IndexedWord& word, text::Position position, std::uint32_t count);
  void add_names(const schema::FieldSpec& field, std::string_view text);
  void add_keyword(const schema::FieldSpec& field, std::string_view value);
  void add_values(const schema::FieldSpec& field, const Article& article);

  text::Analyzer analyzer_;
  TermCache terms_;
  store::IndexedWord sentence_end_{std::string(schema::sentence_end_term)};
  store::IndexedWord field_bounds_{std::string(schema::field_bounds_term)};
  store::Record record_;
  text::Position next_position_ = 1;
  schema::FieldBounds bounds_;
};

}  // namespace lede::indexing
