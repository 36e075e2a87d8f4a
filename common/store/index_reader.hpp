// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a database folder, or several, or segments behind xapian-tcpsrv. Opens anew when the
// database changes under it, and shows an article once even while another process replaces it
// or where several databases hold it: then as the one named first has it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/article.hpp"
#include "common/schema/schema.hpp"
#include "common/store/match_plan.hpp"

namespace lede::store {

/// How terms weigh. `okapi` is BM25 (Robertson et al. 1994), k1 and b as there; `amati` is IneB2
/// (Amati and van Rijsbergen 2002), c as there: it counts for more what an article that holds a
/// word is wont to repeat.
struct Weighting {
  enum class Scheme { okapi, amati };
  Scheme scheme = Scheme::okapi;
  double k1 = 1.2;
  double b = 0.75;
  double c = 1.0;
};

/// `oldest` is `newest` from its end, but what has no date comes last in both.
enum class Order { relevance, newest, oldest };

struct SearchOptions {
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  Order order = Order::relevance;
  Weighting weighting = {};
  bool count_exactly = false;            // look at every match, however many
  bool named = true;                     // or named() is asked for those that are shown
  bool sketches = false;                 // of matches, are wanted
  std::vector<schema::Slot> slots = {};  // whose values are counted over all matches
};

/// Scores are compared at this precision: the order of equal ones must not depend on how
/// floating-point numbers are added up, and that depends on the segmentation.
double comparable(double score);

struct Match {
  std::string id;
  double score = 0.0;
  std::optional<std::int64_t> published = {};  // seconds since 1970
  std::string sketch = {};     // of its text, by which copies are known: text/likeness.hpp
  std::uint64_t document = 0;  // these two are for articles() of the reader that gave them
  std::uint64_t snapshot = 0;
  double standing = 0.0;         // of the score, what the searcher adds for how the words stand
  double added = 0.0;            // and for the words that it adds to the query
  double relative_length = 1.0;  // of the article, to the average, where that was asked for
};

/// A word whose places in articles are asked for.
struct StandingWord {
  std::vector<std::string> forms;  // all that count
  std::string typed;               // one of them
};

/// How words stand in one article.
struct Standing {
  struct Places {
    std::span<const std::uint32_t> positions;  // ascending
    std::size_t typed = 0;                     // how often in the form that was typed
  };
  std::span<const Places> words;  // as they were asked for
  schema::FieldBounds bounds;
  double relative_length = 1.0;  // of the article, to the average
};

/// How words stand in some articles. The articles' spans live as long as it does.
struct Standings {
  std::vector<Standing> articles;
  std::vector<Standing::Places> places;  // of all words of one article after the other
  std::vector<std::uint32_t> positions;  // of all of them

  explicit Standings(std::size_t count = 0) : articles(count) {}
  Standings(const Standings&) = delete;
  Standings& operator=(const Standings&) = delete;
  Standings(Standings&&) = default;
  Standings& operator=(Standings&&) = default;
  ~Standings() = default;
};

/// A stem in an article.
struct ArticleTerm {
  std::string term;
  std::uint32_t count = 0;  // how often, wherever
};

struct ArticleTerms {
  std::string language;            // its code
  std::vector<ArticleTerm> terms;  // sorted
};

/// How widely a term is used.
struct TermUse {
  std::uint64_t articles = 0;     // that hold it
  std::uint64_t occurrences = 0;  // in all of them, a word of a title counting as its weight says
};

/// What one part of a plan, a term or synonym, adds to a score.
struct Contribution {
  PlanNode part;
  double weight = 0.0;
};

/// What a value slot holds and in how many of the matches; what holds nothing is left out.
using SlotCounts = std::map<std::string, std::uint64_t>;

struct Tally {
  std::uint64_t articles = 0;  // that match, exactly
  std::map<schema::Slot, SlotCounts> slots;
};

struct Matches {
  std::vector<Match> matches;  // from `offset` on, in order; ties of score by date, then id
  std::uint64_t total = 0;
  bool exact = true;
  Tally tally = {};  // of the slots that were asked for
};

struct Word {
  std::string form;         // normal form
  std::uint64_t count = 0;  // occurrences, in all segments; deleted articles may still count
};

struct ValueCount {
  std::string value;
  std::uint64_t count = 0;
};

struct DatabaseStats {
  std::uint64_t articles = 0;
  std::uint64_t segments = 0;
  std::uint64_t bytes = 0;          // of the files on disk
  std::uint64_t text_bytes = 0;     // of what is stored, as JSON
  std::string first_day, last_day;  // YYYYMMDD, empty where nothing is dated
  std::vector<ValueCount> sources;  // by count, then value
  std::vector<ValueCount> languages;
  std::vector<ValueCount> formats;  // that they were read in
  std::vector<ValueCount> years;    // of publication, the newest first
};

/// Not thread-safe: each worker has its own. Every call throws Error where the database is
/// gone, damaged, incompatible or not to be trusted.
class IndexReader {
 public:
  /// Each of `databases` is a folder or `host:port`. `fingerprint` (see fingerprint.hpp) is
  /// what they must have been made with.
  IndexReader(std::vector<std::string> databases, std::string fingerprint);
  ~IndexReader();
  IndexReader(IndexReader&&) noexcept;
  IndexReader& operator=(IndexReader&&) noexcept;

