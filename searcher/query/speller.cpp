// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/speller.hpp"

#include <algorithm>
#include <utility>

#include "common/schema/schema.hpp"

namespace lede::query {

namespace {

using store::PlanNode;
using store::SpanPlan;
using Kind = PlanNode::Kind;

SpanPlan inside(SpanPlan spans, Scope scope);
PlanNode node_of(Spelling spelling);
bool agree(const Spelling& a, const Spelling& b);
SpanPlan::Kind span_kind(Reading::Kind kind);

}  // namespace

// Whose candidates agree share a node where the candidates are all that is asked for.
std::vector<PlanNode> Speller::nodes(const std::vector<Spelling>& spellings) const {
  std::vector<Spelling> apart;
  for (const Spelling& spelling : spellings) {
    const auto same = std::find_if(apart.begin(), apart.end(), [&](const Spelling& other) {
      return other.is_exact && spelling.is_exact &&
             store::to_string(other.candidates) == store::to_string(spelling.candidates);
    });
    if (same == apart.end()) {
      apart.push_back(spelling);
    } else {
      same->languages.insert(same->languages.end(), spelling.languages.begin(),
                             spelling.languages.end());
    }
  }
  std::vector<PlanNode> nodes;
  nodes.reserve(apart.size());
  for (Spelling& spelling : apart) {
    if (spelling.languages.size() == terms_.languages().size()) spelling.languages.clear();
    nodes.push_back(node_of(std::move(spelling)));
  }
  return nodes;
}

std::vector<Spelling> Speller::spell(const Reading& reading, Scope scope) {
  std::vector<Spelling> spellings;
  for (const std::string& language : terms_.languages()) {
    Spelling spelling = spell_in(language, reading, scope);
    spelling.spans = inside(std::move(spelling.spans), scope);
    auto same = std::find_if(spellings.begin(), spellings.end(),
                             [&](const Spelling& other) { return agree(other, spelling); });
    if (same == spellings.end()) same = spellings.insert(same, std::move(spelling));
    same->languages.push_back(language);
  }
  if (spellings.size() == 1) {
    spellings.front().languages.clear();
    return spellings;
  }
  Spelling main = spellings.front();
  std::erase_if(spellings, [this](const Spelling& one) { return !can_match(one.candidates); });
  if (spellings.empty()) {
    main.languages.clear();
    spellings.push_back(std::move(main));
  }
  return spellings;
}

Spelling Speller::spell_in(const std::string& language, const Reading& reading, Scope scope) {
  switch (reading.kind) {
    case Reading::Kind::word:
    case Reading::Kind::exact:
      return word(language, reading, scope);
    case Reading::Kind::forms:
      return forms(reading, scope);
    default:
      return group(language, reading, scope);
  }
}

Spelling Speller::word(const std::string& language, const Reading& reading, Scope scope) {
  const text::Token& token = reading.token;
  const bool is_capital = token.form == text::Form::capital;
  std::vector<std::string> forms = terms_.forms(token, language);
  Spelling spelling;
  // Of titles the index has the stems, and nothing of capitals.
  spelling.is_exact = scope == Scope::anywhere || (scope == Scope::title && !is_capital);
  if (reading.kind == Reading::Kind::exact && !is_capital) {
    const std::string& form = text::exact_form(token);
    // In whatever language: directora counts in Spanish as director does in English.
    const std::string stem_term = terms_.term(token, language, Scope::anywhere);
    spelling.is_exact = spelling.is_exact && terms_.are_all_forms({stem_term}, {form});
    forms = {form};
  }
  spelling.candidates = store::term(terms_.term(token, language, scope));
  spelling.spans = store::span_word(std::move(forms));
  return spelling;
}

Spelling Speller::forms(const Reading& reading, Scope scope) {
  Spelling spelling;
  spelling.is_exact = scope == Scope::anywhere && reading.forms_are_all;
  std::vector<PlanNode> terms;
  terms.reserve(reading.terms.size());
  for (const std::string& term : reading.terms) terms.push_back(store::term(term));
  spelling.candidates = store::group(Kind::synonym, std::move(terms));
  spelling.spans = store::span_word(reading.forms);
  return spelling;
}

Spelling Speller::group(const std::string& language, const Reading& reading, Scope scope) {
  Spelling spelling;
  std::vector<PlanNode> candidates;
  std::vector<SpanPlan> spans;
  const bool any = reading.kind == Reading::Kind::any;
  spelling.is_exact = any;
  for (const Reading& child : reading.children) {
    Spelling one = spell_in(language, child, scope);
    spelling.is_exact = spelling.is_exact && one.is_exact;
    candidates.push_back(std::move(one.candidates));
    spans.push_back(std::move(one.spans));
  }
  spelling.candidates = store::group(any ? Kind::any : Kind::all, std::move(candidates));
  spelling.spans = store::span_group(span_kind(reading.kind), std::move(spans), reading.number);
  return spelling;
}

bool Speller::can_match(const PlanNode& node) {
  const auto child_can = [this](const PlanNode& child) { return can_match(child); };
  switch (node.kind) {
    case Kind::nothing:
      return false;
    case Kind::term:
      return terms_.articles(node.text) > 0;
    case Kind::all:
      return std::all_of(node.children.begin(), node.children.end(), child_can);
    default:
      return std::any_of(node.children.begin(), node.children.end(), child_can);
  }
}

double Speller::weight(const PlanNode& node) {
  if (node.kind == Kind::term) return terms_.rarity({node.text});
  double sum = 0.0;
  double most = 0.0;
  for (const PlanNode& child : node.children) {
    const double one = weight(child);
    sum += one;
    most = std::max(most, one);
  }
  return node.kind == Kind::all ? sum : most;
}

namespace {

/// What is counted is what stands inside.
SpanPlan inside(SpanPlan spans, Scope scope) {
  if (scope == Scope::anywhere) return spans;
  if (spans.kind == SpanPlan::Kind::at_least || spans.kind == SpanPlan::Kind::any) {
    for (SpanPlan& child : spans.children) child = inside(std::move(child), scope);
    return spans;
  }
  const SpanPlan::Kind kind = scope == Scope::title  ? SpanPlan::Kind::title
                              : scope == Scope::lead ? SpanPlan::Kind::lede
                                                     : SpanPlan::Kind::body;
  std::vector<SpanPlan> child;
  child.push_back(std::move(spans));
  return store::span_group(kind, std::move(child));
}

PlanNode node_of(Spelling spelling) {
  PlanNode matches = spelling.is_exact ? std::move(spelling.candidates)
                                       : store::with_spans(std::move(spelling.candidates),
                                                           std::move(spelling.spans));
  if (spelling.languages.empty()) return matches;
  std::vector<PlanNode> codes;
  codes.reserve(spelling.languages.size());
  for (const std::string& language : spelling.languages) {
    codes.push_back(store::term(schema::term(schema::Field::language, language)));
  }
  PlanNode limited;
  limited.kind = Kind::filter;
  limited.children.push_back(std::move(matches));
  limited.children.push_back(store::group(Kind::any, std::move(codes)));
  return limited;
}

bool agree(const Spelling& a, const Spelling& b) {
  return a.spans == b.spans && store::to_string(a.candidates) == store::to_string(b.candidates);
}

SpanPlan::Kind span_kind(Reading::Kind kind) {
  switch (kind) {
    case Reading::Kind::phrase:
      return SpanPlan::Kind::phrase;
    case Reading::Kind::near:
      return SpanPlan::Kind::near;
    case Reading::Kind::ordered:
      return SpanPlan::Kind::ordered;
    case Reading::Kind::sentence:
      return SpanPlan::Kind::sentence;
    case Reading::Kind::at_least:
      return SpanPlan::Kind::at_least;
    default:
      return SpanPlan::Kind::any;
  }
}

}  // namespace

}  // namespace lede::query
