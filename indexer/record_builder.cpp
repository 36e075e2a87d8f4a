// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/record_builder.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/model/article_json.hpp"
#include "common/store/keyword.hpp"
#include "common/text/lede.hpp"
#include "common/text/likeness.hpp"
#include "common/text/paragraph_splitter.hpp"

namespace lede::indexing {
namespace {

std::vector<std::string_view> parts_of(std::string_view text);

}  // namespace

const store::Record& RecordBuilder::build(const Article& article, std::string_view input,
                                          std::uint64_t sequence, std::string_view format) {
  record_.id = article.id;
  record_.input = input;
  record_.sequence = sequence;
  record_.postings.clear();
  record_.terms.clear();
  record_.values.clear();
  next_position_ = 1;

  for (const schema::FieldSpec& field : schema::fields) add_field(field, article);
  for (const std::uint32_t position : schema::bound_positions(bounds_)) {
    add_kept(field_bounds_, position, 0);
  }
  record_.terms.push_back(schema::term(schema::input_prefix, input));
  if (!format.empty()) record_.terms.push_back(schema::term(schema::format_prefix, format));
  record_.values.emplace_back(schema::Slot::order,
                              schema::order_key(article.published, article.id));
  record_.data = to_json(article);
  return record_;
}

store::Vocabulary RecordBuilder::take_vocabulary() {
  return terms_.take_vocabulary();
}

void RecordBuilder::add_field(const schema::FieldSpec& field, const Article& article) {
  add_values(field, article);
  switch (field.kind) {
    case schema::Kind::text:
      if (field.field == schema::Field::summary &&
          text::is_opening_of(article.summary, article.body)) {
        bounds_.summary = next_position_;
        return;
      }
      return add_text(field.field, article.*field.value, article.language);
    case schema::Kind::name:
      return add_names(field, article.*field.value);
    case schema::Kind::keyword:
      if (field.value != nullptr) return add_keyword(field, article.*field.value);
      for (const std::string& value : article.*field.values) add_keyword(field, value);
      return;
    case schema::Kind::exact:
      record_.terms.push_back(schema::term(field.field, article.*field.value));
      return;
    case schema::Kind::date:
    case schema::Kind::stored:
      return;
  }
}

/// A long text in parts, as its words take far more memory than it does.
void RecordBuilder::add_text(schema::Field field, std::string_view text,
                             std::string_view language) {
  bool is_first = true;
  if (field == schema::Field::body) bounds_.lede = next_position_;
  for (const std::string_view part : parts_of(text)) {
    const text::Analysis& analysis = analyzer_.analyze(part, next_position_);
    add_words(field, analysis, language);
    next_position_ = analysis.next;
    if (std::exchange(is_first, false) && field == schema::Field::body) add_opening(analysis, part);
  }
  if (field == schema::Field::title) bounds_.title = next_position_;
  if (field == schema::Field::summary) bounds_.summary = next_position_;
}

void RecordBuilder::add_words(schema::Field field, const text::Analysis& analysis,
                              std::string_view language) {
  const std::uint32_t count = field == schema::Field::title ? schema::title_count : 1;
  for (const text::Token& token : analysis.tokens) {
    add_kept(terms_.word_of(token, language), token.position, count);
    if (field == schema::Field::title && token.form != text::Form::capital) {
      add_kept(terms_.title_word_of(token, language), 0, 1);
    }
  }
  for (const text::Sentence& sentence : analysis.sentences) {
    if (sentence.first <= sentence.last) add_kept(sentence_end_, sentence.last, 0);
  }
}

/// Of a body that is analyzed in parts, the first tells where its lede ends, and its copies.
void RecordBuilder::add_opening(const text::Analysis& analysis, std::string_view opening) {
  bounds_.lede = text::lede_end(analysis);
  std::string sketch = text::sketch_of(analysis, opening);
  if (!sketch.empty()) record_.values.emplace_back(schema::Slot::sketch, std::move(sketch));
}

void RecordBuilder::add_kept(store::IndexedWord& word, text::Position position,
                             std::uint32_t count) {
  record_.postings.emplace_back(&word, position, count);
}

void RecordBuilder::add_names(const schema::FieldSpec& field, std::string_view text) {
  // A place is no reason to count an article as longer.
  const bool counts = field.field != schema::Field::place;
  for (const text::Token& token : analyzer_.analyze(text).tokens) {
    if (token.form == text::Form::capital) continue;
    const std::string term = schema::term(field.prefix, token.normal);
    record_.postings.push_back({{term}, token.position, counts ? 1U : 0U});
    if (!counts) record_.terms.push_back(term);
  }
}

void RecordBuilder::add_keyword(const schema::FieldSpec& field, std::string_view value) {
  const std::string keyword = store::keyword(field.field, value);
  if (!keyword.empty()) record_.terms.push_back(schema::term(field.prefix, keyword));
}

void RecordBuilder::add_values(const schema::FieldSpec& field, const Article& article) {
  if (field.slot == schema::Slot::none) return;
  if (field.kind == schema::Kind::date) {
    if (std::optional<std::string> day = schema::day_key(article.*field.value)) {
      record_.values.emplace_back(field.slot, *std::move(day));
    }
  } else if (field.values != nullptr) {
    const std::vector<std::string>& values = article.*field.values;
    if (!values.empty()) record_.values.emplace_back(field.slot, schema::pack(values));
  } else if (!(article.*field.value).empty()) {
    record_.values.emplace_back(field.slot, article.*field.value);
  }
}

namespace {

/// All of it, but where it is long, whole paragraphs of it: their words have the same positions.
std::vector<std::string_view> parts_of(std::string_view text) {
  constexpr std::size_t most_bytes = text::max_paragraph_bytes;
  if (text.size() <= most_bytes) return {text};
  std::vector<ByteRange> ranges;
  for (const ByteRange& paragraph : text::split_paragraphs(text)) {
    if (ranges.empty() || paragraph.end - ranges.back().begin > most_bytes) {
      ranges.push_back(paragraph);
    } else {
      ranges.back().end = paragraph.end;
    }
  }
  std::vector<std::string_view> parts;
  for (const ByteRange& range : ranges) parts.push_back(range.in(text));
  return parts;
}

}  // namespace
}  // namespace lede::indexing
