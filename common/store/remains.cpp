// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/remains.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>
#include <xapian.h>

#include "common/store/holders.hpp"
#include "common/store/input_notes.hpp"
#include "common/store/metadata.hpp"
#include "common/store/position_entry.hpp"
#include "common/text/normalizer.hpp"

namespace lede::store {

namespace {

using Counts = std::unordered_map<std::string, std::uint64_t>;

Counts places_of_words(const Xapian::Database& database);
void correct_words(Xapian::WritableDatabase& database, const Counts& places);

/// Empties what `is_empty` says of keys and their values.
template <class IsEmpty>
void clear(Xapian::WritableDatabase& database, char key_prefix, IsEmpty&& is_empty);

}  // namespace

void clear_remains(const std::filesystem::path& database) {
  Xapian::WritableDatabase writing(database.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  correct_words(writing, places_of_words(writing));
  clear(writing, form_key_prefix, [&](const std::string& key, const std::string&) {
    return !writing.term_exists(key.substr(1));
  });
  clear(writing, input_key_prefix, [](const std::string&, const std::string& note) {
    return parse_input_note(note).kind == InputNote::Kind::gone;
  });
  clear(writing, holders_key_prefix, [](const std::string&, const std::string& note) {
    return parse_holders(text_of(note)).empty();
  });
  writing.commit();
}

namespace {

/// By normal form. Of a word that counts in two ways (co-operate) there are more than it occurs.
Counts places_of_words(const Xapian::Database& database) {
  const std::string prefix(1, position_key_prefix);
  Counts places;
  std::string form, normal;  // of the last key: those of a form follow on one another
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
       ++key) {
    const std::string name = *key;
    const auto [found, block] = parse_position_key(name);
    if (found.empty() || (found[0] >= 'A' && found[0] <= 'Z')) continue;  // not of a word
    if (found != form) {
      form = found;
      normal = text::normalize(form);
    }
    std::uint64_t& count = places[normal];
    for (const ListedDocument& one : listed_documents(database.get_metadata(name), block)) {
      count += one.count;
    }
  }
  return places;
}

void correct_words(Xapian::WritableDatabase& database, const Counts& places) {
  const std::string prefix(1, word_key_prefix);
  std::map<std::string, std::string> corrected;
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
       ++key) {
    const std::string name = *key;
    const std::uint64_t noted = std::strtoull(database.get_metadata(name).c_str(), nullptr, 10);
    const auto found = places.find(name.substr(1));
    const std::uint64_t count = std::min(noted, found == places.end() ? 0 : found->second);
    if (count < noted) corrected[name] = count == 0 ? "" : fmt::format("{}", count);
  }
  for (const auto& [name, count] : corrected) database.set_metadata(name, count);
}

template <class IsEmpty>
void clear(Xapian::WritableDatabase& database, char key_prefix, IsEmpty&& is_empty) {
  const std::string prefix(1, key_prefix);
  std::vector<std::string> emptied;
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
       ++key) {
    if (is_empty(*key, database.get_metadata(*key))) emptied.push_back(*key);
  }
  for (const std::string& key : emptied) database.set_metadata(key, "");
}

}  // namespace

}  // namespace lede::store
