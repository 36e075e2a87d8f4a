// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/verification.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <sstream>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "common/base/error.hpp"
#include "common/model/article_json.hpp"
#include "common/schema/schema.hpp"
#include "common/store/folder_lock.hpp"
#include "common/store/form_lists.hpp"
#include "common/store/holders.hpp"
#include "common/store/input_notes.hpp"
#include "common/store/metadata.hpp"
#include "common/store/position_entry.hpp"
#include "common/store/shared_numbers.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/stub.hpp"
#include "common/store/superseded.hpp"
#include "common/store/version.hpp"
#include "common/store/xapian_guard.hpp"

namespace lede::store {

namespace fs = std::filesystem;

namespace {

class Inspector {
 public:
  Inspector(fs::path folder, std::string fingerprint)
      : folder_(std::move(folder)), fingerprint_(std::move(fingerprint)) {}

  Verification inspect() &&;

 private:
  using Documents = std::unordered_set<Xapian::docid>;

  void look_at_segment(LocalSegment segment);
  bool is_sound(const fs::path& path, const std::string& name);
  Documents look_at_articles(const Xapian::Database& segment, LocalSegment number);
  void look_at_article(const Xapian::Database& segment, Xapian::docid number,
                       LocalSegment of_segment);
  void look_at_metadata(const Xapian::Database& segment, LocalSegment number,
                        const Documents& documents);
  void look_at_entry(const std::string& key, const std::string& value, LocalSegment segment,
                     const Documents& documents);
  void look_for_repeated_ids();

  /// Notes what `look` complains of.
  template <class Look>
  bool tried(const std::string& place, Look&& look);
  void complain(std::string place, std::string what);

