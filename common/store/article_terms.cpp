// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/article_terms.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <numeric>

#include "common/schema/schema.hpp"

namespace lede::store {

ArticleTerms terms_of(const Snapshot& snapshot, Xapian::docid document) {
  ArticleTerms found;
  const std::string language_prefix(schema::spec(schema::Field::language).prefix);
  const std::string stem_prefix(schema::stem_prefix);
  std::map<std::string, std::uint32_t, std::less<>> of_title;
  const auto end = snapshot.all.termlist_end(document);
  auto term = snapshot.all.termlist_begin(document);
  term.skip_to(language_prefix);
  if (term != end && (*term).starts_with(language_prefix)) {
    found.language = (*term).substr(language_prefix.size());
  }
  for (term.skip_to(stem_prefix); term != end && (*term).starts_with(stem_prefix); ++term) {
    if ((*term).starts_with(schema::title_stem_prefix)) {
      of_title[stem_prefix + (*term).substr(schema::title_stem_prefix.size())] = term.get_wdf();
    } else {
      found.terms.push_back({*term, term.get_wdf()});
    }
  }
  for (ArticleTerm& one : found.terms) {
    const auto times = of_title.find(one.term);
    if (times == of_title.end()) continue;
    one.count -= std::min(one.count, times->second * (schema::title_count - 1));
  }
  return found;
}

// Xapian deals the documents of several segments out in turn, and a list goes forwards only.
std::vector<std::vector<std::uint32_t>> counts_of(const Snapshot& snapshot,
                                                  const std::vector<Xapian::docid>& documents,
                                                  const std::vector<std::string>& terms) {
  const auto segments = static_cast<Xapian::docid>(snapshot.segments.size());
  std::vector<std::size_t> in_turn(documents.size());
  std::iota(in_turn.begin(), in_turn.end(), std::size_t{0});
  std::sort(in_turn.begin(), in_turn.end(),
            [&](std::size_t a, std::size_t b) { return documents[a] < documents[b]; });

  std::vector<std::vector<std::uint32_t>> counts(documents.size(),
                                                 std::vector<std::uint32_t>(terms.size()));
  for (Xapian::docid segment = 0; segment < segments; ++segment) {
    const Xapian::Database& database = snapshot.segments[segment];
    for (std::size_t t = 0; t < terms.size(); ++t) {
      const auto end = database.postlist_end(terms[t]);
      auto posting = database.postlist_begin(terms[t]);
      for (const std::size_t i : in_turn) {
        if (posting == end) break;
        if ((documents[i] - 1) % segments != segment) continue;
        const Xapian::docid document = (documents[i] - 1) / segments + 1;
        posting.skip_to(document);
        if (posting != end && *posting == document) counts[i][t] = posting.get_wdf();
      }
    }
  }
  return counts;
}

}  // namespace lede::store
