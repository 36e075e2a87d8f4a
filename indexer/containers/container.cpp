// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/containers/container.hpp"

#include <algorithm>
#include <array>

#include "indexer/containers/archive.hpp"
#include "indexer/containers/warc.hpp"

namespace lede::indexing {
namespace {

constexpr std::array kinds{
    ContainerKind{begins_archive, open_archive},
    ContainerKind{begins_warc, open_warc},
};

}  // namespace

const ContainerKind* container_kind(std::string_view head) {
  const auto* const found =
      std::ranges::find_if(kinds, [head](const ContainerKind& kind) { return kind.begins(head); });
  return found == kinds.end() ? nullptr : found;
}

}  // namespace lede::indexing
