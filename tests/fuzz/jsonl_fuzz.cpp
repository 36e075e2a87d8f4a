// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as JSON lines. What is read must come back from what is written of it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "common/model/article_json.hpp"
#include "indexer/readers/format.hpp"

using lede::Article;
using lede::indexing::Format;
using lede::indexing::format_named;
using lede::indexing::read_chunk;
using lede::indexing::Reading;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const Format& jsonl = *format_named("jsonl");
  for (const Article& article : read_chunk(jsonl, {"/fuzz.jsonl", bytes, 1}, {}).articles) {
    const std::string json = to_json(article);
    if (lede::article_from_json(json) != article) std::abort();
    const Reading again = read_chunk(jsonl, {"/again.jsonl", json, 1}, {});
    if (again.articles.size() != 1 || again.articles.front() != article) std::abort();
  }
  return 0;
}
