// SPDX-License-Identifier: GPL-2.0-or-later
// From the options as they were typed to what is to be done. Knows nothing of how they are
// parsed.
#pragma once

#include <string>
#include <vector>

#include "searcher/options.hpp"
#include "searcher/typed_options.hpp"

namespace lede {

/// Each value of `typed` alone is one that its option takes. Throws Error{usage}.
Options options_of(const TypedOptions& typed, const Surroundings& surroundings);

/// Those that are named, else the one to be taken where none is.
std::vector<std::string> databases_of(std::vector<std::string> named,
                                      const Surroundings& surroundings);

}  // namespace lede
