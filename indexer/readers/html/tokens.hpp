// SPDX-License-Identifier: GPL-2.0-or-later
// The tags and texts of an HTML document, one after the other (WHATWG, "Tokenization"). Knows
// nothing of the tree that they make.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html/elements.hpp"

namespace lede::indexing {

/// The attributes that say something of an article, in the order of their names.
enum class AttributeName : std::uint8_t {
  aria_hidden,
  aria_label,
  class_name,
  content,
  data_component,
  data_module,
  data_qa,
  data_testid,
  data_type,
  datetime,
  hidden,
  href,
  http_equiv,
  id,
  itemprop,
  itemtype,
  lang,
  name,
  property,
  rel,
  role,
  style,
  type,
  xml_lang,
};

struct HtmlAttribute {
  AttributeName name = AttributeName::class_name;
  std::string_view value;  // as it is written, with character references
};

struct HtmlToken {
  enum class Kind { start_tag, end_tag, text, raw_text };
  Kind kind = Kind::text;
  std::string_view text;                  // of a tag its name, else the text as it is written
  const Element* element = nullptr;       // of a tag, and of a raw text the element it stands in
  std::vector<HtmlAttribute> attributes;  // each name once: the first counts
  bool self_closing = false;
};

/// Comments, declarations and processing instructions are skipped. Of what does not end, only the
/// beginning is skipped, so that nothing behind it is lost: `<!--`, a value's quotation mark; a tag
/// at the end that is cut off goes, but `<` before other text is text. Linear in time for every
/// text.
class HtmlTokenizer {
 public:
  /// `source` outlives the tokenizer and its tokens.
  explicit HtmlTokenizer(std::string_view source);

  /// The next token, until the next call; nothing at the end.
  const HtmlToken* next();

 private:
  bool take_text();
  bool take_content_of_raw();
  bool take_markup();
  bool take_tag(std::size_t name_start);
  void take_attribute();
  std::string_view attribute_value();
  void skip_white_space();
  void skip_to(std::string_view end);

  std::string_view source_;
  // Behind the last of each; so that none is looked for in vain again and again.
  std::size_t comments_end_ = 0;
  std::size_t tags_end_ = 0;
  std::size_t double_quotes_end_ = 0;
  std::size_t single_quotes_end_ = 0;
  std::size_t position_ = 0;
  HtmlToken token_;
  const Element* raw_element_ = nullptr;  // whose content comes next
};

/// `text` with the characters that its references mean.
std::string decode_references(std::string_view text);

}  // namespace lede::indexing
