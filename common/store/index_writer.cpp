// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/index_writer.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "common/base/error.hpp"
#include "common/schema/schema.hpp"
#include "common/store/compaction.hpp"
#include "common/store/deletion.hpp"
#include "common/store/durable_file.hpp"
#include "common/store/folder_lock.hpp"
#include "common/store/input_notes.hpp"
#include "common/store/keeping.hpp"
#include "common/store/metadata.hpp"
#include "common/store/repetition.hpp"
#include "common/store/segment_set.hpp"
#include "common/store/shard_builder.hpp"
#include "common/store/shared_numbers.hpp"
#include "common/store/stub.hpp"
#include "common/store/succession.hpp"
#include "common/store/superseded.hpp"
#include "common/store/xapian_guard.hpp"

namespace lede::store {

namespace fs = std::filesystem;

namespace {

std::string key_of(std::string_view input) {
  return input_key(schema::term(schema::input_prefix, input));
}

}  // namespace

struct ShardWriter::Impl {
  IndexWriter::Impl& owner;
  ShardBuilder builder;
  Keeper keeper;
};

struct IndexWriter::Impl {
  fs::path folder;
  WriterOptions options;
  FolderLock lock;
  SegmentSet segments;
  std::uint32_t first_generation;  // of this writer's own articles
  DocumentNumbers numbers;
  std::uint32_t workers_made = 0;

  std::mutex mutex;  // guards what the shard writers hand over
  std::vector<fs::path> shards;
  KeptArticles kept;
  InputTerms inputs;                             // that have a new state, or are gone
  std::map<std::string, InputNote> input_notes;  // on these, by input_key()
  std::set<std::string> forgotten;               // the same keys

  Impl(fs::path path, WriterOptions chosen)
      : folder(std::move(path)),
        options(std::move(chosen)),
        lock(database_folder(folder), options.wait),
        segments(folder, options.fingerprint),
        first_generation(segments.next_number()),
        numbers(segments.last_document() + 1) {}

