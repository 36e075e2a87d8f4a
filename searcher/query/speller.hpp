// SPDX-License-Identifier: GPL-2.0-or-later
// Spells a reading in the terms and forms of the index, in every language that the database
// holds: a stem says what it means only in articles of its language.
#pragma once

#include <string>
#include <vector>

#include "common/store/match_plan.hpp"
#include "searcher/query/reading.hpp"
#include "searcher/query/terms.hpp"

namespace lede::query {

/// How some languages spell a reading.
struct Spelling {
  store::PlanNode candidates;          // the articles that have the words
  store::SpanPlan spans;               // how the words must stand in them
  bool is_exact = false;               // all candidates match
  std::vector<std::string> languages;  // whose spelling it is; empty where all agree
};

class Speller {
 public:
  explicit Speller(Terms& terms) : terms_(terms) {}

  /// Languages that agree share a spelling. Those that no article can match are left out as long
  /// as one can be matched.
  std::vector<Spelling> spell(const Reading& reading, Scope scope);

  /// What holds where one of `spellings` matches.
  std::vector<store::PlanNode> nodes(const std::vector<Spelling>& spellings) const;

  /// The rarity of what a spelling looks for: the sum over words that must all be there.
  double weight(const Spelling& spelling) { return weight(spelling.candidates); }

 private:
  Spelling spell_in(const std::string& language, const Reading& reading, Scope scope);
  Spelling word(const std::string& language, const Reading& reading, Scope scope);
  Spelling forms(const Reading& reading, Scope scope);
  Spelling group(const std::string& language, const Reading& reading, Scope scope);
  bool can_match(const store::PlanNode& node);
  double weight(const store::PlanNode& node);

  Terms& terms_;
};

}  // namespace lede::query
