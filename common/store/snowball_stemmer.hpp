// SPDX-License-Identifier: GPL-2.0-or-later
// Snowball's stemmers (Porter 2001), as Xapian has them, each word stemmed once.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "common/text/stemmer.hpp"

namespace lede::store {

class SnowballStemmer final : public text::Stemmer {
 public:
  SnowballStemmer();
  ~SnowballStemmer() override;
  std::string_view stem(std::string_view normal, std::string_view language) override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Names the stemmers' version.
std::string stemmer_fingerprint();

}  // namespace lede::store
