// SPDX-License-Identifier: GPL-2.0-or-later
// From the bytes of a text file to UTF-8. Knows nothing of what the text says.
#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace lede::indexing {

enum class Encoding { utf8, windows_1252 };

struct DecodedText {
  std::string text;  // valid UTF-8, no byte order mark, lines end in a line feed alone
  Encoding encoding = Encoding::utf8;
};

/// Why bytes are no text; one line.
struct NoText {
  std::string_view reason;
};

/// What is not valid UTF-8 is taken for windows-1252, as browsers take it, unless a NUL says
/// that it is no text at all.
std::variant<DecodedText, NoText> decode(std::string_view bytes);

/// What a byte means in windows-1252, as the WHATWG's encoding standard has it.
char32_t windows_1252(unsigned char byte);

}  // namespace lede::indexing
