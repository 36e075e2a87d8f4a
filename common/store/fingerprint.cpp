// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/fingerprint.hpp"

#include "common/schema/schema.hpp"
#include "common/store/snowball_stemmer.hpp"
#include "common/text/analyzer.hpp"

namespace lede::store {

std::string fingerprint() {
  return schema::fingerprint() + " · " + text::analysis_fingerprint() + " · " +
         stemmer_fingerprint();
}

}  // namespace lede::store
