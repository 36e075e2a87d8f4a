// SPDX-License-Identifier: GPL-2.0-or-later
// What people are told while lede-index works: errors, rejections, notes and a line of
// progress. Makes text of foreign origin safe for a terminal. Knows nothing of the run.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include "common/base/error.hpp"
#include "indexer/readers/reading.hpp"

namespace lede::indexing {

enum class Verbosity {
  quiet,   // errors and rejections
  normal,  // and warnings, a few of them
  verbose  // and all that is worth knowing
};
enum class Color { off, on };

/// Used by one thread at a time.
class Console {
 public:
  /// `out` outlives the console.
  Console(std::ostream& out, Verbosity verbosity, Color color);

  void error(const Error& error);
  void rejection(const Place& place, std::string_view reason);
  /// Without a place where that of the note is empty.
  void note(const Note& note);
  void hint(std::string_view text);

  /// Shows `text` in place of the status shown before; other lines appear above it.
  void status(std::string_view text);
  void clear_status();

 private:
  void line(std::string_view text);

  std::ostream& out_;
  Verbosity verbosity_;
  Color color_;
  std::size_t warnings_ = 0;
  std::string status_;
};

/// What a terminal would obey as `\x1b` or `\u202e`; see text::is_unsafe.
std::string printable(std::string_view text);

}  // namespace lede::indexing
