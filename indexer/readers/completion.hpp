// SPDX-License-Identifier: GPL-2.0-or-later
// What every article must have, whichever reader made it. Knows nothing of formats.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// Sets path (that of its input) and id (its URL, else its path) where they are missing, the
/// language (declared, detected or the default), the date in ISO 8601 and the names of authors as
/// they are kept. Repairs text that is not valid UTF-8. Returns what was given as a date and is
/// none: then it is left out.
std::optional<std::string> complete(Article& article, std::string_view input_path,
                                    const ReadingOptions& options);

}  // namespace lede::indexing
