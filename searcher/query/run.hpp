// SPDX-License-Identifier: GPL-2.0-or-later
// What a run says: the bytes between spaces, quotation marks and parentheses are a word, unless
// their signs make more of them. Knows nothing of what stands around.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lede::query {

struct Run {
  enum class Kind {
    word,        // text
    exact,       // =trade
    exact_mark,  // = alone, for what is in quotation marks behind it
    pattern,     // fentan*, wom?n
    fuzzy,       // sheinbaun~, sheinbaun~1
    near,        // w/5, /5, near/5, near5, within/5
    ordered,     // pre/5, adj/5, adj5
    sentence,    // w/s
    paragraph,   // w/p
    at_least,    // atleast3, before a parenthesis
    weight,      // ^2 alone, for what stands before it
  };

  Kind kind = Kind::word;
  std::size_t begin = 0, end = 0;     // in the run: what is the word, pattern …
  double number = 0.0;                // a distance in words or letters, a count, a weight
  std::optional<double> weight = {};  // tariff^2: begins at `end`
  bool is_foreign = false;            // fentan! for fentan*
};

/// `next` is the byte behind the run, 0 at the end.
Run read_run(std::string_view run, char next);

/// The numbers that an operator may have; others are an error that says so.
inline constexpr double most_words_apart = 1000.0;
inline constexpr double most_times = 1000.0;
inline constexpr double least_weight = 0.01;
inline constexpr double greatest_weight = 1000.0;

}  // namespace lede::query
