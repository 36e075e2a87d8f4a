// SPDX-License-Identifier: GPL-2.0-or-later
// A query as it was typed: a tree with the place of each part. Knows nothing of the index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"

namespace lede::query {

struct Node {
  enum class Kind {
    empty,         // nothing was typed
    word,          // `text` as typed; cutting it into words is the planner's work
    phrase,        // `text` between quotation marks
    exact_word,    // =word: this form only
    exact_phrase,  // ="…": these forms only
    pattern,       // fentan*: `text` with * for any letters, ? for one
    fuzzy,         // sheinbaun~: `text`, at most `number` letters changed; 0: as its length allows
    near,          // both children, at most `number` words apart
    ordered,       // the same, in this order
    sentence,      // both children in one sentence
    paragraph,     // both children in one paragraph
    at_least,      // the child, `number` times
    weighted,      // the child counts `number` times
    group,         // words side by side: any counts, all are better; holds must and must_not too
    must,          // `+child`, only inside a group
    must_not,      // `-child`, only inside a group
    both,          // AND
    either,        // OR
    negated,       // NOT child
    field,         // `text` is the field's name, the child what it must hold
  };

  Kind kind = Kind::empty;
  std::string text;  // valid UTF-8; of a word or phrase as long as its range
  ByteRange range;   // in the query; of a phrase, what is between its quotation marks
  std::vector<Node> children;
  double number = 0.0;
};

/// `(group tariff (must "trade deal") (must_not (near 5 steel fentan*)))`; nothing is `(empty)`.
/// With places, each part with its range: `tariff@7-13`.
enum class Places { hidden, shown };
std::string to_string(const Node& node, Places places = Places::hidden);

/// A word or phrase, an ending or a near spelling: what stands at one place of a text.
bool is_leaf(const Node& node);
/// w/5, pre/5, w/s, w/p.
bool is_nearness(const Node& node);

/// Nothing of no children, of one that child, of more a node that holds them.
Node combine(Node::Kind kind, std::vector<Node> children);

enum class Severity { warning, error };

/// Something odd (repaired, a warning) or without meaning (an error), and where.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string message;
  std::string hint;
  ByteRange range;  // in the query; empty where there is no one place
};

bool has_error(const std::vector<Diagnostic>& diagnostics);

/// The first `max_diagnostics` of each severity, each once: more say nothing new.
std::vector<Diagnostic> first_of_each_severity(std::vector<Diagnostic> diagnostics);
inline constexpr std::size_t max_diagnostics = 16;

/// `error 6-12: unknown field "autor" (did you mean author:?)`, for tests.
std::string to_string(const Diagnostic& diagnostic);

}  // namespace lede::query
