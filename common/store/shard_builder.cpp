// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/shard_builder.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.hpp"
#include "common/store/compaction.hpp"
#include "common/store/metadata.hpp"
#include "common/store/superseded.hpp"

namespace lede::store {

namespace fs = std::filesystem;

namespace {

// Long articles make a shard large sooner: what it holds is in memory until it is closed.
constexpr std::size_t max_shard_bytes = std::size_t{4} << 20;

// So many small databases are merged into one of the next level.
constexpr std::size_t max_per_level = 96;

// Measured: 6 % less work than with Xapian's 8 KB. Compaction goes back to those.
constexpr int shard_block_bytes = 32 * 1024;

// Xapian numbers the documents of several segments by turns, in 32 bits.
constexpr Xapian::docid max_document = Xapian::docid{1} << 28;

Xapian::Document document_of(const Record& record,
                             const std::vector<PositionListBuilder::TermCount>& terms,
                             std::uint32_t generation);

}  // namespace

DocumentRange DocumentNumbers::take(Xapian::docid count) {
  const std::scoped_lock guard(mutex_);
  if (next_ > max_document) {
    throw Error(ErrorCode::usage, "the database has had as many versions of articles as it can",
                "index the articles again into a new folder");
  }
  const Xapian::docid first = next_;
  const Xapian::docid next_block = (first / documents_per_block + 1) * documents_per_block;
  next_ = std::min(first + count, next_block);
  return {first, next_};
}

ShardBuilder::ShardBuilder(ShardOptions options, DocumentNumbers& numbers)
    : options_(std::move(options)), numbers_(numbers) {}

void ShardBuilder::add(const Record& record) {
  if (free_.next == free_.end) begin_range();
  const Xapian::docid document = free_.next++;
  Xapian::Document made =
      document_of(record, positions_.add(document, record.postings), options_.generation);
  packer_.put(record.data, made);
  open_shard().replace_document(document, made);
  ++articles_in_shard_;
  bytes_in_shard_ += record.data.size();
  if (positions_.full()) write_positions();
  if (articles_in_shard_ >= options_.articles_per_shard || bytes_in_shard_ >= max_shard_bytes) {
    close_shard();
    merge_full_levels();
  }
}

// A shard has one number for a word: the next words go into the next shard.
void ShardBuilder::add_words(const Vocabulary& forms) {
  if (forms.empty()) return;
  Xapian::WritableDatabase& shard = open_shard();
  for (const auto& [form, count] : forms) {
    shard.set_metadata(word_key(form), fmt::format("{}", count));
  }
  close_shard();
  merge_full_levels();
}

std::vector<fs::path> ShardBuilder::finish() {
  end_range();
  return std::exchange(ended_, {});
}

Xapian::WritableDatabase& ShardBuilder::open_shard() {
  if (!shard_) {
    const fs::path path = next_path();
    constexpr int flags =
        Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;
    shard_.emplace(path.string(), flags, shard_block_bytes);
    if (levels_.empty()) levels_.emplace_back();
    levels_.front().push_back(path);
  }
  return *shard_;
}

void ShardBuilder::begin_range() {
  end_range();
  free_ = numbers_.take(next_range_);
  next_range_ = std::min(2 * next_range_, documents_per_block);
}

// Neither a shard nor an entry of positions goes on where another builder's documents may lie
// between, nor are shards of both sides merged.
void ShardBuilder::end_range() {
  write_positions();
  close_shard();
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    std::move(level->begin(), level->end(), std::back_inserter(ended_));
  }
  levels_.clear();
}

// A shard has one entry for a key: the next ones go into the next shard.
void ShardBuilder::write_positions() {
  if (positions_.empty()) return;
  positions_.write_to(open_shard());
  close_shard();
}

void ShardBuilder::close_shard() {
  if (!shard_) return;
  shard_->commit();
  shard_->close();
  shard_.reset();
  articles_in_shard_ = 0;
  bytes_in_shard_ = 0;
}

void ShardBuilder::merge_full_levels() {
  for (std::size_t level = 0; level < levels_.size() && levels_[level].size() >= max_per_level;
       ++level) {
    const fs::path merged = next_path();
    compact(levels_[level], merged);
    for (const fs::path& path : levels_[level]) fs::remove_all(path);
    levels_[level].clear();
    if (level + 1 == levels_.size()) levels_.emplace_back();
    levels_[level + 1].push_back(merged);
  }
}

fs::path ShardBuilder::next_path() {
  return options_.folder / fmt::format("{:06}", paths_made_++);
}

namespace {

Xapian::Document document_of(const Record& record,
                             const std::vector<PositionListBuilder::TermCount>& terms,
                             std::uint32_t generation) {
  Xapian::Document document;
  for (const auto& [term, count] : terms) document.add_term(*term, count);
  for (const std::string& term : record.terms) document.add_boolean_term(term);
  for (const auto& [slot, value] : record.values) {
    document.add_value(static_cast<Xapian::valueno>(slot), value);
  }
  document.add_value(static_cast<Xapian::valueno>(schema::Slot::generation),
                     pack_generation(generation, record.sequence));
  return document;
}

}  // namespace

}  // namespace lede::store
