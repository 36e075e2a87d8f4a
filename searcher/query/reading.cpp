// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/reading.hpp"

#include <utility>

namespace lede::query {

Reading word_reading(text::Token token, Reading::Kind kind) {
  Reading reading;
  reading.kind = kind;
  reading.token = std::move(token);
  return reading;
}

Reading group_reading(Reading::Kind kind, std::vector<Reading> children) {
  if (children.size() == 1) return std::move(children.front());
  Reading reading;
  reading.kind = kind;
  reading.children = std::move(children);
  return reading;
}

}  // namespace lede::query
