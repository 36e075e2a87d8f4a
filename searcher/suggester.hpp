// SPDX-License-Identifier: GPL-2.0-or-later
// "Did you mean": rewrites words of a query that few articles hold to near spellings that more
// do. Knows nothing of syntax: it replaces words where they stand.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/store/index_reader.hpp"
#include "common/text/stemmer.hpp"
#include "searcher/query/query_plan.hpp"

namespace lede {

class Suggester {
 public:
  /// Both outlive the suggester and are used only inside its calls.
  Suggester(store::IndexReader& index, text::Stemmer& stemmer) : index_(index), stemmer_(stemmer) {}

  /// `query` with its rare words replaced, or nothing where no word has a better spelling.
  /// A better one is at most one edit away, from six letters on two, and far more frequent; words
  /// with digits and of fewer than four letters are left alone. Takes time in proportion to the
  /// vocabulary: to be asked when a search found little.
  std::optional<std::string> suggest(std::string_view query,
                                     const std::vector<query::QueryWord>& words);

 private:
  bool finds_more(std::string_view form, std::uint64_t than);

  store::IndexReader& index_;
  text::Stemmer& stemmer_;
};

}  // namespace lede
