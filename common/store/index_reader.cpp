// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/index_reader.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.hpp"
#include "common/model/article_json.hpp"
#include "common/schema/schema.hpp"
#include "common/store/contributions.hpp"
#include "common/store/form_lists.hpp"
#include "common/store/match_finder.hpp"
#include "common/store/plan_compiler.hpp"
#include "common/store/slot_values.hpp"
#include "common/store/snapshot.hpp"
#include "common/store/statistics.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/tally.hpp"
#include "common/store/word_standing.hpp"
#include "common/store/xapian_guard.hpp"

namespace lede::store {

namespace {

constexpr int max_tries = 100;
Xapian::docid document_of(const Snapshot& snapshot, std::string_view id);
std::optional<Article> article_of(const Snapshot& snapshot, std::string_view id);
std::vector<std::string> languages_of(const Snapshot& snapshot);

}  // namespace

struct IndexReader::Impl {
  std::vector<std::string> databases;
  std::string fingerprint;
  Snapshot snapshot;
  std::string mark;
  std::uint64_t snapshot_number = 0;
  std::optional<std::vector<std::string>> languages;  // of the snapshot, once asked for
  ArticleUnpacker unpacker;

  /// Its number in `snapshot`, 0 where it has been removed since it was found.
  Xapian::docid document(const Match& match) const {
    return match.snapshot == snapshot_number ? static_cast<Xapian::docid>(match.document)
                                             : document_of(snapshot, match.id);
  }

  std::string place() const { return fmt::format("{}", fmt::join(databases, ", ")); }

  void open() {
    mark = publication_mark(databases);
    snapshot = open_snapshot(databases, fingerprint);
    ++snapshot_number;
    languages.reset();
  }

  /// Runs `work` on the newest snapshot, again where the database changed under it.
  template <class Work>
  decltype(auto) with_snapshot(Work&& work) {
    if (publication_mark(databases) != mark) guarded(place(), [&] { open(); });
    for (int tries = 1;; ++tries) {
      try {
        return work(std::as_const(snapshot));
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (tries == max_tries) throw translated(error, place());
      } catch (const Xapian::DatabaseError& error) {
        const bool unchanged = publication_mark(databases) == mark;
        if (unchanged || tries == max_tries) throw translated(error, place());
      } catch (const Xapian::Error& error) {
        throw translated(error, place());
      }
      guarded(place(), [&] { open(); });
    }
  }
};

IndexReader::IndexReader(std::vector<std::string> databases, std::string fingerprint)
    : impl_(std::make_unique<Impl>()) {
  impl_->databases = std::move(databases);
  impl_->fingerprint = std::move(fingerprint);
  guarded(impl_->place(), [&] { impl_->open(); });
}

IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

Matches IndexReader::search(const MatchPlan& plan, const SearchOptions& options) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) {
    const Found found = find(snapshot, plan, options);
    Matches result{{}, found.total, found.exact};
    std::vector<Xapian::docid> documents;
    for (std::size_t i = options.offset;
         i < found.matches.size() && result.matches.size() < options.limit; ++i) {
      const Ranked& match = found.matches[i];
      documents.push_back(match.document);
      result.matches.push_back({std::string(schema::id_of_order_key(match.order_key)),
                                match.score,
                                schema::instant_of_order_key(match.order_key),
                                {},
                                match.document,
                                impl_->snapshot_number});
    }
    std::vector<std::string> sketches = slot_values(snapshot, schema::Slot::sketch, documents);
    for (std::size_t i = 0; i < sketches.size(); ++i) {
      result.matches[i].sketch = std::move(sketches[i]);
    }
    return result;
  });
}

Tally IndexReader::tally(const MatchPlan& plan, const std::vector<schema::Slot>& slots) {
  return impl_->with_snapshot(
      [&](const Snapshot& snapshot) { return tally_of(snapshot, plan, slots); });
}

std::string IndexReader::description(const MatchPlan& plan) {
  return impl_->with_snapshot(
      [&](const Snapshot& snapshot) { return compile(plan, snapshot).get_description(); });
}

std::vector<Contribution> IndexReader::contributions(const MatchPlan& plan,
                                                     const SearchOptions& options,
                                                     const Match& match) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) {
    return contributions_to(snapshot, plan, options, schema::term(schema::Field::id, match.id));
  });
}

std::vector<std::optional<Article>> IndexReader::articles(const std::vector<Match>& matches) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) {
    std::vector<Xapian::docid> documents;
    for (const Match& match : matches) {
      if (match.snapshot != impl_->snapshot_number) continue;
      documents.push_back(static_cast<Xapian::docid>(match.document));
    }
    const auto packed = slot_values(snapshot, schema::Slot::article, documents);
    auto next = packed.begin();
    std::vector<std::optional<Article>> articles;
    articles.reserve(matches.size());
    for (const Match& match : matches) {
      articles.push_back(match.snapshot == impl_->snapshot_number
                             ? article_from_json(impl_->unpacker.json(*next++))
                             : article_of(snapshot, match.id));
    }
    return articles;
  });
}

