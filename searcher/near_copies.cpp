// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/near_copies.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <optional>

#include "common/base/utf8.hpp"

namespace lede {
namespace {

constexpr std::size_t run_words = 3;

using Runs = std::vector<std::size_t>;  // hashes, sorted, each once

Runs runs_of(std::string_view text, text::Analyzer& analyzer);
double shared(const Runs& one, const Runs& other);

}  // namespace

double resemblance(std::string_view one, std::string_view other, text::Analyzer& analyzer) {
  return shared(runs_of(one, analyzer), runs_of(other, analyzer));
}

std::vector<std::string> near_copies(const Article& article, const store::MatchPlan& plan,
                                     store::IndexReader& index, text::Analyzer& analyzer) {
  store::SearchOptions options;
  options.limit = most_looked_at;
  const Runs runs = runs_of(article.body, analyzer);
  std::vector<std::string> copies;
  for (const auto& other : index.articles(index.search(plan, options).matches)) {
    if (!other || shared(runs, runs_of(other->body, analyzer)) < near_copy_resemblance) continue;
    copies.push_back(other->id);
  }
  return copies;
}

namespace {

Runs runs_of(std::string_view text, text::Analyzer& analyzer) {
  std::vector<std::string> words;
  for (const text::Token& token :
       analyzer.analyze(truncate_utf8(text, max_compared_bytes)).tokens) {
    if (token.form == text::Form::word) words.push_back(token.normal);
  }
  Runs runs;
  for (std::size_t i = 0; i + run_words <= words.size(); ++i) {
    runs.push_back(std::hash<std::string>{}(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]));
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

double shared(const Runs& one, const Runs& other) {
  if (one.empty() || other.empty()) return 0.0;
  Runs both;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(both));
  const std::size_t either = one.size() + other.size() - both.size();
  return static_cast<double>(both.size()) / static_cast<double>(either);
}

}  // namespace
}  // namespace lede
