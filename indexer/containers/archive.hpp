// SPDX-License-Identifier: GPL-2.0-or-later
// zip and tar archives, and what gzip, xz, zstd or bzip2 has compressed: their files as they are
// unpacked, none of them held whole. libarchive knows the formats.
#pragma once

#include <istream>
#include <memory>
#include <string_view>

#include "indexer/containers/container.hpp"

namespace lede::indexing {

bool begins_archive(std::string_view head);

/// A compressed file that is no archive is one member with the path of `file`. Archives that are
/// documents (those of office programs, books) are rejected, since their files are parts of one.
std::unique_ptr<Container> open_archive(std::istream& stream, const Member& file,
                                        UnpackingBudget& budget);

}  // namespace lede::indexing
