// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/hyperlink.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include <fmt/format.h>

namespace lede::output {
namespace {

constexpr std::size_t longest_url = 2'000;  // terminals take 2,083 bytes
// Older ones crash or print the address: VTE before 0.50, Konsole before 20.12.
constexpr unsigned first_vte = 5'000;
constexpr unsigned first_konsole = 201'200;

constexpr std::array known_terms{std::to_array<std::string_view>(
    {"alacritty", "contour", "foot", "foot-extra", "wezterm", "xterm-ghostty", "xterm-kitty"})};
constexpr std::array known_programs{std::to_array<std::string_view>(
    {"Hyper", "WezTerm", "ghostty", "iTerm.app", "mintty", "rio", "vscode"})};

std::string encoded(std::string_view url);
std::uint32_t hash(std::string_view text);
bool is_at_least(const std::string& version, unsigned least);

}  // namespace

bool is_web_address(std::string_view url) {
  const auto begins_with = [url](std::string_view scheme) {
    return url.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), url.begin(),
                      [](char one, char other) { return one == (other | 0x20); });
  };
  return begins_with("http://") || begins_with("https://");
}

std::string link_opening(std::string_view url) {
  if (!is_web_address(url)) return {};
  const std::string address = encoded(url);
  if (address.empty() || address.size() > longest_url) return {};
  return fmt::format("\x1b]8;id={:08x};{}\x1b\\", hash(address), address);
}

bool shows_links(const TerminalNames& names) {
  if (!names.multiplexer.empty()) return false;
  const auto is_in = [](const auto& list, const std::string& name) {
    return std::find(list.begin(), list.end(), name) != list.end();
  };
  return is_in(known_terms, names.term) || is_in(known_programs, names.program) ||
         !names.windows.empty() || is_at_least(names.vte_version, first_vte) ||
         is_at_least(names.konsole, first_konsole);
}

namespace {

// Empty where a control character or a space is in it: such an address is no honest one.
std::string encoded(std::string_view url) {
  constexpr unsigned char last_ascii = 0x7e;
  std::string address;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= ' ' || byte == last_ascii + 1) return {};
    if (byte > last_ascii) {
      address += fmt::format("%{:02X}", byte);
    } else {
      address += c;
    }
  }
  return address;
}

// FNV-1a (Fowler, Noll and Vo 1991).
std::uint32_t hash(std::string_view text) {
  constexpr std::uint32_t basis = 2'166'136'261;
  constexpr std::uint32_t prime = 16'777'619;
  std::uint32_t value = basis;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * prime;
  return value;
}

bool is_at_least(const std::string& version, unsigned least) {
  unsigned value = 0;
  std::from_chars(version.data(), version.data() + version.size(), value);
  return value >= least;
}

}  // namespace
}  // namespace lede::output
