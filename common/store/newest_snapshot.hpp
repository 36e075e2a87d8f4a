// SPDX-License-Identifier: GPL-2.0-or-later
// The newest snapshot of some databases, opened anew when they change. Knows nothing of what is
// asked of it. Private to the store.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/store/article_paths.hpp"
#include "common/store/snapshot.hpp"
#include "common/store/xapian_guard.hpp"

namespace lede::store {

/// Not thread-safe.
class NewestSnapshot {
 public:
  /// Throws Error.
  NewestSnapshot(std::vector<std::string> databases, std::string fingerprint);

  /// What with() last worked on; its number changes whenever it is opened anew.
  const Snapshot& snapshot() const { return snapshot_; }
  std::uint64_t number() const { return number_; }
  const ArticlePaths& paths();

  /// Runs `work` on the newest snapshot, again where the database changed under it. Throws Error.
  template <class Work>
  decltype(auto) with(Work&& work);

  /// Until as many calls of let_go(), no newer one is looked for: only what can no longer be read
  /// is opened anew.
  void hold();
  void let_go() { --holds_; }

 private:
  static constexpr int max_tries = 100;

  std::string place() const;
  void open();
  void find_newest();
  bool has_changed() const { return publication_mark(databases_) != mark_; }

  std::vector<std::string> databases_;
  std::string fingerprint_;
  Snapshot snapshot_;
  std::string mark_;
  std::uint64_t number_ = 0;
  std::uint32_t holds_ = 0;
  std::optional<ArticlePaths> paths_;  // of the snapshot, once asked for
};

template <class Work>
decltype(auto) NewestSnapshot::with(Work&& work) {
  find_newest();
  for (int tries = 1;; ++tries) {
    try {
      return work(std::as_const(snapshot_));
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (tries == max_tries) throw translated(error, place());
    } catch (const Xapian::DatabaseError& error) {
      if (tries == max_tries || !has_changed()) throw translated(error, place());
    } catch (const Xapian::Error& error) {
      throw translated(error, place());
    }
    open();
  }
}

}  // namespace lede::store
