// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/token_writer.hpp"

#include <algorithm>
#include <utility>

#include "common/base/utf8.hpp"
#include "common/text/capital_words.hpp"
#include "common/text/form_filter.hpp"
#include "common/text/piece_links.hpp"

namespace lede::text {
namespace {

constexpr std::size_t max_parts = 4;

// Beyond this no more gaps are left, so that no text can use the positions up.
constexpr Position last_gap = Position{1} << 31;

bool is_capitals(std::string_view surface) {
  return std::ranges::all_of(surface, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

TokenWriter::TokenWriter(Analysis& analysis, std::string_view paragraph, std::size_t offset,
                         const std::vector<Piece>& pieces, const WordWriting& writing)
    : analysis_(analysis),
      paragraph_(paragraph),
      offset_(offset),
      pieces_(pieces),
      writing_(writing) {}

void TokenWriter::write() {
  for (std::size_t i = 0; i < pieces_.size();) i = write_group(i);
  if (words_ > 0) leave_gap();
}

/// Writes what belongs together from piece `first` on; returns the piece behind it.
std::size_t TokenWriter::write_group(std::size_t first) {
  const std::size_t end = compound_end(first);
  const std::size_t parts = end - first;
  const bool joined = parts > 1 && parts <= max_parts;
  if (joined) make_room(parts + 1);  // with percent

  const std::size_t first_token = analysis_.tokens.size();
  if (parts == 1 && is_passed_over(pieces_[first])) {
    make_room(2);
    add({}, pieces_[first].range);
    return end;
  }
  for (std::size_t i = first; i < end; ++i) write_word(i);
  if (joined) join_parts(first_token, parts);

  const auto percent = percent_after(paragraph_, pieces_, end - 1);
  if (!percent) return end;
  write_percent(end - 1, *percent);
  return end + percent->pieces;
}

/// Behind the last piece that hyphens tie to `first`.
std::size_t TokenWriter::compound_end(std::size_t first) const {
  std::size_t end = first + 1;
  while (end < pieces_.size() &&
         is_hyphen(gap_between(paragraph_, pieces_[end - 1], pieces_[end])) &&
         !percent_after(paragraph_, pieces_, end - 1)) {
    ++end;
  }
  return end;
}

/// A word of plain letters, which nothing says more of than what it is, and which is not sought.
bool TokenWriter::is_passed_over(const Piece& piece) const {
  return writing_.sought != nullptr && piece.is_plain && !piece.has(trait::digit) &&
         !writing_.sought->may_be(piece.range.in(paragraph_));
}

void TokenWriter::write_word(std::size_t i) {
  const Piece& piece = pieces_[i];
  std::string normal = normal_form(paragraph_, piece);
  if (normal.empty()) return;
  make_room(2);  // with percent

  const bool glued = i > 0 && words_ > 0 && are_glued(paragraph_, pieces_[i - 1], piece);
  const bool capital = says_more_in_capitals(piece, normal);
  std::string marked;
  if (piece.has(trait::other)) marked = marked_form(paragraph_, piece, normal);
  Token& word = add(std::move(normal), piece.range);
  word.marked = std::move(marked);
  word.glued = glued;
  if (!capital) return;
  Token token = analysis_.tokens.back();
  token.form = Form::capital;
  token.marked.clear();
  token.glued = false;
  analysis_.tokens.push_back(std::move(token));
}

/// Puts the parts' joined form beside the first of them.
void TokenWriter::join_parts(std::size_t first_token, std::size_t parts) {
  auto& tokens = analysis_.tokens;
  const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(first_token);
  if (std::count_if(begin, tokens.end(), [](const Token& token) {
        return token.form == Form::word;
      }) != static_cast<std::ptrdiff_t>(parts)) {
    return;
  }
  Token joined = *begin;
  joined.normal.clear();
  joined.marked.clear();
  joined.form = Form::joined;
  joined.parts = static_cast<std::uint8_t>(parts);
  joined.glued = false;
  for (auto token = begin; token != tokens.end(); ++token) {
    if (token->form != Form::word) continue;
    joined.normal += token->normal;
    joined.marked += exact_form(*token);
    joined.range.end = token->range.end;
  }
  joined.normal.resize(truncate_utf8(joined.normal, max_normal_bytes).size());
  joined.marked.resize(truncate_utf8(joined.marked, max_normal_bytes).size());
  if (joined.marked == joined.normal) joined.marked.clear();
  tokens.insert(begin + 1, std::move(joined));
}

void TokenWriter::write_percent(std::size_t number, const Percent& percent) {
  const bool fraction =
      number > 0 && gap_between(paragraph_, pieces_[number - 1], pieces_[number]) == "/";
  const std::size_t number_token = analysis_.tokens.size() - 1;
  const bool glued = is_glue(paragraph_.substr(pieces_[number].typed.end,
                                               percent.range.begin - pieces_[number].typed.end));
  Token& word = add("percent", percent.range);
  word.glued = glued;
  if (fraction) return;  // the 2 of 1/2 percent are not 2 percent

  Token joined = analysis_.tokens[number_token];
  joined.normal.resize(std::min(joined.normal.size(), max_normal_bytes - 1));
  joined.normal += '%';
  joined.marked.clear();
  joined.range.end = word.range.end;
  joined.form = Form::joined;
  joined.parts = 2;
  joined.glued = false;
  analysis_.tokens.insert(analysis_.tokens.begin() + static_cast<std::ptrdiff_t>(number_token) + 1,
                          std::move(joined));
}

bool TokenWriter::says_more_in_capitals(const Piece& piece, std::string_view normal) {
  const bool dotted = piece.has(trait::initialism);
  if (!dotted && piece.has(trait::lower) && !piece.has(trait::apostrophe)) return false;
  if (!dotted && !is_capitals(piece.range.in(paragraph_))) return false;
  if (writing_.capitals == Capitals::ignore || !capitals_distinguish(normal)) return false;
  if (dotted || writing_.capitals == Capitals::distinguish) return true;
  if (!shouted_) shouted_ = is_shouted(paragraph_, pieces_);
  return !*shouted_;
}

Token& TokenWriter::add(std::string normal, ByteRange range) {
  ++words_;
  Token& token = analysis_.tokens.emplace_back();
  token.normal = std::move(normal);
  token.range = {offset_ + range.begin, offset_ + range.end};
  token.position = analysis_.next++;
  return token;
}

/// Splits a paragraph that is too long, so that what belongs together stays so.
void TokenWriter::make_room(std::size_t words) {
  if (words_ + words > paragraph_gap) leave_gap();
}

void TokenWriter::leave_gap() {
  if (analysis_.next < last_gap) analysis_.next += paragraph_gap;
  words_ = 0;
}

}  // namespace lede::text