  fs::path folder_;
  std::string fingerprint_;
  Superseded superseded_;
  std::vector<Xapian::Database> sound_;  // segments
  Verification found_;
};

[[noreturn]] void damaged(const std::string& what);

}  // namespace

Verification verify(const fs::path& folder, const std::string& fingerprint,
                    std::chrono::seconds wait) {
  if (!read_stub(folder)) {
    throw Error(ErrorCode::not_found, fmt::format("{}: no database there", folder.string()),
                "name it with -d or $LEDE_DATABASE");
  }
  const FolderLock lock(folder, wait);
  return guarded(folder.string(), [&] { return Inspector(folder, fingerprint).inspect(); });
}

namespace {

Verification Inspector::inspect() && {
  Stub stub;
  tried("XAPIANDB", [&] { stub = parse_stub(read_stub(folder_).value_or(""), folder_); });
  tried("superseded", [&] { superseded_ = read_superseded(folder_); });
  if (!stub.local.empty() && superseded_.generation > stub.local.back().number) superseded_ = {};
  found_.remote_segments = stub.remote.size();
  for (const LocalSegment segment : stub.local) look_at_segment(segment);
  tried("ids", [&] { look_for_repeated_ids(); });
  found_.inputs = sound_.size() == stub.local.size() ? inputs_at(sound_, "").size() : 0;
  return std::move(found_);
}

void Inspector::look_at_segment(LocalSegment segment) {
  const std::string name = folder_name(segment);
  const fs::path path = folder_ / name;
  ++found_.segments;
  if (!fs::is_directory(fs::symlink_status(path))) return complain(name, "it is not there");
  std::optional<Xapian::Database> database;
  const bool opens = tried(name, [&] {
    database.emplace(path.string(), Xapian::DB_BACKEND_GLASS);
    check_fingerprint(*database, folder_.string(), fingerprint_);
  });
  // What cannot be trusted is not walked through: an endless loop may be in it.
  if (!opens || !is_sound(path, name)) return;
  const std::uint64_t before = found_.defect_count;
  tried(name, [&] {
    const Documents documents = look_at_articles(*database, segment);
    look_at_metadata(*database, segment, documents);
  });
  if (found_.defect_count == before) sound_.push_back(*std::move(database));
}

bool Inspector::is_sound(const fs::path& path, const std::string& name) {
  std::ostringstream said;
  std::size_t errors = 0;
  const bool done = tried(name, [&] { errors = Xapian::Database::check(path.string(), 0, &said); });
  if (errors > 0) complain(name, fmt::format("Xapian finds {} errors in its structure", errors));
  return done && errors == 0;
}

Inspector::Documents Inspector::look_at_articles(const Xapian::Database& segment,
                                                 LocalSegment number) {
  Documents documents;
  for (auto posting = segment.postlist_begin(""); posting != segment.postlist_end(""); ++posting) {
    documents.insert(*posting);
    const bool reads = tried(fmt::format("{}: article {}", folder_name(number), *posting),
                             [&] { look_at_article(segment, *posting, number); });
    if (reads) ++found_.articles;
  }
  if (documents.size() != segment.get_doccount()) {
    complain(folder_name(number), fmt::format("it holds {} articles and says that it holds {}",
                                              documents.size(), segment.get_doccount()));
  }
  return documents;
}

void Inspector::look_at_article(const Xapian::Database& segment, Xapian::docid number,
                                LocalSegment of_segment) {
  const auto slot = [](schema::Slot one) { return static_cast<Xapian::valueno>(one); };
  const Xapian::Document document = segment.get_document(number);
  const Article article = article_from_json(stored_article(document));
  const std::string order = document.get_value(slot(schema::Slot::order));
  if (order != schema::order_key(article.published, article.id)) damaged("its order is wrong");
  if (document.get_value(slot(schema::Slot::day)) !=
      schema::day_key(article.published).value_or("")) {
    damaged("its day is wrong");
  }
  const std::string generation = document.get_value(slot(schema::Slot::generation));
  if (unpack_generation(generation) > of_segment.number) damaged("it is newer than its segment");
  const std::string id_term = schema::term(schema::Field::id, article.id);
  auto with_id = segment.postlist_begin(id_term);
  if (with_id == segment.postlist_end(id_term) || *with_id != number) {
    damaged("it is not found by its id");
  }
  const std::string input = input_term_of(document);
  if (!input.starts_with(schema::input_prefix)) damaged("the input it came from is not named");
}

void Inspector::look_at_metadata(const Xapian::Database& segment, LocalSegment number,
                                 const Documents& documents) {
  for (auto key = segment.metadata_keys_begin(); key != segment.metadata_keys_end(); ++key) {
    const std::string name = *key;
    tried(fmt::format("{}: metadata \"{}\"", folder_name(number), name),
          [&] { look_at_entry(name, segment.get_metadata(name), number, documents); });
  }
}

void Inspector::look_at_entry(const std::string& key, const std::string& value,
                              LocalSegment segment, const Documents& documents) {
  if (key == fingerprint_key) return;
  switch (key[0]) {
    case word_key_prefix:
      if (value.empty() || value.find_first_not_of("0123456789") != std::string::npos) {
        damaged("a count that is no number");
      }
      return;
    case input_key_prefix:
    case holders_key_prefix:
      if (generation_of(value) == 0 || generation_of(value) > segment.number) {
        damaged("it is not of this segment or an older one");
      }
      return;
    case shared_number_key_prefix:
      if (!is_number(std::string_view(key).substr(2))) damaged("it is no number");
      return;
    case form_key_prefix:
      if (unpack_forms(value).empty()) damaged("it is empty");
      return;
    case position_key_prefix: {
      const auto listed = listed_documents(value, parse_position_key(key).second);
      const auto strange = std::ranges::find_if(
          listed, [&](const ListedDocument& one) { return !documents.contains(one.document); });
      if (strange != listed.end()) {
        damaged(fmt::format("it names article {}, which is not there", strange->document));
      }
      return;
    }
    default:
      damaged("nobody knows what this is");
  }
}

/// A reader would show both.
void Inspector::look_for_repeated_ids() {
  const std::string prefix(schema::spec(schema::Field::id).prefix);
  Xapian::Database all;
  for (const Xapian::Database& segment : sound_) all.add_database(segment);
  for (auto term = all.allterms_begin(prefix); term != all.allterms_end(prefix); ++term) {
    if (term.get_termfreq() < 2 || std::ranges::binary_search(superseded_.id_terms, *term)) {
      continue;
    }
    complain((*term).substr(prefix.size()), "several articles have this id");
  }
}

template <class Look>
bool Inspector::tried(const std::string& place, Look&& look) {
  try {
    look();
    return true;
  } catch (const Error& error) {
    if (error.code() == ErrorCode::incompatible) throw;
    complain(place, error.message());
  } catch (const Xapian::Error& error) {
    complain(place, error.get_msg());
  } catch (const std::exception& error) {
    complain(place, error.what());
  }
  return false;
}

void Inspector::complain(std::string place, std::string what) {
  if (++found_.defect_count > Verification::most_named) return;
  found_.defects.push_back({std::move(place), std::move(what)});
}

void damaged(const std::string& what) {
  throw Error(ErrorCode::corrupt, what);
}

}  // namespace

}  // namespace lede::store
