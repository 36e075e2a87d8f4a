// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/phrase_source.hpp"

#include <algorithm>
#include <numeric>

namespace lede::store {

void PhraseSource::init(const Xapian::Database& segment) {
  found_.clear();
  for (const Terms& terms : words_) {
    Word& word = found_.emplace_back();
    for (const std::string& term : terms) {
      word.documents += segment.get_termfreq(term);
      word.terms.emplace_back(segment, term);
    }
  }
  order_.resize(found_.size());
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
    return found_[a].documents < found_[b].documents;
  });
  most_ = std::min(found_[order_.front()].documents, segment.get_doccount());
  document_ = 0;
}

void PhraseSource::next(double /*least_weight*/) {
  find_from(document_ + 1);
}

void PhraseSource::skip_to(Xapian::docid target, double /*least_weight*/) {
  if (document_ < target) find_from(target);
}

bool PhraseSource::check(Xapian::docid target, double /*least_weight*/) {
  if (document_ >= target) return true;
  for (const std::size_t word : order_) {
    if (found_[word].skip_to(target) != target) return false;
  }
  if (!stands_in(target)) return false;
  document_ = target;
  return true;
}

/// The rarest word leads; a word that is not in its document sends it on.
void PhraseSource::find_from(Xapian::docid target) {
  while (target != PositionCursor::at_end) {
    Xapian::docid furthest = target;
    for (const std::size_t word : order_) {
      furthest = found_[word].skip_to(target);
      if (furthest != target) break;
    }
    if (furthest == target) {
      if (stands_in(target)) break;
      ++target;
    } else {
      target = furthest;
    }
  }
  document_ = target;
}

/// All words are at `document`: do they follow on one another anywhere?
bool PhraseSource::stands_in(Xapian::docid document) {
  for (Word& word : found_) word.read_positions(document);
  const std::size_t fewest =
      *std::min_element(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
        return found_[a].positions.size() < found_[b].positions.size();
      });
  return std::any_of(found_[fewest].positions.begin(), found_[fewest].positions.end(),
                     [&](Position position) {
                       if (position < fewest) return false;
                       const Position first = position - static_cast<Position>(fewest);
                       for (std::size_t i = 0; i < found_.size(); ++i) {
                         const std::vector<Position>& places = found_[i].positions;
                         if (!std::binary_search(places.begin(), places.end(), first + i))
                           return false;
                       }
                       return true;
                     });
}

Xapian::docid PhraseSource::Word::skip_to(Xapian::docid target) {
  Xapian::docid nearest = PositionCursor::at_end;
  for (PositionCursor& term : terms) nearest = std::min(nearest, term.skip_to(target));
  return nearest;
}

void PhraseSource::Word::read_positions(Xapian::docid document) {
  positions.clear();
  for (const PositionCursor& term : terms) {
    if (term.document() == document) term.append_positions(positions);
  }
  if (terms.size() > 1) std::sort(positions.begin(), positions.end());
}

}  // namespace lede::store
