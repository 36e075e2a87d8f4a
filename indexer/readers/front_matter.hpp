// SPDX-License-Identifier: GPL-2.0-or-later
// The block of YAML before a Markdown document, between two lines `---`. Knows nothing of what
// its keys mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lede::indexing {

/// A key of the front matter with its text, or the texts of its list. What is nested deeper, or
/// null, is left out.
struct FrontMatterEntry {
  std::string key;
  std::vector<std::string> values;
};

struct FrontMatter {
  std::vector<FrontMatterEntry> entries;
  std::size_t body_start = 0;  // where the document goes on; 0 where there is no front matter
};

/// What is wrong with it, and on which line of the document.
struct FrontMatterFault {
  std::string reason;
  std::uint64_t line = 1;
};

/// Reads the front matter of `document`, which may follow blank lines. No aliases are expanded.
std::variant<FrontMatter, FrontMatterFault> read_front_matter(std::string_view document);

/// Whether `document` begins as front matter does. It may be cut off.
bool begins_with_front_matter(std::string_view document);

inline constexpr std::size_t max_front_matter_bytes = std::size_t{256} << 10;
inline constexpr int max_front_matter_depth = 16;

}  // namespace lede::indexing
