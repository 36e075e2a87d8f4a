// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/enquiry.hpp"

#include "common/schema/schema.hpp"
#include "common/store/plan_compiler.hpp"

namespace lede::store {

Xapian::Enquire enquiry(const Snapshot& snapshot, const MatchPlan& plan,
                        const SearchOptions& options) {
  constexpr auto order_slot = static_cast<Xapian::valueno>(schema::Slot::order);
  Xapian::Enquire enquire(snapshot.all);
  const Weighting& weighting = options.weighting;
  // Okapi has no least length: Xapian's floor under it would cost short articles their due.
  constexpr double k2 = 0.0;
  constexpr double k3 = 1.0;
  constexpr double least_length = 0.0;
  enquire.set_weighting_scheme(Xapian::BM25Weight(weighting.k1, k2, k3, weighting.b, least_length));
  enquire.set_query(compile(plan, snapshot));
  switch (options.order) {
    case Order::relevance:
      enquire.set_sort_by_relevance_then_value(order_slot, false);
      break;
    case Order::newest:
      enquire.set_sort_by_value(order_slot, false);
      break;
    case Order::oldest:
      enquire.set_sort_by_value(order_slot, true);
      break;
  }
  return enquire;
}

}  // namespace lede::store
