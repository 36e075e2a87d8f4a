// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/web_address.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace lede::indexing {
namespace {

std::string without_dots(std::string_view path);

}  // namespace

bool is_web_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find_first_of(" \t\r\n<>\"") == std::string_view::npos;
}

std::string resolved(std::string_view reference, std::string_view base) {
  const std::size_t scheme = reference.find(':');
  const bool is_absolute =
      scheme != std::string_view::npos && scheme < reference.find_first_of("/?#");
  if (reference.empty() || is_absolute || !is_web_address(base)) return std::string(reference);
  const std::size_t colon = base.find(':');
  if (reference.starts_with("//")) return std::string(base.substr(0, colon + 1)).append(reference);
  const std::size_t host_end = std::min(base.find_first_of("/?#", colon + 3), base.size());
  const std::string site(base.substr(0, host_end));
  std::string_view path = base.substr(host_end);
  if (reference.starts_with('#'))
    return std::string(base.substr(0, base.find('#'))).append(reference);
  path = path.substr(0, path.find_first_of("?#"));
  if (reference.starts_with('?')) return site + std::string(path).append(reference);
  if (reference.starts_with('/')) return site + without_dots(reference);
  std::string folder(path.substr(0, path.rfind('/') + 1));
  if (folder.empty()) folder = "/";
  return site + without_dots(folder.append(reference));
}

namespace {

/// `/a/./b/../c?d` → `/a/c?d`
std::string without_dots(std::string_view path) {
  const std::size_t query = std::min(path.find_first_of("?#"), path.size());
  const std::string_view rest = path.substr(query);
  path = path.substr(0, query);
  std::vector<std::string_view> parts;
  bool is_folder = false;
  for (std::size_t start = 1; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    const std::string_view part = path.substr(start, end - start);
    is_folder = part.empty() || part == "." || part == "..";
    if (part == ".." && !parts.empty()) parts.pop_back();
    if (!is_folder || (part.empty() && end < path.size())) parts.push_back(part);
    start = end + 1;
  }
  std::string result;
  for (const std::string_view part : parts) result.append("/").append(part);
  if (is_folder || result.empty()) result += '/';
  return result.append(rest);
}

}  // namespace
}  // namespace lede::indexing