  struct Impl;
  struct Loosen {
    void operator()(Impl* impl) const;
  };
  /// A look at the database that does not move: while it lives, calls answer from what was newest
  /// when it was made, unless that is gone. Without one, every call looks for something newer.
  using Steady = std::unique_ptr<Impl, Loosen>;
  [[nodiscard]] Steady steady();

  Matches search(const MatchPlan& plan, const SearchOptions& options);

  /// `matches` of this reader with their ids and dates, which search() leaves out where it is told
  /// to, but where these decide what is among the matches. Nothing where the snapshot that they
  /// were found in is gone.
  std::optional<std::vector<Match>> named(std::vector<Match> matches);

  /// Counts the values of some slots over all matches, exactly, wherever the segments are.
  Tally tally(const MatchPlan& plan, const std::vector<schema::Slot>& slots);

  /// Xapian's own words for what `plan` makes it run: for --parse.
  std::string description(const MatchPlan& plan);

  /// What the parts of `plan` add to the score of `match`, which search() found with it, in the
  /// order of the plan: terms and synonyms that weigh nothing there are left out.
  std::vector<Contribution> contributions(const MatchPlan& plan, const SearchOptions& options,
                                          const Match& match);

  /// The articles of some matches, in their order, of the same snapshot where that is still
  /// readable, else of the newest version by id. One that has been removed since is nothing.
  std::vector<std::optional<Article>> articles(const std::vector<Match>& matches);
  /// Also by another of its paths.
  std::optional<Article> article(std::string_view id);

  /// How `words` stand in some matches, in their order; nowhere in what has been removed since.
  Standings standing(const std::vector<Match>& matches, const std::vector<StandingWord>& words);
  /// The stems of some matches, in their order; none of what has been removed since.
  std::vector<ArticleTerms> terms(const std::vector<Match>& matches);
  /// Of each of `matches`, how often it holds each of `terms`, a word of its title counting as its
  /// weight says; never where it has been removed since.
  std::vector<std::vector<std::uint32_t>> counts(const std::vector<Match>& matches,
                                                 const std::vector<std::string>& terms);

  /// More than are shown where several databases hold the same, or while one is written.
  std::uint64_t article_count();
  /// How many articles hold a term.
  std::uint64_t document_frequency(std::string_view term);
  /// How each of `terms` is used, in their order.
  std::vector<TermUse> uses(const std::vector<std::string>& terms);
  /// The forms that count as `term` anywhere in the index, sorted, and perhaps some that do not.
  std::vector<std::string> forms(const std::string& term);
  /// The languages of its articles, as codes, the most frequent first.
  std::vector<std::string> languages();

  /// Another number whenever the database has changed.
  std::uint64_t snapshot();

  /// The words that start with `prefix`, by form.
  std::vector<Word> words(std::string_view prefix);

  DatabaseStats stats();

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede::store
