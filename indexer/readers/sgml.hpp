// SPDX-License-Identifier: GPL-2.0-or-later
// Tags and text of the SGML that news collections are in, whose tags are often not closed. Knows
// nothing of what the elements mean.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lede::indexing {

struct SgmlToken {
  enum class Kind { text, start_tag, end_tag };

  Kind kind = Kind::text;
  std::string_view text;        // of a tag: the name
  std::string_view attributes;  // all of them, as they are written
};

/// Cuts into tags and what is between them; comments and declarations are left out. A `<` that
/// begins nothing of these is text.
class SgmlTokens {
 public:
  /// `text` outlives the tokens.
  explicit SgmlTokens(std::string_view text) : text_(text) {}

  /// Nothing at the end.
  std::optional<SgmlToken> next();

 private:
  std::size_t end_of_tag(std::size_t begin) const;

  std::string_view text_;
  std::size_t position_ = 0;
};

/// In upper case, as element names are compared.
std::string upper_case(std::string_view name);

/// The value of an attribute, in quotes or not; empty where there is none.
std::string_view attribute(std::string_view attributes, std::string_view name);

/// Character references become what they mean; control characters go.
std::string sgml_text(std::string_view text);

/// White space of any length becomes a space; none is left at the ends.
std::string on_one_line(std::string_view text);

/// `body` with its dateline before it, as newspapers print it: `VELMONT, Feb 26 - The port…`.
std::string behind_dateline(std::string_view dateline, std::string_view body);

/// Blank lines at the ends go, and more than one between lines; indents stay.
std::string tidy_lines(std::string_view text);

}  // namespace lede::indexing
