// SPDX-License-Identifier: GPL-2.0-or-later
// The words of an analyzed text by their forms and positions, as the index has them in its lists.
#pragma once

#include <cstdint>
#include <map>
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

class TextPositions final : public store::WordPositions {
 public:
  /// Of `wanted` forms only. `analysis` outlives the positions.
  TextPositions(const text::Analysis& analysis, TextPart part,
                const std::vector<std::string>& wanted);

  std::span<const std::uint32_t> of(const store::SpanPlan& word) override;
  std::span<const std::uint32_t> sentence_ends() override { return sentence_ends_; }
  schema::FieldBounds bounds() override { return bounds_; }

  /// The text of a word or phrase that was found.
  ByteRange range(const store::SpanPart& part) const;

 private:
  ByteRange range_at(std::uint32_t position, const store::SpanPlan& word) const;

  const std::vector<text::Token>& tokens_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> places_;    // of the wanted forms
  std::map<std::vector<std::string>, std::vector<std::uint32_t>> found_;  // by several forms
  std::vector<std::uint32_t> sentence_ends_;
  schema::FieldBounds bounds_;
};

/// Adds the forms of all words of `plan`.
void collect_forms(const store::SpanPlan& plan, std::vector<std::string>& forms);

}  // namespace lede
