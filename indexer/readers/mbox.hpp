// SPDX-License-Identifier: GPL-2.0-or-later
// Where the messages of an mbox begin (RFC 4155). Knows nothing of what is in them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_scanner.hpp"

namespace lede::indexing {

/// Whether `line` is one that an mbox has before a message: `From a@example.org Tue May 20 14:15:00
/// 2025`.
bool is_mbox_separator(std::string_view line);

/// A message a record where `head` is that of an mbox; else all is one.
std::unique_ptr<RecordScanner> scan_messages(std::string_view head);

struct MboxMessage {
  std::uint64_t line = 1;  // where it begins, counted from 1
  std::string text;        // without the separator, `>From ` unquoted
};
/// Cuts an mbox; what is none is one message, as it stands.
std::vector<MboxMessage> messages_of(std::string_view bytes);

}  // namespace lede::indexing
