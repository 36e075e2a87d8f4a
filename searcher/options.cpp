// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/options.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/action_reader.hpp"
#include "searcher/arguments.hpp"
#include "searcher/choices.hpp"
#include "searcher/facets.hpp"
#include "searcher/typed_options.hpp"

namespace lede {
namespace {

constexpr std::uint32_t most_snippets = 20;
constexpr std::uint32_t shortest_snippet = 40;
constexpr std::uint32_t longest_snippet = 10'000;

constexpr std::string_view help_footer = R"(Queries:
  drug cartels             ranked: any word counts, all of them are better
  +tariff -steel           must be there; must not
  "trade deal" =trade      these words in this order; this form only
  AND OR NOT ( )           boolean
  tariff w/5 steel         within five words; also pre/5, w/s, w/p
  fentan* sheinbaun~       any ending; near spelling
  atleast3(tariff) steel^2 three times or more; counts double
  title: lead: body: source: author: topic: lang: id:   in this field
  date:2025-04 since:2025-04 until:last-month           published then

Exit status: 0 something was found, 1 nothing was found, 2 an error.)";

CLI::Validator range(std::uint32_t least, std::uint32_t most);
CLI::Validator one_of(std::vector<std::string> names);
void declare(CLI::App& app, TypedOptions& typed);
void declare_filters(CLI::App& app, TypedOptions& typed);
void declare_output(CLI::App& app, TypedOptions& typed);
void declare_other_uses(CLI::App& app, TypedOptions& typed);

std::vector<OptionName> names_of(const CLI::App& app);
Options completing(const std::vector<std::string>& words, const std::vector<OptionName>& known,
                   const Surroundings& surroundings);

}  // namespace

Options read_options(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  CLI::App app("Finds articles in a database that lede-index has made.", "lede-search");
  TypedOptions typed;
  declare(app, typed);
  if (!arguments.empty() && arguments.front() == "--complete") {
    return completing({arguments.begin() + 1, arguments.end()}, names_of(app), surroundings);
  }
  Arguments told = tell_apart(arguments, names_of(app));
  // CLI11 takes the arguments from the back.
  std::reverse(told.options.begin(), told.options.end());
  Options printed;
  try {
    app.parse(std::move(told.options));
  } catch (const CLI::CallForHelp&) {
    printed.action = PrintAction{app.help()};
    return printed;
  } catch (const CLI::CallForVersion&) {
    printed.action = PrintAction{"lede-search " LEDE_VERSION "\n"};
    return printed;
  } catch (const CLI::ParseError& error) {
    fail(error.what());
  }
  typed.words = std::move(told.words);
  return options_of(typed, surroundings);
}

