// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/options.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "common/base/error.hpp"

using namespace lede;
using output::Format;

namespace {

using Arguments = std::vector<std::string>;

Options read(const Arguments& arguments) {
  const Day today = std::chrono::year{2025} / 5 / 15;
  return read_options(arguments, {"/data/news.db", today});
}

SearchRequest request_of(const Arguments& arguments) {
  return std::get<SearchAction>(read(arguments).action).request;
}

// `message (hint)`.
std::string error_of(const Arguments& arguments) {
  try {
    read(arguments);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::usage);
    return error.message() + " (" + error.hint() + ")";
  }
  return "none";
}

}  // namespace

TEST_CASE("options: the words of a query are joined as they were typed") {
  struct Case {
    Arguments arguments;
    std::string_view query;
  };
  for (const Case& c : {
           Case{{"trade", "deal"}, "trade deal"},
           Case{{"-d", "db", "trade", "deal"}, "trade deal"},
           Case{{"trade", "-d", "db", "deal"}, "trade deal"},
           Case{{"tariff", "-debt"}, "tariff -debt"},
           Case{{"tariff", "-steel"}, "tariff -steel"},
           Case{{"tariff", "-n", "3", "-number"}, "tariff -number"},
           Case{{"--", "-steel"}, "-steel"},
           Case{{"--", "--limit", "3"}, "--limit 3"},
           Case{{"tariff", "--", "-d", "--"}, "tariff -d --"},
           Case{{"[a,b]"}, "[a,b]"},
           Case{{"+tariff", "-"}, "+tariff -"},
           Case{{"\"trade deal\"", "--literal"}, "\"trade deal\""},
           Case{{"a  b"}, "a  b"},
           Case{{"-vh"}, "-vh"},
           Case{{"-d=x"}, "-d=x"},
           Case{{"a=b"}, "a=b"},
       }) {
    CAPTURE(c.query);
    CHECK(request_of(c.arguments).query == c.query);
  }
}

TEST_CASE("options: a database takes exactly one value and may be repeated") {
  CHECK(read({"-d", "a", "--database=b", "--database", "c", "x"}).databases ==
        Arguments{"a", "b", "c"});
  CHECK(read({"-d", "[a,b]", "x"}).databases == Arguments{"[a,b]"});
  CHECK(read({"-d", "-odd-name", "x"}).databases == Arguments{"-odd-name"});
}

TEST_CASE("options: the database is that of the environment else lede.db") {
  CHECK(read({"x"}).databases == Arguments{"/data/news.db"});
  CHECK(read_options({"x"}, {"", Day{}}).databases == Arguments{"lede.db"});
}

TEST_CASE("options: what is asked for when nothing else is said") {
  const Options options = read({"tariff"});
  CHECK(options.format == Format::text);
  CHECK(options.color == output::ColorChoice::automatic);
  const SearchRequest request = std::get<SearchAction>(options.action).request;
  CHECK(request.mode == QueryMode::language);
  CHECK(request.limit == 10);
  CHECK(request.offset == 0);
  CHECK(request.snippets == 2);
  CHECK(request.snippet_length == 240);
  CHECK(request.detail == Detail::articles);
  CHECK(request.filters.empty());
}

TEST_CASE("options: numbers and forms of the answer") {
  const Options options = read({"-n", "3", "--offset=20", "--format", "jsonl", "--snippets", "0",
                                "--snippet-length", "80", "--color", "never", "-v", "x"});
  CHECK(options.format == Format::jsonl);
  CHECK(options.color == output::ColorChoice::never);
  CHECK(options.verbosity == Verbosity::verbose);
  const SearchRequest request = std::get<SearchAction>(options.action).request;
  CHECK(request.limit == 3);
  CHECK(request.offset == 20);
  CHECK(request.snippets == 0);
  CHECK(request.snippet_length == 80);
}

TEST_CASE("options: formats without articles read none") {
  CHECK(request_of({"--format", "trec", "x"}).detail == Detail::ids);
  CHECK(request_of({"--format", "ids", "x"}).detail == Detail::ids);
  CHECK(request_of({"--format", "json", "x"}).detail == Detail::articles);
}

TEST_CASE("options: filters") {
  const Filters filters =
      request_of({"--since", "2025-02", "--until", "2025-02", "--source", "Harbor Wire", "--source",
                  "Monitor", "--topic", "trade", "--language", "es", "--language", "English",
                  "--author", "Ana Ruiz", "x"})
          .filters;
  REQUIRE(filters.since.has_value());
  REQUIRE(filters.until.has_value());
  CHECK(to_string(*filters.since) == "2025-02-01");
  CHECK(to_string(*filters.until) == "2025-02-28");
  CHECK(filters.sources == Arguments{"Harbor Wire", "Monitor"});
  CHECK(filters.topics == Arguments{"trade"});
  CHECK(filters.languages == Arguments{"es", "en"});
  CHECK(filters.authors == Arguments{"Ana Ruiz"});
}

TEST_CASE("options: yesterday is the day before today") {
  CHECK(to_string(request_of({"--since", "yesterday", "x"}).filters.since.value()) == "2025-05-14");
}

TEST_CASE("options: filters alone are a request") {
  CHECK(request_of({"--since", "2025-02"}).query.empty());
}