std::optional<Article> IndexReader::article(std::string_view id) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) { return article_of(snapshot, id); });
}

std::vector<Standing> IndexReader::standing(const std::vector<Match>& matches,
                                            const std::vector<StandingWord>& words) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) {
    std::vector<Xapian::docid> documents;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < matches.size(); ++i) {
      if (const Xapian::docid document = impl_->document(matches[i]); document > 0) {
        documents.push_back(document);
        places.push_back(i);
      }
    }
    Standing nowhere;
    nowhere.words.resize(words.size());
    std::vector<Standing> result(matches.size(), nowhere);
    std::vector<Standing> found = standing_of(snapshot, documents, words);
    for (std::size_t i = 0; i < found.size(); ++i) result[places[i]] = std::move(found[i]);
    return result;
  });
}

std::vector<ArticleTerm> IndexReader::terms(const Match& match) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) {
    std::vector<ArticleTerm> terms;
    const Xapian::docid document = impl_->document(match);
    if (document == 0) return terms;
    const std::string stem_prefix(schema::stem_prefix);
    std::map<std::string, std::uint32_t, std::less<>> of_title;
    const auto end = snapshot.all.termlist_end(document);
    auto term = snapshot.all.termlist_begin(document);
    for (term.skip_to(stem_prefix); term != end && (*term).starts_with(stem_prefix); ++term) {
      if ((*term).starts_with(schema::title_stem_prefix)) {
        of_title[stem_prefix + (*term).substr(schema::title_stem_prefix.size())] = term.get_wdf();
      } else {
        terms.push_back({*term, term.get_wdf()});
      }
    }
    for (ArticleTerm& one : terms) {
      const auto times = of_title.find(one.term);
      if (times != of_title.end()) one.count -= times->second * (schema::title_count - 1);
    }
    return terms;
  });
}

std::uint64_t IndexReader::article_count() {
  return impl_->with_snapshot(
      [](const Snapshot& snapshot) -> std::uint64_t { return snapshot.all.get_doccount(); });
}

std::uint64_t IndexReader::document_frequency(std::string_view term) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) -> std::uint64_t {
    return snapshot.all.get_termfreq(std::string(term));
  });
}

std::uint64_t IndexReader::collection_frequency(std::string_view term) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) -> std::uint64_t {
    return snapshot.all.get_collection_freq(std::string(term));
  });
}

std::vector<std::string> IndexReader::forms(const std::string& term) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) {
    std::set<std::string> forms;
    for (const Xapian::Database& segment : snapshot.segments) {
      for (std::string& form : forms_of(segment, term)) forms.insert(std::move(form));
    }
    return std::vector<std::string>(forms.begin(), forms.end());
  });
}

std::vector<std::string> IndexReader::languages() {
  return impl_->with_snapshot([&](const Snapshot& snapshot) {
    if (!impl_->languages) impl_->languages = languages_of(snapshot);
    return *impl_->languages;
  });
}

std::uint64_t IndexReader::snapshot() {
  return impl_->with_snapshot([&](const Snapshot&) { return impl_->snapshot_number; });
}

std::vector<Word> IndexReader::words(std::string_view prefix) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) { return words_of(snapshot, prefix); });
}

DatabaseStats IndexReader::stats() {
  return impl_->with_snapshot([](const Snapshot& snapshot) { return statistics_of(snapshot); });
}

namespace {

Xapian::docid document_of(const Snapshot& snapshot, std::string_view id) {
  const std::string term = schema::term(schema::Field::id, id);
  const Xapian::Database& all = snapshot.all;
  for (auto posting = all.postlist_begin(term); posting != all.postlist_end(term); ++posting) {
    if (snapshot.counts(*posting, all.get_document(*posting))) return *posting;
  }
  return 0;
}

std::optional<Article> article_of(const Snapshot& snapshot, std::string_view id) {
  const Xapian::docid document = document_of(snapshot, id);
  if (document == 0) return std::nullopt;
  return article_from_json(stored_article(snapshot.all.get_document(document)));
}

std::vector<std::string> languages_of(const Snapshot& snapshot) {
  const std::string prefix(schema::spec(schema::Field::language).prefix);
  std::vector<std::pair<Xapian::doccount, std::string>> counted;
  for (auto term = snapshot.all.allterms_begin(prefix); term != snapshot.all.allterms_end(prefix);
       ++term) {
    counted.emplace_back(term.get_termfreq(), (*term).substr(prefix.size()));
  }
  std::stable_sort(counted.begin(), counted.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> languages;
  languages.reserve(counted.size());
  for (auto& [count, language] : counted) languages.push_back(std::move(language));
  return languages;
}

}  // namespace

}  // namespace lede::store
