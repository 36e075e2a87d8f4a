// SPDX-License-Identifier: GPL-2.0-or-later
// Links that a terminal can open (OSC 8), as https://github.com/Alhadis/OSC8-Adoption describes
// them. Knows nothing of what is linked.
#pragma once

#include <string>
#include <string_view>

namespace lede::output {

/// True for an address by http or https.
bool is_web_address(std::string_view url);

/// What begins a link to `url`, and what ends any; both take no columns. Empty where `url` is no
/// web address, is very long, or holds what a terminal could obey; what is not ASCII is percent-
/// encoded. Pieces of one link on several lines belong together by the id that is made of it.
std::string link_opening(std::string_view url);
inline constexpr std::string_view link_closing = "\x1b]8;;\x1b\\";

/// What tells terminals apart, as their variables say it; see terminal_of().
struct TerminalNames {
  std::string term;         // $TERM
  std::string program;      // $TERM_PROGRAM
  std::string vte_version;  // $VTE_VERSION
  std::string konsole;      // $KONSOLE_VERSION
  std::string windows;      // $WT_SESSION
  std::string multiplexer;  // $TMUX or $STY: what is outside of it is not known
};

/// Only for those that are known to show links. Others may print the address into the text.
bool shows_links(const TerminalNames& names);

}  // namespace lede::output
