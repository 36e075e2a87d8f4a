// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/index_reader.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.hpp"
#include "common/model/article_json.hpp"
#include "common/schema/schema.hpp"
#include "common/store/plan_compiler.hpp"
#include "common/store/snapshot.hpp"
#include "common/store/statistics.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/xapian_guard.hpp"

namespace lede::store {

namespace {

constexpr int max_tries = 100;
// The order of equal scores must not depend on how Xapian adds up floating-point numbers, and
// that depends on the segmentation: scores are compared at this precision, and this many more
// matches are looked at than are asked for.
constexpr double score_step = 1e-9;
constexpr std::uint32_t margin = 32;
// Counting every match of a common word costs more than finding the best ones.
constexpr std::uint32_t counted_exactly = 10'000;

constexpr auto order_slot = static_cast<Xapian::valueno>(schema::Slot::order);

struct Ranked {
  double score = 0.0;
  std::string order_key;
  Xapian::docid document = 0;
};

class Current final : public Xapian::MatchDecider {
 public:
  explicit Current(const Snapshot& snapshot) : snapshot_(snapshot) {}
  bool operator()(const Xapian::Document& document) const override {
    return !snapshot_.is_superseded(document);
  }

 private:
  const Snapshot& snapshot_;
};

Xapian::MSet best_matches(const Snapshot& snapshot, const MatchPlan& plan,
                          const SearchOptions& options);
std::vector<Ranked> ranked(const Snapshot& snapshot, const Xapian::MSet& matches, Order order);
std::optional<Article> article_of(const Snapshot& snapshot, std::string_view id);

}  // namespace

struct IndexReader::Impl {
  std::vector<std::string> databases;
  std::string fingerprint;
  Snapshot snapshot;
  std::string mark;
  std::uint64_t snapshot_number = 0;

  std::string place() const { return fmt::format("{}", fmt::join(databases, ", ")); }

  void open() {
    mark = publication_mark(databases);
    snapshot = open_snapshot(databases, fingerprint);
    ++snapshot_number;
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
    const Xapian::MSet found = best_matches(snapshot, plan, options);
    Matches result;
    result.total = found.get_matches_estimated();
    result.exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
    const std::vector<Ranked> all = ranked(snapshot, found, options.order);
    for (std::size_t i = options.offset; i < all.size() && result.matches.size() < options.limit;
         ++i) {
      result.matches.push_back({std::string(schema::id_of_order_key(all[i].order_key)),
                                all[i].score, all[i].document, impl_->snapshot_number});
    }
    return result;
  });
}

std::vector<std::optional<Article>> IndexReader::articles(const std::vector<Match>& matches) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) {
    std::vector<std::optional<Article>> articles;
    articles.reserve(matches.size());
    for (const Match& match : matches) {
      if (match.snapshot == impl_->snapshot_number) {
        const auto document = static_cast<Xapian::docid>(match.document);
        articles.emplace_back(
            article_from_json(stored_article(snapshot.all.get_document(document))));
      } else {
        articles.push_back(article_of(snapshot, match.id));
      }
    }
    return articles;
  });
}

std::optional<Article> IndexReader::article(std::string_view id) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) { return article_of(snapshot, id); });
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

std::vector<std::string> IndexReader::languages() {
  const std::string prefix(schema::spec(schema::Field::language).prefix);
  return impl_->with_snapshot([&](const Snapshot& snapshot) {
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
  });
}

std::vector<Word> IndexReader::words(std::string_view prefix) {
  return impl_->with_snapshot([&](const Snapshot& snapshot) { return words_of(snapshot, prefix); });
}

DatabaseStats IndexReader::stats() {
  return impl_->with_snapshot([](const Snapshot& snapshot) { return statistics_of(snapshot); });
}

namespace {

Xapian::MSet best_matches(const Snapshot& snapshot, const MatchPlan& plan,
                          const SearchOptions& options) {
  if (snapshot.segments.empty()) return {};
  Xapian::Enquire enquire(snapshot.all);
  const Weighting& weighting = options.weighting;
  // Okapi has no least length: Xapian's floor under it would cost short articles their due.
  constexpr double k2 = 0.0;
  constexpr double k3 = 1.0;
  constexpr double least_length = 0.0;
  enquire.set_weighting_scheme(Xapian::BM25Weight(weighting.k1, k2, k3, weighting.b, least_length));
  enquire.set_query(compile(plan, snapshot));
  switch (options.order) {
    case Order::relevance:
      enquire.set_sort_by_relevance_then_value(order_slot, false);
      break;
    case Order::newest:
      enquire.set_sort_by_value(order_slot, false);
      break;
    case Order::oldest:
      enquire.set_sort_by_value(order_slot, true);
      break;
  }
  const Xapian::doccount articles = snapshot.all.get_doccount();
  const std::uint64_t wanted = std::uint64_t{options.offset} + options.limit + margin;
  const auto most = static_cast<Xapian::doccount>(std::min<std::uint64_t>(wanted, articles));
  const Xapian::doccount looked_at =
      options.count_exactly ? articles : std::min<Xapian::doccount>(counted_exactly, articles);
  const Current current(snapshot);
  // Remote segments cannot run a decider; there superseded versions are skipped afterwards.
  const bool decide = !snapshot.superseded.empty() && !snapshot.has_remote;
  return enquire.get_mset(0, most, looked_at, nullptr, decide ? &current : nullptr);
}

std::vector<Ranked> ranked(const Snapshot& snapshot, const Xapian::MSet& matches, Order order) {
  std::vector<Ranked> all;
  all.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const Xapian::Document document = match.get_document();
    if (!snapshot.superseded.empty() && snapshot.is_superseded(document)) continue;
    all.push_back({std::round(match.get_weight() / score_step) * score_step,
                   document.get_value(order_slot), *match});
  }
  if (order == Order::relevance) {
    std::stable_sort(all.begin(), all.end(), [](const Ranked& a, const Ranked& b) {
      return a.score != b.score ? a.score > b.score : a.order_key < b.order_key;
    });
  }
  return all;
}

std::optional<Article> article_of(const Snapshot& snapshot, std::string_view id) {
  const std::string term = schema::term(schema::Field::id, id);
  const Xapian::Database& all = snapshot.all;
  for (auto posting = all.postlist_begin(term); posting != all.postlist_end(term); ++posting) {
    const Xapian::Document document = all.get_document(*posting);
    if (!snapshot.is_superseded(document)) return article_from_json(stored_article(document));
  }
  return std::nullopt;
}

}  // namespace

}  // namespace lede::store
