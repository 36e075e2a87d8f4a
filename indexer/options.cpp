// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/options.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "common/base/error.hpp"
#include "common/text/language.hpp"

namespace lede::indexing {
namespace {

constexpr unsigned most_jobs = 64;
constexpr std::size_t help_column = 26;

/// The options as they are typed.
struct Typed {
  std::vector<std::string> paths;
  std::string database;
  unsigned jobs = 0;
  std::string format = "auto";
  std::string map;
  std::string language = "auto";
  std::string summary = "text";
  std::string color = "auto";
  std::string progress = "auto";
  unsigned wait = 0;
  bool dump = false;
  bool stats = false;
  bool check = false;
  bool compact = false;
  bool remove = false;
  bool prune = false;
  bool quiet = false;
  bool verbose = false;
};

std::vector<std::string> cut_plain_paths(std::vector<std::string>& arguments);
void take_paths(Typed& typed, const std::vector<std::string>& remaining);
void declare(CLI::App& app, Typed& typed);
void declare_reading(CLI::App& app, Typed& typed);
void declare_output(CLI::App& app, Typed& typed);
Request request_of(const Typed& typed, const Surroundings& surroundings);
Command command_of(const Typed& typed);
void check_paths(const Typed& typed, Command command);
const Format* format_of(const std::string& name);
std::string language_of(const std::string& name);
bool is_on(const std::string& when, bool automatic);
[[noreturn]] void fail(const std::string& message,
                       const std::string& hint = "see lede-index --help");

}  // namespace

std::variant<Request, Notice> read_options(std::vector<std::string> arguments,
                                           const Surroundings& surroundings) {
  CLI::App app("Makes a database of articles hold exactly what files and folders say.",
               "lede-index");
  app.get_formatter()->column_width(help_column);
  Typed typed;
  declare(app, typed);
  std::vector<std::string> plain_paths = cut_plain_paths(arguments);
  // CLI11 takes the arguments from the back.
  std::ranges::reverse(arguments);
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    return Notice{app.help()};
  } catch (const CLI::CallForVersion&) {
    return Notice{"lede-index " LEDE_VERSION "\n"};
  } catch (const CLI::ParseError& error) {
    std::string message = error.what();
    std::ranges::replace(message, '\n', ' ');
    fail(message);
  }
  take_paths(typed, app.remaining());
  std::ranges::move(plain_paths, std::back_inserter(typed.paths));
  return request_of(typed, surroundings);
}

