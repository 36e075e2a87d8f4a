// SPDX-License-Identifier: GPL-2.0-or-later
// What w/n and its kin and atleast may take: what stands at places of a text.
#pragma once

#include <vector>

#include "searcher/query/ast.hpp"
#include "searcher/query/lexer.hpp"

namespace lede::query {

/// `node` as an operand of `op`, a lower-case `or` in it read as OR (a warning). What cannot stand
/// at a place, such as a ranked group or AND, is an error.
Node operand_of(const Lexeme& op, Node node, std::vector<Diagnostic>& diagnostics);

}  // namespace lede::query
