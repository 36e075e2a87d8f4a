// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/not_yet.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "searcher/query/query_text.hpp"

namespace lede::query {

namespace {

bool is_nearness(std::string_view run, char next);
bool is_ending(std::string_view run, char next);
bool is_any_letter(std::string_view run, char next);
bool is_near_spelling(std::string_view run, char next);
bool is_exact_form(std::string_view run, char next);
bool is_at_least(std::string_view run, char next);
bool is_weight(std::string_view run, char next);

bool is_word_byte(char c);
bool all_digits(std::string_view text);
bool starts_with_letters(std::string_view text, std::string_view lower);

struct Row {
  bool (*holds)(std::string_view run, char next);
  std::string_view name;
};

constexpr std::array rows{
    Row{is_nearness, "nearness (w/5, pre/3, w/s, w/p)"},
    Row{is_ending, "any ending (fentan*)"},
    Row{is_any_letter, "any letter (wom?n)"},
    Row{is_near_spelling, "near spelling (sheinbaun~)"},
    Row{is_exact_form, "the exact form (=trade)"},
    Row{is_at_least, "a least count (atleast3(tariff))"},
    Row{is_weight, "weight (tariff^2)"},
};

}  // namespace

std::optional<std::string_view> not_yet_supported(std::string_view run, char next) {
  for (const Row& row : rows) {
    if (row.holds(run, next)) return row.name;
  }
  return std::nullopt;
}

namespace {

bool is_nearness(std::string_view run, char) {
  constexpr std::array<std::string_view, 6> names{"w/", "pre/", "near/", "adj/", "within/", "/"};
  constexpr std::array<std::string_view, 2> without_slash{"near", "adj"};
  if (std::any_of(without_slash.begin(), without_slash.end(), [run](std::string_view name) {
        return starts_with_letters(run, name) && all_digits(run.substr(name.size()));
      })) {
    return true;
  }
  return std::any_of(names.begin(), names.end(), [run](std::string_view name) {
    if (!starts_with_letters(run, name)) return false;
    const std::string_view reach = run.substr(name.size());
    return all_digits(reach) || reach == "s" || reach == "p" || reach == "S" || reach == "P";
  });
}

bool is_ending(std::string_view run, char) {
  const std::size_t star = run.find('*', 1);
  return star != std::string_view::npos && is_word_byte(run[star - 1]);
}

// Not in an address, where a question mark begins what is asked of it.
bool is_any_letter(std::string_view run, char) {
  const std::size_t mark = run.find('?', 1);
  return mark != std::string_view::npos && mark + 1 < run.size() && is_word_byte(run[mark - 1]) &&
         is_word_byte(run[mark + 1]) && run.find_first_of("/=") == std::string_view::npos;
}

bool is_near_spelling(std::string_view run, char) {
  const std::size_t tilde = run.rfind('~');
  if (tilde == std::string_view::npos || tilde == 0 || !is_word_byte(run[tilde - 1])) return false;
  const std::string_view distance = run.substr(tilde + 1);
  return distance.empty() || all_digits(distance);
}

bool is_exact_form(std::string_view run, char next) {
  if (run.empty() || run.front() != '=') return false;
  return run.size() > 1 ? is_word_byte(run[1]) : next != 0 && next != ' ' && next != ')';
}

bool is_at_least(std::string_view run, char next) {
  constexpr std::string_view name = "atleast";
  return next == '(' && starts_with_letters(run, name) && all_digits(run.substr(name.size()));
}

bool is_weight(std::string_view run, char) {
  const std::size_t caret = run.rfind('^');
  if (caret == std::string_view::npos) return false;
  const std::string_view factor = run.substr(caret + 1);
  return !factor.empty() && std::all_of(factor.begin(), factor.end(),
                                        [](char c) { return is_ascii_digit(c) || c == '.'; });
}

// Bytes of other scripts count as letters.
bool is_word_byte(char c) {
  return is_ascii_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool starts_with_letters(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  return std::equal(lower.begin(), lower.end(), text.begin(),
                    [](char l, char t) { return l == t || l == t + ('a' - 'A'); });
}

}  // namespace

}  // namespace lede::query
