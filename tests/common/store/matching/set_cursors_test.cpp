// SPDX-License-Identifier: GPL-2.0-or-later
// Cursors beside sets of numbers.
#include "common/store/matching/set_cursors.hpp"

#include <algorithm>
#include <memory>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace lede::store {
namespace {

using Numbers = std::set<Xapian::docid>;

/// Finds some documents, each of which is worth its number times `factor`.
class Listed final : public MatchCursor {
 public:
  Listed(Numbers numbers, double factor) : numbers_(std::move(numbers)), factor_(factor) {}

  Xapian::docid skip_to(Xapian::docid target) override {
    REQUIRE(target >= last_);
    last_ = target;
    const auto next = numbers_.lower_bound(target);
    return document_ = next == numbers_.end() ? at_end : *next;
  }
  double value() override { return factor_ * document_; }
  Xapian::doccount most() const override { return static_cast<Xapian::doccount>(numbers_.size()); }

 private:
  Numbers numbers_;
  double factor_;
  Xapian::docid last_ = 0, document_ = 0;
};

MatchCursorPtr listed(const Numbers& numbers, double factor = 1.0) {
  return std::make_unique<Listed>(numbers, factor);
}

template <class... Cursors>
std::vector<MatchCursorPtr> several(Cursors... cursors) {
  std::vector<MatchCursorPtr> all;
  (all.push_back(std::move(cursors)), ...);
  return all;
}

using Found = std::vector<std::pair<Xapian::docid, double>>;

Found stepped(MatchCursor& cursor) {
  Found found;
  for (Xapian::docid at = cursor.skip_to(1); at != MatchCursor::at_end;
       at = cursor.skip_to(at + 1)) {
    found.emplace_back(at, cursor.value());
  }
  return found;
}

Found read_in_stretches(MatchCursor& cursor, Xapian::docid length) {
  std::vector<Hit> hits;
  for (Xapian::docid next = 1; next != MatchCursor::at_end;) {
    next = cursor.read(next, next + std::min(length, MatchCursor::at_end - next), hits);
  }
  Found found;
  for (const Hit& hit : hits) found.emplace_back(hit.document, hit.value);
  return found;
}

/// Asks of every number up to `last` that is a multiple of `step`.
Found asked(MatchCursor& cursor, Xapian::docid last, Xapian::docid step) {
  Found found;
  for (Xapian::docid at = step; at <= last; at += step) {
    if (cursor.matches(at)) found.emplace_back(at, cursor.value());
  }
  return found;
}

}  // namespace

TEST_CASE("set cursors: each finds what it says and adds up what that is worth") {
  const auto a = [] { return listed({1, 2, 3, 70, 5000, 9001}); };
  const auto b = [] { return listed({2, 3, 64, 9001, 9002}, 10.0); };
  const auto check = [](auto make, const Found& expected) {
    CHECK(stepped(*make()) == expected);
    CHECK(read_in_stretches(*make(), 4096) == expected);
    CHECK(read_in_stretches(*make(), 3) == expected);
    CHECK(asked(*make(), 10'000, 1) == expected);
  };
  check(
      [&] { return std::make_unique<AnyCursor>(several(a(), b())); },
      {{1, 1}, {2, 22}, {3, 33}, {64, 640}, {70, 70}, {5000, 5000}, {9001, 99011}, {9002, 90020}});
  check([&] { return std::make_unique<AnyCursor>(several()); }, {});
  check([&] { return std::make_unique<AllCursor>(several(a(), b()), several()); },
        {{2, 22}, {3, 33}, {9001, 99011}});
  check([&] { return std::make_unique<AllCursor>(several(a()), several(b())); },
        {{2, 2}, {3, 3}, {9001, 9001}});
  check([&] { return std::make_unique<ExceptCursor>(a(), several(b())); },
        {{1, 1}, {70, 70}, {5000, 5000}});
  check([&] { return std::make_unique<PreferCursor>(a(), several(b())); },
        {{1, 1}, {2, 22}, {3, 33}, {70, 70}, {5000, 5000}, {9001, 99011}});
  check([&] { return std::make_unique<ScaledCursor>(b(), 0.5); },
        {{2, 10}, {3, 15}, {64, 320}, {9001, 45005}, {9002, 45010}});
}

TEST_CASE("set cursors: skipping and asking by chance agree with sets") {
  std::mt19937 random(7);
  const auto draw = [&](unsigned below) { return static_cast<Xapian::docid>(random() % below); };
  for (int trial = 0; trial < 300; ++trial) {
    Numbers one, other, required;
    const Xapian::docid last = 1 + draw(9000);
    for (Xapian::docid i = draw(600); i > 0; --i) one.insert(1 + draw(last));
    for (Xapian::docid i = draw(600); i > 0; --i) other.insert(1 + draw(last));
    for (Xapian::docid i = draw(2000); i > 0; --i) required.insert(1 + draw(last));
    // (one or other) and required
    AllCursor cursor(several(std::make_unique<AnyCursor>(several(listed(one), listed(other, 2.0))),
                             listed(required, 0.25)),
                     several());
    const auto value = [&](Xapian::docid at) {
      return at * (one.contains(at) + 2.0 * other.contains(at) + 0.25);
    };
    const auto is_match = [&](Xapian::docid at) {
      return required.contains(at) && (one.contains(at) || other.contains(at));
    };
    for (Xapian::docid at = 1 + draw(50); at <= last; at += 1 + draw(400)) {
      CAPTURE(at);
      if (draw(2) == 0) {
        REQUIRE(cursor.matches(at) == is_match(at));
        if (is_match(at)) CHECK(cursor.value() == value(at));
        continue;
      }
      Xapian::docid expected = at;
      while (expected <= last && !is_match(expected)) ++expected;
      at = cursor.skip_to(at);
      REQUIRE(at == (expected > last ? MatchCursor::at_end : expected));
      if (at == MatchCursor::at_end) break;
      CHECK(cursor.value() == value(at));
    }
  }
}

}  // namespace lede::store
