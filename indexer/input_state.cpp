// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input_state.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace lede::indexing {
namespace {

std::string_view take_line(std::string_view& text);

}  // namespace

std::string appearance(const Input& input, std::string_view reading) {
  return fmt::format("{} {} {}", input.bytes, input.modified_ns, reading);
}

// A line for the appearance, and one for each rejection: its line, a space, its reason.
std::optional<std::string> pack(const InputState& state) {
  if (state.rejections.size() > max_rejections_remembered) return std::nullopt;
  std::string packed = state.appearance;
  for (const Rejection& rejection : state.rejections) {
    packed += fmt::format("\n{} {}", rejection.place.line, rejection.reason);
  }
  return packed;
}

InputState unpack(std::string_view packed, std::string_view path) {
  InputState state;
  state.appearance = take_line(packed);
  while (!packed.empty()) {
    const std::string_view line = take_line(packed);
    Place place{std::string(path), 0};
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), place.line);
    const auto digits = static_cast<std::size_t>(end - line.data());
    if (error != std::errc() || digits == line.size()) continue;
    state.rejections.push_back({place, std::string(line.substr(digits + 1))});
  }
  return state;
}

namespace {

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace
}  // namespace lede::indexing
