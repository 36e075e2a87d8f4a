// SPDX-License-Identifier: GPL-2.0-or-later
// What holds of every analysis, whatever the text. For property tests and fuzzing.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/base/utf8.hpp"
#include "common/text/analyzer.hpp"

namespace lede::text {

inline bool stands_on_code_points(std::string_view text, ByteRange range) {
  return range.begin <= range.end && range.end <= text.size() &&
         floor_to_code_point(text, range.begin) == range.begin &&
         floor_to_code_point(text, range.end) == range.end;
}

/// What is wrong with a token, given the one before it and the last word before it.
inline std::optional<std::string> broken_token(std::string_view text, const Token& token,
                                               const Token* before, const Token* word) {
  if (token.normal.empty()) return "a token without normal form";
  if (token.normal.size() > 200) return "a normal form that is too long";
  if (!is_valid_utf8(token.normal)) return "a normal form that is not UTF-8";
  if (token.range.empty() || !stands_on_code_points(text, token.range))
    return "a range that is off";
  if (token.form != Form::joined && token.parts != 1) return "parts of what is not joined";
  if (token.form != Form::word) {
    if (word == nullptr || token.position != word->position) return "a form without its word";
    if (token.range.begin != word->range.begin) return "a form that begins elsewhere";
    if (token.glued) return "a glued form that is no word";
  }
  if (before == nullptr) return std::nullopt;
  if (token.position < before->position) return "positions out of order";
  if (token.position == before->position && token.form < before->form) return "forms out of order";
  if (token.range.begin < before->range.begin) return "ranges out of order";
  if (token.form != Form::word || word == nullptr) return std::nullopt;
  if (token.position <= word->position) return "two words at one position";
  if (token.range.begin < word->range.end) return "words that overlap";
  if (token.glued && token.position != word->position + 1) return "glue across a gap";
  return std::nullopt;
}

inline std::optional<std::string> broken_sentence(std::string_view text, const Sentence& sentence,
                                                  const Sentence* before) {
  if (sentence.range.empty() || !stands_on_code_points(text, sentence.range)) {
    return "a sentence's range that is off";
  }
  if (before == nullptr) return std::nullopt;
  if (sentence.range.begin < before->range.end) return "sentences that overlap";
  if (sentence.paragraph < before->paragraph) return "paragraphs out of order";
  return std::nullopt;
}

/// Nothing, or what is wrong with the analysis of `text`.
inline std::optional<std::string> broken_invariant(std::string_view text,
                                                   const Analysis& analysis) {
  const Token* before = nullptr;
  const Token* word = nullptr;
  std::size_t words = 0;
  for (const Token& token : analysis.tokens) {
    if (auto broken = broken_token(text, token, before, word)) return broken;
    before = &token;
    if (token.form == Form::word) word = &token;
    if (token.form == Form::word) ++words;
  }
  if (word != nullptr && analysis.next <= word->position) return "a next position that is taken";

  const Sentence* sentence_before = nullptr;
  std::size_t words_in_sentences = 0;
  for (const Sentence& sentence : analysis.sentences) {
    if (auto broken = broken_sentence(text, sentence, sentence_before)) return broken;
    sentence_before = &sentence;
    words_in_sentences += static_cast<std::size_t>(
        std::count_if(analysis.tokens.begin(), analysis.tokens.end(), [&](const Token& token) {
          return token.form == Form::word && token.position >= sentence.first &&
                 token.position <= sentence.last;
        }));
  }
  if (words_in_sentences != words) return "words outside sentences, or in two";
  return std::nullopt;
}

}  // namespace lede::text
