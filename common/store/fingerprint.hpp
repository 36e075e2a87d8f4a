// SPDX-License-Identifier: GPL-2.0-or-later
// What a database was made with: schema, analysis and stemmer in one line.
#pragma once

#include <string>

namespace lede::store {

/// Two programs with the same fingerprint cut and spell terms alike. A database made by
/// another one would silently miss matches, so it is refused.
std::string fingerprint();

}  // namespace lede::store
