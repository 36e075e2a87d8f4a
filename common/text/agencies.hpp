// SPDX-License-Identifier: GPL-2.0-or-later
// The news agencies of the world by their names and initials. Knows nothing of articles, nor of
// agencies that go by one name only.
#pragma once

#include <string>
#include <string_view>

namespace lede::text {

/// The one keyword of an agency that has several names: `AP`, `Associated Press` and `The
/// Associated Press` → `ap`. Of any other name its normalize_keyword().
std::string agency_keyword(std::string_view name);

/// True of an agency that signs stories so that its name alone proves it: `Reuters`, but not `PA`,
/// which is Pennsylvania too.
bool is_known_agency(std::string_view name);

}  // namespace lede::text
