// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/statistics.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "common/schema/schema.hpp"
#include "common/store/durable_file.hpp"
#include "common/store/metadata.hpp"
#include "common/store/stored_article.hpp"

namespace lede::store {

namespace fs = std::filesystem;

namespace {

using Counts = std::map<std::string, std::uint64_t>;

Counts formats_of(const Snapshot& snapshot);
std::vector<ValueCount> by_count(const Counts& counts);

}  // namespace

DatabaseStats statistics_of(const Snapshot& snapshot) {
  const auto slot = [](schema::Slot one) { return static_cast<Xapian::valueno>(one); };
  DatabaseStats stats;
  stats.segments = snapshot.segments.size();
  for (const fs::path& folder : snapshot.folders) stats.bytes += bytes_in_folder(folder);

  Counts sources, languages, years;
  const Xapian::Database& all = snapshot.all;
  for (auto posting = all.postlist_begin(""); posting != all.postlist_end(""); ++posting) {
    const Xapian::Document document = all.get_document(*posting);
    if (!snapshot.counts(*posting, document)) continue;
    ++stats.articles;
    stats.text_bytes += stored_article(document).size();
    ++sources[document.get_value(slot(schema::Slot::source))];
    ++languages[document.get_value(slot(schema::Slot::language))];
    const std::string day = document.get_value(slot(schema::Slot::day));
    if (day.empty()) continue;
    ++years[day.substr(0, 4)];
    if (stats.first_day.empty() || day < stats.first_day) stats.first_day = day;
    if (day > stats.last_day) stats.last_day = day;
  }
  stats.sources = by_count(sources);
  stats.languages = by_count(languages);
  stats.formats = by_count(formats_of(snapshot));
  for (auto year = years.rbegin(); year != years.rend(); ++year) {
    stats.years.push_back({year->first, year->second});
  }
  return stats;
}

std::vector<Word> words_of(const Snapshot& snapshot, std::string_view prefix) {
  Counts counts;
  const std::string start = word_key(prefix);
  for (const Xapian::Database& segment : snapshot.segments) {
    for (auto key = segment.metadata_keys_begin(start); key != segment.metadata_keys_end(start);
         ++key) {
      counts[(*key).substr(1)] += std::strtoull(segment.get_metadata(*key).c_str(), nullptr, 10);
    }
  }
  std::vector<Word> words;
  words.reserve(counts.size());
  for (const auto& [form, count] : counts) words.push_back({form, count});
  return words;
}

namespace {

Counts formats_of(const Snapshot& snapshot) {
  const std::string prefix(schema::format_prefix);
  const Xapian::Database& all = snapshot.all;
  Counts formats;
  for (auto term = all.allterms_begin(prefix); term != all.allterms_end(prefix); ++term) {
    std::uint64_t& count = formats[(*term).substr(prefix.size())];
    if (snapshot.visibility.hides_nothing()) {
      count = term.get_termfreq();
      continue;
    }
    for (auto posting = all.postlist_begin(*term); posting != all.postlist_end(*term); ++posting) {
      if (snapshot.counts(*posting, all.get_document(*posting))) ++count;
    }
  }
  return formats;
}

std::vector<ValueCount> by_count(const Counts& counts) {
  std::vector<ValueCount> sorted;
  for (const auto& [value, count] : counts) {
    if (!value.empty()) sorted.push_back({value, count});
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const ValueCount& a, const ValueCount& b) { return a.count > b.count; });
  return sorted;
}

}  // namespace

}  // namespace lede::store
