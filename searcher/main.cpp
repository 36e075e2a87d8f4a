// SPDX-License-Identifier: GPL-2.0-or-later
// lede-search: what it does, in the order in which it does it.
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "common/base/error.hpp"
#include "common/store/fingerprint.hpp"
#include "common/store/index_reader.hpp"
#include "searcher/article_file.hpp"
#include "searcher/batch.hpp"
#include "searcher/completer.hpp"
#include "searcher/line_request.hpp"
#include "searcher/options.hpp"
#include "searcher/output/answer.hpp"
#include "searcher/output/json_writer.hpp"
#include "searcher/output/notes_writer.hpp"
#include "searcher/output/pager.hpp"
#include "searcher/output/terminal.hpp"
#include "searcher/output/text_writer.hpp"
#include "searcher/search_session.hpp"

namespace {

using namespace lede;          // NOLINT(google-build-using-namespace)
using namespace lede::output;  // NOLINT(google-build-using-namespace)

enum class Exit { found = 0, nothing = 1, failed = 2 };

/// Does what the options ask for.
class Program {
 public:
  Program(const Options& options, Day today)
      : options_(options),
        today_(today),
        terminal_(terminal_of(STDOUT_FILENO)),
        style_(style_for(terminal_, options.color)),
        pager_(pager_for(terminal_, options.pager)) {
    // Of pagers, less is known to pass links on.
    if (pager_ && !pager_->starts_with("less")) style_.links = Links::hidden;
  }

  Exit operator()(const SearchAction& action);
  Exit operator()(const CountAction& action);
  Exit operator()(const ParseAction& action);
  Exit operator()(const ShowAction& action);
  Exit operator()(const BatchAction& action);
  Exit operator()(const CompleteAction& action);
  Exit operator()(const PrintAction& action);

 private:
  Exit print(const Answer& answer);
  void show_text(const std::string& text);
  SearchRequest with_file(SearchRequest request, SearchSession& session);
  SearchResponse respond(SearchSession& session, const QueryLine& line, const BatchAction& action);
  Exit answer_all(std::istream& input, std::string_view name, const BatchAction& action);

  const Options& options_;
  Day today_;
  Terminal terminal_;
  TextStyle style_;
  std::optional<std::string> pager_;
  Stream out_{STDOUT_FILENO};
  Stream err_{STDERR_FILENO};
};

Exit run(const std::vector<std::string>& arguments);
Day local_day();
void say(const Error& error);

}  // namespace

int main(int count, char** arguments) {
  // A reader that has seen enough is no error: writing then fails, and we stop.
  std::signal(SIGPIPE, SIG_IGN);
  // A file that may not grow is an error like a full disk.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return static_cast<int>(run({arguments + 1, arguments + count}));
  } catch (const BrokenPipe&) {
    return static_cast<int>(Exit::found);
  } catch (const Error& error) {
    say(error);
  } catch (const std::exception& error) {
    say(Error(ErrorCode::io, error.what()));
  }
  return static_cast<int>(Exit::failed);
}

namespace {

Exit run(const std::vector<std::string>& arguments) {
  const char* const database = std::getenv("LEDE_DATABASE");
  const Day today = local_day();
  const Options options = read_options(arguments, {database == nullptr ? "" : database, today});
  return std::visit(Program(options, today), options.action);
}

// The day that the user's calendar shows, not Greenwich's.
Day local_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return std::chrono::year{local.tm_year + 1900} /
         std::chrono::month{static_cast<unsigned>(local.tm_mon) + 1} /
         std::chrono::day{static_cast<unsigned>(local.tm_mday)};
}

Exit Program::operator()(const SearchAction& action) {
  SearchSession session(options_.databases, today_);
  const SearchResponse response = session.run(with_file(action.request, session));
  if (options_.verbosity == Verbosity::verbose) err_.write(reading_text(response));
  const Answer answered = answer(response, options_.format, style_);
  if (options_.format != Format::text) return print(answered);
  const Exit exit = print({{}, answered.err, answered.outcome});
  show_text(answered.out);
  return exit;
}

Exit Program::operator()(const CountAction& action) {
  SearchSession session(options_.databases, today_);
  return print(count_answer(session.count(with_file(action.request, session))));
}

Exit Program::operator()(const ParseAction& action) {
  SearchSession session(options_.databases, today_);
  const Explanation explanation = session.explain(with_file(action.request, session));
  err_.write(diagnostics_text(explanation.query, explanation.diagnostics));
  out_.write(to_text(explanation));
  return query::has_error(explanation.diagnostics) ? Exit::failed : Exit::found;
}

