// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/boundary_finder.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/base/utf8.hpp"

namespace lede::text {
namespace {

constexpr const char* unicode_folder = "/usr/share/unicode/auxiliary/";  // package unicode-data

/// A line of Unicode's test files: `÷ 0061 × 0027 × 0062 ÷ # comment`.
struct Sample {
  std::string text;
  std::vector<std::size_t> boundaries;
};

Sample parse_sample(const std::string& line) {
  Sample sample;
  std::istringstream parts(line.substr(0, line.find('#')));
  for (std::string part; parts >> part;) {
    if (part == "÷") {
      if (!sample.text.empty()) sample.boundaries.push_back(sample.text.size());
    } else if (part != "×") {
      append_utf8(sample.text, static_cast<char32_t>(std::stoul(part, nullptr, 16)));
    }
  }
  return sample;
}

/// CLDR, whose rules ICU has, departs from Unicode in one point: in the root locale a colon
/// joins no letters (it does in Swedish and Finnish). The samples in which it does say so here.
std::string with_colons_apart(std::string line) {
  struct Change {
    std::string_view unicode, cldr;
  };
  for (const Change& c : {
           Change{"× 003A × 0041", "÷ 003A ÷ 0041"},
           Change{"× 003A × 0061", "÷ 003A ÷ 0061"},
           Change{"× 003A × 05D0", "÷ 003A ÷ 05D0"},
           Change{"× 003A × 0308 × 0041", "÷ 003A × 0308 ÷ 0041"},
           Change{"× 003A × 0308 × 0061", "÷ 003A × 0308 ÷ 0061"},
           Change{"× 003A × 0308 × 05D0", "÷ 003A × 0308 ÷ 05D0"},
       }) {
    const std::size_t at = line.find(c.unicode);
    if (at != std::string::npos) line.replace(at, c.unicode.size(), c.cldr);
  }
  return line;
}

std::vector<std::size_t> boundaries(BoundaryFinder& finder, const std::string& text) {
  std::vector<std::size_t> found;
  finder.start(text);
  while (const auto boundary = finder.next()) found.push_back(*boundary);
  return found;
}

/// Checks every line of `file`; returns how many there were.
std::size_t check_samples(const std::string& file, Boundary boundary) {
  std::ifstream lines(unicode_folder + file);
  BoundaryFinder finder(boundary);
  std::size_t samples = 0;
  for (std::string line; std::getline(lines, line);) {
    const Sample sample = parse_sample(boundary == Boundary::word ? with_colons_apart(line) : line);
    if (sample.text.empty()) continue;
    CAPTURE(line);
    CHECK(boundaries(finder, sample.text) == sample.boundaries);
    ++samples;
  }
  return samples;
}

}  // namespace

TEST_CASE("boundaries: words end where Unicode's own tests say") {
  const std::size_t samples = check_samples("WordBreakTest.txt", Boundary::word);
  if (samples == 0) {
    MESSAGE("no WordBreakTest.txt: install the package unicode-data");
    return;
  }
  CHECK(samples > 1000);
}

TEST_CASE("boundaries: sentences end where Unicode's own tests say") {
  const std::size_t samples = check_samples("SentenceBreakTest.txt", Boundary::sentence);
  if (samples == 0) {
    MESSAGE("no SentenceBreakTest.txt: install the package unicode-data");
    return;
  }
  CHECK(samples > 400);
}

TEST_CASE("boundaries: an empty text has none") {
  BoundaryFinder finder(Boundary::word);
  CHECK(boundaries(finder, "").empty());
}

TEST_CASE("boundaries: a finder starts over with another text") {
  BoundaryFinder finder(Boundary::word);
  finder.start("one two three");
  finder.next();
  CHECK(boundaries(finder, "a b") == std::vector<std::size_t>{1, 2, 3});
}

}  // namespace lede::text
