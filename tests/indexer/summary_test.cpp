// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/summary.hpp"

#include <doctest/doctest.h>

using lede::indexing::description;
using lede::indexing::RunReport;
using lede::indexing::summary;
using lede::indexing::SummaryForm;
using lede::store::DatabaseStats;
using Seconds = std::chrono::duration<double>;

namespace {

RunReport full_report() {
  RunReport report;
  report.totals = {2'081, 2, 1, 15'000'000};
  report.inputs = 2'084;
  report.unchanged_inputs = 1;
  report.inputs_without_articles = 5;
  report.gone_inputs = 2;
  report.published = {2'000, 81, 3};
  report.published.joined.count = 4;
  return report;
}

DatabaseStats some_stats() {
  DatabaseStats stats;
  stats.articles = 1'200;
  stats.segments = 2;
  stats.bytes = 3'000'000;
  stats.text_bytes = 2'000'000;
  stats.first_day = "20240101";
  stats.last_day = "20251231";
  stats.sources = {{"Harbor Wire", 700}, {"Ledger", 500}};
  stats.languages = {{"en", 1'200}};
  stats.formats = {{"html", 1'000}, {"text", 200}};
  stats.years = {{"2025", 900}, {"2024", 300}};
  return stats;
}

}  // namespace

TEST_CASE("summary: a line says what was done") {
  CHECK(summary(full_report(), Seconds(3.24), SummaryForm::text) ==
        "Indexed 2,081 articles (2,000 new, 81 replaced, 4 the same as another) from 2,084 files "
        "in 3.2 s; "
        "1 file unchanged, 5 files without an article, 2 files gone, 3 articles removed, 2 "
        "rejected, 1 warning\n");
}

TEST_CASE("summary: what did not happen is not said") {
  RunReport report;
  report.totals.articles = 1;
  report.inputs = 1;
  report.published.added = 1;
  CHECK(summary(report, Seconds(0.1), SummaryForm::text) ==
        "Indexed 1 article (1 new) from 1 file in 0.1 s\n");
}

TEST_CASE("summary: for programs it is an object with all numbers") {
  CHECK(
      summary(full_report(), Seconds(3.2), SummaryForm::json) ==
      R"({"format_version":1,"articles":2081,"added":2000,"replaced":81,"removed":3,"unchanged":0,)"
      R"("same_text":4,"inputs":2084,"unchanged_inputs":1,"gone_inputs":2,"inputs_without_articles":5,"rejected":2,"warnings":1,)"
      R"("bytes":15000000,"seconds":3.2})"
      "\n");
}

TEST_CASE("summary: a database is described in a few lines") {
  CHECK(description(some_stats(), SummaryForm::text) ==
        "1,200 articles in 2 segments, 2024-01-01 to 2025-12-31\n"
        "3.0 MB on disk, 1.50 times the text\n"
        "formats: html 1,000, text 200\n"
        "languages: en 1,200\n"
        "sources: Harbor Wire 700, Ledger 500\n"
        "years: 2025 900, 2024 300\n");
  CHECK(description(DatabaseStats{}, SummaryForm::text) ==
        "0 articles in 0 segments\n0 B on disk\n");
}

TEST_CASE("summary: of many sources the largest are shown") {
  DatabaseStats stats;
  for (int i = 0; i < 12; ++i) stats.sources.push_back({"s" + std::to_string(i), 1});
  const std::string lines = description(stats, SummaryForm::text);
  CHECK(lines.find("s9 1, 2 more\n") != std::string::npos);
}

TEST_CASE("summary: a database is an object for programs") {
  CHECK(description(some_stats(), SummaryForm::json) ==
        R"({"format_version":1,"articles":1200,"segments":2,"first":"2024-01-01",)"
        R"("last":"2025-12-31","bytes_on_disk":3000000,"text_bytes":2000000,)"
        R"("formats":[{"value":"html","count":1000},{"value":"text","count":200}],)"
        R"("languages":[{"value":"en","count":1200}],)"
        R"("sources":[{"value":"Harbor Wire","count":700},{"value":"Ledger","count":500}],)"
        R"("years":[{"value":"2025","count":900},{"value":"2024","count":300}]})"
        "\n");
}

TEST_CASE("summary: of very many sources programs get the largest and how many more there are") {
  DatabaseStats stats;
  for (int i = 0; i < 1'003; ++i) stats.sources.push_back({"s" + std::to_string(i), 1});
  const std::string object = description(stats, SummaryForm::json);
  CHECK(object.find(R"({"value":"s999","count":1}],"years":[],"left_out":{"sources":3}})") !=
        std::string::npos);
}

TEST_CASE("summary: a removal is a line or an object") {
  using lede::indexing::removal;
  CHECK(removal(3, {"x"}, SummaryForm::text) == "Removed 2 of 3\n");
  CHECK(removal(3, {"x"}, SummaryForm::json) ==
        "{\"format_version\":1,\"removed\":2,\"missing\":[\"x\"]}\n");
  CHECK(removal(1, {}, SummaryForm::json) ==
        "{\"format_version\":1,\"removed\":1,\"missing\":[]}\n");
}
