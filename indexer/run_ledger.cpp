// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run_ledger.hpp"

#include <algorithm>
#include <utility>

namespace lede::indexing {

void RunLedger::record(std::uint64_t serial, Outcome outcome) {
  const std::scoped_lock lock(mutex_);
  totals_.articles += outcome.articles;
  totals_.rejected += outcome.rejections.size();
  totals_.warnings += static_cast<std::uint64_t>(
      std::ranges::count(outcome.notes, Severity::warning, &Note::severity));
  totals_.bytes += outcome.bytes;
  if (!outcome.rejections.empty()) rejected_inputs_.insert(outcome.input);

  waiting_.emplace(serial, std::move(outcome));
  for (auto next = waiting_.begin(); next != waiting_.end() && next->first == next_serial_;
       next = waiting_.erase(next), ++next_serial_) {
    tell(next->second);
  }
  progress_.update(totals_.articles, totals_.bytes);
}

void RunLedger::say(std::string_view status) {
  const std::scoped_lock lock(mutex_);
  progress_.say(status);
}

Totals RunLedger::totals() const {
  const std::scoped_lock lock(mutex_);
  return totals_;
}

bool RunLedger::is_rejected(std::uint64_t input) const {
  const std::scoped_lock lock(mutex_);
  return rejected_inputs_.contains(input);
}

void RunLedger::tell(const Outcome& outcome) {
  for (const Rejection& rejection : outcome.rejections) {
    console_.rejection(rejection.place, rejection.reason);
  }
  for (const Note& note : outcome.notes) console_.note(note);
}

}  // namespace lede::indexing
