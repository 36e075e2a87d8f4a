// SPDX-License-Identifier: GPL-2.0-or-later
// A list of words, each of which stands for a value.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

template <class Value>
struct Choice {
  std::string_view name;
  Value value;
};
// clang 14 deduces nothing from an aggregate by itself.
template <class Value>
Choice(const char*, Value) -> Choice<Value>;

template <class Value, std::size_t size>
std::vector<std::string> names_of(const std::array<Choice<Value>, size>& choices) {
  std::vector<std::string> names;
  for (const Choice<Value>& choice : choices) names.emplace_back(choice.name);
  return names;
}

/// `value` is in the list.
template <class Value, std::size_t size>
constexpr std::string_view name_of(const std::array<Choice<Value>, size>& choices, Value value) {
  for (const Choice<Value>& choice : choices) {
    if (choice.value == value) return choice.name;
  }
  return {};
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
