// SPDX-License-Identifier: GPL-2.0-or-later
// Highlights as brackets, and needles as people would type them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "common/store/span_plan.hpp"
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

/// `words` as one needle: a word, or the words of a phrase, each with all its forms: `trade
/// deal|deals`.
inline query::Needle needle(std::string_view words, double weight = 1.0) {
  text::Analyzer analyzer;
  std::vector<store::SpanPlan> phrase;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    std::vector<std::string> forms;
    for (const text::Token& token : analyzer.analyze(words.substr(0, end)).tokens) {
      forms.push_back(text::exact_form(token));
    }
    phrase.push_back(store::span_word(std::move(forms)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return {store::span_group(store::SpanPlan::Kind::phrase, std::move(phrase)), weight};
}

/// One needle of one word, found by any of `forms`: `cooperate`, `XCus`.
inline query::Needle needle_of_forms(std::vector<std::string> forms) {
  return {store::span_word(std::move(forms))};
}

/// `needle` in titles only.
inline query::Needle in_title(query::Needle needle) {
  std::vector<store::SpanPlan> child;
  child.push_back(std::move(needle.spans));
  needle.spans = store::span_group(store::SpanPlan::Kind::title, std::move(child));
  return needle;
}

}  // namespace lede::support
