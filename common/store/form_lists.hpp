// SPDX-License-Identifier: GPL-2.0-or-later
// Which forms count as a term: `tariffs` and `tariff` as Ztariff. Positions are kept by form, so
// a word is looked for in all of its forms, or in one. A form that is spelt as its stem is not
// written down. Private to the store.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace lede::store {

/// The metadata key of the forms of `term`.
std::string form_key(std::string_view term);

/// Sorted and each once.
std::string pack_forms(std::vector<std::string_view> forms);
std::vector<std::string> unpack_forms(std::string_view packed);

/// What stands under one key in a merged segment.
std::string merged_forms(std::size_t count, const std::string entries[]);

/// The lists of positions in which `term` stands in one segment, some of which may be empty: the
/// forms of a stem; of any other term, itself.
std::vector<std::string> forms_of(const Xapian::Database& segment, const std::string& term);

/// Whether `form` is the stem that `term` spells: it need not be written down.
bool is_stem_itself(std::string_view form, std::string_view term);

}  // namespace lede::store
