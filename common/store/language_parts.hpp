// SPDX-License-Identifier: GPL-2.0-or-later
// Which languages the documents of a snapshot are in. Private to the store.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/store/match_plan.hpp"

namespace lede::store {

/// The documents of one language.
struct LanguagePart {
  std::string term;
  Xapian::doccount documents = 0;
};

class LanguageParts {
 public:
  LanguageParts() = default;
  /// Throws Xapian::Error.
  explicit LanguageParts(const Xapian::Database& all);

  /// As codes, the most frequent first.
  const std::vector<std::string>& codes() const { return codes_; }

  /// The documents divided by a condition.
  struct Choice {
    std::vector<LanguagePart> wanted, others;
    std::uint64_t documents_wanted = 0, other_documents = 0;
  };
  /// Where `condition` asks for one of some languages and every document has just one.
  std::optional<Choice> choice_of(const PlanNode& condition) const;

 private:
  std::vector<LanguagePart> parts_;  // by how many documents, the most first
  std::vector<std::string> codes_;
  Xapian::doccount documents_ = 0;  // of all, where each has just one language, else 0
};

}  // namespace lede::store
