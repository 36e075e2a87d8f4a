// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/trec_writer.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include <fmt/format.h>

#include "common/text/escape.hpp"

namespace lede::output {
namespace {

constexpr std::int64_t micros = 1'000'000;

std::string score_text(std::int64_t score_micros);

}  // namespace

std::string to_trec(const SearchResponse& response, std::string_view query_id) {
  const std::string query = text::escaped_word(query_id);
  std::string lines;
  std::int64_t last = std::numeric_limits<std::int64_t>::max();
  for (const Hit& hit : response.hits) {
    const auto score = static_cast<std::int64_t>(std::llround(hit.score * micros));
    last = std::min(score, last - 1);
    lines += fmt::format("{} Q0 {} {} {} lede\n", query, text::escaped_word(hit.article.id),
                         hit.rank, score_text(last));
  }
  return lines;
}

std::string to_ids(const SearchResponse& response) {
  std::string lines;
  for (const Hit& hit : response.hits) lines += text::escaped_id(hit.article.id) + '\n';
  return lines;
}

namespace {

std::string score_text(std::int64_t score_micros) {
  const std::int64_t size = score_micros < 0 ? -score_micros : score_micros;
  return fmt::format("{}{}.{:06}", score_micros < 0 ? "-" : "", size / micros, size % micros);
}

}  // namespace
}  // namespace lede::output
