// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/explainer.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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
  double weight = 0.0;
  std::string_view origin;  // what stands before the words
};

/// How often forms stand in an article.
struct FormCounts {
  std::map<std::string, std::uint32_t> in_title, in_body;
};

void collect(const store::PlanNode& node, store::IndexReader& index, Counted& counted);
std::vector<Counted> added_to(const store::Match& match, const Ranking& ranking,
                              store::IndexReader& index);
FormCounts form_counts(const Article& article, const std::vector<Counted>& all,
                       text::Analyzer& analyzer);
void count_in(std::string_view text, TextPart part, text::Analyzer& analyzer,
              std::map<std::string, std::uint32_t>& counts);
ScorePart part_of(const Counted& counted, const FormCounts& counts);
std::string as_typed(const std::string& form);

}  // namespace

std::vector<ScorePart> Explainer::explain(const Ranking& ranking, const store::Match& match,
                                          const Article& article) {
  std::vector<Counted> all;
  for (const auto& one : index_.contributions(ranking.plan, ranking.options, match)) {
    Counted& counted = all.emplace_back();
    counted.weight = one.weight;
    collect(one.part, index_, counted);
  }
  if (match.added > 0) {
    for (Counted& counted : added_to(match, ranking, index_)) all.push_back(std::move(counted));
  }
  const FormCounts counts = form_counts(article, all, analyzer_);
  std::vector<ScorePart> parts;
  double sum = 0.0;
  for (const Counted& counted : all) {
    parts.push_back(part_of(counted, counts));
    sum += counted.weight;
  }
  if (match.standing > 0) {
    const Closeness close = closeness_of(ranking, match);
    for (const auto& [what, weight] :
         {std::pair{"side by side", close.side_by_side}, std::pair{"opening", close.opening},
          std::pair{"as typed", close.as_typed}}) {
      sum += weight;
      if (!(weight > 0)) continue;
      ScorePart& part = parts.emplace_back();
      part.what = what;
      part.weight = weight;
    }
  }
  if (std::abs(match.score - sum) > least_weight * static_cast<double>(parts.size() + 1)) {
    ScorePart rest;
    rest.what = "age";
    rest.weight = match.score - sum;
    parts.push_back(std::move(rest));
  }
  return parts;
}

Closeness Explainer::closeness_of(const Ranking& ranking, const store::Match& match) {
  const store::Standings standings = index_.standing({match}, standing_words(ranking.words));
  return closeness(ranking.words, standings.articles.front());
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

std::vector<Counted> added_to(const store::Match& match, const Ranking& ranking,
                              store::IndexReader& index) {
  const std::vector<std::uint32_t> counts = index.counts({match}, terms_of(ranking.added)).front();
  std::vector<Counted> parts;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    Counted& counted = parts.emplace_back();
    counted.origin = "added:";
    counted.weight = added_weight(ranking.added[i], counts[i], match.relative_length);
    collect(store::term(ranking.added[i].term), index, counted);
  }
  return parts;
}

// Of all parts together: a query may have thousands, and each text is cut but once.
FormCounts form_counts(const Article& article, const std::vector<Counted>& all,
                       text::Analyzer& analyzer) {
  FormCounts counts;
  for (const Counted& counted : all) {
    for (const std::string& form : counted.forms) counts.in_title[form] = counts.in_body[form] = 0;
  }
  count_in(article.title, TextPart::title, analyzer, counts.in_title);
  if (!text::is_opening_of(article.summary, article.body)) {
    count_in(article.summary, TextPart::summary, analyzer, counts.in_body);
  }
  count_in(article.body, TextPart::body, analyzer, counts.in_body);
  return counts;
}

void count_in(std::string_view text, TextPart part, text::Analyzer& analyzer,
              std::map<std::string, std::uint32_t>& counts) {
  FormTable forms;
  for (const auto& [form, count] : counts) forms.add(form);
  TextPositions positions(analyzer.analyze(text), part, forms);
  for (auto& [form, count] : counts) {
    count += static_cast<std::uint32_t>(positions.of(store::span_word({form})).size());
  }
}

ScorePart part_of(const Counted& counted, const FormCounts& counts) {
  ScorePart part;
  part.weight = counted.weight;
  for (const std::string& form : counted.forms) {
    const std::uint32_t in_title = counts.in_title.at(form);
    const std::uint32_t in_body = counted.only_title ? 0 : counts.in_body.at(form);
    part.in_title += in_title;
    part.in_body += in_body;
    if (in_title + in_body > 0) part.forms.push_back(as_typed(form));
  }
  std::sort(part.forms.begin(), part.forms.end());
  part.forms.erase(std::unique(part.forms.begin(), part.forms.end()), part.forms.end());
  part.what = fmt::format("{}{}{}", counted.origin, counted.only_title ? "title:" : "",
                          fmt::join(part.forms.empty() ? counted.terms : part.forms, ", "));
  return part;
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
