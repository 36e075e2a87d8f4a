// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/arguments.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include "common/base/error.hpp"

using namespace lede;

namespace {

const std::vector<OptionName> known{{"--database", "-d", OptionValue::required},
                                    {"--limit", "-n", OptionValue::required},
                                    {"--count", "", OptionValue::none},
                                    {"--verbose", "-v", OptionValue::none}};

// `--limit=3 | trade deal`.
std::string told(const std::vector<std::string>& arguments) {
  try {
    const Arguments apart = tell_apart(arguments, known);
    return fmt::format("{} | {}", fmt::join(apart.options, " "), fmt::join(apart.words, " "));
  } catch (const Error& error) {
    return error.message() + ": " + error.hint();
  }
}

}  // namespace

TEST_CASE("arguments: options and words are told apart") {
  struct Case {
    std::vector<std::string> typed;
    std::string_view told;
  };
  for (const Case& c : {
           Case{{}, " | "},
           Case{{"trade", "deal"}, " | trade deal"},
           Case{{"-d", "db", "trade"}, "--database=db | trade"},
           Case{{"--database=a=b"}, "--database=a=b | "},
           Case{{"tariff", "-debt", "-nato", "-vv"}, " | tariff -debt -nato -vv"},
           Case{{"--", "-n3"}, " | -n3"},
           Case{{"-v", "x", "--count"}, "--verbose --count | x"},
           Case{{"--", "-v", "--count", "--"}, " | -v --count --"},
           Case{{"-d", "--", "x"}, "--database=-- | x"},
           Case{{"-d", "-v"}, "--database=-v | "},
           Case{{"", "-", "+"}, " |  - +"},
       }) {
    CAPTURE(c.told);
    CHECK(told(c.typed) == c.told);
  }
}

TEST_CASE("arguments: what cannot be meant is refused") {
  struct Case {
    std::vector<std::string> typed;
    std::string_view error;
  };
  for (const Case& c : {
           Case{{"--limti=3"}, "there is no option --limti: did you mean --limit?"},
           Case{{"--lim", "3"}, "there is no option --lim: did you mean --limit?"},
           Case{{"--explain"},
                "there is no option --explain: see lede-search --help; words that begin with -- "
                "go behind a --"},
           Case{{"-d"}, "-d needs a value: see lede-search --help"},
           Case{{"--limit="}, "--limit needs a value: see lede-search --help"},
           Case{{"-n5"}, "-n5 may be an option or a word to leave out: write -n 5, or -- -n5"},
           Case{{"-d./db"},
                "-d./db may be an option or a word to leave out: write -d ./db, or -- -d./db"},
           Case{{"--count=no"}, "--count takes no value: see lede-search --help"},
       }) {
    CAPTURE(c.error);
    CHECK(told(c.typed) == c.error);
  }
}
