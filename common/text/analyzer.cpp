// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/analyzer.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include "common/text/paragraph_splitter.hpp"
#include "common/text/piece_cutter.hpp"
#include "common/text/sentence_breaker.hpp"
#include "common/text/token_writer.hpp"
#include "common/text/word_breaker.hpp"

namespace lede::text {
namespace {

/// To be raised with every change to what analysis makes of any text.
constexpr int rules_version = 1;

/// Gives the sentences from the `first_sentence`th on the positions of the words they hold.
void place_words(Analysis& analysis, std::size_t first_token, std::size_t first_sentence);

}  // namespace

std::string to_string(const Token& token) {
  const std::string place = fmt::format("{}:{}", token.position, token.glued ? "+" : "");
  if (token.form == Form::capital) return place + token.normal + '^';
  if (token.form == Form::joined) return fmt::format("{}{}/{}", place, token.normal, token.parts);
  return place + token.normal;
}

struct Analyzer::Impl {
  WordBreaker words;
  SentenceBreaker sentences;
  PieceCutter cutter;
  Analysis analysis;

  void analyze_paragraph(std::string_view text, const Paragraph& paragraph, std::uint32_t number,
                         const WordWriting& writing) {
    if (paragraph.depth == Depth::nothing) return;
    const std::size_t first_token = analysis.tokens.size();
    const std::size_t first_sentence = analysis.sentences.size();
    if (paragraph.depth == Depth::words) write_words(text, paragraph.range, writing);
    write_sentences(text, paragraph.range, number);
    place_words(analysis, first_token, first_sentence);
  }

  void write_words(std::string_view text, ByteRange range, const WordWriting& writing) {
    const std::string_view paragraph = range.in(text);
    const auto& pieces = cutter.pieces(paragraph, words.segments(paragraph));
    TokenWriter(analysis, paragraph, range.begin, pieces, writing).write();
  }

  void write_sentences(std::string_view text, ByteRange range, std::uint32_t number) {
    for (const ByteRange& sentence : sentences.sentences(range.in(text))) {
      analysis.sentences.push_back(
          {{range.begin + sentence.begin, range.begin + sentence.end}, 1, 0, number});
    }
  }
};

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

const Analysis& Analyzer::analyze(std::string_view text, Position first, Capitals capitals) {
  std::vector<Paragraph> paragraphs;
  for (const ByteRange& range : split_paragraphs(text)) paragraphs.push_back({range});
  return analyze(text, paragraphs, first, capitals);
}

const Analysis& Analyzer::analyze(std::string_view text, const std::vector<Paragraph>& paragraphs,
                                  Position first, Capitals capitals, const FormFilter* sought) {
  Analysis& analysis = impl_->analysis;
  analysis.tokens.clear();
  analysis.sentences.clear();
  analysis.next = first;
  std::uint32_t number = 0;
  for (const Paragraph& paragraph : paragraphs) {
    impl_->analyze_paragraph(text, paragraph, number++, {capitals, sought});
  }
  return analysis;
}

std::string analysis_fingerprint() {
  UVersionInfo icu{};
  UVersionInfo unicode{};
  u_getVersion(icu);  // of the library that runs, not of the headers
  u_getUnicodeVersion(unicode);
  return fmt::format("analysis {}, ICU {}.{}, Unicode {}.{}", rules_version, icu[0], icu[1],
                     unicode[0], unicode[1]);
}

namespace {

void place_words(Analysis& analysis, std::size_t first_token, std::size_t first_sentence) {
  const auto& tokens = analysis.tokens;
  std::size_t t = first_token;
  for (std::size_t s = first_sentence; s < analysis.sentences.size(); ++s) {
    Sentence& sentence = analysis.sentences[s];
    for (; t < tokens.size() && tokens[t].range.begin < sentence.range.end; ++t) {
      if (tokens[t].form != Form::word) continue;
      if (sentence.first > sentence.last) sentence.first = tokens[t].position;
      sentence.last = tokens[t].position;
    }
  }
}

}  // namespace
}  // namespace lede::text
