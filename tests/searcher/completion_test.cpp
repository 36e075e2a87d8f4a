// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/completion.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/base/error.hpp"
#include "searcher/arguments.hpp"
#include "searcher/options.hpp"

using namespace lede;

namespace {

using Words = std::vector<std::string>;

const std::vector<OptionName> known{
    {"--database", "-d", OptionValue::required}, {"--limit", "-n", OptionValue::required},
    {"--sort", "", OptionValue::required},       {"--source", "", OptionValue::required},
    {"--count", "", OptionValue::none},
};

/// `before|typed`, then what is offered: fixed candidates, a facet as its number, words.
std::string read(const Words& words) {
  const Completion completion = read_completion(words, known);
  std::string text = fmt::format("{}|{}", completion.before, completion.typed);
  for (const std::string& one : completion.fixed) text += " " + one;
  if (completion.values) {
    text +=
        fmt::format(" {}{}", completion.values->style == ValueStyle::query ? "quoted-" : "bare-",
                    static_cast<int>(completion.values->facet));
  }
  if (completion.wants_words) text += " words";
  return text;
}

}  // namespace

TEST_CASE("completion: a word is completed by where it stands") {
  struct Case {
    Words words;
    std::string_view completion;
  };
  for (const Case& c : {
           Case{{"--so"}, "|--so --sort --source"},
           Case{{"-"}, "|- --database --limit --sort --source --count"},
           Case{{"--sort", "re"}, "|re relevance recent"},
           Case{{"--sort=re"}, "--sort=|re relevance recent"},
           Case{{"--source", "Har"}, "|Har bare-0"},
           Case{{"--source=Har"}, "--source=|Har bare-0"},
           Case{{"-n", "1"}, "|1"},
           Case{{"--count", "titl"}, "|titl title: words"},
           Case{{"--", "--so"}, "--|so source: words"},
           Case{{"--sort", "--", "--so"}, "|--so --sort --source"},
           Case{{"--nonsense=", "x", "ti"}, "|ti title: words"},
           Case{{"source:Har"}, "source:|Har quoted-0"},
           Case{{"source:\"Harbor W"}, "source:|Harbor W quoted-0"},
           Case{{"byline:Pet"}, "byline:|Pet quoted-3"},
           Case{{"title:tar"}, "title:|tar"},
           Case{{"steel source:\"Harbor W"}, "steel source:|Harbor W quoted-0"},
           Case{{"\"trade deal\" ti"}, "\"trade deal\" |ti title: words"},
           Case{{"-ti"}, "-|ti title: words"},
           Case{{"+(ti"}, "+(|ti title: words"},
           Case{{"+topic:tr"}, "+topic:|tr quoted-1"},
       }) {
    CHECK(read(c.words) == c.completion);
  }
  CHECK(read({}) == "|");
}

TEST_CASE("completion: databases that are named are looked into") {
  CHECK(read_completion({"-d", "a", "--database=b", "--source", ""}, known).databases ==
        Words{"a", "b"});
  CHECK(read_completion({"--", "-d", "a", "b"}, known).databases.empty());
}

TEST_CASE("completion: choices are those that the options take") {
  for (const std::string_view name :
       {"--format", "--sort", "--match", "--facet", "--timeline", "--copies", "--color"}) {
    CAPTURE(name);
    std::string complaint;
    try {
      read_options({std::string(name), "nonsense", "word"}, {"", {}});
    } catch (const Error& error) {
      complaint = error.what();
    }
    CHECK(complaint ==
          fmt::format("{}: nonsense is none of {}", name, fmt::join(choices_of(name), ", ")));
  }
}

TEST_CASE("completion: options are those of the program") {
  const Options options = read_options({"--complete", "--sn"}, {"news.db", {}});
  const auto& action = std::get<CompleteAction>(options.action);
  CHECK(action.completion.fixed == Words{"--snippets", "--snippet-length"});
  CHECK(options.databases == Words{"news.db"});
}
