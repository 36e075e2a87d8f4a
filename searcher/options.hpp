// SPDX-License-Identifier: GPL-2.0-or-later
// From the command line to what is to be done. The only place that knows CLI11, and it never
// lets it see the words of a query.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "common/base/date.hpp"
#include "searcher/completion.hpp"
#include "searcher/output/answer.hpp"
#include "searcher/output/pager.hpp"
#include "searcher/output/terminal.hpp"
#include "searcher/search_request.hpp"

namespace lede {

/// One query, or an article that others are to be like.
struct SearchAction {
  SearchRequest request;
};

struct CountAction {
  SearchRequest request;
};

/// Explains how a query is understood.
struct ParseAction {
  SearchRequest request;
};

/// A whole article; the request's query, if any, is highlighted in it.
struct ShowAction {
  std::string id;
  SearchRequest request;
};

enum class BatchAnswer { hits, count };

/// The queries of a file, each asked as `request` is.
struct BatchAction {
  std::string file;  // `-` is standard input
  SearchRequest request;
  BatchAnswer answer = BatchAnswer::hits;
};

/// Prints what the word that is being typed can become, for shells.
struct CompleteAction {
  Completion completion;
};

/// Text that was asked for with --help or --version.
struct PrintAction {
  std::string text;
};

using Action = std::variant<SearchAction, CountAction, ParseAction, ShowAction, BatchAction,
                            CompleteAction, PrintAction>;

enum class Verbosity { normal, verbose };

struct Options {
  std::vector<std::string> databases;
  output::Format format = output::Format::text;
  output::ColorChoice color = output::ColorChoice::automatic;
  output::PagerChoice pager = output::PagerChoice::automatic;
  Verbosity verbosity = Verbosity::normal;
  Action action;
};

/// What the meaning of a command line depends on beside its words.
struct Surroundings {
  std::string database;  // $LEDE_DATABASE
  Day today;
};

/// `arguments` without the program's name. What begins with one dash and is none of -d, -n, -v
/// and -h is a word of the query, and so is everything behind `--`; the words are joined as they
/// were typed. Where the first argument is `--complete`, which --help does not name, the others
/// are a command line that is still being typed. Throws Error{usage}.
Options read_options(const std::vector<std::string>& arguments, const Surroundings& surroundings);

}  // namespace lede
