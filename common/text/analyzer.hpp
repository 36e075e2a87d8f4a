// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts text into the words that the index holds: the same for articles, queries and snippets.
// Offsets are always those of the original text. Knows nothing of fields, stems or Xapian.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"

namespace lede::text {

/// Where a word stands, counted in words from the start of the article. After a paragraph
/// positions leave a gap of `paragraph_gap`; a longer paragraph is split there.
using Position = std::uint32_t;
inline constexpr Position paragraph_gap = 1024;

enum class Form : std::uint8_t {
  word,     // one word; each position has exactly one
  joined,   // several words as one: `cooperate` for co-operate, `25%` for 25 percent;
            // stands at the position of the first
  capital,  // the word at the same position, told from another by its capitals: US, WHO
};

struct Token {
  std::string normal;  // see normalizer.hpp; without apostrophes; 200 bytes at most
  std::string marked;  // as normal, but with its diacritics: `méxico`; empty where it has none
  ByteRange range;     // in the text that was analyzed, on code-point boundaries
  Position position = 0;
  Form form = Form::word;
  std::uint8_t parts = 1;  // how many positions it covers: more than 1 for joined
  bool glued = false;      // a word with nothing but signs such as - . _ / @ : & between it and
                           // the word before (-operate in co-operate, gov in digital.gov)

  friend bool operator==(const Token&, const Token&) = default;
};

/// The form in which a token stands in its text, but for its case.
inline const std::string& exact_form(const Token& token) {
  return token.marked.empty() ? token.normal : token.marked;
}

/// `1:co`, glued `2:+operate`, joined `1:cooperate/2`, capital `1:us^`.
std::string to_string(const Token& token);

class FormFilter;

struct Sentence {
  ByteRange range;     // without the white space around it
  Position first = 0;  // of its words; first > last where it has none
  Position last = 0;
  std::uint32_t paragraph = 0;  // counted from 0
};

struct Analysis {
  std::vector<Token> tokens;        // by position, then form
  std::vector<Sentence> sentences;  // in order
  Position next = 0;                // the first position free after this text, gap included
};

/// Whether US may mean more than us.
enum class Capitals {
  by_context,   // unless the paragraph is (nearly) all capitals and more than one word
  distinguish,  // yes
  ignore,       // no
};

/// How far a paragraph is analyzed. Without words its sentences have none.
enum class Depth : std::uint8_t { nothing, sentences, words };

/// One of those that split_paragraphs() gives.
struct Paragraph {
  ByteRange range;
  Depth depth = Depth::words;
};

/// What is a word: a run of letters, marks, digits and inner apostrophes, and of decimal points
/// and commas between digits. Possessives (Trump’s), contracted verbs (she’ll) and elided
/// articles (l’accord) are left out of it; single letters with full stops (U.S.) are one;
/// where there are no spaces (Chinese, Japanese, Thai) a dictionary says. The word behind a
/// number that says percent, however it is written, is `percent`.
/// Not thread-safe: each worker has its own.
class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// Words get positions from `first` on. `text` must be valid UTF-8.
  /// The result lives until the next call.
  const Analysis& analyze(std::string_view text, Position first = 1,
                          Capitals capitals = Capitals::by_context);

  /// As far as is wanted: words get other positions, but as far from one another in a paragraph,
  /// and as far or farther where there is the end of one between them. Where it is said what is
  /// `sought`, words that are not may have an empty `normal`, none told by capitals beside them,
  /// and be `glued` to nothing.
  const Analysis& analyze(std::string_view text, const std::vector<Paragraph>& paragraphs,
                          Position first = 1, Capitals capitals = Capitals::by_context,
                          const FormFilter* sought = nullptr);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Names the rules above and ICU's version: a database made by other rules must be remade.
std::string analysis_fingerprint();

}  // namespace lede::text
