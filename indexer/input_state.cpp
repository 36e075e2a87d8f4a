// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input_state.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace lede::indexing {
namespace {

std::string_view take(std::string_view& text, std::uint64_t bytes);
std::uint64_t take_number(std::string_view& text);

}  // namespace

std::string appearance(const Input& input, std::string_view reading) {
  return fmt::format("{} {} {}", input.bytes, input.modified_ns, reading);
}

// A line for the appearance, and one for each rejection: its line, how many bytes its file's path
// has behind that of the input, these bytes and the reason, with spaces between.
std::optional<std::string> pack(const InputState& state, std::string_view path) {
  if (state.rejections.size() > max_rejections_remembered) return std::nullopt;
  std::string packed = state.appearance;
  for (const Rejection& rejection : state.rejections) {
    const std::string_view inside = std::string_view(rejection.place.path)
                                        .substr(std::min(path.size(), rejection.place.path.size()));
    packed +=
        fmt::format("\n{} {} {} {}", rejection.place.line, inside.size(), inside, rejection.reason);
  }
  return packed;
}

InputState unpack(std::string_view packed, std::string_view path) {
  InputState state;
  state.appearance = take(packed, packed.find('\n'));
  while (!packed.empty()) {
    const std::uint64_t line = take_number(packed);
    const std::string_view inside = take(packed, take_number(packed));
    const std::string_view reason = take(packed, packed.find('\n'));
    if (reason.empty()) break;
    state.rejections.push_back({{fmt::format("{}{}", path, inside), line}, std::string(reason)});
  }
  return state;
}

namespace {

/// `bytes` of it, or what there is, and drops the sign behind them.
std::string_view take(std::string_view& text, std::uint64_t bytes) {
  const std::string_view taken = text.substr(0, bytes);
  text.remove_prefix(std::min(taken.size() + 1, text.size()));
  return taken;
}

std::uint64_t take_number(std::string_view& text) {
  const std::string_view digits = take(text, text.find(' '));
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace
}  // namespace lede::indexing