TEST_CASE("options: other uses") {
  CHECK(std::get<ShowAction>(read({"--show", "id 7", "tariff"}).action).id == "id 7");
  CHECK(std::get<ShowAction>(read({"--show", "7", "tariff"}).action).request.query == "tariff");
  CHECK(request_of({"--similar", "-7"}).similar_to == "-7");
  CHECK(std::get<CountAction>(read({"--count", "tariff"}).action).request.query == "tariff");
  CHECK(std::get<ParseAction>(read({"--parse", "tariff"}).action).request.query == "tariff");
  CHECK(std::get<BatchAction>(read({"--queries", "-"}).action).file == "-");
  CHECK(std::get<BatchAction>(read({"--queries", "q.tsv", "--count"}).action).answer ==
        BatchAnswer::count);
}

TEST_CASE("options: literal takes every character for text") {
  CHECK(request_of({"--literal", "a:b"}).mode == QueryMode::literal);
}

TEST_CASE("options: help tells of the query language and the exit status") {
  const std::string help = std::get<PrintAction>(read({"--help"}).action).text;
  CHECK(help.find("--snippet-length CHARS") != std::string::npos);
  CHECK(help.find("+tariff -steel") != std::string::npos);
  CHECK(help.find("Exit status: 0") != std::string::npos);
  CHECK(help.ends_with(".\n"));
  CHECK(std::get<PrintAction>(read({"-h"}).action).text == help);
}

TEST_CASE("options: version") {
  CHECK(std::get<PrintAction>(read({"--version"}).action).text.starts_with("lede-search "));
}

TEST_CASE("options: order and the words that are needed") {
  CHECK(request_of({"x"}).sort == Sort::relevance);
  CHECK(request_of({"--sort", "recent", "x"}).sort == Sort::recent);
  CHECK(request_of({"--sort", "oldest", "x"}).sort == Sort::oldest);
  CHECK(request_of({"x"}).words_needed == WordsNeeded::any);
  CHECK(request_of({"--match", "all", "x"}).words_needed == WordsNeeded::all);
}

TEST_CASE("options: counts") {
  const SearchRequest request = request_of(
      {"--facet", "source", "--facet", "year", "--facet", "source", "--timeline", "week", "x"});
  CHECK(request.facets == std::vector<Facet>{Facet::source, Facet::year});
  CHECK(request.timeline == Period::week);
  CHECK(request_of({"x"}).facets.empty());
  CHECK_FALSE(request_of({"x"}).timeline.has_value());
}

TEST_CASE("options: what makes no sense is said with a hint") {
  struct Case {
    Arguments arguments;
    std::string_view error;
  };
  const std::string_view see_help = " (see lede-search --help)";
  for (const Case& c : {
           Case{{},
                "there is nothing to search for (lede-search WORDS, or see lede-search --help)"},
           Case{{"--limti", "3"}, "there is no option --limti (did you mean --limit?)"},
           Case{{"--faucet", "source"}, "there is no option --faucet (did you mean --facet?)"},
           Case{{"--queries", "q", "--format", "rss"},
                "several queries are no feed (write a feed for each query, or take another "
                "format)"},
           Case{{"--show", "7", "--format", "csv"},
                "--show does not print csv (it prints text or json)"},
           Case{{"--format", "ids", "--facet", "source", "x"},
                "--format ids has no place for --facet (take --format json, or "
                "text)"},
           Case{{"--format", "jsonl", "--timeline", "day", "x"},
                "--format jsonl has no place for --timeline (take --format json, or "
                "text)"},
           Case{
               {"--colophon", "x"},
               "there is no option --colophon (see lede-search --help; words that begin with -- go "
               "behind a --)"},
           Case{{"--since", "2025-02-30", "x"},
                "--since 2025-02-30 is no date (write 2025, 2025-04, 2025-04-16, today, yesterday, "
                "last-week or last-3-months)"},
           Case{{"--since", "2025", "--until", "2024", "x"},
                "--since is later than --until (exchange them)"},
           Case{{"--language", "klingonese", "x"},
                "--language klingonese is no language (write en, es, fr …)"},
           Case{{"--show", "7", "--format", "trec"},
                "--show does not print trec (it prints text or json)"},
       }) {
    CAPTURE(c.error);
    CHECK(error_of(c.arguments) == c.error);
  }
  for (const Case& c : {
           Case{{"x", "--limit"}, "--limit needs a value"},
           Case{{"x", "--source="}, "--source needs a value"},
           Case{{"x", "-d"}, "-d needs a value"},
           Case{{"--count=yes", "x"}, "--count takes no value"},
           Case{{"--queries", "q", "x"}, "--queries and words of a query exclude one another"},
           Case{{"--similar", "7", "x"}, "--similar and words of a query exclude one another"},
           Case{{"--show", "7", "--similar", "7"}, "--show and --similar exclude one another"},
           Case{{"--parse", "--count", "x"}, "--parse and --count exclude one another"},
           Case{{"--count", "--format", "json", "x"}, "--count and --format exclude one another"},
       }) {
    CAPTURE(c.error);
    CHECK(error_of(c.arguments) == std::string(c.error) + std::string(see_help));
  }
}

TEST_CASE("options: numbers out of range and unknown names are refused") {
  for (const Arguments& arguments :
       {Arguments{"--limit", "-1", "x"}, Arguments{"--limit", "many", "x"},
        Arguments{"--limit", "1000001", "x"}, Arguments{"--offset", "99999999999999999999", "x"},
        Arguments{"--snippets", "21", "x"}, Arguments{"--snippet-length", "39", "x"},
        Arguments{"--sort", "age", "x"}, Arguments{"--facet", "colour", "x"},
        Arguments{"--timeline", "decade", "x"}, Arguments{"--match", "some", "x"},
        Arguments{"--format", "yaml", "x"}, Arguments{"--color", "red", "x"}}) {
    CAPTURE(arguments[0] + " " + arguments[1]);
    CHECK(error_of(arguments).starts_with(arguments[0] + ": "));
  }
}
