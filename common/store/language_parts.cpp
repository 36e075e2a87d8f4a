// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/language_parts.hpp"

#include <algorithm>
#include <cstdint>

#include "common/schema/schema.hpp"

namespace lede::store {

namespace {

// So many times as many as are left out.
constexpr std::uint64_t most = 4;

std::vector<std::string> terms_of(const PlanNode& condition);

}  // namespace

LanguageParts::LanguageParts(const Xapian::Database& all) {
  const std::string prefix(schema::spec(schema::Field::language).prefix);
  std::uint64_t sum = 0;
  for (auto term = all.allterms_begin(prefix); term != all.allterms_end(prefix); ++term) {
    parts_.push_back({*term, term.get_termfreq()});
    sum += parts_.back().documents;
  }
  std::stable_sort(parts_.begin(), parts_.end(),
                   [](const Part& a, const Part& b) { return a.documents > b.documents; });
  for (const Part& part : parts_) codes_.push_back(part.term.substr(prefix.size()));
  // An article has one language at most.
  if (sum == all.get_doccount()) documents_ = all.get_doccount();
}

std::optional<std::vector<std::string>> LanguageParts::left_out_by(
    const PlanNode& condition) const {
  const std::vector<std::string> wanted = terms_of(condition);
  if (wanted.empty() || documents_ == 0) return std::nullopt;
  std::vector<std::string> others;
  std::uint64_t left_out = 0;
  for (const Part& part : parts_) {
    if (std::find(wanted.begin(), wanted.end(), part.term) != wanted.end()) continue;
    others.push_back(part.term);
    left_out += part.documents;
  }
  if (left_out * (most + 1) > documents_) return std::nullopt;
  return others;
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
