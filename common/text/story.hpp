// SPDX-License-Identifier: GPL-2.0-or-later
// Which part of an article's text is the story itself: what papers add when they carry it, a
// byline, a dateline and the credits of an agency, is left out, so that copies are known as such.
// May leave out an opening that only looks like one of these; both copies then lose the same.
#pragma once

#include <string_view>

#include "common/base/byte_range.hpp"
#include "common/text/analyzer.hpp"

namespace lede::text {

/// Of `text`, which `analysis` is of.
///
///     By Jane Doe                                       Copyright 2025 Harbor Wire
///     MEXICO CITY (AP) — …  WASHINGTON, April 16 - …    (Reporting by J. Doe; editing by R. Roe)
ByteRange story_in(const Analysis& analysis, std::string_view text);

}  // namespace lede::text
