// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/explainer.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "common/schema/schema.hpp"
#include "common/text/lede.hpp"
#include "searcher/text_positions.hpp"

namespace lede {
namespace {

// Scores are compared at 1e-9: less is no part.
constexpr double least_weight = 1e-9;

/// What a contribution counts: the forms of its words, and whether only in the title.
struct Counted {
  std::vector<std::string> forms;
  std::vector<std::string> terms;
  bool only_title = true;
};

void collect(const store::PlanNode& node, store::IndexReader& index, Counted& counted);
std::uint32_t count_in(std::string_view text, TextPart part, const std::vector<std::string>& forms,
                       text::Analyzer& analyzer, std::vector<std::string>& seen);
std::string as_typed(const std::string& form);

}  // namespace

std::vector<ScorePart> Explainer::explain(const store::MatchPlan& plan,
                                          const store::SearchOptions& options,
                                          const store::Match& match, const Article& article) {
  std::vector<ScorePart> parts;
  double sum = 0.0;
  for (const store::Contribution& one : index_.contributions(plan, options, match)) {
    parts.push_back(part_of(one, article));
    sum += one.weight;
  }
  if (std::abs(match.score - sum) > least_weight * static_cast<double>(parts.size() + 1)) {
    ScorePart rest;
    rest.what = "age";
    rest.weight = match.score - sum;
    parts.push_back(std::move(rest));
  }
  return parts;
}

ScorePart Explainer::part_of(const store::Contribution& contribution, const Article& article) {
  Counted counted;
  collect(contribution.part, index_, counted);
  ScorePart part;
  part.weight = contribution.weight;
  part.in_title = count_in(article.title, TextPart::title, counted.forms, analyzer_, part.forms);
  if (!counted.only_title) {
    if (!text::is_opening_of(article.summary, article.body)) {
      part.in_body +=
          count_in(article.summary, TextPart::summary, counted.forms, analyzer_, part.forms);
    }
    part.in_body += count_in(article.body, TextPart::body, counted.forms, analyzer_, part.forms);
  }
  std::sort(part.forms.begin(), part.forms.end());
  part.forms.erase(std::unique(part.forms.begin(), part.forms.end()), part.forms.end());
  part.what = fmt::format("{}{}", counted.only_title ? "title:" : "",
                          fmt::join(part.forms.empty() ? counted.terms : part.forms, ", "));
  return part;
}

namespace {

void collect(const store::PlanNode& node, store::IndexReader& index, Counted& counted) {
  for (const store::PlanNode& child : node.children) {
    // The languages that a spelling is limited to say nothing of words.
    collect(child, index, counted);
    if (node.kind == store::PlanNode::Kind::filter) break;
  }
  if (node.kind != store::PlanNode::Kind::term) return;
  counted.terms.push_back(node.text);
  std::string stem_term = node.text;
  if (stem_term.starts_with(schema::title_stem_prefix)) {
    stem_term.replace(0, schema::title_stem_prefix.size(), schema::stem_prefix);
  } else {
    counted.only_title = false;
  }
  for (std::string& form : index.forms(stem_term)) counted.forms.push_back(std::move(form));
}

std::uint32_t count_in(std::string_view text, TextPart part, const std::vector<std::string>& forms,
                       text::Analyzer& analyzer, std::vector<std::string>& seen) {
  TextPositions positions(analyzer.analyze(text), part, forms);
  std::size_t count = 0;
  for (const std::string& form : forms) {
    const std::size_t here = positions.of(store::span_word({form})).size();
    count += here;
    if (here > 0) seen.push_back(as_typed(form));
  }
  return static_cast<std::uint32_t>(count);
}

/// `US` for the term by which its capitals are known.
std::string as_typed(const std::string& form) {
  if (!form.starts_with(schema::capital_prefix)) return form;
  std::string capitals = form.substr(schema::capital_prefix.size());
  for (char& c : capitals) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return capitals;
}

}  // namespace
}  // namespace lede
