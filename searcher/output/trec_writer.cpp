// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/trec_writer.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include <fmt/format.h>

#include "common/base/utf8.hpp"
#include "searcher/output/glyph.hpp"

namespace lede::output {
namespace {

constexpr std::int64_t micros = 1'000'000;

std::string column(std::string_view id);
std::string percent_encoded(std::string_view bytes);
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}
std::string score_text(std::int64_t score_micros);

}  // namespace

std::string to_trec(const SearchResponse& response, std::string_view query_id) {
  const std::string query = column(query_id);
  std::string lines;
  std::int64_t last = std::numeric_limits<std::int64_t>::max();
  for (const Hit& hit : response.hits) {
    const auto score = static_cast<std::int64_t>(std::llround(hit.score * micros));
    last = std::min(score, last - 1);
    lines += fmt::format("{} Q0 {} {} {} lede\n", query, column(hit.article.id), hit.rank,
                         score_text(last));
  }
  return lines;
}

std::string to_ids(const SearchResponse& response) {
  std::string lines;
  for (const Hit& hit : response.hits) {
    const std::string& id = hit.article.id;
    for (std::size_t at = 0; at < id.size();) {
      const CodePoint point = code_point_at(id, at);
      const std::string bytes = id.substr(at, point.bytes);
      lines += is_control(point.value) ? percent_encoded(bytes) : bytes;
      at += point.bytes;
    }
    lines += '\n';
  }
  return lines;
}

namespace {

std::string column(std::string_view id) {
  std::string text;
  for (std::size_t at = 0; at < id.size();) {
    const CodePoint point = code_point_at(id, at);
    const bool divides = is_white_space(point.value) || is_control(point.value);
    const std::string_view bytes = id.substr(at, point.bytes);
    text += divides ? percent_encoded(bytes) : std::string(bytes);
    at += point.bytes;
  }
  return text;
}

std::string percent_encoded(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) text += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
  return text;
}

std::string score_text(std::int64_t score_micros) {
  const std::int64_t size = score_micros < 0 ? -score_micros : score_micros;
  return fmt::format("{}{}.{:06}", score_micros < 0 ? "-" : "", size / micros, size % micros);
}

}  // namespace
}  // namespace lede::output
