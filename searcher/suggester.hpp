// SPDX-License-Identifier: GPL-2.0-or-later
// "Did you mean": rewrites words of a query that few articles hold to near spellings that far
// more do. Knows nothing of syntax: it replaces words where they stand.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/store/index_reader.hpp"
#include "searcher/query/query_plan.hpp"
#include "searcher/vocabulary.hpp"

namespace lede {

class Suggester {
 public:
  /// How many articles a query finds, under the filters of the one that is to be rewritten.
  using Count = std::function<std::uint64_t(const std::string& query)>;

  /// `index` outlives the suggester and is used only inside its calls.
  explicit Suggester(store::IndexReader& index) : vocabulary_(index) {}

  /// `query`, which finds `found` articles, with words replaced so that it still finds some;
  /// nothing where no word has a better spelling.
  ///
  /// A word that no article holds, or hardly one where little was found, may be two edits away
  /// from a better one (one, up to five letters). A word that some articles hold is taken for a
  /// slip only where a letter inside a long word is lost, doubled or swapped and a hundred times
  /// as many have the other. Of spellings equally near the one that finds most is taken. Words
  /// with digits and of fewer than four letters are left alone.
  std::optional<std::string> suggest(std::string_view query,
                                     const std::vector<query::QueryWord>& words,
                                     std::uint64_t found, const Count& count);

 private:
  Vocabulary vocabulary_;
};

}  // namespace lede
