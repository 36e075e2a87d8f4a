// SPDX-License-Identifier: GPL-2.0-or-later
// The words that options choose from, each list once: for --help, for errors and for reading.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/output/answer.hpp"
#include "searcher/output/terminal.hpp"
#include "searcher/search_request.hpp"

namespace lede {

template <class Value>
struct Choice {
  std::string_view name;
  Value value;
};

inline constexpr std::array formats{
    Choice{"text", output::Format::text},   Choice{"json", output::Format::json},
    Choice{"jsonl", output::Format::jsonl}, Choice{"trec", output::Format::trec},
    Choice{"ids", output::Format::ids},
};

inline constexpr std::array sorts{
    Choice{"relevance", Sort::relevance},
    Choice{"newest", Sort::newest},
    Choice{"oldest", Sort::oldest},
    Choice{"recent", Sort::recent},
};

inline constexpr std::array words_needed_choices{
    Choice{"any", WordsNeeded::any},
    Choice{"all", WordsNeeded::all},
};

inline constexpr std::array color_choices{
    Choice{"auto", output::ColorChoice::automatic},
    Choice{"always", output::ColorChoice::always},
    Choice{"never", output::ColorChoice::never},
};

template <class Value, std::size_t size>
std::vector<std::string> names_of(const std::array<Choice<Value>, size>& choices) {
  std::vector<std::string> names;
  for (const Choice<Value>& choice : choices) names.emplace_back(choice.name);
  return names;
}

/// The first choice where `name` is none of them: options are checked before they are read.
template <class Value, std::size_t size>
Value chosen(const std::array<Choice<Value>, size>& choices, std::string_view name) {
  for (const Choice<Value>& choice : choices) {
    if (choice.name == name) return choice.value;
  }
  return choices.front().value;
}

}  // namespace lede
