// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/notes_writer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/text/glyph.hpp"
#include "searcher/query/caret.hpp"

namespace lede::output {
namespace {

constexpr std::size_t most_added_words = 10;

std::string message_line(std::string_view place, const query::Diagnostic& diagnostic);
std::string hint_line(std::string_view hint);

}  // namespace

std::string to_text(const Error& error) {
  return fmt::format("lede-search: {}\n", text::one_line(error.message())) +
         hint_line(error.hint());
}

std::string diagnostics_text(std::string_view query,
                             const std::vector<query::Diagnostic>& diagnostics) {
  std::string text;
  for (const query::Diagnostic& diagnostic : diagnostics) {
    text += message_line({}, diagnostic);
    const std::string marked = query::caret(query, diagnostic);
    if (!marked.empty()) text += marked + '\n';
    text += hint_line(diagnostic.hint);
  }
  return text;
}

std::string diagnostics_text_at(std::string_view place,
                                const std::vector<query::Diagnostic>& diagnostics) {
  std::string text;
  for (const query::Diagnostic& diagnostic : diagnostics) {
    text += message_line(place, diagnostic) + hint_line(diagnostic.hint);
  }
  return text;
}

std::string guidance(const SearchResponse& response) {
  std::string text;
  if (response.hits.empty() && response.total == 0) text = "Nothing found.\n";
  if (response.hits.empty() && !response.found() && response.total > 0) {
    text = fmt::format("No more: {} article{} found.\n", response.total,
                       response.total == 1 ? " was" : "s were");
  }
  if (!response.added.empty() && !response.hits.empty()) {
    const auto shown = std::min(response.added.size(), most_added_words);
    text += fmt::format(
        "Also weighed, from the first articles: {}{}\n",
        text::one_line(fmt::format(
            "{}", fmt::join(response.added.begin(),
                            response.added.begin() + static_cast<std::ptrdiff_t>(shown), ", "))),
        shown < response.added.size() ? ", …" : "");
  }
  if (response.suggestion) {
    text += fmt::format("Did you mean: {}?\n", text::one_line(*response.suggestion));
  }
  return text;
}

std::string fields_text(const std::vector<query::KnownField>& fields) {
  std::vector<std::string> names;
  std::size_t columns = 0;
  for (const query::KnownField& field : fields) {
    names.push_back(fmt::format("{}:", field.name));
    for (const std::string_view alias : field.aliases) names.back() += fmt::format(" {}:", alias);
    columns = std::max(columns, names.back().size());
  }
  std::string text;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    text += fmt::format("{:<{}}  {}\n", names[i], columns, fields[i].help);
  }
  return text;
}

std::string file_note(std::string_view path) {
  return fmt::format("lede-search: no article has the id {}: the file is taken\n",
                     text::one_line(path));
}

std::string throughput_text(std::uint64_t queries, std::chrono::duration<double> took) {
  const double seconds = std::max(took.count(), 1e-6);
  return fmt::format("answered {} {} in {:.2f} s, {:.0f} queries/s\n", queries,
                     queries == 1 ? "query" : "queries", seconds,
                     static_cast<double>(queries) / seconds);
}

std::string reading_text(const SearchResponse& response) {
  return fmt::format("read as {}, answered in {:.1f} ms\n", text::one_line(response.parsed),
                     response.took.count());
}

namespace {

std::string message_line(std::string_view place, const query::Diagnostic& diagnostic) {
  const bool warns = diagnostic.severity == query::Severity::warning;
  return fmt::format("lede-search: {}{}{}{}\n", text::one_line(place), place.empty() ? "" : ": ",
                     warns ? "warning: " : "", text::one_line(diagnostic.message));
}

std::string hint_line(std::string_view hint) {
  return hint.empty() ? std::string() : fmt::format("hint: {}\n", text::one_line(hint));
}

}  // namespace
}  // namespace lede::output
