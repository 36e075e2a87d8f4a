// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/vocabulary.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/temp_index.hpp"

using namespace lede;
using support::TempIndex;

namespace {

std::string shown(Vocabulary& vocabulary, std::string_view prefix) {
  std::string text;
  for (const store::Word& word : vocabulary.with_prefix(prefix)) {
    text += fmt::format("{} {}, ", word.form, word.count);
  }
  return text;
}

}  // namespace

TEST_CASE("vocabulary: a part says the same before and after all is read") {
  const TempIndex index({support::article_of("steel tariff tar zebra tariff")});
  store::IndexReader reader = index.reader();
  Vocabulary vocabulary(reader);
  CHECK(shown(vocabulary, "tar") == "tar 1, tariff 2, ");
  CHECK(shown(vocabulary, "") == "steel 1, tar 1, tariff 2, zebra 1, ");
  CHECK(shown(vocabulary, "tar") == "tar 1, tariff 2, ");
  CHECK(shown(vocabulary, "x").empty());
  CHECK(shown(vocabulary, "zz").empty());
}

TEST_CASE("vocabulary: a database that has changed is read anew") {
  TempIndex index({support::article_of("steel")});
  store::IndexReader reader = index.reader();
  Vocabulary vocabulary(reader);
  CHECK(shown(vocabulary, "") == "steel 1, ");
  index.add({support::article_of("tariff")});
  CHECK(shown(vocabulary, "t") == "tariff 1, ");
}
