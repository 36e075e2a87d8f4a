// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/mbox.hpp"

#include <algorithm>
#include <cstddef>

namespace lede::indexing {
namespace {

constexpr std::string_view from = "From ";
constexpr std::size_t longest_separator = 512;

/// A separator stands behind a blank line, and may come in several blocks.
class MessageScanner : public RecordScanner {
 public:
  Ends scan(std::string_view block) override;

 private:
  std::uint64_t position_ = 0;  // of the next block
  std::string line_;            // the beginning of the current one, up to longest_separator
  std::uint64_t line_start_ = 0;
  bool behind_blank_ = true;
};

class OneMessageScanner : public RecordScanner {
 public:
  Ends scan(std::string_view) override { return {}; }
};

bool is_blank(std::string_view line);
void append_unquoted(std::string& text, std::string_view line);

}  // namespace

bool is_mbox_separator(std::string_view line) {
  if (!line.starts_with(from) || line.size() > longest_separator) return false;
  // A time of day, and a year.
  const auto digit = [line](std::size_t i) { return line[i] >= '0' && line[i] <= '9'; };
  for (std::size_t colon = line.find(':'); colon != std::string_view::npos;
       colon = line.find(':', colon + 1)) {
    if (colon < from.size() + 1 || colon + 2 >= line.size()) continue;
    if (!digit(colon - 1) || !digit(colon + 1) || !digit(colon + 2)) continue;
    const std::string_view rest = line.substr(colon);
    return rest.find(" 19") != std::string_view::npos || rest.find(" 20") != std::string_view::npos;
  }
  return false;
}

std::unique_ptr<RecordScanner> scan_messages(std::string_view head) {
  if (is_mbox_separator(head.substr(0, head.find('\n')))) return std::make_unique<MessageScanner>();
  return std::make_unique<OneMessageScanner>();
}

std::vector<MboxMessage> messages_of(std::string_view bytes) {
  if (!is_mbox_separator(bytes.substr(0, bytes.find('\n')))) return {{1, std::string(bytes)}};
  std::vector<MboxMessage> messages;
  bool behind_blank = true;
  for (std::uint64_t number = 1; !bytes.empty(); ++number) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end);
    if (behind_blank && is_mbox_separator(line)) {
      messages.push_back({number, {}});
    } else {
      append_unquoted(messages.back().text, line);
    }
    behind_blank = is_blank(line);
  }
  return messages;
}

namespace {

RecordScanner::Ends MessageScanner::scan(std::string_view block) {
  Ends ends;
  for (std::size_t start = 0; start < block.size();) {
    const std::size_t feed = block.find('\n', start);
    const std::size_t end = std::min(feed, block.size());
    const std::size_t room = longest_separator + 1 - line_.size();
    line_ += block.substr(start, std::min(end - start, room));
    start = end + 1;
    if (feed == std::string_view::npos) break;
    if (behind_blank_ && line_start_ > 0 && is_mbox_separator(line_)) ends.add(line_start_);
    behind_blank_ = is_blank(line_);
    line_.clear();
    line_start_ = position_ + feed + 1;
  }
  position_ += block.size();
  return ends;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of("\r\n") == std::string_view::npos;
}

/// `>From ` of a text is written `>>From `, and so on.
void append_unquoted(std::string& text, std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('>'), line.size());
  const bool quoted = marks > 0 && line.substr(marks).starts_with(from);
  text += line.substr(quoted ? 1 : 0);
}

}  // namespace
}  // namespace lede::indexing
