// SPDX-License-Identifier: GPL-2.0-or-later
// Highlights as brackets, and needles as people would type them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "common/store/snowball_stemmer.hpp"
#include "common/store/token_term.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/query/needle.hpp"
#include "searcher/snippet_maker.hpp"

namespace lede::support {

/// `a [trade deal] now`.
inline std::string marked(const Highlighted& text) {
  std::string result = text.text;
  for (auto range = text.highlights.rbegin(); range != text.highlights.rend(); ++range) {
    result.insert(range->end, "]");
    result.insert(range->begin, "[");
  }
  return result;
}

/// `words` as one needle: a word, or the words of a phrase, in English.
inline query::Needle needle(std::string_view words, double weight = 1.0,
                            query::Scope scope = query::Scope::anywhere) {
  text::Analyzer analyzer;
  store::SnowballStemmer stemmer;
  query::Needle needle;
  needle.weight = weight;
  needle.scope = scope;
  for (const text::Token& token : analyzer.analyze(words).tokens) {
    if (token.form != text::Form::word) continue;
    needle.words.push_back({store::token_term(token, "en", stemmer)});
  }
  return needle;
}

/// One needle of one word, found by any of `terms`: `Zcooper`, `XCus`.
inline query::Needle needle_of_terms(std::vector<std::string> terms) {
  query::Needle needle;
  needle.words.push_back(std::move(terms));
  return needle;
}

}  // namespace lede::support
