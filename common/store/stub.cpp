// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/stub.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include <fmt/format.h>

#include "common/base/error.hpp"
#include "common/store/durable_file.hpp"

namespace lede::store {

namespace {

constexpr std::size_t max_stub_bytes = 64 * 1024;
constexpr std::string_view segment_name = "segment-";
constexpr std::size_t number_digits = 6;

template <class Number>
std::optional<Number> parse_number(std::string_view digits) {
  Number number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

}  // namespace

bool names(const Stub& stub, LocalSegment segment) {
  return std::find(stub.local.begin(), stub.local.end(), segment) != stub.local.end();
}

std::string folder_name(LocalSegment segment) {
  return fmt::format("{}{:06}", segment_name, segment.number);
}

std::optional<LocalSegment> segment_of(std::string_view folder_name) {
  if (!folder_name.starts_with(segment_name)) return std::nullopt;
  const std::string_view digits = folder_name.substr(segment_name.size());
  const auto number = parse_number<std::uint32_t>(digits);
  if (!number || digits.size() < number_digits) return std::nullopt;
  return LocalSegment{*number};
}

std::optional<RemoteSegment> parse_remote(std::string_view address) {
  const std::size_t colon = address.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string_view host = address.substr(0, colon);
  const bool plain = std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-';
  });
  const auto port = parse_number<std::uint16_t>(address.substr(colon + 1));
  if (!plain || !port || *port == 0) return std::nullopt;
  return RemoteSegment{std::string(host), *port};
}

std::optional<std::string> read_stub(const std::filesystem::path& folder) {
  return read_small_file(folder / "XAPIANDB", max_stub_bytes);
}

Stub parse_stub(std::string_view content, const std::filesystem::path& folder) {
  Stub stub;
  while (!content.empty()) {
    const std::string_view line = take_line(content);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string_view kind = line.substr(0, space);
    const std::string_view place = line.substr(std::min(space + 1, line.size()));
    if (const auto segment = segment_of(place); kind == "auto" && segment) {
      stub.local.push_back(*segment);
    } else if (auto remote = parse_remote(place); kind == "remote" && remote) {
      stub.remote.push_back(*std::move(remote));
    } else {
      throw Error(ErrorCode::corrupt,
                  fmt::format("{}: refused a line that is not a segment in this folder nor a "
                              "remote HOST:PORT",
                              (folder / "XAPIANDB").string()),
                  "do not trust this database, and index the articles again");
    }
  }
  std::sort(stub.local.begin(), stub.local.end(),
            [](LocalSegment a, LocalSegment b) { return a.number < b.number; });
  return stub;
}

std::string to_string(const Stub& stub) {
  std::string content =
      "# lede database: the segments that are searched; see docs/index-format.md\n";
  for (const LocalSegment& segment : stub.local) {
    content += fmt::format("auto {}\n", folder_name(segment));
  }
  for (const RemoteSegment& segment : stub.remote) {
    content += fmt::format("remote {}:{}\n", segment.host, segment.port);
  }
  return content;
}

}  // namespace lede::store
