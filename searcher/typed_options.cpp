// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/typed_options.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.hpp"

namespace lede {

void check_uses(const TypedOptions& typed) {
  struct Use {
    std::string_view name;
    bool wanted;
  };
  const Use words{"words of a query", !typed.words.empty()};
  const Use show{"--show", !typed.show.empty()};
  const Use similar{"--similar", !typed.similar.empty()};
  const Use match{"--match", !typed.match.empty()};
  const Use queries{"--queries", !typed.queries.empty()};
  const Use count{"--count", typed.count};
  const Use parse{"--parse", typed.parse};
  const Use explain{"--explain", typed.explain};
  const Use format{"--format", !typed.format.empty()};
  const Use counts{typed.facets.empty() ? "--timeline" : "--facet",
                   !typed.facets.empty() || !typed.timeline.empty()};
  const Use fields{"--fields", typed.fields};
  const Use filters{"filters such as --since", !typed.filters.empty()};
  for (const auto& [one, other] : {std::pair{queries, words},
                                   {queries, show},
                                   {queries, similar},
                                   {queries, parse},
                                   {similar, words},
                                   {similar, match},
                                   {fields, words},
                                   {fields, queries},
                                   {fields, show},
                                   {fields, similar},
                                   {fields, format},
                                   {show, similar},
                                   {show, parse},
                                   {show, count},
                                   {show, counts},
                                   {show, filters},
                                   {show, explain},
                                   {explain, parse},
                                   {explain, count},
                                   {parse, count},
                                   {parse, format},
                                   {parse, counts},
                                   {count, counts},
                                   {count, format}}) {
    if (!one.wanted || !other.wanted) continue;
    fail(fmt::format("{} and {} exclude one another", one.name, other.name));
  }
  const bool has_place_for_counts = typed.format.empty() || typed.format == "text" ||
                                    typed.format == "json" ||
                                    (typed.format == "jsonl" && queries.wanted);
  if (counts.wanted && !has_place_for_counts) {
    fail(fmt::format("--format {} has no place for {}", typed.format, counts.name),
         "take --format json, or text");
  }
  if (queries.wanted && typed.format == "rss") {
    fail("several queries are no feed", "write a feed for each query, or take another format");
  }
  const bool prints_article =
      typed.format.empty() || typed.format == "text" || typed.format.starts_with("json");
  if (explain.wanted && !prints_article) {
    fail(fmt::format("--explain and --format {} exclude one another", typed.format),
         "it is told in text and json");
  }
  if (show.wanted && !prints_article) {
    fail(fmt::format("--show does not print {}", typed.format), "it prints text or json");
  }
}

void fail(std::string message, std::string hint) {
  std::replace(message.begin(), message.end(), '\n', ' ');
  throw Error(ErrorCode::usage, std::move(message), std::move(hint));
}

}  // namespace lede
