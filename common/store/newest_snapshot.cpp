// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/newest_snapshot.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lede::store {

NewestSnapshot::NewestSnapshot(std::vector<std::string> databases, std::string fingerprint)
    : databases_(std::move(databases)), fingerprint_(std::move(fingerprint)) {
  open();
}

const ArticlePaths& NewestSnapshot::paths() {
  if (!paths_) paths_.emplace(snapshot_.segments);
  return *paths_;
}

void NewestSnapshot::hold() {
  find_newest();
  ++holds_;
}

std::string NewestSnapshot::place() const {
  return fmt::format("{}", fmt::join(databases_, ", "));
}

// The mark is read first: of what is published meanwhile it says nothing, so that it is found next.
void NewestSnapshot::open() {
  guarded(place(), [this] {
    std::string mark = publication_mark(databases_);
    snapshot_ = open_snapshot(databases_, fingerprint_);
    mark_ = std::move(mark);
    ++number_;
    paths_.reset();
  });
}

void NewestSnapshot::find_newest() {
  if (holds_ == 0 && has_changed()) open();
}

}  // namespace lede::store
