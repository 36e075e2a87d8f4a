// SPDX-License-Identifier: GPL-2.0-or-later
// lede-index: what it does, in the order in which it does it.
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include "common/base/error.hpp"
#include "common/store/failure.hpp"
#include "common/store/fingerprint.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/index_writer.hpp"
#include "common/store/verification.hpp"
#include "indexer/article_source.hpp"
#include "indexer/console.hpp"
#include "indexer/dump.hpp"
#include "indexer/indexing_run.hpp"
#include "indexer/options.hpp"
#include "indexer/summary.hpp"

namespace {

using namespace lede;            // NOLINT(google-build-using-namespace)
using namespace lede::indexing;  // NOLINT(google-build-using-namespace)

enum class Exit { done = 0, rejected = 1, failed = 2 };

Exit run(const std::vector<std::string>& arguments);
Exit run(const Request& request);
Exit index(const Request& request, Console& console);
Exit dump(const Request& request, Console& console);
Exit stats(const Request& request);
Exit check(const Request& request);
Exit compact(const Request& request);
Exit remove(const Request& request, Console& console);

bool any_exists(const std::vector<std::string>& paths);
Exit name_missing(ArticleSource& source, const Request& request, Console& console);
Surroundings surroundings();
bool is_set(const char* variable);
void require_database(const Request& request);
Exit exit_of(const RunReport& report);
Exit flush_output(Exit exit);
bool reader_has_gone();
[[noreturn]] void give_up();

}  // namespace

int main(int count, char** arguments) {
  // A reader that has seen enough is no error: writing then fails, and we stop.
  std::signal(SIGPIPE, SIG_IGN);
  // A file that may not grow is an error like a full disk.
  std::signal(SIGXFSZ, SIG_IGN);
  std::set_terminate(give_up);
  std::ios::sync_with_stdio(false);
  try {
    return static_cast<int>(run({arguments + 1, arguments + count}));
  } catch (const Error& error) {
    Console(std::cerr, Verbosity::quiet, Color::off).error(error);
  } catch (const std::exception& error) {
    Console(std::cerr, Verbosity::quiet, Color::off).error(Error(ErrorCode::io, error.what()));
  }
  return static_cast<int>(Exit::failed);
}

