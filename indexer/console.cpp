// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/console.hpp"

#include <fmt/format.h>

#include "common/base/utf8.hpp"
#include "common/text/glyph.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view program = "lede-index";
constexpr std::size_t warnings_shown = 10;
constexpr std::string_view clear_line = "\r\x1b[K";

}  // namespace

Console::Console(std::ostream& out, Verbosity verbosity, Color color)
    : out_(out), verbosity_(verbosity), color_(color) {}

void Console::error(const Error& error) {
  line(error.message());
  hint(error.hint());
}

void Console::rejection(const Place& place, std::string_view reason) {
  line(fmt::format("{}: {}", to_string(place), reason));
}

void Console::note(const Note& note) {
  const bool is_warning = note.severity == Severity::warning;
  if (verbosity_ == Verbosity::quiet) return;
  if (verbosity_ == Verbosity::normal) {
    if (!is_warning || ++warnings_ > warnings_shown + 1) return;
    if (warnings_ == warnings_shown + 1) return hint("-v shows all warnings");
  }
  const std::string place = note.place.path.empty() ? "" : to_string(note.place) + ": ";
  line(place + (is_warning ? "warning: " : "") + note.text);
}

void Console::hint(std::string_view text) {
  if (text.empty()) return;
  clear_status();
  out_ << "hint: " << printable(text) << '\n' << std::flush;
}

void Console::status(std::string_view text) {
  if (text == status_) return;
  out_ << clear_line << text << std::flush;
  status_ = text;
}

void Console::clear_status() {
  if (status_.empty()) return;
  out_ << clear_line << std::flush;
  status_.clear();
}

void Console::line(std::string_view text) {
  clear_status();
  const bool bold = color_ == Color::on;
  out_ << (bold ? "\x1b[1;31m" : "") << program << ':' << (bold ? "\x1b[0m" : "") << ' '
       << printable(text) << '\n'
       << std::flush;
}

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (text::is_unsafe(c.value)) {
      const auto value = static_cast<std::uint32_t>(c.value);
      result += value < 0x100 ? fmt::format("\\x{:02x}", value) : fmt::format("\\u{:04x}", value);
    } else {
      append_utf8(result, c.value);
    }
    i += c.bytes;
  }
  return result;
}

}  // namespace lede::indexing
