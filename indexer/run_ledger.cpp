// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run_ledger.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "indexer/input_state.hpp"
#include "indexer/readers/long_text.hpp"

namespace lede::indexing {

void RunLedger::record(std::uint64_t serial, Outcome outcome) {
  const std::scoped_lock lock(mutex_);
  totals_.articles += outcome.articles;
  if (!articles_only_) count_others(outcome);
  waiting_.emplace(serial, std::move(outcome));
  for (auto next = waiting_.begin(); next != waiting_.end() && next->first == next_serial_;
       next = waiting_.erase(next), ++next_serial_) {
    tell(next->second);
  }
  progress_.update(totals_.articles, totals_.bytes);
}

void RunLedger::warn(const Place& place, std::string_view text) {
  const std::scoped_lock lock(mutex_);
  ++totals_.warnings;
  console_.note({Severity::warning, place, std::string(text)});
}

void RunLedger::remark(const Place& place, std::string_view text) {
  const std::scoped_lock lock(mutex_);
  console_.note({Severity::remark, place, std::string(text)});
}

void RunLedger::warn_of_keys(const KeyMap& keys) {
  for (const std::string& key : keys.unseen(keys_)) {
    warn({}, fmt::format("--map names \"{}\", a key that no record has", key));
  }
  for (const UnreadText& text : keys_.unread) warn({text.place, 0}, warning_of(text));
}

void RunLedger::count_only_articles() {
  const std::scoped_lock lock(mutex_);
  articles_only_ = true;
}

void RunLedger::say(std::string_view status) {
  const std::scoped_lock lock(mutex_);
  progress_.say(status);
}

Totals RunLedger::totals() const {
  const std::scoped_lock lock(mutex_);
  return totals_;
}

InputOutcome RunLedger::take(std::uint64_t input) {
  const std::scoped_lock lock(mutex_);
  const auto found = inputs_.find(input);
  if (found == inputs_.end()) return {};
  InputOutcome outcome = std::move(found->second);
  inputs_.erase(found);
  return outcome;
}

void RunLedger::count_others(const Outcome& outcome) {
  totals_.rejected += outcome.rejections.size();
  totals_.warnings += static_cast<std::uint64_t>(
      std::ranges::count(outcome.notes, Severity::warning, &Note::severity));
  totals_.bytes += outcome.bytes;
}

void RunLedger::tell(const Outcome& outcome) {
  if (outcome.articles > 0) inputs_[outcome.input].articles += outcome.articles;
  for (const Rejection& rejection : outcome.rejections) {
    if (!articles_only_) console_.rejection(rejection.place, rejection.reason);
    std::vector<Rejection>& remembered = inputs_[outcome.input].rejections;
    if (remembered.size() <= max_rejections_remembered) remembered.push_back(rejection);
  }
  if (articles_only_) return;
  keys_.add(outcome.keys);
  for (const Note& note : outcome.notes) console_.note(note);
}

}  // namespace lede::indexing
