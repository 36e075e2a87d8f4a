// SPDX-License-Identifier: GPL-2.0-or-later
// Where output goes: what a stream is connected to, how wide it is, whether it takes colour;
// and the writing itself. Knows nothing of what is written.
#pragma once

#include <cstddef>
#include <string_view>

#include "searcher/output/text_layout.hpp"

namespace lede::output {

enum class ColorChoice { automatic, always, never };

/// What is known of standard output.
struct Terminal {
  bool is_terminal = false;
  std::size_t columns = 80;
  bool no_color = false;  // $NO_COLOR is set, or the terminal is a dumb one
  bool is_dumb = false;   // it can only write lines, says $TERM
  std::size_t rows = 0;   // 0 where they are not known
  bool shows_links = false;
};

/// Asks the system about a file descriptor and reads $COLUMNS, $NO_COLOR and $TERM.
Terminal terminal_of(int file_descriptor);

/// A line of text is read with ease up to 100 columns, however wide the window; below 40
/// nothing can be laid out.
TextStyle style_for(const Terminal& terminal, ColorChoice choice);

/// Whoever read our output has gone. Not an error: main ends quietly.
struct BrokenPipe {};

class Stream {
 public:
  /// `file_descriptor` outlives the stream. SIGPIPE must be ignored.
  explicit Stream(int file_descriptor) : file_descriptor_(file_descriptor) {}

  /// Everything is written at once, nothing is kept back. Throws BrokenPipe, Error{io}.
  void write(std::string_view text);

 private:
  int file_descriptor_;
};

}  // namespace lede::output
