// SPDX-License-Identifier: GPL-2.0-or-later
// What must hold of any bytes that are read as a file of some format.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include "common/base/utf8.hpp"
#include "indexer/readers/format.hpp"

namespace lede::fuzz {

/// Something comes of the file, and its articles are sound. Aborts where not.
inline void check_document(std::string_view format, const std::string& path,
                           const std::string& bytes) {
  using indexing::Reading;
  const Reading reading =
      indexing::read_chunk(*indexing::format_named(format), {path, bytes, 1}, {});
  const bool says_what_came_of_it =
      reading.articles.size() + reading.rejections.size() + reading.notes.size() > 0;
  if (!says_what_came_of_it) std::abort();
  for (const Article& article : reading.articles) {
    const bool sound = is_valid_utf8(article.title) && is_valid_utf8(article.body) &&
                       is_valid_utf8(article.summary) && !article.id.empty();
    if (!sound) std::abort();
  }
}

}  // namespace lede::fuzz
