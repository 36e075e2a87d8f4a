// SPDX-License-Identifier: GPL-2.0-or-later
// What the analyzer's users need of a stemmer: one word in, its stem out.
#pragma once

#include <string>
#include <string_view>

namespace lede::text {

/// Not thread-safe: each worker has its own.
class Stemmer {
 public:
  Stemmer() = default;
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;
  virtual ~Stemmer() = default;

  /// The stem of a normal form (see normalizer.hpp). Words that hold a digit, and words of a
  /// language without stemmer, are their own stem. The view lives until the next call.
  virtual std::string_view stem(std::string_view normal, std::string_view language) = 0;
};

}  // namespace lede::text
