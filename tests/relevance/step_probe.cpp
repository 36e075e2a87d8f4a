// SPDX-License-Identifier: GPL-2.0-or-later
// step_probe DATABASE RUNS: how long each step of ranking takes. Queries come from stdin, one a
// line; each is answered with one step more from column to column, in turn, and the least of the
// runs is printed, in microseconds. No article is read: what is timed is the order.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "common/base/error.hpp"
#include "common/store/fingerprint.hpp"
#include "common/store/snowball_stemmer.hpp"
#include "searcher/page_finder.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/planner.hpp"
#include "searcher/ranker.hpp"

namespace {

using namespace lede;
using Clock = std::chrono::steady_clock;

enum class Step { plain, closeness, feedback, copies, recency };
constexpr std::array steps{Step::plain, Step::closeness, Step::feedback, Step::copies,
                           Step::recency};

/// All steps up to one.
SearchRequest request_for(Step step, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.mode = QueryMode::literal;
  request.expand = step < Step::feedback ? Expand::never : Expand::automatic;
  request.copies = step < Step::copies ? Copies::show : Copies::collapse;
  request.sort = step < Step::recency ? Sort::relevance : Sort::recent;
  return request;
}

class Probe {
 public:
  Probe(const std::string& database, Day today)
      : today_(today), index_({database}, store::fingerprint()) {}

  double microseconds(Step step, const std::string& query) {
    const SearchRequest request = request_for(step, query);
    const Clock::time_point start = Clock::now();
    const auto steady = index_.steady();
    const query::Parsed parsed = query::parse(request.query, request.mode);
    const query::QueryPlan plan = planner_.plan(parsed.tree, request.filters, today_);
    Ranking ranking = rank(plan, request, index_);
    if (step == Step::plain) {
      ranking.words.clear();
      ranking.options.limit = request.limit;
    }
    ranking = expand(std::move(ranking), plan, request, index_);
    find_page(ranking, request, today_, index_);
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
  }

 private:
  Day today_;
  store::IndexReader index_;
  text::Analyzer analyzer_;
  store::SnowballStemmer stemmer_;
  query::Planner planner_{index_, analyzer_, stemmer_};
};

void measure(Probe& probe, int runs, const std::string& query) {
  std::array<double, steps.size()> least{};
  least.fill(1e300);
  for (int run = 0; run < runs; ++run) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
      least.at(i) = std::min(least.at(i), probe.microseconds(steps.at(i), query));
    }
  }
  for (const double& one : least) std::cout << one << (&one == &least.back() ? '\n' : '\t');
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return EXIT_FAILURE;
  try {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    Probe probe(arguments[1], today);
    for (std::string query; std::getline(std::cin, query);) {
      measure(probe, std::atoi(arguments[2]), query);
    }
  } catch (const lede::Error& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
