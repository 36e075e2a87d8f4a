// SPDX-License-Identifier: GPL-2.0-or-later
// Which languages the documents of a snapshot are in. Private to the store.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/store/match_plan.hpp"

namespace lede::store {

class LanguageParts {
 public:
  LanguageParts() = default;
  /// Throws Xapian::Error.
  explicit LanguageParts(const Xapian::Database& all);

  /// As codes, the most frequent first.
  const std::vector<std::string>& codes() const { return codes_; }

  /// Where `condition` asks for one of some languages, every document has just one, and most have
  /// one of those: the terms of the others. To leave out what few hold is less work than to look
  /// for what nearly all do.
  std::optional<std::vector<std::string>> left_out_by(const PlanNode& condition) const;

 private:
  struct Part {
    std::string term;
    Xapian::doccount documents = 0;
  };

  std::vector<Part> parts_;  // by how many documents, the most first
  std::vector<std::string> codes_;
  Xapian::doccount documents_ = 0;  // of all, where each has just one language, else 0
};

}  // namespace lede::store
