// SPDX-License-Identifier: GPL-2.0-or-later
// The names that may stand before a colon in a query, and what people take for one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede::query {

/// What a field's value is made of.
enum class FieldValue {
  text,     // words, a phrase, or a group: title:(trade deal)
  keyword,  // a word or a phrase: source:"Harbor Wire"
  date,     // a day, month, year, or range of them
  later,    // the language knows the field, this version does not
  unknown,  // no field
};

struct FieldName {
  std::string name;  // in its usual spelling: `language` for `lang`
  FieldValue value = FieldValue::unknown;
  std::string meant;  // for an unknown one, what was probably meant; may be empty
};

/// Reads `typed`, the letters before a colon, in any case.
FieldName field_name(std::string_view typed);

/// A field that can be searched; all three live as long as the program.
struct KnownField {
  std::string_view name;
  std::vector<std::string_view> aliases;
  std::string_view help;  // a line
};

std::vector<KnownField> known_fields();

}  // namespace lede::query
