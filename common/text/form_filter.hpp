// SPDX-License-Identifier: GPL-2.0-or-later
// Tells of a text, without cutting it into words, that it holds none of those that are looked for.
// Knows nothing of what they are looked for for.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>

#include "common/text/analyzer.hpp"

namespace lede::text {

class FormFilter {
 public:
  /// Looks for tokens with this exact_form(), and for those that are told by their capitals with
  /// this `normal`.
  void add(std::string_view form);

  /// False only where a word of plain letters and digits is not looked for.
  bool may_be(std::string_view plain_word) const;

  /// False only where no token of `paragraph` is looked for: where it is one of those that
  /// split_paragraphs() gives. Time is linear in the text.
  bool may_hold(std::string_view paragraph) const;

 private:
  bool may_begin_at(std::string_view text, std::size_t begin) const;
  bool is_known(std::uint64_t hash) const { return hashes_.contains(hash); }

  std::unordered_set<std::uint64_t> hashes_;  // of letters and digits, without signs
  std::bitset<128> firsts_;                   // of these the first
  bool has_percent_ = false;
  bool has_marks_ = false;  // forms that no text of ASCII has
};

}  // namespace lede::text
