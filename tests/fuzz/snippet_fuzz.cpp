// SPDX-License-Identifier: GPL-2.0-or-later
// Snippets of any text for any needles: the first line is words to look for, the rest the
// article. What breaks an invariant of snippet_maker.hpp aborts.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/utf8.hpp"
#include "common/store/snowball_stemmer.hpp"
#include "common/store/token_term.hpp"
#include "searcher/snippet_maker.hpp"
#include "tests/support/snippet_invariants.hpp"

namespace {

using namespace lede;

void require(bool holds) {
  if (!holds) std::abort();
}

std::vector<query::Needle> needles_of(std::string_view words, text::Analyzer& analyzer,
                                      text::Stemmer& stemmer) {
  std::vector<query::Needle> needles;
  query::Needle phrase;
  for (const text::Token& token : analyzer.analyze(words).tokens) {
    const std::string term = store::token_term(token, "en", stemmer);
    const auto weight = static_cast<double>(needles.size() % 3);
    needles.push_back({{{term}}, weight, query::Scope::anywhere});
    if (token.form == text::Form::word) phrase.words.push_back({term});
  }
  if (!phrase.words.empty()) needles.push_back(phrase);
  return needles;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static text::Analyzer analyzer;
  static store::SnowballStemmer stemmer;
  SnippetMaker maker(analyzer, stemmer);

  std::string input;
  for (std::size_t i = 0; i < size; ++i) input += static_cast<char>(data[i]);
  input = repair_utf8(input);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const std::vector<query::Needle> needles =
      needles_of(std::string_view(input).substr(0, line), analyzer, stemmer);
  Article article;
  article.language = "en";
  article.body = input.substr(std::min(line + 1, input.size()));

  const SnippetOptions options{1 + size % 3, 40 + size % 200};
  const std::vector<Snippet> snippets = maker.snippets(article, needles, options);
  require(!support::broken_snippets(article, snippets, options));
  require(!support::broken_highlights(
      maker.highlight(article.body, "en", needles, query::Scope::title)));
  return 0;
}
