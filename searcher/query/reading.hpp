// SPDX-License-Identifier: GPL-2.0-or-later
// A part of a query in words, as the index cuts them, before any language spells them. Knows
// nothing of terms.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/text/analyzer.hpp"

namespace lede::query {

struct Reading {
  enum class Kind {
    word,    // `token`, in all its inflections
    exact,   // `token`, in this form only
    forms,   // any one of `forms`, which count as `terms`
    phrase,  // the children, words and forms, in this order without gaps
    any,     // one child or more
    near,    // see store::SpanPlan
    ordered,
    sentence,
    at_least,
  };

  Kind kind = Kind::word;
  text::Token token = {};
  std::vector<std::string> forms = {};
  std::vector<std::string> terms = {};
  bool forms_are_all = false;  // no other form counts as one of the terms
  std::uint32_t number = 0;
  std::vector<Reading> children = {};
};

Reading word_reading(text::Token token, Reading::Kind kind = Reading::Kind::word);
/// One child is itself.
Reading group_reading(Reading::Kind kind, std::vector<Reading> children);

}  // namespace lede::query
