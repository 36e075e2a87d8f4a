// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a database, read in part or, once, as a whole. Knows nothing of what is sought.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "common/store/index_reader.hpp"

namespace lede {

class Vocabulary {
 public:
  /// `index` outlives the vocabulary and is used only inside its calls.
  explicit Vocabulary(store::IndexReader& index) : index_(index) {}

  /// The words that start with `prefix`, by form, as the database now is; valid until the next
  /// call. All of them (`prefix` is empty) are kept, and read anew only when it has changed;
  /// others take time in proportion to their number.
  std::span<const store::Word> with_prefix(std::string_view prefix);

 private:
  store::IndexReader& index_;
  std::vector<store::Word> all_, some_;
  std::optional<std::uint64_t> snapshot_;  // that `all_` is of
};

}  // namespace lede
