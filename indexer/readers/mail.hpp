// SPDX-License-Identifier: GPL-2.0-or-later
// Mail (RFC 5322, MIME): newsletters and alerts, a message a file or many in an mbox.
#pragma once

#include <string_view>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// An article a message, or its rejection. Attachments are passed over with a remark.
Reading read_mail(const Chunk& chunk);

/// Whether `head` begins as a message or an mbox does. It may be cut off.
bool begins_with_mail(std::string_view head);

}  // namespace lede::indexing
