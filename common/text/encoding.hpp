// SPDX-License-Identifier: GPL-2.0-or-later
// The encodings that text on the web is written in: their names, which of them bytes are likely
// to be in, and the way to UTF-8. Decides nothing where names and bytes disagree.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede::text {

/// One of the WHATWG's encoding standard, or UTF-32. Two are the same where their addresses are.
struct Encoding {
  std::string_view name;    // as the standard spells it: "windows-1252"
  const char* converter;    // ICU's name for it
  std::string_view labels;  // what declarations call it, in lower case, set apart by spaces
};

/// What a declaration means by `label`, as browsers have it: "latin1" is windows-1252. Nothing
/// where no browser knows the label, nor for replacement encodings (UTF-7, ISO-2022-KR).
const Encoding* encoding_labelled(std::string_view label);

struct Utf8Text {
  std::string text;             // valid UTF-8
  std::size_t undecodable = 0;  // how often U+FFFD stands for bytes that mean nothing
};

/// A byte order mark is taken for a character: the caller has cut it off.
Utf8Text to_utf8(std::string_view bytes, const Encoding& encoding);

/// What `bytes`, which are no UTF-8, are likely to be in, the likeliest first, by ICU's
/// statistics of letters. None where they say little.
std::vector<const Encoding*> likely_encodings(std::string_view bytes);

}  // namespace lede::text
