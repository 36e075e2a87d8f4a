// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/matching/weighed_cursor.hpp"

#include <cmath>
#include <utility>

namespace lede::store {

namespace {

double okapi_rarity(double holding, double articles);
double amati_rarity(const WordStatistics& word, double articles);

}  // namespace

// Okapi has no least length here: Xapian's floor under it would cost short articles their due.
Weigher::Weigher(const Weighting& weighting, const CollectionStatistics& collection,
                 const WordStatistics& word)
    : scheme_(weighting.scheme) {
  switch (scheme_) {
    case Weighting::Scheme::okapi:
      factor_ = okapi_rarity(word.holding, collection.articles) * (weighting.k1 + 1);
      constant_part_ = weighting.k1 * (1 - weighting.b);
      if (collection.average_length > 0) {
        length_part_ = weighting.k1 * weighting.b / collection.average_length;
      }
      break;
    case Weighting::Scheme::amati:
      factor_ = amati_rarity(word, collection.articles);
      length_part_ = weighting.c * collection.average_length;
      break;
  }
}

double Weigher::amati(double count, double length) const {
  if (count == 0) return 0.0;
  const double normal_count = count * std::log2(1 + length_part_ / length);
  return factor_ * normal_count / (normal_count + 1);
}

WeighedCursor::WeighedCursor(MatchCursorPtr part, const Weigher& weigher, DocumentFacts& facts)
    : part_(std::move(part)), weigher_(weigher), facts_(facts) {}

Xapian::docid WeighedCursor::read(Xapian::docid begin, Xapian::docid end, std::vector<Hit>& hits) {
  const std::size_t known = hits.size();
  const Xapian::docid behind = part_->read(begin, end, hits);
  for (std::size_t i = known; i < hits.size(); ++i) {
    hits[i].value = weight(hits[i].value, hits[i].document);
  }
  return behind;
}

namespace {

/// Robertson and Spärck Jones's weight; Xapian lets no word weigh less than nothing.
double okapi_rarity(double holding, double articles) {
  const double odds = (articles - holding + 0.5) / (holding + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

/// Of an article that has the word among those that have it, by the law of succession (B), and of
/// those among all (Ine): in how many the word would be if it were dealt out at random.
double amati_rarity(const WordStatistics& word, double articles) {
  if (word.holding == 0) return 0.0;
  const double expected = articles * (1 - std::exp(-word.occurrences / articles));
  return std::log2((articles + 1) / (expected + 0.5)) * (word.occurrences + 1) / word.holding;
}

}  // namespace

}  // namespace lede::store
