// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/value_hints.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/schema/schema.hpp"
#include "common/store/keyword.hpp"
#include "searcher/facets.hpp"
#include "searcher/query/edit_distance.hpp"
#include "searcher/query/query_text.hpp"

namespace lede {
namespace {

using schema::Field;

constexpr std::size_t most_names = 3;

constexpr std::array hinted{std::pair{Field::source, Facet::source},
                            std::pair{Field::topic, Facet::topic},
                            std::pair{Field::agency, Facet::agency}};

std::optional<Facet> facet_of(Field field);
std::string hint(const query::NamedValue& named, Facet facet, store::IndexReader& index);
std::vector<std::string> near_names(std::string_view keyword, Field field,
                                    const FacetCounts& known);
bool holds_words(std::string_view name, std::string_view words);
std::size_t farthest_guess(std::size_t letters);

}  // namespace

std::vector<query::Diagnostic> value_hints(const std::vector<query::NamedValue>& named,
                                           store::IndexReader& index) {
  std::vector<query::Diagnostic> hints;
  std::set<std::string> seen;
  for (const query::NamedValue& value : named) {
    const std::string term = schema::term(value.field, store::keyword(value.field, value.typed));
    const std::optional<Facet> facet = facet_of(value.field);
    if (!facet || !seen.insert(term).second || index.document_frequency(term) > 0) continue;
    if (hints.size() == query::max_diagnostics) break;
    const std::string_view name = schema::spec(value.field).name;
    hints.push_back({query::Severity::warning,
                     fmt::format("no article has the {} {}", name, query::shown(value.typed)),
                     hint(value, *facet, index), value.range});
  }
  return hints;
}

namespace {

std::optional<Facet> facet_of(Field field) {
  const auto* const found = std::ranges::find(hinted, field, &std::pair<Field, Facet>::first);
  return found == hinted.end() ? std::nullopt : std::optional(found->second);
}

std::string hint(const query::NamedValue& named, Facet facet, store::IndexReader& index) {
  const FacetCounts known = facet_counts(facet, index);
  const std::vector<std::string> names =
      near_names(store::keyword(named.field, named.typed), named.field, known);
  if (!names.empty()) return fmt::format("did you mean {}?", fmt::join(names, ", "));
  return fmt::format("--facet {} counts those of what is found", schema::spec(named.field).name);
}

/// The nearest first; of names equally near, those of most articles.
std::vector<std::string> near_names(std::string_view keyword, Field field,
                                    const FacetCounts& known) {
  query::EditDistance distance;
  const std::u32string typed = query::code_points(keyword);
  const std::size_t limit = farthest_guess(typed.size());
  std::vector<std::pair<std::size_t, std::string>> near;  // in the order of their counts
  for (const auto& [name, count] : known.counts) {
    const std::string other = store::keyword(field, name);
    const std::size_t apart = distance.between(typed, query::code_points(other), limit);
    if (apart <= limit || holds_words(other, keyword)) {
      near.emplace_back(std::min(apart, limit + 1), query::shown(name));
    }
  }
  std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string>::first);
  if (near.size() > most_names) near.resize(most_names);
  std::vector<std::string> names;
  for (auto& [apart, name] : near) names.push_back(std::move(name));
  return names;
}

/// `the halford ledger` holds `halford`.
bool holds_words(std::string_view name, std::string_view words) {
  return !words.empty() &&
         fmt::format(" {} ", name).find(fmt::format(" {} ", words)) != std::string::npos;
}

// Short names are near too many words to guess at.
std::size_t farthest_guess(std::size_t letters) {
  return letters < 3 ? 0 : letters < 5 ? 1 : 2;
}

}  // namespace
}  // namespace lede
