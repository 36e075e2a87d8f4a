// SPDX-License-Identifier: GPL-2.0-or-later
// xapian_probe DATABASE REPEAT: answers queries from a database of scriptindex's in the way of
// Xapian's own programs, QueryParser as quest sets it up and MSet::snippet, all in one process.
// Knows nothing of lede.
#include <cstddef>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include <xapian.h>

#include "tests/bench/probe.hpp"

namespace {

constexpr Xapian::doccount limit = 10;
constexpr Xapian::valueno month_slot = 2;
constexpr std::size_t snippet_bytes = 240;

class Searcher {
 public:
  explicit Searcher(const std::string& path);
  std::size_t ask(std::string_view kind, std::string_view what, const std::string& typed);

 private:
  Xapian::Database database_;
  Xapian::Stem stemmer_{"english"};
  Xapian::QueryParser parser_;
  std::size_t bytes_ = 0;  // of what would be printed: so it is looked at
};

std::string field(const std::string& record, const std::string& name);

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return EXIT_FAILURE;
  try {
    Searcher searcher(arguments[1]);
    lede::bench::answer_queries(
        std::atoi(arguments[2]),
        [&](std::string_view kind, std::string_view what, const std::string& query) {
          return searcher.ask(kind, what, query);
        });
  } catch (const Xapian::Error& error) {
    std::cerr << error.get_description() << '\n';
    return EXIT_FAILURE;
  }
}

namespace {

Searcher::Searcher(const std::string& path) : database_(path) {
  parser_.set_database(database_);
  parser_.set_stemmer(stemmer_);
  parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
}

std::size_t Searcher::ask(std::string_view kind, std::string_view what, const std::string& typed) {
  const Xapian::Query query = parser_.parse_query(
      typed, Xapian::QueryParser::FLAG_DEFAULT | Xapian::QueryParser::FLAG_WILDCARD);
  Xapian::Enquire enquire(database_);
  enquire.set_query(query);
  Xapian::ValueCountMatchSpy months(month_slot);
  const bool counts = kind == "facet";
  if (counts) enquire.add_matchspy(&months);
  const Xapian::MSet found =
      enquire.get_mset(0, limit, counts ? database_.get_doccount() : Xapian::doccount{0});
  for (auto match = found.begin(); match != found.end(); ++match) {
    const std::string record = match.get_document().get_data();
    const std::string id = field(record, "id");
    bytes_ += id.size();
    if (what == "snippets") {
      bytes_ += found.snippet(field(record, "body"), snippet_bytes, stemmer_).size();
    }
  }
  return found.size();
}

/// Of a record as scriptindex keeps it: `name=value`, a line each.
std::string field(const std::string& record, const std::string& name) {
  const std::string key = name + '=';
  for (std::size_t line = 0; line < record.size(); line = record.find('\n', line) + 1) {
    if (record.compare(line, key.size(), key) == 0) {
      const std::size_t begin = line + key.size();
      return record.substr(begin, record.find('\n', begin) - begin);
    }
    if (record.find('\n', line) == std::string::npos) break;
  }
  return {};
}

}  // namespace
