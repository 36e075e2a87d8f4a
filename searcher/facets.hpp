// SPDX-License-Identifier: GPL-2.0-or-later
// What the matches are made of: how many of each source, topic …, and how many a month. Knows
// nothing of how they are found or printed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "common/base/date.hpp"
#include "common/schema/schema.hpp"
#include "common/store/index_reader.hpp"
#include "searcher/choice.hpp"
#include "searcher/search_request.hpp"

namespace lede {

inline constexpr std::array facets{
    Choice{"source", Facet::source},     Choice{"topic", Facet::topic},
    Choice{"language", Facet::language}, Choice{"author", Facet::author},
    Choice{"place", Facet::place},       Choice{"agency", Facet::agency},
    Choice{"year", Facet::year},         Choice{"month", Facet::month},
};

inline constexpr std::array periods{
    Choice{"day", Period::day},
    Choice{"week", Period::week},
    Choice{"month", Period::month},
    Choice{"year", Period::year},
};

/// `counts` by count, then value. Values that differ only in how they are written (case, accents)
/// are one, and stand as most articles write them.
struct FacetCounts {
  Facet facet = Facet::source;
  std::vector<store::ValueCount> counts;
};

struct PeriodCount {
  Day start;  // its first day
  std::uint64_t count = 0;
};

/// In time; every period from the first that has an article to the last, empty ones too.
struct Timeline {
  Period period = Period::month;
  std::vector<PeriodCount> counts;
};

struct Breakdown {
  std::vector<FacetCounts> facets;
  std::optional<Timeline> timeline;
};

inline constexpr std::size_t most_periods = 1'000;

/// The slots to be counted, each once; none where the request asks for no counts.
std::vector<schema::Slot> counted_slots(const SearchRequest& request);

FacetCounts facet_counts(Facet facet, const store::Tally& tally);
/// Of all articles.
FacetCounts facet_counts(Facet facet, store::IndexReader& index);

/// Nothing where it would have more than `most_periods`.
std::optional<Timeline> timeline(Period period, const store::Tally& tally);

}  // namespace lede
