// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/any_xml.hpp"

#include <array>

#include <fmt/format.h>

#include "common/base/utf8.hpp"
#include "indexer/readers/feed.hpp"
#include "indexer/readers/html.hpp"
#include "indexer/readers/newsml.hpp"
#include "indexer/readers/nitf.hpp"
#include "indexer/readers/xml_document.hpp"

namespace lede::indexing {
namespace {

struct Vocabulary {
  bool (*begins)(std::string_view text);
  Reading (*read)(const Chunk& chunk);
};
constexpr std::array vocabularies{
    Vocabulary{begins_with_feed, read_feed},
    Vocabulary{begins_with_nitf, read_nitf},
    Vocabulary{begins_with_newsml, read_newsml},
    Vocabulary{begins_with_html, read_html},
};

}  // namespace

bool begins_with_xml(std::string_view head) {
  return behind_blank(head).starts_with("<?xml");
}

Reading read_any_xml(const Chunk& chunk) {
  for (const Vocabulary& vocabulary : vocabularies) {
    if (vocabulary.begins(chunk.bytes)) return vocabulary.read(chunk);
  }
  constexpr std::size_t shown_bytes = 40;
  const std::string_view root = truncate_utf8(root_name(chunk.bytes), shown_bytes);
  Reading reading;
  reading.reject({chunk.path, 0},
                 root.empty() ? "no XML: it has no element"
                              : fmt::format("XML of no news format, of an element <{}>: its text "
                                            "is read with --input-format html",
                                            root));
  return reading;
}

}  // namespace lede::indexing
