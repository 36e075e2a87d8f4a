// SPDX-License-Identifier: GPL-2.0-or-later
// The words of the index that an ending (fentan*) or a near spelling (sheinbaun~) stands for.
// Knows nothing of how words stand together.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/store/index_reader.hpp"
#include "searcher/query/ast.hpp"
#include "searcher/query/reading.hpp"
#include "searcher/query/terms.hpp"

namespace lede::query {

/// So many words are taken at most, and a warning says so.
inline constexpr std::size_t max_pattern_words = 512;
inline constexpr std::size_t max_fuzzy_words = 64;
/// So many endings and near spellings a query may have.
inline constexpr std::size_t max_expansions = 32;
/// So many bytes of letters must stand before the first wildcard.
inline constexpr std::size_t shortest_pattern_start = 3;

/// For one query. Both arguments outlive it.
class FormExpander {
 public:
  FormExpander(store::IndexReader& index, Terms& terms) : index_(index), terms_(terms) {}

  /// `text` is one word with `*` for any letters and `?` for one; the most frequent words first.
  Reading pattern(std::string_view text, ByteRange range);

  /// Words at most `distance` letters away (0: one in up to seven letters, two in more), the
  /// nearest first, then the most frequent. Never those with digits.
  Reading fuzzy(std::string_view text, std::size_t distance, ByteRange range);

  std::vector<Diagnostic> take_diagnostics() { return std::move(diagnostics_); }

 private:
  struct Candidate {
    std::string form;
    std::size_t distance = 0;
    std::uint64_t count = 0;
  };

  static Reading nothing();
  bool is_one_too_many(ByteRange range);
  Reading reading_of(std::vector<Candidate> candidates, std::size_t most, std::string_view typed,
                     ByteRange range);
  void note(Severity severity, ByteRange range, std::string message, std::string hint);

  store::IndexReader& index_;
  Terms& terms_;
  std::vector<Diagnostic> diagnostics_;
  std::size_t expansions_ = 0;
};

/// Whether `pattern` (`*` for any letters, `?` for one) stands for all of `word`. In time
/// linear in the product of their lengths.
bool matches_pattern(std::string_view pattern, std::string_view word);

}  // namespace lede::query
