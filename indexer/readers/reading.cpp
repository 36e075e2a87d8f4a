// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/reading.hpp"

#include <fmt/format.h>

namespace lede::indexing {

std::string to_string(const Place& place) {
  return place.line == 0 ? place.path : fmt::format("{}:{}", place.path, place.line);
}

void Reading::reject(const Place& place, std::string_view reason) {
  rejections.push_back({place, std::string(reason)});
}

void Reading::remark(const Place& place, std::string_view text) {
  notes.push_back({Severity::remark, place, std::string(text)});
}

void Reading::warn(const Place& place, std::string_view text) {
  notes.push_back({Severity::warning, place, std::string(text)});
}

}  // namespace lede::indexing