namespace {

/// Takes `--` and what stands behind it off the arguments.
std::vector<std::string> cut_plain_paths(std::vector<std::string>& arguments) {
  const auto mark = std::ranges::find(arguments, "--");
  if (mark == arguments.end()) return {};
  std::vector<std::string> paths(mark + 1, arguments.end());
  arguments.erase(mark, arguments.end());
  return paths;
}

void take_paths(Typed& typed, const std::vector<std::string>& remaining) {
  for (const std::string& argument : remaining) {
    if (argument.size() > 1 && argument.starts_with('-')) {
      fail(fmt::format("The following argument was not expected: {}", argument));
    }
    typed.paths.push_back(argument);
  }
}

void declare(CLI::App& app, Typed& typed) {
  app.allow_extras();
  app.set_version_flag("--version", "lede-index " LEDE_VERSION, "print the version");
  app.set_help_flag("-h,--help", "print this help");
  // Only the first: where a positional takes several, CLI11 reads [a,b] as two.
  app.add_option("PATH", typed.paths,
                 "files and folders of articles; - is standard input;\nwith --remove, ids")
      ->type_name("")
      ->allow_extra_args(false);
  app.add_option("-d,--database", typed.database,
                 "the database (default: $LEDE_DATABASE, else ./lede.db)")
      ->type_name("DIR");
  app.add_option("--wait", typed.wait, "wait so long for another writer to finish (0)")
      ->type_name("SECONDS");
  app.add_option("-j,--jobs", typed.jobs, "how many threads work (default: one a core)")
      ->type_name("N")
      ->check(CLI::Range(1U, most_jobs).description(""));
  declare_reading(app, typed);
  declare_output(app, typed);
  app.footer(
      "Exit status: 0 all is indexed, 1 something was rejected and named on stderr,\n"
      "2 nothing could be done.");
}

void declare_reading(CLI::App& app, Typed& typed) {
  app.add_option("--input-format", typed.format,
                 "auto: by content, then name; else html, csv, ...\n(the manual has all)")
      ->type_name("FORMAT");
  app.add_option("--map", typed.map, "names in JSON and tables: title=headline,body=text")
      ->type_name("OURS=THEIRS,...");
  app.add_option("--language", typed.language,
                 "of all articles; auto: declared, or detected, or en")
      ->type_name("CODE");
}

void declare_output(CLI::App& app, Typed& typed) {
  const CLI::Validator when = CLI::IsMember({"auto", "always", "never"}).description("");
  app.add_flag("--prune", typed.prune, "remove what is gone from under PATH");
  app.add_flag("--dump", typed.dump, "print the articles as JSON lines and index nothing");
  app.add_flag("--stats", typed.stats, "describe the database");
  app.add_flag("--check", typed.check, "see whether the database is whole");
  app.add_flag("--compact", typed.compact, "make it small: one segment, without what is gone");
  app.add_flag("--remove", typed.remove, "remove the articles with these ids");
  app.add_option("--summary", typed.summary, "text or json: how to say what was done (text)")
      ->type_name("FORM")
      ->check(CLI::IsMember({"text", "json"}).description(""));
  app.add_flag("-q,--quiet", typed.quiet, "say nothing but errors and what is rejected");
  app.add_flag("-v,--verbose", typed.verbose, "say what was skipped and how files were read");
  app.add_option("--progress", typed.progress, "auto, always or never show how far it is (auto)")
      ->type_name("WHEN")
      ->check(when);
  app.add_option("--color", typed.color, "auto, always or never colour messages (auto)")
      ->type_name("WHEN")
      ->check(when);
}

Request request_of(const Typed& typed, const Surroundings& surroundings) {
  Request request;
  request.command = command_of(typed);
  check_paths(typed, request.command);
  request.paths = typed.paths;
  request.database = !typed.database.empty()          ? typed.database
                     : !surroundings.database.empty() ? surroundings.database
                                                      : "lede.db";
  request.run.format = format_of(typed.format);
  request.run.reading.keys = KeyMap(typed.map);
  request.run.reading.language = language_of(typed.language);
  request.run.jobs = typed.jobs > 0 ? typed.jobs : std::clamp(surroundings.cores, 1U, most_jobs);
  request.run.missing = typed.prune ? Missing::removed : Missing::kept;
  request.summary = typed.summary == "json" ? SummaryForm::json : SummaryForm::text;
  request.wait = std::chrono::seconds(typed.wait);
  if (typed.quiet && typed.verbose) fail("--quiet and --verbose exclude one another");
  if (typed.quiet) request.verbosity = Verbosity::quiet;
  if (typed.verbose) request.verbosity = Verbosity::verbose;
  const bool may_color = surroundings.on_terminal && !surroundings.no_color;
  request.color = is_on(typed.color, may_color) ? Color::on : Color::off;
  const bool may_progress = surroundings.on_terminal && !typed.quiet && !typed.dump;
  request.progress =
      is_on(typed.progress, may_progress) ? ProgressLine::shown : ProgressLine::hidden;
  return request;
}

Command command_of(const Typed& typed) {
  const std::pair<bool, Command> chosen[] = {{typed.dump, Command::dump},
                                             {typed.stats, Command::stats},
                                             {typed.check, Command::check},
                                             {typed.compact, Command::compact},
                                             {typed.remove, Command::remove}};
  Command command = Command::index;
  for (const auto& [is_chosen, named] : chosen) {
    if (!is_chosen) continue;
    if (command != Command::index) {
      fail("--dump, --stats, --check, --compact and --remove exclude one another");
    }
    command = named;
  }
  return command;
}

void check_paths(const Typed& typed, Command command) {
  constexpr std::pair<Command, std::string_view> without_paths[] = {
      {Command::stats, "--stats"}, {Command::check, "--check"}, {Command::compact, "--compact"}};
  for (const auto& [one, name] : without_paths) {
    if (command != one || typed.paths.empty()) continue;
    fail(fmt::format("{} takes no paths", name), "name the database with -d");
  }
  if (command == Command::remove && typed.paths.empty()) {
    fail("no ids were given", "--remove takes the ids of articles, as lede-search prints them");
  }
  if (typed.prune && command != Command::index) fail("--prune goes with PATH to index");
  const bool reads = command == Command::index || command == Command::dump;
  if (reads && typed.paths.empty()) {
    fail("no files or folders were given", "name some, or - for standard input");
  }
}

const Format* format_of(const std::string& name) {
  if (name == "auto") return nullptr;
  if (const Format* format = format_named(name)) return format;
  std::vector<std::string_view> names{"auto"};
  for (const Format& format : formats()) names.push_back(format.name);
  fail(fmt::format("there is no format \"{}\"", name),
       fmt::format("the formats are {}", fmt::join(names, ", ")));
}

std::string language_of(const std::string& name) {
  if (name == "auto") return {};
  if (text::language_code(name)) return name;
  fail(fmt::format("\"{}\" is no language that lede knows", name), "write a code: en, es, fr, de");
}

bool is_on(const std::string& when, bool automatic) {
  return when == "always" || (when == "auto" && automatic);
}

void fail(const std::string& message, const std::string& hint) {
  throw Error(ErrorCode::usage, message, hint);
}

}  // namespace
}  // namespace lede::indexing
