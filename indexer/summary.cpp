// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/summary.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/text/escape.hpp"
#include "indexer/console.hpp"
#include "indexer/progress.hpp"

namespace lede::indexing {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 1;
constexpr std::size_t values_shown = 10;     // on a line of text
constexpr std::size_t values_listed = 1000;  // in JSON

std::string summary_line(const RunReport& report, std::chrono::duration<double> elapsed);
Json summary_object(const RunReport& report, std::chrono::duration<double> elapsed);
std::string description_lines(const store::DatabaseStats& stats);
Json description_object(const store::DatabaseStats& stats);
std::string verification_lines(const store::Verification& found);
Json verification_object(const store::Verification& found);

std::string counted(std::uint64_t count, std::string_view noun);
std::string with_dashes(std::string_view day);
std::string value_line(std::string_view name, const std::vector<store::ValueCount>& values);
Json value_list(const std::vector<store::ValueCount>& values);
std::string one_line(const Json& json);

}  // namespace

std::string summary(const RunReport& report, std::chrono::duration<double> elapsed,
                    SummaryForm form) {
  return form == SummaryForm::text ? summary_line(report, elapsed)
                                   : one_line(summary_object(report, elapsed));
}

std::string description(const store::DatabaseStats& stats, SummaryForm form) {
  return form == SummaryForm::text ? description_lines(stats) : one_line(description_object(stats));
}

std::string removal(std::size_t asked, const std::vector<std::string>& missing, SummaryForm form) {
  const std::size_t removed = asked - missing.size();
  if (form == SummaryForm::text) return fmt::format("Removed {} of {}\n", removed, asked);
  return one_line({{"format_version", format_version}, {"removed", removed}, {"missing", missing}});
}

std::string verification(const store::Verification& found, SummaryForm form) {
  return form == SummaryForm::text ? verification_lines(found)
                                   : one_line(verification_object(found));
}

std::string compaction(const store::CompactReport& report, SummaryForm form) {
  if (form == SummaryForm::text) {
    return fmt::format("Compacted {} into one; {} on disk before, {} on disk now\n",
                       counted(report.segments, "segment"), human_bytes(report.bytes_before),
                       human_bytes(report.bytes_after));
  }
  return one_line({{"format_version", format_version},
                   {"segments", report.segments},
                   {"bytes_before", report.bytes_before},
                   {"bytes_after", report.bytes_after}});
}

