// SPDX-License-Identifier: GPL-2.0-or-later
// Snippets of any text for any needles: the first line is words to look for, the rest the
// article. What breaks an invariant of snippet_maker.hpp aborts, as does what differs where all
// paragraphs are analyzed.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/base/utf8.hpp"
#include "common/store/span_plan.hpp"
#include "searcher/snippet_maker.hpp"
#include "tests/support/snippet_invariants.hpp"

namespace {

using namespace lede;

void require(bool holds) {
  if (!holds) std::abort();
}

std::vector<query::Needle> needles_of(std::string_view words, text::Analyzer& analyzer) {
  using Kind = store::SpanPlan::Kind;
  std::vector<query::Needle> needles;
  std::vector<store::SpanPlan> all;
  for (const text::Token& token : analyzer.analyze(words).tokens) {
    const auto weight = static_cast<double>(needles.size() % 3);
    all.push_back(store::span_word({text::exact_form(token)}));
    needles.push_back({all.back(), weight, {}});
    if (all.size() < 2) continue;
    std::vector<store::SpanPlan> last_two(all.end() - 2, all.end());
    needles.push_back({store::span_group(Kind::near, last_two, 5), weight, {}});
    needles.push_back({store::span_group(Kind::sentence, std::move(last_two)), weight, {}});
  }
  if (!all.empty()) needles.push_back({store::span_group(Kind::phrase, std::move(all)), 1.0, {}});
  return needles;
}

/// Also something that is in no text, for which all words of a text must be known.
std::vector<query::Needle> with_all_words(std::vector<query::Needle> needles) {
  const bool any_weighs =
      std::any_of(needles.begin(), needles.end(),
                  [](const query::Needle& needle) { return needle.weight > 0; });
  std::vector<store::SpanPlan> nowhere{store::span_word({"no word"})};
  needles.push_back({store::span_group(store::SpanPlan::Kind::lede, std::move(nowhere)),
                     any_weighs ? 1.0 : 0.0,
                     {}});
  return needles;
}

bool are_same(const Highlighted& one, const Highlighted& other) {
  return one.text == other.text &&
         std::equal(one.highlights.begin(), one.highlights.end(), other.highlights.begin(),
                    other.highlights.end(), [](const ByteRange& a, const ByteRange& b) {
                      return a.begin == b.begin && a.end == b.end;
                    });
}

bool are_same(const Snippet& one, const Snippet& other) {
  return are_same(one.passage, other.passage) && one.offset == other.offset &&
         one.cut_before == other.cut_before && one.cut_after == other.cut_after;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static text::Analyzer analyzer;
  SnippetMaker maker(analyzer);

  std::string input;
  for (std::size_t i = 0; i < size; ++i) input += static_cast<char>(data[i]);
  input = repair_utf8(input);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const std::vector<query::Needle> needles =
      needles_of(std::string_view(input).substr(0, line), analyzer);
  Article article;
  article.language = "en";
  article.body = input.substr(std::min(line + 1, input.size()));

  const SnippetOptions options{1 + size % 3, 40 + size % 200};
  const NeedleFinder finder(needles);
  const std::vector<Snippet> snippets = maker.snippets(article, finder, options);
  require(!support::broken_snippets(article, snippets, options));
  const std::vector<query::Needle> all = with_all_words(needles);
  const std::vector<Snippet> slow = maker.snippets(article, NeedleFinder(all), options);
  require(std::equal(snippets.begin(), snippets.end(), slow.begin(), slow.end(),
                     [](const Snippet& a, const Snippet& b) { return are_same(a, b); }));
  require(
      !support::broken_highlights(maker.highlight(article.body, "en", finder, TextPart::title)));
  return 0;
}
