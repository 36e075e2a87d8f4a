// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/columns.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace lede::pdf {
namespace {

constexpr int most_columns_in_columns = 3;
constexpr int places_tried = 256;  // across the words
constexpr std::size_t fewest_lines = 4;
constexpr std::size_t fewest_words_a_line = 3;
// Of the height of words: half of the least white between columns.
constexpr double half_of_white = 0.4;

/// Words with about the same middle, as places in a list.
using Row = std::vector<std::size_t>;

/// Rows that a place does not cut a word of, and what they have on both of its sides.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t left_lines = 0;
  std::size_t right_lines = 0;
  std::size_t left_words = 0;
  std::size_t right_words = 0;

  bool is_columns() const;
};

struct Gutter {
  double x = 0;
  std::size_t lines = 0;  // that stand beside others; 0 where there is none
};

std::vector<Word> in_columns(std::vector<Word> words, int depth);
std::vector<Row> rows_of(const std::vector<Word>& words);
Gutter gutter_of(const std::vector<Word>& words, const std::vector<Row>& rows);
std::vector<Run> runs_beside(double x, const std::vector<Word>& words,
                             const std::vector<Row>& rows);
bool cuts(double x, const Word& word);
double middle_of(const Word& word);

}  // namespace

std::vector<Word> in_columns(std::vector<Word> words) {
  return in_columns(std::move(words), 0);
}

namespace {

std::vector<Word> in_columns(std::vector<Word> words, int depth) {
  if (depth == most_columns_in_columns) return words;
  const std::vector<Row> rows = rows_of(words);
  const Gutter gutter = gutter_of(words, rows);
  if (gutter.lines == 0) return words;
  std::vector<Word> result;
  const auto take = [&](const Run& run, auto wanted) {
    Row places;
    for (std::size_t row = run.begin; row < run.end; ++row) {
      std::ranges::copy_if(rows[row], std::back_inserter(places),
                           [&](std::size_t place) { return wanted(words[place]); });
    }
    std::ranges::sort(places);
    std::vector<Word> taken;
    for (const std::size_t place : places) taken.push_back(std::move(words[place]));
    taken = in_columns(std::move(taken), depth + 1);
    std::ranges::move(taken, std::back_inserter(result));
  };
  Run between;  // the columns: the rows over the whole breadth
  const auto flush = [&] { take(between, [](const Word&) { return true; }); };
  for (const Run& run : runs_beside(gutter.x, words, rows)) {
    if (!run.is_columns()) continue;
    between.end = run.begin;
    flush();
    take(run, [&](const Word& word) { return word.x < gutter.x; });
    take(run, [&](const Word& word) { return word.x >= gutter.x; });
    between.begin = run.end;
  }
  between.end = rows.size();
  flush();
  return result;
}

/// From above.
std::vector<Row> rows_of(const std::vector<Word>& words) {
  Row order(words.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t place) { return middle_of(words[place]); });
  std::vector<Row> rows;
  double middle = 0;
  for (const std::size_t place : order) {
    const Word& word = words[place];
    if (rows.empty() || middle_of(word) - middle > word.height * half_of_white) {
      rows.emplace_back();
      middle = middle_of(word);
    }
    rows.back().push_back(place);
  }
  return rows;
}

/// The middle of the white that most lines stand beside.
Gutter gutter_of(const std::vector<Word>& words, const std::vector<Row>& rows) {
  if (words.empty()) return {};
  const auto end_of = [](const Word& word) { return word.x + word.width; };
  const double left = std::ranges::min(words, {}, &Word::x).x;
  const double step = (end_of(std::ranges::max(words, {}, end_of)) - left) / places_tried;
  Gutter best;
  int places = 0;  // in a row that are as good
  for (int i = 1; i < places_tried; ++i) {
    const double x = left + i * step;
    std::size_t lines = 0;
    for (const Run& run : runs_beside(x, words, rows)) {
      if (run.is_columns()) lines += std::min(run.left_lines, run.right_lines);
    }
    if (lines > best.lines) {
      best = {x, lines};
      places = 1;
    } else if (lines > 0 && lines == best.lines && x - best.x < (places + 1) * step) {
      ++places;
    }
  }
  best.x += (places - 1) * step / 2;
  return best;
}

std::vector<Run> runs_beside(double x, const std::vector<Word>& words,
                             const std::vector<Row>& rows) {
  std::vector<Run> runs(1);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const bool is_cut =
        std::ranges::any_of(rows[row], [&](std::size_t place) { return cuts(x, words[place]); });
    if (is_cut) {
      runs.push_back({row + 1, row + 1});
      continue;
    }
    Run& run = runs.back();
    run.end = row + 1;
    const auto left = static_cast<std::size_t>(
        std::ranges::count_if(rows[row], [&](std::size_t place) { return words[place].x < x; }));
    const std::size_t right = rows[row].size() - left;
    run.left_words += left;
    run.right_words += right;
    run.left_lines += left > 0 ? 1 : 0;
    run.right_lines += right > 0 ? 1 : 0;
  }
  return runs;
}

bool Run::is_columns() const {
  return left_lines >= fewest_lines && right_lines >= fewest_lines &&
         left_words >= left_lines * fewest_words_a_line &&
         right_words >= right_lines * fewest_words_a_line;
}

bool cuts(double x, const Word& word) {
  const double white = word.height * half_of_white;
  return word.x - white < x && x < word.x + word.width + white;
}

double middle_of(const Word& word) {
  return word.y + word.height / 2;
}

}  // namespace
}  // namespace lede::pdf
