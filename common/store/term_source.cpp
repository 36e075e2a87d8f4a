// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/term_source.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lede::store {

TermSource::TermSource(std::vector<WeighedTerm> terms, const TermStatistics& statistics,
                       const Weighting& weighting, const FactsBySegment& facts)
    : TermSource(std::move(terms), okapi_of(statistics, weighting), facts) {}

// Xapian's BM25Weight, for a query that has each term once, without a least length.
TermSource::Okapi TermSource::okapi_of(const TermStatistics& statistics,
                                       const Weighting& weighting) {
  Okapi okapi{.k1 = weighting.k1, .b = weighting.b};
  if (statistics.average_length > 0) okapi.length_factor = 1 / statistics.average_length;
  double odds = (statistics.articles - statistics.holding + 0.5) / (statistics.holding + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;
  okapi.term_weight = std::log(odds) * (okapi.k1 + 1);
  return okapi;
}

void TermSource::init(const Xapian::Database& segment) {
  documents_ = facts_.at(segment.get_uuid()).get();
  lists_.clear();
  document_ = 0;
  least_ = most_ = 0;
  const double articles = segment.get_doccount();
  double likely = 0.0;
  double most_counted = 0.0;
  for (const WeighedTerm& one : terms_) {
    List& list = lists_.emplace_back();
    list.posting = segment.postlist_begin(one.term);
    list.end = segment.postlist_end(one.term);
    const Xapian::doccount holding = segment.get_termfreq(one.term);
    Xapian::doccount listed = 0;
    for (const std::string& term : one.listed) {
      list.listed.push_back(&documents_->holding(term));
      listed += static_cast<Xapian::doccount>(list.listed.back()->size());
    }
    list.wants_listed = one.limit == WeighedTerm::Limit::only;
    const Xapian::doccount least = list.wants_listed ? 0 : holding - std::min(holding, listed);
    const Xapian::doccount most = list.wants_listed ? std::min(holding, listed) : holding;
    least_ = std::max(least_, least);
    most_ += most;
    likely += most - likely * most / std::max(articles, 1.0);
    most_counted += segment.get_wdf_upper_bound(one.term);
  }
  most_ = std::min(most_, segment.get_doccount());
  likely_ = std::clamp(static_cast<Xapian::doccount>(likely + 0.5), least_, most_);
  // As Xapian bounds it: an article is as long as it holds a term often, at least.
  const double least_length = std::max<double>(most_counted, segment.get_doclength_lower_bound());
  set_maxweight(okapi_.weight(most_counted, least_length));
}

double TermSource::get_weight() const {
  const Xapian::termcount length = documents_->length(document_);
  Xapian::termcount count = 0;
  for (const List& list : lists_) {
    if (list.document == document_) count += list.posting.get_wdf();
  }
  return okapi_.weight(std::min(count, length), length);
}

void TermSource::next(double /*least_weight*/) {
  for (List& list : lists_) {
    if (list.document != document_) continue;
    if (document_ > 0) ++list.posting;
    pass_unwanted(list);
  }
  find_nearest();
}

void TermSource::skip_to(Xapian::docid target, double /*least_weight*/) {
  if (document_ >= target) return;
  for (List& list : lists_) {
    if (list.document >= target) continue;
    list.posting.skip_to(target);
    pass_unwanted(list);
  }
  find_nearest();
}

std::string TermSource::get_description() const {
  std::string description;
  for (const WeighedTerm& one : terms_) description += (description.empty() ? "" : " ") + one.term;
  return description;
}

void TermSource::pass_unwanted(List& list) {
  for (; list.posting != list.end; ++list.posting) {
    list.document = *list.posting;
    const bool is_listed =
        std::any_of(list.listed.begin(), list.listed.end(), [&](const auto* documents) {
          return std::binary_search(documents->begin(), documents->end(), list.document);
        });
    if (is_listed == list.wants_listed) return;
  }
  list.document = end_of_list;
}

void TermSource::find_nearest() {
  document_ = end_of_list;
  for (const List& list : lists_) document_ = std::min(document_, list.document);
}

}  // namespace lede::store
