// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/emphasis.hpp"

#include <algorithm>
#include <array>

#include "common/base/utf8.hpp"

namespace lede::indexing {
namespace {

enum class Neighbour { space, punctuation, other };

Neighbour before(std::string_view text, std::size_t position);
Neighbour after(std::string_view text, std::size_t position);
Neighbour kind_of(char32_t code_point);

/// The openers of one mark that wait for their closer, as indexes of runs.
using Openers = std::vector<std::size_t>;
void close(MarkRun& closer, Openers& openers, std::vector<MarkRun>& runs);
bool is_stray_emphasis(const MarkRun& run);

}  // namespace

MarkRun mark_run(std::string_view text, std::size_t position, std::size_t length) {
  const Neighbour left = before(text, position);
  const Neighbour right = after(text, position + length);
  const bool left_flanking =
      right == Neighbour::other || (right == Neighbour::punctuation && left != Neighbour::other);
  const bool right_flanking =
      left == Neighbour::other || (left == Neighbour::punctuation && right != Neighbour::other);
  const bool at_edge = position == 0 || position + length == text.size();
  MarkRun run{text[position], position, length, left_flanking, right_flanking, at_edge, length};
  if (run.mark == '_') {
    // Not inside a word: snake_case.
    run.can_open = left_flanking && (!right_flanking || left == Neighbour::punctuation);
    run.can_close = right_flanking && (!left_flanking || right == Neighbour::punctuation);
  }
  return run;
}

void pair_marks(std::vector<MarkRun>& runs) {
  constexpr std::string_view marks = "*_~";
  std::array<Openers, marks.size()> waiting;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    MarkRun& run = runs[i];
    Openers& openers = waiting[marks.find(run.mark)];
    if (run.can_close) close(run, openers, runs);
    if (run.can_open && run.left > 0) openers.push_back(i);
  }
  for (MarkRun& run : runs) {
    if (is_stray_emphasis(run)) run.left = 0;
  }
}

namespace {

Neighbour before(std::string_view text, std::size_t position) {
  if (position == 0) return Neighbour::space;
  return kind_of(code_point_at(text, floor_to_code_point(text, position - 1)).value);
}

Neighbour after(std::string_view text, std::size_t position) {
  if (position >= text.size()) return Neighbour::space;
  return kind_of(code_point_at(text, position).value);
}

Neighbour kind_of(char32_t c) {
  if (c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x3000) {
    return Neighbour::space;
  }
  const bool ascii_punctuation =
      c < 0x80 &&
      std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").find(static_cast<char>(c)) !=
          std::string_view::npos;
  const bool other_punctuation = (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xBA) ||
                                 (c >= 0x2010 && c <= 0x205E) || (c >= 0x3001 && c <= 0x301F);
  return ascii_punctuation || other_punctuation ? Neighbour::punctuation : Neighbour::other;
}

void close(MarkRun& closer, Openers& openers, std::vector<MarkRun>& runs) {
  while (closer.left > 0 && !openers.empty()) {
    MarkRun& opener = runs[openers.back()];
    const std::size_t paired = std::min(opener.left, closer.left);
    opener.left -= paired;
    closer.left -= paired;
    if (opener.left == 0) openers.pop_back();
  }
}

/// `**bold **text`: meant as emphasis, though CommonMark would show the marks.
bool is_stray_emphasis(const MarkRun& run) {
  const bool strong = run.left >= 2 && (run.mark == '*' || run.left == 2);
  return strong && (run.can_open || run.can_close || run.at_edge);
}

}  // namespace
}  // namespace lede::indexing
