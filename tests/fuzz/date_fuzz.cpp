// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a date, in two languages and as an address.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/base/date.hpp"
#include "indexer/readers/implied_date.hpp"
#include "indexer/readers/published.hpp"

using lede::Article;
using lede::parse_published;
using lede::indexing::implied_date;
using lede::indexing::iso_published;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const std::string_view language : {"", "en-US", "fr"}) {
    const auto iso = iso_published(text, language);
    if (iso && !parse_published(*iso)) std::abort();
  }
  Article article;
  article.url = text;
  const auto implied = implied_date(article, "");
  if (implied && !parse_published(implied->iso)) std::abort();
  return 0;
}
