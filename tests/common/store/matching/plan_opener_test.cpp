// SPDX-License-Identifier: GPL-2.0-or-later
// Our walk through the matches of random plans beside Xapian's, on the same segments.
#include "common/store/matching/plan_opener.hpp"

#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "common/store/match_finder.hpp"
#include "common/store/position_list_builder.hpp"
#include "common/store/xapian_finder.hpp"
#include "tests/common/store/temp_segment.hpp"

namespace lede::store {
namespace {

using Kind = PlanNode::Kind;

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}
  unsigned below(unsigned end) { return static_cast<unsigned>(random_() % end); }
  char letter() { return static_cast<char>('a' + below(6)); }

 private:
  std::mt19937 random_;
};

constexpr Xapian::valueno slot = 1;  // holds a letter, or nothing

/// Articles of letters, in one of three languages, one of which is rare.
Xapian::Database segment_of(Chance& chance, unsigned articles) {
  Xapian::WritableDatabase segment = temp_segment();
  PositionListBuilder builder;
  for (Xapian::docid number = 1; number <= articles; ++number) {
    std::vector<Posting> postings;
    for (Position i = 1 + chance.below(12); i > 0; --i) {
      postings.push_back(
          {{std::string(1, chance.letter())}, static_cast<Position>(postings.size() + 1)});
    }
    Xapian::Document document;
    for (const auto& [term, count] : builder.add(number, postings)) {
      document.add_term(*term, count);
    }
    document.add_boolean_term(chance.below(20) == 0 ? "Lfr" : chance.below(3) == 0 ? "Lde" : "Len");
    document.add_value(0, "key" + std::to_string(chance.below(1000)));
    if (chance.below(5) > 0) document.add_value(slot, std::string(1, chance.letter()));
    segment.replace_document(number, document);
    if (chance.below(10) == 0) segment.delete_document(number);
  }
  builder.write_to(segment);
  return segment;
}

Snapshot snapshot_of(const std::vector<Xapian::Database>& segments) {
  Snapshot snapshot;
  snapshot.segments = segments;
  for (const Xapian::Database& segment : segments) snapshot.all.add_database(segment);
  snapshot.visibility.add_database(segments.size(), {});
  snapshot.facts = facts_of(segments);
  snapshot.languages = LanguageParts(snapshot.all);
  return snapshot;
}

PlanNode random_word(Chance& chance) {
  return term(std::string(1, chance.letter()));
}

PlanNode random_language(Chance& chance) {
  static const std::vector<std::string> languages{"Len", "Lde", "Lfr"};
  std::vector<PlanNode> some{term(languages[chance.below(3)])};
  if (chance.below(2) == 0) some.push_back(term(languages[chance.below(3)]));
  return group(Kind::any, some);
}

PlanNode random_spans(Chance& chance) {
  std::vector<PlanNode> words{random_word(chance), random_word(chance)};
  std::vector<SpanPlan> forms{span_word({words[0].text}), span_word({words[1].text})};
  const auto kind = chance.below(2) == 0 ? SpanPlan::Kind::phrase : SpanPlan::Kind::near;
  return with_spans(group(Kind::all, words), span_group(kind, forms, 2));
}

PlanNode random_plan(Chance& chance, unsigned depth) {
  const auto some = [&] {
    std::vector<PlanNode> nodes;
    for (unsigned i = 2 + chance.below(2); i > 0; --i) {
      nodes.push_back(random_plan(chance, depth - 1));
    }
    return nodes;
  };
  PlanNode range;
  range.kind = Kind::slot_range;
  range.slot = slot;
  range.text = std::string(1, chance.letter());
  if (chance.below(2) == 0) range.text_end = "d";
  switch (depth == 0 ? 0 : chance.below(10)) {
    case 1:
      return group(Kind::any, some());
    case 2:
      return group(Kind::all, some());
    case 3:
      return group(Kind::synonym, {random_word(chance), random_word(chance), random_word(chance)});
    case 4:
      return random_spans(chance);
    case 5:
      return group(Kind::except, some());
    case 6:
      return group(Kind::prefer, some());
    case 7:
      return group(Kind::filter, {random_plan(chance, depth - 1), random_language(chance)});
    case 8:
      return group(Kind::filter,
                   {chance.below(3) == 0 ? everything() : random_word(chance), range});
    case 9:
      return scaled(random_plan(chance, depth - 1), 0.5);
    default:
      return random_word(chance);
  }
}

std::map<Xapian::docid, double> by_document(const Found& found) {
  std::map<Xapian::docid, double> scores;
  for (const Ranked& match : found.matches) scores[match.document] = match.score;
  return scores;
}

}  // namespace

TEST_CASE("plan opener: random plans match and score as by Xapian") {
  Chance chance(20261124);
  const Snapshot snapshot = snapshot_of({segment_of(chance, 120), segment_of(chance, 60)});
  for (int trial = 0; trial < 600; ++trial) {
    const MatchPlan plan = random_plan(chance, 3);
    CAPTURE(to_string(plan));
    SearchOptions options{.limit = 1000, .count_exactly = true};
    if (trial % 2 == 0) options.weighting.scheme = Weighting::Scheme::amati;
    const Found ours = find(snapshot, plan, options);
    const auto expected = by_document(find_by_xapian(snapshot, plan, options));
    const auto found = by_document(ours);
    REQUIRE(found.size() == expected.size());
    CHECK(ours.total == expected.size());
    CHECK(ours.exact);
    for (const auto& [number, score] : expected) {
      const auto document = number;  // clang 14 lets no lambda name a structured binding
      CAPTURE(document);
      REQUIRE(found.contains(document));
      CHECK(found.at(document) == doctest::Approx(score).epsilon(1e-7));
    }
  }
}

TEST_CASE("plan opener: a group of nothing matches nothing") {
  Chance chance(1);
  const Snapshot snapshot = snapshot_of({segment_of(chance, 5)});
  for (const Kind kind : {Kind::nothing, Kind::any, Kind::all, Kind::synonym}) {
    PlanNode plan;
    plan.kind = kind;
    CHECK(find(snapshot, plan, {}).total == 0);
  }
}

}  // namespace lede::store