  fs::path work_folder() const { return folder / work_folder_name; }
  PublishReport publish();
  void note(std::string_view input, InputNote::Kind kind, std::string state);
  void write_notes();
  void start_anew(const std::set<std::string>& newly_forgotten);
};

IndexWriter::IndexWriter(fs::path folder, WriterOptions options) {
  const std::string place = folder.string();
  impl_ =
      guarded(place, [&] { return std::make_unique<Impl>(std::move(folder), std::move(options)); });
}

IndexWriter::~IndexWriter() {
  std::error_code ignored;  // the next writer removes what is left
  fs::remove_all(impl_->work_folder(), ignored);
}

ShardWriter IndexWriter::new_shard_writer() {
  return guarded(impl_->folder.string(), [&] {
    const fs::path folder = impl_->work_folder() / fmt::format("worker-{}", impl_->workers_made++);
    fs::create_directories(folder);
    return ShardWriter(std::make_unique<ShardWriter::Impl>(
        ShardWriter::Impl{*impl_,
                          ShardBuilder({.folder = folder,
                                        .generation = impl_->segments.next_number(),
                                        .articles_per_shard = impl_->options.articles_per_shard},
                                       impl_->numbers),
                          Keeper(impl_->segments.opened_again(), impl_->first_generation)}));
  });
}

std::optional<std::string> IndexWriter::input_state(std::string_view input) const {
  return guarded(impl_->folder.string(), [&]() -> std::optional<std::string> {
    std::optional<InputNote> note = noted_input(impl_->segments.databases(), key_of(input));
    if (!note || note->kind == InputNote::Kind::gone) return std::nullopt;
    return std::move(note->state);
  });
}

bool IndexWriter::gave_any(std::string_view input) const {
  return guarded(impl_->folder.string(), [&] {
    const std::string input_term = schema::term(schema::input_prefix, input);
    return std::ranges::any_of(impl_->segments.databases(), [&](const Xapian::Database& segment) {
      return segment.term_exists(input_term);
    });
  });
}

std::vector<std::string> IndexWriter::inputs_at(std::string_view path) const {
  return guarded(impl_->folder.string(),
                 [&] { return store::inputs_at(impl_->segments.databases(), path); });
}

void IndexWriter::set_input_state(std::string_view input, std::string state) {
  impl_->note(input, InputNote::Kind::known, std::move(state));
}

bool IndexWriter::drop_input(std::string_view input) {
  const std::string key = key_of(input);
  const bool is_given = guarded(impl_->folder.string(), [&] {
    const auto note = noted_input(impl_->segments.databases(), key);
    return note && note->kind == InputNote::Kind::known &&
           note->generation >= impl_->first_generation;
  });
  if (is_given || impl_->input_notes.contains(key)) return false;
  impl_->note(input, InputNote::Kind::gone, {});
  return true;
}

bool IndexWriter::has_forgotten(std::string_view input) const {
  return impl_->forgotten.contains(key_of(input));
}

bool IndexWriter::has_forgotten_any() const {
  return !impl_->forgotten.empty();
}

PublishReport IndexWriter::publish() {
  return guarded(impl_->folder.string(), [&] { return impl_->publish(); });
}

std::vector<std::string> IndexWriter::remove(const std::vector<std::string>& ids) {
  return guarded(impl_->folder.string(), [&] { return impl_->segments.remove(ids); });
}

CompactReport IndexWriter::compact() {
  return guarded(impl_->folder.string(), [&] { return impl_->segments.compact_all(); });
}

PublishReport IndexWriter::Impl::publish() {
  const bool is_new = segments.databases().empty();
  if (shards.empty() && input_notes.empty() && !is_new) return {};
  write_notes();
  const fs::path merged = work_folder() / "merged";
  store::compact(shards, merged);
  const std::uint32_t generation = segments.next_number();
  const Publication publication{.merged = merged,
                                .older = segments.databases(),
                                .inputs = inputs,
                                .generation = generation,
                                .first_generation = first_generation,
                                .kept = kept,
                                .shared = part_shared_numbers({.merged = merged,
                                                               .older = segments.databases(),
                                                               .inputs = inputs,
                                                               .first_generation = first_generation,
                                                               .kept = kept}),
                                .repetitions = keep_newest_of_each_id(merged, generation)};
  Succession succession = succession_of(publication);
  delete_documents_of(merged, std::move(succession.unwanted));
  write_metadata(merged, succession.metadata);
  segments.publish(merged, succession.superseded);
  start_anew(succession.forgotten);
  return std::move(succession.report);
}

void IndexWriter::Impl::note(std::string_view input, InputNote::Kind kind, std::string state) {
  const std::scoped_lock guard(mutex);
  const std::string key = key_of(input);
  inputs[key] = schema::term(schema::input_prefix, input);
  input_notes[key] = note_on_input(input, kind, segments.next_number(), std::move(state));
}

void IndexWriter::Impl::start_anew(const std::set<std::string>& newly_forgotten) {
  for (const auto& [input, note] : input_notes) forgotten.erase(input);
  forgotten.insert(newly_forgotten.begin(), newly_forgotten.end());
  shards.clear();
  kept.end_publication();
  inputs.clear();
  input_notes.clear();
  workers_made = 0;
  fs::remove_all(work_folder());
}

// The fingerprint and the notes on inputs travel in a database of their own, without articles.
void IndexWriter::Impl::write_notes() {
  fs::create_directories(work_folder());
  const fs::path path = work_folder() / "notes";
  Xapian::WritableDatabase notes(path.string(),
                                 Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
  notes.set_metadata(std::string(fingerprint_key), options.fingerprint);
  for (const auto& [input, note] : input_notes) notes.set_metadata(input, to_string(note));
  notes.commit();
  shards.push_back(path);
}

ShardWriter::ShardWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ShardWriter::~ShardWriter() = default;
ShardWriter::ShardWriter(ShardWriter&&) noexcept = default;

Article ShardWriter::named(Article article) {
  if (!is_number(article.id)) return article;
  return guarded(impl_->owner.folder.string(), [&] {
    if (impl_->keeper.is_shared(article.id)) article.id = article.path = name_in_file(article);
    return std::move(article);
  });
}

bool ShardWriter::keep(const Article& article, std::string_view input, std::uint64_t sequence) {
  return guarded(impl_->owner.folder.string(),
                 [&] { return impl_->keeper.keep(article, input, sequence); });
}

void ShardWriter::add(const Record& record) {
  guarded(impl_->owner.folder.string(), [&] { impl_->builder.add(record); });
}

void ShardWriter::add_words(const Vocabulary& forms) {
  guarded(impl_->owner.folder.string(), [&] { impl_->builder.add_words(forms); });
}

void ShardWriter::finish(const Vocabulary& forms) {
  guarded(impl_->owner.folder.string(), [&] {
    impl_->builder.add_words(forms);
    std::vector<fs::path> paths = impl_->builder.finish();
    const std::scoped_lock guard(impl_->owner.mutex);
    impl_->owner.kept.add(impl_->keeper.take());
    impl_->owner.shards.insert(impl_->owner.shards.end(), paths.begin(), paths.end());
  });
}

}  // namespace lede::store
