// SPDX-License-Identifier: GPL-2.0-or-later
// Shows long text page by page in a program that the user chose. Knows nothing of what is shown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/output/terminal.hpp"

namespace lede::output {

enum class PagerChoice { automatic, never };

/// The command that shows long text: $LEDE_PAGER, else $PAGER, else `less`. Nothing where there
/// is to be none: `never`, no terminal or a dumb one, or the variable is empty or `cat`.
std::optional<std::string> pager_for(const Terminal& terminal, PagerChoice choice);

/// True where `text` does not fit on the terminal with the prompt that follows it.
bool is_longer_than(std::string_view text, const Terminal& terminal);

/// Runs `command` in sh with `text` as its input, and returns when it has ended: whoever leaves
/// it early has seen enough. Where $LESS is not set the command gets `FRX`, which leaves colours
/// and the screen as they are. Meanwhile SIGINT is the pager's alone. False where there is no
/// such command; nothing has been shown then. Throws Error{io} where no program can be started.
bool page(std::string_view text, const std::string& command);

}  // namespace lede::output
