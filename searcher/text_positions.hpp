// SPDX-License-Identifier: GPL-2.0-or-later
// The words of an analyzed text by their forms and positions, as the index has them in its lists.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/base/byte_range.hpp"
#include "common/schema/schema.hpp"
#include "common/store/span_finder.hpp"
#include "common/text/analyzer.hpp"

namespace lede {

/// Which part of an article a text is.
enum class TextPart { title, summary, body };

/// The forms that are looked for, numbered.
class FormTable {
 public:
  void add(const std::string& form);
  /// Those of all its words.
  void add(const store::SpanPlan& plan);

  std::optional<std::size_t> number(const std::string& form) const;
  std::size_t size() const { return numbers_.size(); }

 private:
  std::unordered_map<std::string, std::size_t> numbers_;
  // Of all forms, so that most words are known as others without a look at the map.
  std::bitset<256> first_bytes_;
  std::bitset<64> sizes_;  // the last: or more
};

class TextPositions final : public store::WordPositions {
 public:
  /// Of `wanted` forms only. Both outlive the positions.
  TextPositions(const text::Analysis& analysis, TextPart part, const FormTable& wanted);

  /// `word` lives as long as the positions where it has several forms.
  std::span<const std::uint32_t> of(const store::SpanPlan& word) override;
  std::span<const std::uint32_t> sentence_ends() override { return sentence_ends_; }
  schema::FieldBounds bounds() override { return bounds_; }

  /// The text of a word or phrase that was found.
  ByteRange range(const store::SpanPart& part) const;

 private:
  ByteRange range_at(std::uint32_t position, const store::SpanPlan& word) const;

  const std::vector<text::Token>& tokens_;
  const FormTable& wanted_;
  std::vector<std::vector<std::uint32_t>> places_;  // of forms, by number
  std::unordered_map<const store::SpanPlan*, std::vector<std::uint32_t>> found_;  // of words
  std::vector<std::uint32_t> sentence_ends_;
  schema::FieldBounds bounds_;
};

}  // namespace lede
