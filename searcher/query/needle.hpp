// SPDX-License-Identifier: GPL-2.0-or-later
// What a query looks for in an article's text, as the snippet maker needs it.
#pragma once

#include <string>
#include <vector>

namespace lede::query {

/// Where in an article a needle may be found.
enum class Scope { anywhere, title };

/// A word, or the words of a phrase in their order.
struct Needle {
  /// For each word the index terms (see token_term.hpp) of which any one will do.
  std::vector<std::vector<std::string>> words;
  double weight = 1.0;  // rarity: the inverse document frequency, 0 for a stop word
  Scope scope = Scope::anywhere;
  std::vector<std::string> languages = {};  // of the articles it is sought in; empty: all

  friend bool operator==(const Needle&, const Needle&) = default;
};

/// `Ztariff`, `title: (Ztrade Zdeal|Zdeals)`, `Zcan@es`, without weights: for tests and --explain.
std::string to_string(const Needle& needle);

}  // namespace lede::query
