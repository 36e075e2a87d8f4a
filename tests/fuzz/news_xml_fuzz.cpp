// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as NITF, as NewsML and as XML that may be either.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "common/base/utf8.hpp"
#include "indexer/readers/format.hpp"

using lede::Article;
using lede::is_valid_utf8;
using lede::indexing::format_named;
using lede::indexing::read_chunk;
using lede::indexing::Reading;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const char* const format : {"nitf", "newsml", "xml"}) {
    const Reading reading = read_chunk(*format_named(format), {"/fuzz.xml", bytes, 1}, {});
    const bool says_what_came_of_it =
        reading.articles.size() + reading.rejections.size() + reading.notes.size() > 0;
    if (!says_what_came_of_it) std::abort();
    for (const Article& article : reading.articles) {
      const bool sound = is_valid_utf8(article.title) && is_valid_utf8(article.body) &&
                         is_valid_utf8(article.summary) && !article.id.empty();
      if (!sound) std::abort();
    }
  }
  return 0;
}
