// SPDX-License-Identifier: GPL-2.0-or-later
// From the bytes of a text file to UTF-8. Decides which encoding they are in; knows nothing of
// what the text says, nor of how formats declare an encoding (see declared_encoding.hpp).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// Why an encoding was chosen.
enum class Basis {
  byte_order_mark,
  declared,
  valid,     // the bytes are UTF-8, but for a few that are damaged
  detected,  // by statistics of letters, or by where NULs stand
  assumed,   // nothing says anything: windows-1252, as browsers have it
};

struct DecodedText {
  std::string text;  // valid UTF-8, no byte order mark, lines end in a line feed alone
  std::string_view encoding = "UTF-8";  // as the WHATWG spells it
  Basis basis = Basis::valid;
  std::string contradicted;     // what was declared, where another was chosen
  std::size_t undecodable = 0;  // how often U+FFFD stands for bytes that mean nothing
};

/// Why bytes are no text; one line.
struct NoText {
  std::string_view reason;
};

/// A byte order mark decides, then what the bytes prove: valid UTF-8 beyond ASCII is UTF-8
/// whatever is declared, and so is what has a stray byte among many characters, or among a few
/// where UTF-8 is declared. Else
/// `declared_encoding` (a label such as `latin1`; empty where there is none) holds unless the
/// bytes contradict it; then it is detected, then windows-1252. NULs, or many control characters
/// in what is no UTF-8, make it no text.
std::variant<DecodedText, NoText> decode(std::string_view bytes,
                                         std::string_view declared_encoding = {});

/// Remarks what `decoded` was read as, where that is worth a word, and warns of lost bytes.
void report(const DecodedText& decoded, const std::string& path, Reading& reading);

/// What a byte means in windows-1252, as the WHATWG's encoding standard has it.
char32_t windows_1252(unsigned char byte);

}  // namespace lede::indexing