namespace {

// CLI11's own say `Value x not in range`. Without a description: the option's says it better.
CLI::Validator range(std::uint32_t least, std::uint32_t most) {
  const auto complaint = [least, most](const std::string& typed) {
    std::uint32_t value = 0;
    const char* const end = typed.data() + typed.size();
    const auto [stop, error] = std::from_chars(typed.data(), end, value);
    const bool fits = error == std::errc{} && stop == end && value >= least && value <= most;
    return fits ? "" : fmt::format("{} is no number from {} to {}", typed, least, most);
  };
  return CLI::Validator(complaint, {});
}
CLI::Validator one_of(std::vector<std::string> names) {
  const auto complaint = [names = std::move(names)](const std::string& typed) {
    const bool known = std::find(names.begin(), names.end(), typed) != names.end();
    return known ? "" : fmt::format("{} is none of {}", typed, fmt::join(names, ", "));
  };
  return CLI::Validator(complaint, {});
}

void declare(CLI::App& app, TypedOptions& typed) {
  app.set_version_flag("--version", "lede-search " LEDE_VERSION, "print the version");
  app.set_help_flag("-h,--help", "print this help");
  app.add_option("QUERY", typed.words, "words of the query; behind -- they may begin with --")
      ->type_name("");
  app.add_option("-d,--database", typed.databases,
                 "the database, or several ($LEDE_DATABASE or ./lede.db)")
      ->type_name("DIR");
  app.add_flag("--literal", typed.literal, "every character of the query is text: no operators");
  app.add_option("--match", typed.match,
                 fmt::format("of words side by side, {} must be there (any)",
                             fmt::join(names_of(words_needed_choices), " or ")))
      ->type_name("WORDS")
      ->check(one_of(names_of(words_needed_choices)));
  declare_filters(app, typed);
  declare_output(app, typed);
  declare_other_uses(app, typed);
  // A vector option would swallow the arguments behind it, or read [a,b] as two.
  for (CLI::Option* option : app.get_options()) option->allow_extra_args(false);
  app.get_formatter()->column_width(26);
  app.footer(std::string(help_footer));
}

void declare_filters(CLI::App& app, TypedOptions& typed) {
  app.add_option("--since", typed.filters.since,
                 "published then or later: 2025, 2025-04-16, last-week")
      ->type_name("DATE");
  app.add_option("--until", typed.filters.until, "published then or earlier")->type_name("DATE");
  app.add_option("--source", typed.filters.sources, "of this source; repeated, of any of them")
      ->type_name("NAME");
  app.add_option("--topic", typed.filters.topics, "on this topic; repeated, on any")
      ->type_name("NAME");
  app.add_option("--language", typed.filters.languages,
                 "in this language: en, es; repeated, in any")
      ->type_name("CODE");
  app.add_option("--author", typed.filters.authors,
                 "by this author, words of the name; repeated, by any")
      ->type_name("NAME");
}

void declare_output(CLI::App& app, TypedOptions& typed) {
  app.add_option("-n,--limit", typed.limit, "show so many articles at most (10)")
      ->type_name("N")
      ->check(range(0, most_hits));
  app.add_option("--offset", typed.offset, "leave out the first so many (0)")
      ->type_name("N")
      ->check(range(0, most_hits));
  app.add_option("--sort", typed.sort,
                 fmt::format("{} (relevance)", fmt::join(names_of(sorts), ", ")))
      ->type_name("ORDER")
      ->check(one_of(names_of(sorts)));
  app.add_option("--expand", typed.expand,
                 fmt::format("add words of the best hits: {} (auto)",
                             fmt::join(names_of(expand_choices), ", ")))
      ->type_name("WHEN")
      ->check(one_of(names_of(expand_choices)));
  app.add_option("--format", typed.format,
                 fmt::format("{} (text)", fmt::join(names_of(formats), ", ")))
      ->type_name("FORMAT")
      ->check(one_of(names_of(formats)));
  app.add_option("--copies", typed.copies, "collapse or show copies of a story (by format)")
      ->type_name("HOW")
      ->check(one_of(names_of(copies_choices)));
  app.add_option(
         "--facet", typed.facets,
         fmt::format("count all that match by one of\n{}", fmt::join(names_of(facets), " ")))
      ->type_name("FIELD")
      ->check(one_of(names_of(facets)));
  app.add_option("--timeline", typed.timeline,
                 fmt::format("count them by {}", fmt::join(names_of(periods), ", ")))
      ->type_name("PERIOD")
      ->check(one_of(names_of(periods)));
  app.add_option("--snippets", typed.snippets, "show so many passages of each article at most (2)")
      ->type_name("N")
      ->check(range(0, most_snippets));
  app.add_option("--snippet-length", typed.snippet_length,
                 "length of a passage in characters, about (240)")
      ->type_name("CHARS")
      ->check(range(shortest_snippet, longest_snippet));
  app.add_option("--color", typed.color, "colour the text: auto, always, never (auto)")
      ->type_name("WHEN")
      ->check(one_of(names_of(color_choices)));
  app.add_flag("--no-pager", typed.no_pager, "print text that is longer than the terminal at once");
  app.add_flag("-v,--verbose", typed.verbose, "say how the query was read and how long it took");
}

void declare_other_uses(CLI::App& app, TypedOptions& typed) {
  app.add_flag("--count", typed.count, "print how many articles match and nothing else");
  app.add_option("--show", typed.show, "print this article, words of the query highlighted")
      ->type_name("ID");
  app.add_option("--similar", typed.similar, "find articles like this one, or like a text file")
      ->type_name("ID");
  app.add_option("--queries", typed.queries, "answer a file of queries, one a line; - is stdin")
      ->type_name("FILE");
  app.add_flag("--explain", typed.explain, "tell where the score of each article comes from");
  app.add_flag("--fields", typed.fields, "list the fields that may stand before a colon");
  app.add_flag("--parse", typed.parse, "print how the query is understood; search nothing");
}

std::vector<OptionName> names_of(const CLI::App& app) {
  std::vector<OptionName> names;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_lnames().empty()) continue;
    const std::vector<std::string>& short_names = option->get_snames();
    const bool takes_value = option->get_items_expected_max() > 0;
    names.push_back({"--" + option->get_lnames().front(),
                     short_names.empty() ? std::string() : "-" + short_names.front(),
                     takes_value ? OptionValue::required : OptionValue::none});
  }
  return names;
}

Options completing(const std::vector<std::string>& words, const std::vector<OptionName>& known,
                   const Surroundings& surroundings) {
  Options options;
  Completion completion = read_completion(words, known);
  options.databases = databases_of(completion.databases, surroundings);
  options.action = CompleteAction{std::move(completion)};
  return options;
}

}  // namespace
}  // namespace lede