Exit Program::operator()(const ShowAction& action) {
  SearchSession session(options_.databases, today_);
  const std::optional<ArticleView> view = session.show(action.id, action.request);
  if (!view) {
    say(Error(ErrorCode::not_found, fmt::format("there is no article {}", action.id),
              "lede-search --format ids QUERY prints the ids of articles"));
    return Exit::nothing;
  }
  if (options_.format == Format::text) {
    show_text(to_text(*view, style_));
  } else {
    out_.write(to_json(*view));
  }
  return Exit::found;
}

Exit Program::operator()(const BatchAction& action) {
  if (action.file == "-") return answer_all(std::cin, "stdin", action);
  std::ifstream file(action.file, std::ios::binary);
  const int reason = std::filesystem::is_directory(action.file) ? EISDIR : errno;
  if (!file || reason == EISDIR) {
    throw Error(ErrorCode::not_found,
                fmt::format("cannot read {}: {}", action.file, std::strerror(reason)),
                "--queries takes a file of queries, one a line");
  }
  return answer_all(file, action.file, action);
}

// A shell shows what it is told in the middle of a line: there is no place for errors.
Exit Program::operator()(const CompleteAction& action) {
  std::vector<std::string> found = fixed_candidates(action.completion);
  if (needs_database(action.completion)) {
    try {
      store::IndexReader index(options_.databases, store::fingerprint());
      found = candidates(action.completion, index);
    } catch (const Error&) {
      // The fixed ones are left.
    }
  }
  for (const std::string& candidate : found) out_.write(candidate + '\n');
  return found.empty() ? Exit::nothing : Exit::found;
}

Exit Program::operator()(const PrintAction& action) {
  out_.write(action.text);
  return Exit::found;
}

SearchResponse Program::respond(SearchSession& session, const QueryLine& line,
                                const BatchAction& action) {
  const auto asked = request_for(line, action.request, today_);
  if (const auto* wrong = std::get_if<query::Diagnostic>(&asked)) {
    SearchResponse response;
    response.query = line.query;
    response.diagnostics.push_back(*wrong);
    return response;
  }
  const auto& request = std::get<SearchRequest>(asked);
  return action.answer == BatchAnswer::count ? session.count(request) : session.run(request);
}

// One database, one analyzer, one stemmer a thread: nothing is shared but the queue.
Exit Program::answer_all(std::istream& input, std::string_view name, const BatchAction& action) {
  const auto new_answerer = [&]() -> Answerer {
    const auto session = std::make_shared<SearchSession>(options_.databases, today_);
    return [this, session, name, &action](const QueryLine& line) {
      const std::string place = fmt::format("{}:{}", name, line.number);
      const QueryPlace query_place{line.id, place};
      const SearchResponse response = respond(*session, line, action);
      return action.answer == BatchAnswer::count
                 ? count_answer(response, query_place)
                 : answer(response, options_.format, style_, query_place);
    };
  };
  Exit exit = Exit::found;
  std::uint64_t answered = 0;
  const auto start = std::chrono::steady_clock::now();
  const auto print_one = [&](const Answer& one) {
    ++answered;
    if (print(one) == Exit::failed) exit = Exit::failed;
  };
  out_.write(action.answer == BatchAnswer::hits ? opening(options_.format) : "");
  QueryLines lines(input);
  answer_in_order(lines, new_answerer, print_one,
                  std::clamp(std::thread::hardware_concurrency(), 1U, 64U));
  if (options_.verbosity == Verbosity::verbose) {
    err_.write(throughput_text(answered, std::chrono::steady_clock::now() - start));
  }
  return exit;
}

Exit Program::print(const Answer& answer) {
  err_.write(answer.err);
  out_.write(answer.out);
  switch (answer.outcome) {
    case Outcome::found:
      return Exit::found;
    case Outcome::nothing:
      return Exit::nothing;
    case Outcome::failed:
      break;
  }
  return Exit::failed;
}

// What is no id of the database may be a file that others are to be similar to.
SearchRequest Program::with_file(SearchRequest request, SearchSession& session) {
  if (!request.similar_to || session.has_article(*request.similar_to)) return request;
  request.similar_article = read_article_file(*request.similar_to);
  if (request.similar_article) err_.write(file_note(*request.similar_to));
  return request;
}

// A whole answer for people. Those to several queries are printed as they come.
void Program::show_text(const std::string& text) {
  const bool paged = pager_ && is_longer_than(text, terminal_) && page(text, *pager_);
  if (!paged) out_.write(text);
}

void say(const Error& error) {
  std::fputs(to_text(error).c_str(), stderr);
}

}  // namespace
