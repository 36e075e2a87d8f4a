// SPDX-License-Identifier: GPL-2.0-or-later
// Signs that look like operators but are none where they stand, so that nothing is silently taken
// for something else. Knows nothing of what stands around.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/field_name.hpp"
#include "searcher/query/run.hpp"

namespace lede::query {

/// What to warn of.
struct Oddity {
  std::string message;
  std::string hint;
};

/// Of what was read from `text`, the bytes of the run.
std::optional<Oddity> oddity_of(std::string_view text, const Run& run);

/// Of what stands between quotation marks.
std::optional<Oddity> oddity_of_phrase(std::string_view text);

/// Of a value without quotation marks behind a field: endings and near spellings are of words only.
std::optional<Oddity> oddity_of_value(const FieldName& field, std::string_view text);

}  // namespace lede::query
