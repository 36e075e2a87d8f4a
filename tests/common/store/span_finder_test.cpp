// SPDX-License-Identifier: GPL-2.0-or-later
// What is found, and within which bounds, where words are very many.
#include "common/store/span_finder.hpp"

#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace lede::store {
namespace {

using Kind = SpanPlan::Kind;

/// An article of one word, so many times, and another one behind them.
class Repeated final : public WordPositions {
 public:
  explicit Repeated(std::uint32_t times) : often_(times), once_{times + 1} {
    std::iota(often_.begin(), often_.end(), 1);
  }

  std::span<const std::uint32_t> of(const SpanPlan& word) override {
    return word.forms.front() == "often" ? std::span(often_) : std::span(once_);
  }
  std::span<const std::uint32_t> sentence_ends() override { return {}; }
  schema::FieldBounds bounds() override { return {}; }

 private:
  std::vector<std::uint32_t> often_, once_;
};

SpanPlan word(const std::string& form) {
  return span_word({form});
}

SpanPlan near(SpanPlan one, SpanPlan other, std::uint32_t number) {
  return span_group(Kind::near, {std::move(one), std::move(other)}, number);
}

}  // namespace

TEST_CASE("spans: a word that stands at very many places is looked at everywhere") {
  Repeated article(200'000);
  CHECK(has_span(near(word("often"), word("once"), 1), article));
  CHECK(has_span(near(word("once"), word("often"), 1), article));
  CHECK(count_apart(find_spans(word("often"), article)) == 200'000);
}

TEST_CASE("spans: a chain is followed as far as a query may have it and then given up") {
  Repeated article(1'000);
  const auto chain = [](int links) {
    SpanPlan all = word("often");
    for (int i = 0; i < links; ++i) all = near(std::move(all), word("often"), same_paragraph);
    return all;
  };
  CHECK(has_span(chain(16), article));
  CHECK_FALSE(has_span(chain(200), article));
}

}  // namespace lede::store
