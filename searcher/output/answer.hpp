// SPDX-License-Identifier: GPL-2.0-or-later
// The answer to one query, ready to be written: which writer prints what where.
#pragma once

#include <string>
#include <string_view>

#include "searcher/output/text_layout.hpp"
#include "searcher/search_response.hpp"

namespace lede::output {

enum class Format { text, json, jsonl, csv, tsv, ids, trec, rss };

enum class Outcome { found, nothing, failed };  // failed: the query has no meaning

struct Answer {
  std::string out;  // for standard output
  std::string err;  // for standard error
  Outcome outcome = Outcome::nothing;
};

/// Which of several queries an answer belongs to.
struct QueryPlace {
  std::string_view id;
  std::string_view place;  // `topics.tsv:12`
};

/// What stands before the answers to several queries: the names of a table's columns.
std::string opening(Format format);

/// Warnings and suggestions are in the answer where the format has a place for them, else they
/// go to standard error; there is an error in any case.
Answer answer(const SearchResponse& response, Format format, const TextStyle& style);
/// `format` is not rss: several queries are no feed.
Answer answer(const SearchResponse& response, Format format, const TextStyle& style,
              const QueryPlace& place);

/// The number of articles alone; with a place, `qid TAB number`.
Answer count_answer(const SearchResponse& response);
Answer count_answer(const SearchResponse& response, const QueryPlace& place);

}  // namespace lede::output
