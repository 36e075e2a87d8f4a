// SPDX-License-Identifier: GPL-2.0-or-later
// The opening of a story, read from the left: words, signs and what stands in brackets. Knows
// nothing of what a dateline is made of.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lede::indexing {

class DatelineText {
 public:
  struct Word {
    std::string_view text;
    std::size_t end = 0;  // in the text
  };

  /// `text` is valid UTF-8 and outlives this.
  DatelineText(std::string_view text, std::size_t start) : text_(text), next_(start) {}

  std::size_t place() const { return next_; }
  void go_to(std::size_t place) { next_ = place; }
  /// White space stands right before, or behind.
  bool stands_apart() const;
  bool space_follows() const;
  bool stands_behind(std::string_view sign) const { return text_.substr(0, next_).ends_with(sign); }

  void skip_space();
  bool next_is(std::string_view sign) const { return text_.substr(next_).starts_with(sign); }
  bool take(std::string_view sign);
  /// What stands between `opening`, which comes next, and the next `closing` of the same line or
  /// the one behind it.
  std::optional<std::string_view> take_between(char opening, char closing);

  /// The words from here, each up to white space or a sign that ends the parts of a dateline; a
  /// comma may stand between them.
  std::vector<Word> words(std::size_t most) const;
  /// The words from here, each up to white space.
  std::vector<std::string_view> prose(std::size_t most) const;
  /// What follows, up to `sign` or the end of the line, without white space at its ends.
  std::string_view take_rest_of_line(std::string_view sign);
  /// From `start` to here, on one line.
  std::string since(std::size_t start) const;

 private:
  Word word_at(std::size_t position) const;

  std::string_view text_;
  std::size_t next_;
};

/// With every run of white space as one space.
std::string single_spaced(std::string_view text);

/// A word in its normal form, without the full stop of an abbreviation.
std::string normal(std::string_view word);

}  // namespace lede::indexing
