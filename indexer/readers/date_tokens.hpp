// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts what may be a date into numbers, words and signs. Knows nothing of what they mean.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lede::indexing {

/// Numbers are runs of ASCII digits; words of letters; of Chinese, Japanese and Korean each
/// character is a word.
struct DateToken {
  enum class Kind { number, word, sign };
  Kind kind = Kind::sign;
  std::string_view text;
  bool apart = false;  // white space stands before it
};

/// The tokens of a text in its normal form: no capitals, no diacritics, dashes as `-`.
class DateTokens {
 public:
  /// Of a text that is too long for a date, none.
  explicit DateTokens(std::string_view text);

  DateTokens(const DateTokens&) = delete;
  DateTokens& operator=(const DateTokens&) = delete;

  bool done() const { return next_ == tokens_.size(); }
  std::size_t place() const { return next_; }
  void go_back_to(std::size_t place) { next_ = place; }

  /// The token `ahead` of the next; an empty sign behind the last.
  DateToken peek(std::size_t ahead = 0) const;
  DateToken take();
  bool take_sign(std::string_view signs);  // one of them
  bool take_word(std::string_view word);
  /// A number of so many digits.
  std::optional<int> take_number(std::size_t fewest_digits, std::size_t most_digits);

 private:
  std::string text_;
  std::vector<DateToken> tokens_;
  std::size_t next_ = 0;
};

inline constexpr std::size_t max_date_bytes = 160;

}  // namespace lede::indexing
