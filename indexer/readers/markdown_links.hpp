// SPDX-License-Identifier: GPL-2.0-or-later
// Where links point, in Markdown: `(url "title")` behind a link's text, and definitions
// `[label]: url "title"`. Readers see neither.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace lede::indexing {

/// A label as it is compared: lower case (of ASCII), white space as one space.
std::string normal_label(std::string_view label);

/// The label that a whole line defines; nothing where the line is something else.
std::optional<std::string_view> defined_label(std::string_view line);

/// The labels that a document defines.
using LinkLabels = std::set<std::string, std::less<>>;
LinkLabels defined_labels(std::string_view markdown);

/// The end of the `(…)` that begins at `position`, behind its parenthesis. Lenient: blanks in
/// a URL are none of the reader's business. Looks at no more than max_destination_bytes.
std::optional<std::size_t> end_of_destination(std::string_view text, std::size_t position);

/// Behind the attributes `{.class}` or `{#id}` that begin at `position`, as kramdown allows
/// behind a link; `position` where there are none.
std::size_t behind_attributes(std::string_view text, std::size_t position);

inline constexpr std::size_t max_destination_bytes = 2048;
inline constexpr std::size_t max_label_bytes = 999;  // as CommonMark has it

}  // namespace lede::indexing
