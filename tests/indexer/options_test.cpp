// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/options.hpp"

#include <doctest/doctest.h>

#include "common/base/error.hpp"

using lede::Error;
using lede::indexing::Color;
using lede::indexing::Command;
using lede::indexing::Notice;
using lede::indexing::ProgressLine;
using lede::indexing::read_options;
using lede::indexing::Request;
using lede::indexing::SummaryForm;
using lede::indexing::Surroundings;
using lede::indexing::Verbosity;

namespace {

Request request(std::vector<std::string> arguments, const Surroundings& surroundings = {}) {
  return std::get<Request>(read_options(std::move(arguments), surroundings));
}

/// `message (hint)`
std::string complaint(std::vector<std::string> arguments) {
  try {
    read_options(std::move(arguments), {});
  } catch (const Error& error) {
    CHECK(error.code() == lede::ErrorCode::usage);
    CHECK(error.message().find('\n') == std::string::npos);
    return error.message() + " (" + error.hint() + ")";
  }
  return "no complaint";
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("options: paths may stand before and behind options") {
  CHECK(request({"a", "-d", "x.db", "b", "-q", "c"}).paths == Paths{"a", "b", "c"});
  CHECK(request({"-d", "x.db", "-"}).paths == Paths{"-"});
  CHECK(request({"--", "-odd"}).paths == Paths{"-odd"});
  CHECK(request({"a", "-q", "--", "-q", "[b,c]"}).paths == Paths{"a", "-q", "[b,c]"});
}

TEST_CASE("options: a path may look like a list") {
  CHECK(request({"[a,b]", "c", "[]", "-q", "[d]"}).paths == Paths{"[a,b]", "c", "[]", "[d]"});
  CHECK(request({"--remove", "[a,b]", "{c}"}).paths == Paths{"[a,b]", "{c}"});
}

TEST_CASE("options: the database is named or that of the environment or the usual one") {
  Surroundings surroundings;
  CHECK(request({"a"}, surroundings).database == "lede.db");
  surroundings.database = "env.db";
  CHECK(request({"a"}, surroundings).database == "env.db");
  CHECK(request({"a", "--database", "x.db"}, surroundings).database == "x.db");
}

TEST_CASE("options: a plain request indexes on all cores as each file looks") {
  Surroundings surroundings;
  surroundings.cores = 6;
  const Request plain = request({"a"}, surroundings);
  CHECK(plain.command == Command::index);
  CHECK(plain.run.jobs == 6);
  CHECK(plain.run.format == nullptr);
  CHECK(plain.run.reading.language.empty());
  CHECK(plain.summary == SummaryForm::text);
  CHECK(plain.verbosity == Verbosity::normal);
  CHECK(plain.wait.count() == 0);
}

TEST_CASE("options: each option arrives in the request") {
  const Request full =
      request({"-j", "3", "--input-format", "markdown", "--map", "title=name", "--language",
               "es-MX", "--summary", "json", "--wait", "5", "-v", "a"});
  CHECK(full.run.jobs == 3);
  CHECK(full.run.format->name == "markdown");
  CHECK(full.run.reading.keys.target("name"));
  CHECK(full.run.reading.language == "es-MX");
  CHECK(full.summary == SummaryForm::json);
  CHECK(full.wait.count() == 5);
  CHECK(full.verbosity == Verbosity::verbose);
}

TEST_CASE("options: commands other than indexing") {
  CHECK(request({"--dump", "a"}).command == Command::dump);
  CHECK(request({"--stats"}).command == Command::stats);
  const Request remove = request({"--remove", "id 1", "id 2"});
  CHECK(remove.command == Command::remove);
  CHECK(remove.paths == Paths{"id 1", "id 2"});
}

TEST_CASE("options: colour and progress need a terminal or are asked for") {
  Surroundings terminal;
  terminal.on_terminal = true;
  CHECK(request({"a"}).color == Color::off);
  CHECK(request({"a"}).progress == ProgressLine::hidden);
  CHECK(request({"a"}, terminal).color == Color::on);
  CHECK(request({"a"}, terminal).progress == ProgressLine::shown);
  CHECK(request({"a", "--progress", "never", "--color", "never"}, terminal).progress ==
        ProgressLine::hidden);
  CHECK(request({"a", "--progress", "always", "--color", "always"}).color == Color::on);
  terminal.no_color = true;
  CHECK(request({"a"}, terminal).color == Color::off);
}

TEST_CASE("options: help and version are notices") {
  CHECK(std::holds_alternative<Notice>(read_options({"--help"}, {})));
  const auto version = read_options({"--version"}, {});
  CHECK(std::get<Notice>(version).text.starts_with("lede-index "));
}

TEST_CASE("options: what makes no sense is refused with a hint") {
  struct Case {
    std::vector<std::string> arguments;
    std::string_view complaint;
  };
  for (const Case& c : {
           Case{{}, "no files or folders were given (name some, or - for standard input)"},
           Case{{"--squash", "a"},
                "The following argument was not expected: --squash (see lede-index --help)"},
           Case{{"--prune", "--dump", "a"},
                "--prune goes with PATH to index (see lede-index --help)"},
           Case{{"--stats", "a"}, "--stats takes no paths (name the database with -d)"},
           Case{{"--stats", "--dump"},
                "--dump, --stats, --check, --compact and --remove exclude one another (see "
                "lede-index --help)"},
           Case{{"--remove"},
                "no ids were given (--remove takes the ids of articles, as lede-search prints "
                "them)"},
           Case{{"--input-format", "doc", "a"},
                "there is no format \"doc\" (the formats are auto, pdf, feed, nitf, "
                "newsml, eml, json, jsonl, csv, trec, reuters, markdown, html, xml, text)"},
           Case{{"--language", "klingonese", "a"},
                "\"klingonese\" is no language that lede knows (write a code: en, es, fr, de)"},
           Case{{"-q", "-v", "a"},
                "--quiet and --verbose exclude one another (see lede-index --help)"},
       }) {
    CHECK(complaint(c.arguments) == c.complaint);
  }
  CHECK(complaint({"-j", "0", "a"}) != "no complaint");
  CHECK(complaint({"--summary", "xml", "a"}) != "no complaint");
  CHECK(complaint({"--wait", "-1", "a"}) != "no complaint");
}
