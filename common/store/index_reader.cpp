// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/index_reader.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "common/model/article_json.hpp"
#include "common/schema/schema.hpp"
#include "common/store/article_terms.hpp"
#include "common/store/contributions.hpp"
#include "common/store/form_lists.hpp"
#include "common/store/match_finder.hpp"
#include "common/store/newest_snapshot.hpp"
#include "common/store/plan_compiler.hpp"
#include "common/store/sketch_book.hpp"
#include "common/store/slot_values.hpp"
#include "common/store/snapshot.hpp"
#include "common/store/statistics.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/tally.hpp"
#include "common/store/word_standing.hpp"

namespace lede::store {

namespace {

void name(Match& match, std::string_view order_key);

/// Of some matches, those that have not been removed since.
struct StillThere {
  std::vector<Xapian::docid> documents;
  std::vector<std::size_t> places;  // which matches they are
};

Xapian::docid document_of(const Snapshot& snapshot, std::string_view id);
std::optional<Article> article_of(const Snapshot& snapshot, std::string_view id);

}  // namespace

struct IndexReader::Impl {
  NewestSnapshot newest;
  ArticleUnpacker unpacker = {};
  SketchBook sketch_book = {};

  /// Its number in the snapshot, 0 where it has been removed since it was found.
  Xapian::docid document(const Match& match) const {
    return is_of_snapshot(match) ? static_cast<Xapian::docid>(match.document)
                                 : document_of(newest.snapshot(), match.id);
  }

  bool is_of_snapshot(const Match& match) const { return match.snapshot == newest.number(); }

  StillThere still_there(const std::vector<Match>& matches) const {
    StillThere there;
    for (std::size_t i = 0; i < matches.size(); ++i) {
      if (const Xapian::docid number = document(matches[i]); number > 0) {
        there.documents.push_back(number);
        there.places.push_back(i);
      }
    }
    return there;
  }

  Article with_paths(Article article) {
    article.paths = newest.paths().of(article);
    return article;
  }

