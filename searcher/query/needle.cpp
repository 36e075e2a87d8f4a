// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/needle.hpp"

#include <fmt/format.h>

namespace lede::query {

std::string to_string(const Needle& needle) {
  std::string text = store::to_string(needle.spans);
  if (!needle.languages.empty()) text += fmt::format("@{}", fmt::join(needle.languages, ","));
  return text;
}

}  // namespace lede::query
