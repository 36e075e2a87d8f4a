// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says of its article: the statements of one source (JSON-LD, meta tags, markup),
// and how those of several become one. Knows nothing of where they stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede::indexing {

/// A fact that is not stated is empty.
struct PageFacts {
  std::string title;
  std::string summary;
  std::string source;
  std::vector<std::string> authors;
  std::string published;  // as it is written
  std::string language;
  std::vector<std::string> topics;
  std::string url;
  std::string body;

  /// Takes from `other` what is empty here.
  void complete_by(const PageFacts& other);
};

/// Adds what is not there yet, up to a bound.
void add_name(std::vector<std::string>& names, std::string name);

/// Adds those who are named in `byline`.
void add_authors(std::vector<std::string>& names, std::string_view byline);

/// The parts of `text` between commas (semicolons, where there are such), trimmed.
std::vector<std::string> listed(std::string_view text);

/// Whether it has a scheme and a host, and no white space.
bool has_scheme_and_host(std::string_view text);

std::string_view trim_white_space(std::string_view text);
std::string lower_ascii(std::string_view text);

}  // namespace lede::indexing
