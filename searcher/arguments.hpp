// SPDX-License-Identifier: GPL-2.0-or-later
// Tells options from the words of a query. A query is full of what looks like options (-steel,
// -debt) and an option parser would read it as such: -debt as -d ebt. Knows nothing of what an
// option means.
#pragma once

#include <string>
#include <vector>

namespace lede {

enum class OptionValue { none, required };

struct OptionName {
  std::string long_name;   // `--limit`
  std::string short_name;  // `-n`, or empty
  OptionValue value = OptionValue::none;
};

struct Arguments {
  std::vector<std::string> options;  // each as `--name` or `--name=value`
  std::vector<std::string> words;
};

/// An option is exactly one of `known`, by either name; a value may be attached to a long one
/// with `=`, else it is the next argument, whatever that is. All the rest is words, and so is
/// everything behind `--`. Throws Error{usage} for a `--name` that is not known, for a value
/// that is missing or not wanted, and for one that is attached to a short name (`-n5`).
Arguments tell_apart(const std::vector<std::string>& arguments,
                     const std::vector<OptionName>& known);

}  // namespace lede
