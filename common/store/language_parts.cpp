// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/language_parts.hpp"

#include <algorithm>

#include "common/schema/schema.hpp"

namespace lede::store {

namespace {

std::vector<std::string> terms_of(const PlanNode& condition);

}  // namespace

LanguageParts::LanguageParts(const Xapian::Database& all) {
  const std::string prefix(schema::spec(schema::Field::language).prefix);
  std::uint64_t sum = 0;
  for (auto term = all.allterms_begin(prefix); term != all.allterms_end(prefix); ++term) {
    parts_.push_back({*term, term.get_termfreq()});
    sum += parts_.back().documents;
  }
  std::stable_sort(parts_.begin(), parts_.end(), [](const LanguagePart& a, const LanguagePart& b) {
    return a.documents > b.documents;
  });
  for (const LanguagePart& part : parts_) codes_.push_back(part.term.substr(prefix.size()));
  // An article has one language at most.
  if (sum == all.get_doccount()) documents_ = all.get_doccount();
}

std::optional<LanguageParts::Choice> LanguageParts::choice_of(const PlanNode& condition) const {
  const std::vector<std::string> terms = terms_of(condition);
  if (terms.empty() || documents_ == 0) return std::nullopt;
  Choice choice;
  for (const LanguagePart& part : parts_) {
    const bool is_wanted = std::find(terms.begin(), terms.end(), part.term) != terms.end();
    (is_wanted ? choice.wanted : choice.others).push_back(part);
    (is_wanted ? choice.documents_wanted : choice.other_documents) += part.documents;
  }
  return choice;
}

namespace {

/// Where it asks for one of some languages, else none.
std::vector<std::string> terms_of(const PlanNode& condition) {
  const std::string_view prefix = schema::spec(schema::Field::language).prefix;
  if (condition.kind == PlanNode::Kind::term) {
    if (!condition.text.starts_with(prefix)) return {};
    return {condition.text};
  }
  if (condition.kind != PlanNode::Kind::any) return {};
  std::vector<std::string> terms;
  for (const PlanNode& child : condition.children) {
    if (child.kind != PlanNode::Kind::term || !child.text.starts_with(prefix)) return {};
    terms.push_back(child.text);
  }
  return terms;
}

}  // namespace

}  // namespace lede::store