namespace {

Exit run(const std::vector<std::string>& arguments) {
  const std::variant<Request, Notice> read = read_options(arguments, surroundings());
  if (const Notice* notice = std::get_if<Notice>(&read)) {
    std::cout << notice->text;
    return flush_output(Exit::done);
  }
  return flush_output(run(std::get<Request>(read)));
}

Exit run(const Request& request) {
  Console console(std::cerr, request.verbosity, request.color);
  switch (request.command) {
    case Command::index:
      return index(request, console);
    case Command::dump:
      return dump(request, console);
    case Command::stats:
      return stats(request);
    case Command::check:
      return check(request);
    case Command::compact:
      return compact(request);
    case Command::remove:
      return remove(request, console);
  }
  return Exit::failed;
}

Exit index(const Request& request, Console& console) {
  ArticleSource source(request.paths, request.database);
  if (!any_exists(request.paths)) return name_missing(source, request, console);
  store::IndexWriter writer(request.database,
                            {.fingerprint = store::fingerprint(), .wait = request.wait});
  const bool shown = request.progress == ProgressLine::shown;
  Progress progress(console, request.progress,
                    shown ? total_bytes(request.paths, request.database) : 0);
  RunLedger ledger(console, progress);
  const RunReport report = IndexingRun(writer, request.run, ledger, std::cin).run(source);
  progress.finish();
  if (request.verbosity != Verbosity::quiet || request.summary == SummaryForm::json) {
    std::cout << summary(report, progress.elapsed(), request.summary);
  }
  return exit_of(report);
}

Exit dump(const Request& request, Console& console) {
  ArticleSource source(request.paths, request.database);
  Progress progress(console, request.progress, 0);
  RunLedger ledger(console, progress);
  const RunReport report = dump(source, request.run, ledger, std::cin, std::cout);
  progress.finish();
  return exit_of(report);
}

Exit stats(const Request& request) {
  store::IndexReader reader({request.database.string()}, store::fingerprint());
  std::cout << description(reader.stats(), request.summary);
  return Exit::done;
}

/// What is damaged is said on stdout, that something is on stderr.
Exit check(const Request& request) {
  const store::Verification found =
      store::verify(request.database, store::fingerprint(), request.wait);
  if (request.verbosity != Verbosity::quiet || request.summary == SummaryForm::json) {
    std::cout << verification(found, request.summary);
  }
  if (found.defect_count == 0) return Exit::done;
  throw Error(ErrorCode::corrupt, fmt::format("{}: damaged", request.database.string()),
              "index the articles again into a new folder");
}

Exit compact(const Request& request) {
  require_database(request);
  store::IndexWriter writer(request.database,
                            {.fingerprint = store::fingerprint(), .wait = request.wait});
  const store::CompactReport report = writer.compact();
  if (request.verbosity != Verbosity::quiet || request.summary == SummaryForm::json) {
    std::cout << compaction(report, request.summary);
  }
  return Exit::done;
}

Exit remove(const Request& request, Console& console) {
  require_database(request);
  store::IndexWriter writer(request.database,
                            {.fingerprint = store::fingerprint(), .wait = request.wait});
  const std::vector<std::string> missing = writer.remove(request.paths);
  for (const std::string& id : missing) console.rejection({id, 0}, "no article has this id");
  if (request.verbosity != Verbosity::quiet || request.summary == SummaryForm::json) {
    std::cout << removal(request.paths.size(), missing, request.summary);
  }
  if (missing.empty()) return Exit::done;
  return missing.size() < request.paths.size() ? Exit::rejected : Exit::failed;
}

bool any_exists(const std::vector<std::string>& paths) {
  return std::ranges::any_of(paths, [](const std::string& path) {
    std::error_code error;
    return path == "-" || std::filesystem::exists(path, error) || error;
  });
}

/// A run that cannot read anything must not make a database.
Exit name_missing(ArticleSource& source, const Request& request, Console& console) {
  while (const std::optional<ArticleSource::Item> item = source.next()) {
    if (const Rejection* missing = std::get_if<Rejection>(&*item)) {
      console.rejection(missing->place, missing->reason);
    }
  }
  if (request.run.missing == Missing::removed) {
    console.hint("--prune keeps what is missing as a whole: name the folder above it");
  }
  return Exit::failed;
}

Surroundings surroundings() {
  const char* const database = std::getenv("LEDE_DATABASE");
  return {.database = database == nullptr ? "" : database,
          .no_color = is_set("NO_COLOR"),
          .on_terminal = ::isatty(STDERR_FILENO) == 1,
          .cores = std::thread::hardware_concurrency()};
}

bool is_set(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

/// What looks after a database that is not there must not make one.
void require_database(const Request& request) {
  if (std::filesystem::exists(request.database)) return;
  throw Error(ErrorCode::not_found,
              fmt::format("there is no database {}", request.database.string()),
              "name it with -d or $LEDE_DATABASE");
}

Exit exit_of(const RunReport& report) {
  if (report.totals.rejected == 0) return Exit::done;
  const bool any_read = report.inputs + report.unchanged_inputs > 0;
  return any_read ? Exit::rejected : Exit::failed;
}

Exit flush_output(Exit exit) {
  std::cout.flush();
  if (std::cout || reader_has_gone()) return exit;
  throw Error(ErrorCode::io, "standard output cannot be written to", "is the disk full?");
}

bool reader_has_gone() {
  pollfd output{.fd = STDOUT_FILENO, .events = POLLOUT, .revents = 0};
  return ::poll(&output, 1, 0) > 0 && (output.revents & POLLERR) != 0;
}

/// What it has made is not published, and the next run removes it.
void give_up() {
  Console(std::cerr, Verbosity::quiet, Color::off).error(store::failure_in_flight("the database"));
  std::_Exit(static_cast<int>(Exit::failed));
}

}  // namespace