namespace {

std::string summary_line(const RunReport& report, std::chrono::duration<double> elapsed) {
  std::vector<std::string> kinds;
  if (report.published.added > 0) kinds.push_back(with_commas(report.published.added) + " new");
  if (report.published.replaced > 0) {
    kinds.push_back(with_commas(report.published.replaced) + " replaced");
  }
  if (report.published.kept > 0) {
    kinds.push_back(with_commas(report.published.kept) + " unchanged");
  }
  if (report.published.joined.count > 0) {
    kinds.push_back(with_commas(report.published.joined.count) + " the same as another");
  }
  std::string line = "Indexed " + counted(report.totals.articles, "article");
  if (!kinds.empty()) line += fmt::format(" ({})", fmt::join(kinds, ", "));
  line += fmt::format(" from {} in {}", counted(report.inputs, "file"), human_seconds(elapsed));

  const std::pair<std::uint64_t, std::string> others[] = {
      {report.unchanged_inputs, counted(report.unchanged_inputs, "file") + " unchanged"},
      {report.inputs_without_articles,
       counted(report.inputs_without_articles, "file") + " without an article"},
      {report.gone_inputs, counted(report.gone_inputs, "file") + " gone"},
      {report.published.removed, counted(report.published.removed, "article") + " removed"},
      {report.totals.rejected, with_commas(report.totals.rejected) + " rejected"},
      {report.totals.warnings, counted(report.totals.warnings, "warning")}};
  std::vector<std::string> said;
  for (const auto& [count, text] : others) {
    if (count > 0) said.push_back(text);
  }
  if (!said.empty()) line += fmt::format("; {}", fmt::join(said, ", "));
  return line + '\n';
}

Json summary_object(const RunReport& report, std::chrono::duration<double> elapsed) {
  return {{"format_version", format_version},
          {"articles", report.totals.articles},
          {"added", report.published.added},
          {"replaced", report.published.replaced},
          {"removed", report.published.removed},
          {"unchanged", report.published.kept},
          {"same_text", report.published.joined.count},
          {"inputs", report.inputs},
          {"unchanged_inputs", report.unchanged_inputs},
          {"gone_inputs", report.gone_inputs},
          {"inputs_without_articles", report.inputs_without_articles},
          {"rejected", report.totals.rejected},
          {"warnings", report.totals.warnings},
          {"bytes", report.totals.bytes},
          {"seconds", std::round(elapsed.count() * 1000) / 1000}};
}

std::string description_lines(const store::DatabaseStats& stats) {
  std::string lines = fmt::format("{} in {}", counted(stats.articles, "article"),
                                  counted(stats.segments, "segment"));
  if (!stats.first_day.empty()) {
    lines += fmt::format(", {} to {}", with_dashes(stats.first_day), with_dashes(stats.last_day));
  }
  lines += fmt::format("\n{} on disk", human_bytes(stats.bytes));
  if (stats.text_bytes > 0) {
    lines += fmt::format(", {:.2f} times the text",
                         static_cast<double>(stats.bytes) / static_cast<double>(stats.text_bytes));
  }
  return lines + '\n' + value_line("formats", stats.formats) +
         value_line("languages", stats.languages) + value_line("sources", stats.sources) +
         value_line("years", stats.years);
}

Json description_object(const store::DatabaseStats& stats) {
  Json object = {{"format_version", format_version},
                 {"articles", stats.articles},
                 {"segments", stats.segments}};
  if (!stats.first_day.empty()) {
    object["first"] = with_dashes(stats.first_day);
    object["last"] = with_dashes(stats.last_day);
  }
  object["bytes_on_disk"] = stats.bytes;
  object["text_bytes"] = stats.text_bytes;
  Json left_out = Json::object();
  const auto add = [&](const char* name, const std::vector<store::ValueCount>& values) {
    object[name] = value_list(values);
    if (values.size() > values_listed) left_out[name] = values.size() - values_listed;
  };
  add("formats", stats.formats);
  add("languages", stats.languages);
  add("sources", stats.sources);
  add("years", stats.years);
  if (!left_out.empty()) object["left_out"] = std::move(left_out);
  return object;
}

std::string verification_lines(const store::Verification& found) {
  std::string lines;
  for (const store::Defect& defect : found.defects) {
    lines += fmt::format("{}: {}\n", printable(defect.place), printable(defect.what));
  }
  if (found.defect_count > found.defects.size()) {
    lines +=
        fmt::format("{} more defects\n", with_commas(found.defect_count - found.defects.size()));
  }
  lines += fmt::format("Checked {}, {}, {}", counted(found.segments, "segment"),
                       counted(found.articles, "article"), counted(found.inputs, "file"));
  if (found.remote_segments > 0) {
    lines += fmt::format(", not {} elsewhere", counted(found.remote_segments, "segment"));
  }
  return lines + (found.defect_count == 0
                      ? ": all is well\n"
                      : fmt::format(": {}\n", counted(found.defect_count, "defect")));
}

Json verification_object(const store::Verification& found) {
  Json defects = Json::array();
  for (const store::Defect& defect : found.defects) {
    defects.push_back({{"place", defect.place}, {"reason", defect.what}});
  }
  return {{"format_version", format_version},
          {"segments", found.segments},
          {"remote_segments", found.remote_segments},
          {"articles", found.articles},
          {"inputs", found.inputs},
          {"defects", std::move(defects)},
          {"defect_count", found.defect_count}};
}

std::string counted(std::uint64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", with_commas(count), noun, count == 1 ? "" : "s");
}

/// `20250416` → `2025-04-16`
std::string with_dashes(std::string_view day) {
  return fmt::format("{}-{}-{}", day.substr(0, 4), day.substr(4, 2), day.substr(6));
}

std::string value_line(std::string_view name, const std::vector<store::ValueCount>& values) {
  if (values.empty()) return {};
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < std::min(values.size(), values_shown); ++i) {
    shown.push_back(printable(values[i].value) + ' ' + with_commas(values[i].count));
  }
  if (values.size() > shown.size()) {
    shown.push_back(fmt::format("{} more", with_commas(values.size() - shown.size())));
  }
  return fmt::format("{}: {}\n", name, fmt::join(shown, ", "));
}

Json value_list(const std::vector<store::ValueCount>& values) {
  Json list = Json::array();
  for (std::size_t i = 0; i < std::min(values.size(), values_listed); ++i) {
    list.push_back({{"value", values[i].value}, {"count", values[i].count}});
  }
  return list;
}

std::string one_line(const Json& json) {
  constexpr int no_indent = -1;
  return text::escaped_json(
             json.dump(no_indent, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace)) +
         '\n';
}

}  // namespace
}  // namespace lede::indexing
