// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/text_positions.hpp"

#include <algorithm>
#include <limits>

#include "common/text/lede.hpp"

namespace lede {
namespace {

using Position = std::uint32_t;

std::size_t first_byte(const std::string& form);
std::size_t size_class(const std::string& form);
std::string form_of(const text::Token& token);
schema::FieldBounds bounds_of(const text::Analysis& analysis, TextPart part);

}  // namespace

void FormTable::add(const std::string& form) {
  numbers_.try_emplace(form, numbers_.size());
  first_bytes_.set(first_byte(form));
  sizes_.set(size_class(form));
}

void FormTable::add(const store::SpanPlan& plan) {
  for (const std::string& form : plan.forms) add(form);
  for (const store::SpanPlan& child : plan.children) add(child);
}

std::optional<std::size_t> FormTable::number(const std::string& form) const {
  if (!first_bytes_[first_byte(form)] || !sizes_[size_class(form)]) return std::nullopt;
  const auto known = numbers_.find(form);
  return known == numbers_.end() ? std::nullopt : std::optional(known->second);
}

TextPositions::TextPositions(const text::Analysis& analysis, TextPart part, const FormTable& wanted)
    : tokens_(analysis.tokens),
      wanted_(wanted),
      places_(wanted.size()),
      bounds_(bounds_of(analysis, part)) {
  for (const text::Token& token : tokens_) {
    const auto number = token.form == text::Form::capital ? wanted_.number(form_of(token))
                                                          : wanted_.number(text::exact_form(token));
    if (number) places_[*number].push_back(token.position);
  }
  for (const text::Sentence& sentence : analysis.sentences) {
    if (sentence.first <= sentence.last) sentence_ends_.push_back(sentence.last);
  }
}

std::span<const Position> TextPositions::of(const store::SpanPlan& word) {
  const auto places_of = [this](const std::string& form) -> std::span<const Position> {
    const auto number = wanted_.number(form);
    return number ? std::span<const Position>(places_[*number]) : std::span<const Position>();
  };
  if (word.forms.size() == 1) return places_of(word.forms.front());
  const auto [known, is_new] = found_.try_emplace(&word);
  std::vector<Position>& positions = known->second;
  if (!is_new) return positions;
  for (const std::string& form : word.forms) {
    const std::span<const Position> places = places_of(form);
    positions.insert(positions.end(), places.begin(), places.end());
  }
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  return positions;
}

ByteRange TextPositions::range(const store::SpanPart& part) const {
  const bool is_word = part.plan->children.empty();
  const ByteRange first = range_at(part.begin, is_word ? *part.plan : part.plan->children.front());
  const ByteRange last = range_at(part.end, is_word ? *part.plan : part.plan->children.back());
  return {first.begin, std::max(first.end, last.end)};
}

/// Of the tokens at a position (a word, a joined form that begins there) the one that was meant.
ByteRange TextPositions::range_at(Position position, const store::SpanPlan& word) const {
  const auto first = std::lower_bound(
      tokens_.begin(), tokens_.end(), position,
      [](const text::Token& token, Position wanted) { return token.position < wanted; });
  for (auto token = first; token != tokens_.end() && token->position == position; ++token) {
    const bool meant = std::binary_search(word.forms.begin(), word.forms.end(), form_of(*token));
    if (meant) return token->range;
  }
  return first->range;
}

namespace {

std::size_t first_byte(const std::string& form) {
  return static_cast<std::uint8_t>(form[0]);  // of an empty one the 0 behind it
}

std::size_t size_class(const std::string& form) {
  return std::min<std::size_t>(form.size(), 63);
}

std::string form_of(const text::Token& token) {
  if (token.form == text::Form::capital) {
    return schema::term(schema::capital_prefix, token.normal);
  }
  return text::exact_form(token);
}

/// As if the text were all of its article.
schema::FieldBounds bounds_of(const text::Analysis& analysis, TextPart part) {
  constexpr Position endless = std::numeric_limits<Position>::max();
  switch (part) {
    case TextPart::title:
      return {endless, endless, endless};
    case TextPart::summary:
      return {1, endless, endless};
    case TextPart::body:
      break;
  }
  return {1, 1, text::lede_end(analysis)};
}

}  // namespace
}  // namespace lede
