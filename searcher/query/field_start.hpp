// SPDX-License-Identifier: GPL-2.0-or-later
// How a run of a query begins as a field does: `title:`, `HLEAD(`. Knows nothing of values.
#pragma once

#include <optional>
#include <string_view>

#include "searcher/query/ast.hpp"
#include "searcher/query/field_name.hpp"

namespace lede::query {

struct FieldStart {
  enum class Kind {
    none,           // no field: a word, or more
    word,           // looks like a field and cannot be one: all of it is a word
    with_colon,     // its value begins right behind the colon
    without_colon,  // as Nexis writes it; a parenthesis comes next
  };
  Kind kind = Kind::none;
  FieldName field = {};
  ByteRange name = {};  // in the query
  std::optional<Diagnostic> diagnostic = {};
};

/// A field is letters, a colon, and right behind it the value. Any other colon is text, and so is
/// that of an address. `run` is what stands in `query` between spaces, quotation marks and
/// parentheses.
FieldStart read_field_start(std::string_view query, ByteRange run);

}  // namespace lede::query
