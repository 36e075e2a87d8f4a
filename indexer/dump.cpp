// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dump.hpp"

#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "common/model/article_json.hpp"
#include "common/text/escape.hpp"
#include "indexer/input_reader.hpp"
#include "indexer/readers/format.hpp"

namespace lede::indexing {
namespace {

Outcome dump_piece(Piece piece, const RunOptions& options, std::ostream& out);

}  // namespace

RunReport dump(ArticleSource& source, const RunOptions& options, RunLedger& ledger,
               std::istream& standard_input, std::ostream& out) {
  RunReport report;
  std::uint64_t serial = 0;
  while (std::optional<ArticleSource::Item> item = source.next()) {
    if (Rejection* rejection = std::get_if<Rejection>(&*item)) {
      ledger.record(serial++, {0, 0, 0, {std::move(*rejection)}, {}});
      continue;
    }
    ++report.inputs;
    InputReader reader(std::get<Input>(*item), options.format, standard_input);
    while (std::optional<Piece> piece = reader.next()) {
      ledger.record(serial++, dump_piece(*std::move(piece), options, out));
      if (!out) return report;
    }
  }
  ledger.warn_of_keys(options.reading.keys);
  report.totals = ledger.totals();
  return report;
}

namespace {

Outcome dump_piece(Piece piece, const RunOptions& options, std::ostream& out) {
  Outcome outcome{0, 0, piece.chunk.bytes.size(), std::move(piece.rejections),
                  std::move(piece.notes)};
  if (piece.format == nullptr) return outcome;
  Reading reading = read_chunk(*piece.format, piece.chunk, options.reading);
  for (const Article& article : reading.articles)
    out << text::escaped_json(to_json(article)) << '\n';
  outcome.articles = reading.articles.size();
  std::ranges::move(reading.notes, std::back_inserter(outcome.notes));
  outcome.keys = reading.keys;
  std::ranges::move(reading.rejections, std::back_inserter(outcome.rejections));
  return outcome;
}

}  // namespace
}  // namespace lede::indexing
