// SPDX-License-Identifier: GPL-2.0-or-later
// What the last word of a command line can become, for the completion of shells: what is being
// completed, read from the words before it. Knows nothing of a database or a shell.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/search_request.hpp"

namespace lede {

struct OptionName;  // see arguments.hpp

/// How a value is written: as the whole of an argument, or behind a colon of a query, where
/// more than a word needs quotation marks.
enum class ValueStyle { bare, query };

/// Values that the articles of a database have.
struct WantedValues {
  Facet facet = Facet::source;
  ValueStyle style = ValueStyle::bare;
};

struct Completion {
  std::vector<std::string> databases;  // that the command line names
  std::string before;                  // of the last word, what stays as it is
  std::string typed;                   // the rest: what candidates are to begin with
  std::vector<std::string> fixed;      // candidates for it that need no database
  std::optional<WantedValues> values;  // candidates that do
  bool wants_words = false;            // words of articles would do as well
};

/// `words` are the command line without the program's name; the last one, perhaps empty, is to
/// be completed. The others may be wrong in any way.
Completion read_completion(const std::vector<std::string>& words,
                           const std::vector<OptionName>& known);

/// The words that the option `long_name` (`--sort`) chooses from; none where it takes others.
std::vector<std::string> choices_of(std::string_view long_name);

}  // namespace lede
