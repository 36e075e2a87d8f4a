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
    empty,   // nothing was typed
    word,    // `text` as typed; cutting it into words is the planner's work
    phrase,  // `text` between quotation marks
    group,   // words side by side: any counts, all are better; holds must and must_not too
    must,    // `+child`, only inside a group
    must_not,  // `-child`, only inside a group
    both,    // AND
    either,  // OR
    negated,   // NOT child
    field,   // `text` is the field's name, the child what it must hold
  };

  Kind kind = Kind::empty;
  std::string text;
  ByteRange range;  // in the query
  std::vector<Node> children;
};

/// `(group tariff (must "trade deal") (must_not steel))`.
std::string to_string(const Node& node);

enum class Severity { warning, error };

/// Something odd (repaired, a warning) or without meaning (an error), and where.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string message;
  std::string hint;
  ByteRange range;  // in the query
};

}  // namespace lede::query
