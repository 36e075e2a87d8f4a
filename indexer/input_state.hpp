// SPDX-License-Identifier: GPL-2.0-or-later
// What is remembered of an input from one run to the next: what it looked like, and what was
// rejected in it, so that an input that has not changed is neither read again nor forgotten.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/article_source.hpp"
#include "indexer/readers/reading.hpp"

namespace lede::indexing {

struct InputState {
  std::string appearance;  // differs when the input, or the way of reading it, has changed
  std::vector<Rejection> rejections;
};

/// `reading` is what the articles depend on beside the bytes of the input.
std::string appearance(const Input& input, std::string_view reading);

/// Nothing where there are so many rejections that it is better to read the input again. `path` is
/// that of the input; the rejections' places are it, or in it.
std::optional<std::string> pack(const InputState& state, std::string_view path);
/// The inverse.
InputState unpack(std::string_view packed, std::string_view path);

inline constexpr std::size_t max_rejections_remembered = 1000;

}  // namespace lede::indexing
