// SPDX-License-Identifier: GPL-2.0-or-later
// The article: what readers make, the index keeps, and searches show.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// All text is valid UTF-8. A fact that is not known is empty.
struct Article {
  std::string id;  // its own (an id, a guid, a canonical URL), else its path
  std::string title;
  std::string body;  // plain text; paragraphs are set apart by blank lines or indents
  std::string summary;
  std::string source;  // who published it, as people write it: "Harbor Wire"
  std::string author;
  std::string place;      // where it was written, as its dateline has it: "MEXICO CITY"
  std::string agency;     // the wire that wrote it: "AP"
  std::string published;  // ISO 8601, a date or a time with offset; never a file's time
  std::string language;   // ISO 639-1
  std::vector<std::string> topics;
  std::string url;
  std::string path;  // absolute; `path#n` for the nth record of a container
  // Of an article that reached the index several times: `path`, then the others. Not stored with
  // it: the index fills it in.
  std::vector<std::string> paths;

  friend bool operator==(const Article&, const Article&) = default;
};

}  // namespace lede
