// SPDX-License-Identifier: GPL-2.0-or-later
// Operators of other programs, or in small letters, that this language reads as words: said where
// the query is so short that no sentence was meant.
#pragma once

#include <optional>
#include <span>

#include "searcher/query/ast.hpp"
#include "searcher/query/lexeme.hpp"

namespace lede::query {

/// A warning for `tariff not quota`, `tariff and quota`, `tariff near quota`.
std::optional<Diagnostic> small_operator(std::span<const Lexeme> lexemes);

}  // namespace lede::query