  /// The article with the id, or that has it as another path.
  std::optional<Article> article(std::string_view id) {
    std::optional<Article> found = article_of(newest.snapshot(), id);
    if (!found) {
      const std::optional<std::string> other = newest.paths().id_of(id);
      if (other) found = article_of(newest.snapshot(), *other);
    }
    return found ? std::optional(with_paths(*std::move(found))) : std::nullopt;
  }
};

IndexReader::IndexReader(std::vector<std::string> databases, std::string fingerprint)
    : impl_(new Impl{NewestSnapshot(std::move(databases), std::move(fingerprint))}) {}

IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

IndexReader::Steady IndexReader::steady() {
  impl_->newest.hold();
  return Steady(impl_.get());
}

void IndexReader::Loosen::operator()(Impl* impl) const {
  impl->newest.let_go();
}

Matches IndexReader::search(const MatchPlan& plan, const SearchOptions& options) {
  return impl_->newest.with([&](const Snapshot& snapshot) {
    const Found found = find(snapshot, plan, options);
    Matches result{{}, found.total, found.exact};
    std::vector<Xapian::docid> documents;
    for (std::size_t i = options.offset;
         i < found.matches.size() && result.matches.size() < options.limit; ++i) {
      const Ranked& match = found.matches[i];
      documents.push_back(match.document);
      Match& one = result.matches.emplace_back();
      one.score = match.score;
      one.document = match.document;
      one.snapshot = impl_->newest.number();
      name(one, match.order_key);
    }
    if (!options.sketches) return result;
    std::vector<std::string> sketches =
        impl_->sketch_book.sketches(snapshot, impl_->newest.number(), documents);
    for (std::size_t i = 0; i < sketches.size(); ++i) {
      result.matches[i].sketch = std::move(sketches[i]);
    }
    return result;
  });
}

std::optional<std::vector<Match>> IndexReader::named(std::vector<Match> matches) {
  return impl_->newest.with([&](const Snapshot& snapshot) {
    std::vector<Xapian::docid> documents;
    for (const Match& match : matches) {
      if (!impl_->is_of_snapshot(match)) return std::optional<std::vector<Match>>();
      documents.push_back(static_cast<Xapian::docid>(match.document));
    }
    const auto keys = slot_values(snapshot, schema::Slot::order, documents);
    for (std::size_t i = 0; i < keys.size(); ++i) name(matches[i], keys[i]);
    return std::optional(std::move(matches));
  });
}

Tally IndexReader::tally(const MatchPlan& plan, const std::vector<schema::Slot>& slots) {
  return impl_->newest.with(
      [&](const Snapshot& snapshot) { return tally_of(snapshot, plan, slots); });
}

std::string IndexReader::description(const MatchPlan& plan) {
  return impl_->newest.with(
      [&](const Snapshot& snapshot) { return compile(plan, snapshot).get_description(); });
}

std::vector<Contribution> IndexReader::contributions(const MatchPlan& plan,
                                                     const SearchOptions& options,
                                                     const Match& match) {
  return impl_->newest.with([&](const Snapshot& snapshot) {
    return contributions_to(snapshot, plan, options, schema::term(schema::Field::id, match.id));
  });
}

std::vector<std::optional<Article>> IndexReader::articles(const std::vector<Match>& matches) {
  return impl_->newest.with([&](const Snapshot& snapshot) {
    std::vector<Xapian::docid> documents;
    for (const Match& match : matches) {
      if (!impl_->is_of_snapshot(match)) continue;
      documents.push_back(static_cast<Xapian::docid>(match.document));
    }
    const auto packed = slot_values(snapshot, schema::Slot::article, documents);
    auto next = packed.begin();
    std::vector<std::optional<Article>> articles;
    articles.reserve(matches.size());
    for (const Match& match : matches) {
      articles.push_back(impl_->is_of_snapshot(match)
                             ? impl_->with_paths(article_from_json(impl_->unpacker.json(*next++)))
                             : impl_->article(match.id));
    }
    return articles;
  });
}

std::optional<Article> IndexReader::article(std::string_view id) {
  return impl_->newest.with([&](const Snapshot&) { return impl_->article(id); });
}

std::vector<Standing> IndexReader::standing(const std::vector<Match>& matches,
                                            const std::vector<StandingWord>& words) {
  return impl_->newest.with([&](const Snapshot& snapshot) {
    const StillThere there = impl_->still_there(matches);
    std::vector<Standing> found = standing_of(snapshot, there.documents, words);
    if (found.size() == matches.size()) return found;
    Standing nowhere;
    nowhere.words.resize(words.size());
    std::vector<Standing> result(matches.size(), nowhere);
    for (std::size_t i = 0; i < found.size(); ++i) result[there.places[i]] = std::move(found[i]);
    return result;
  });
}

std::vector<ArticleTerms> IndexReader::terms(const std::vector<Match>& matches) {
  return impl_->newest.with([&](const Snapshot& snapshot) {
    std::vector<ArticleTerms> all;
    all.reserve(matches.size());
    for (const Match& match : matches) {
      const Xapian::docid document = impl_->document(match);
      all.push_back(document > 0 ? terms_of(snapshot, document) : ArticleTerms{});
    }
    return all;
  });
}

std::vector<std::vector<std::uint32_t>> IndexReader::counts(const std::vector<Match>& matches,
                                                            const std::vector<std::string>& terms) {
  return impl_->newest.with([&](const Snapshot& snapshot) {
    const StillThere there = impl_->still_there(matches);
    std::vector<std::vector<std::uint32_t>> result(matches.size(),
                                                   std::vector<std::uint32_t>(terms.size()));
    auto counts = counts_of(snapshot, there.documents, terms);
    for (std::size_t i = 0; i < counts.size(); ++i) result[there.places[i]] = std::move(counts[i]);
    return result;
  });
}

std::uint64_t IndexReader::article_count() {
  return impl_->newest.with(
      [](const Snapshot& snapshot) -> std::uint64_t { return snapshot.all.get_doccount(); });
}

std::uint64_t IndexReader::document_frequency(std::string_view term) {
  return impl_->newest.with([&](const Snapshot& snapshot) -> std::uint64_t {
    return snapshot.frequency(std::string(term));
  });
}

std::vector<TermUse> IndexReader::uses(const std::vector<std::string>& terms) {
  return impl_->newest.with([&](const Snapshot& snapshot) {
    std::vector<TermUse> uses;
    uses.reserve(terms.size());
    for (const std::string& term : terms) {
      uses.push_back({snapshot.frequency(term), snapshot.occurrences(term)});
    }
    return uses;
  });
}

std::vector<std::string> IndexReader::forms(const std::string& term) {
  return impl_->newest.with([&](const Snapshot& snapshot) {
    std::set<std::string> forms;
    const auto add = [&](const std::vector<std::string>& some) {
      forms.insert(some.begin(), some.end());
    };
    for (const auto& facts : snapshot.facts) add(facts->forms(term));
    if (snapshot.facts.empty()) {
      for (const Xapian::Database& segment : snapshot.segments) add(forms_of(segment, term));
    }
    return std::vector<std::string>(forms.begin(), forms.end());
  });
}

std::vector<std::string> IndexReader::languages() {
  return impl_->newest.with([](const Snapshot& snapshot) { return snapshot.languages.codes(); });
}

std::uint64_t IndexReader::snapshot() {
  return impl_->newest.with([&](const Snapshot&) { return impl_->newest.number(); });
}

std::vector<Word> IndexReader::words(std::string_view prefix) {
  return impl_->newest.with([&](const Snapshot& snapshot) { return words_of(snapshot, prefix); });
}

DatabaseStats IndexReader::stats() {
  return impl_->newest.with([](const Snapshot& snapshot) { return statistics_of(snapshot); });
}

namespace {

void name(Match& match, std::string_view order_key) {
  if (order_key.empty()) return;
  match.id = schema::id_of_order_key(order_key);
  match.published = schema::instant_of_order_key(order_key);
}

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

}  // namespace

}  // namespace lede::store
