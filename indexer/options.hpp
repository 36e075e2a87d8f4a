// SPDX-License-Identifier: GPL-2.0-or-later
// From the command line to a request. The only place that knows CLI11.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "indexer/console.hpp"
#include "indexer/indexing_run.hpp"
#include "indexer/progress.hpp"
#include "indexer/summary.hpp"

namespace lede::indexing {

enum class Command { index, dump, stats, check, compact, remove };

struct Request {
  Command command = Command::index;
  std::filesystem::path database;
  std::vector<std::string> paths;  // of inputs; of --remove the ids
  RunOptions run;
  SummaryForm summary = SummaryForm::text;
  std::chrono::seconds wait{0};
  Verbosity verbosity = Verbosity::normal;
  Color color = Color::off;
  ProgressLine progress = ProgressLine::hidden;
};

/// What --help and --version ask for: to be printed, and nothing else done.
struct Notice {
  std::string text;
};

/// What the options depend on beside the arguments.
struct Surroundings {
  std::string database;      // $LEDE_DATABASE
  bool no_color = false;     // $NO_COLOR is set
  bool on_terminal = false;  // stderr is one
  unsigned cores = 1;
};

/// `arguments` without the program's name. Throws Error{usage}.
std::variant<Request, Notice> read_options(std::vector<std::string> arguments,
                                           const Surroundings& surroundings);

}  // namespace lede::indexing
