// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/terminal.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "common/base/error.hpp"
#include "searcher/output/hyperlink.hpp"

namespace lede::output {
namespace {

constexpr std::size_t fewest_columns = 40;
constexpr std::size_t most_columns = 100;

std::string variable(const char* name);
winsize window_size(int file_descriptor);

}  // namespace

Terminal terminal_of(int file_descriptor) {
  Terminal terminal;
  terminal.is_terminal = ::isatty(file_descriptor) == 1;
  terminal.is_dumb = variable("TERM") == "dumb";
  terminal.no_color = !variable("NO_COLOR").empty() || terminal.is_dumb;
  const winsize size = terminal.is_terminal ? window_size(file_descriptor) : winsize{};
  terminal.rows = size.ws_row;
  const std::string tmux = variable("TMUX");
  terminal.shows_links =
      terminal.is_terminal &&
      shows_links({variable("TERM"), variable("TERM_PROGRAM"), variable("VTE_VERSION"),
                   variable("KONSOLE_VERSION"), variable("WT_SESSION"),
                   tmux.empty() ? variable("STY") : tmux});
  const std::string columns = variable("COLUMNS");
  std::size_t wanted = 0;
  std::from_chars(columns.data(), columns.data() + columns.size(), wanted);
  if (wanted == 0) wanted = size.ws_col;
  if (wanted > 0) terminal.columns = wanted;
  return terminal;
}

TextStyle style_for(const Terminal& terminal, ColorChoice choice) {
  const bool color = choice == ColorChoice::always || (choice == ColorChoice::automatic &&
                                                       terminal.is_terminal && !terminal.no_color);
  return {std::clamp(terminal.columns, fewest_columns, most_columns),
          color ? Emphasis::color : Emphasis::stars,
          color && terminal.shows_links ? Links::shown : Links::hidden};
}

void Stream::write(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file_descriptor_, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      throw BrokenPipe{};
    } else if (errno != EINTR) {
      throw Error(ErrorCode::io, fmt::format("cannot write the answer: {}", std::strerror(errno)));
    }
  }
}

namespace {

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

winsize window_size(int file_descriptor) {
  winsize size{};
  return ::ioctl(file_descriptor, TIOCGWINSZ, &size) == 0 ? size : winsize{};
}

}  // namespace
}  // namespace lede::output
