// SPDX-License-Identifier: GPL-2.0-or-later
// A file of queries: one a line, or `id TAB query`, or a JSON object. Knows nothing of what a query
// means.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>

#include "searcher/filter_reader.hpp"

namespace lede {

/// Why a line is no query.
struct LineError {
  std::string message;
  std::string hint;
};

struct QueryLine {
  std::string id;  // the line's number where it has none
  std::string query;
  std::uint64_t number = 0;  // of the line, from 1
  // Of an object, see query_object.hpp:
  TypedFilters filters = {};
  std::optional<std::uint32_t> limit = {};
  std::optional<LineError> error = {};
};

class QueryLines {
 public:
  /// `input` outlives the object.
  explicit QueryLines(std::istream& input) : input_(input) {}

  /// The next line that is not blank. Reads no further than its end. Of an endless line only
  /// so much is kept that the parser refuses it for its size.
  std::optional<QueryLine> next();

 private:
  std::optional<std::string> read_line();

  std::istream& input_;
  std::uint64_t number_ = 0;
};

}  // namespace lede
