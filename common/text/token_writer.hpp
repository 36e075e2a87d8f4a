// SPDX-License-Identifier: GPL-2.0-or-later
// Makes tokens of a paragraph's pieces: gives them positions, and adds what several pieces say
// together (co-operate, 25 percent) and what capitals say (US). Knows nothing of how text is cut.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/analyzer.hpp"
#include "common/text/percent.hpp"
#include "common/text/piece_cutter.hpp"

namespace lede::text {

/// What is made of words.
struct WordWriting {
  Capitals capitals = Capitals::by_context;
  const FormFilter* sought = nullptr;  // null: all; see Analyzer::analyze()
};

/// For one paragraph. What it is made of outlives it.
class TokenWriter {
 public:
  /// `offset` is the paragraph's in the text that is analyzed.
  TokenWriter(Analysis& analysis, std::string_view paragraph, std::size_t offset,
              const std::vector<Piece>& pieces, const WordWriting& writing);

  /// Appends the tokens of all pieces, and leaves a gap behind them if there were any.
  void write();

 private:
  std::size_t write_group(std::size_t first);
  std::size_t compound_end(std::size_t first) const;
  void write_word(std::size_t i);
  bool is_passed_over(const Piece& piece) const;
  void write_percent(std::size_t number, const Percent& percent);
  void join_parts(std::size_t first_token, std::size_t parts);

  bool says_more_in_capitals(const Piece& piece, std::string_view normal);
  Token& add(std::string normal, ByteRange range);
  void make_room(std::size_t words);
  void leave_gap();

  Analysis& analysis_;
  std::string_view paragraph_;
  std::size_t offset_;
  const std::vector<Piece>& pieces_;
  WordWriting writing_;
  std::optional<bool> shouted_;  // whether the paragraph is; found out when first asked
  std::size_t words_ = 0;        // since the last gap
};

}  // namespace lede::text
