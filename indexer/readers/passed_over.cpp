// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/passed_over.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/base/ascii.hpp"

namespace lede::indexing {
namespace {

constexpr std::array endings = std::to_array<std::string_view>({
    "aac", "avi", "avif", "bmp",  "css", "eot",  "flac", "gif",  "heic", "ico",  "jpeg",
    "jpg", "js",  "m4a",  "map",  "mjs", "mkv",  "mov",  "mp3",  "mp4",  "ogg",  "otf",
    "png", "svg", "tif",  "tiff", "ttf", "wasm", "wav",  "webm", "webp", "woff", "woff2",
});
static_assert(std::ranges::is_sorted(endings));

}  // namespace

bool is_passed_over(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string ending = ascii_lower_case(name.substr(dot + 1));
  return std::ranges::binary_search(endings, std::string_view(ending));
}

}  // namespace lede::indexing
