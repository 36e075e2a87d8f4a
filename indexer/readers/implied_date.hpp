// SPDX-License-Identifier: GPL-2.0-or-later
// The day that an article's address or its file's name tells, where the article tells none. Knows
// nothing of the times of files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/model/article.hpp"

namespace lede::indexing {

struct ImpliedDate {
  std::string iso;      // a day
  std::string_view by;  // what tells it, in words: "its address"
};

/// Of an article without a date that has been completed: the day in the path of its address
/// (`/2025/03/05/`, `/2025/mar/05/`, `/2025-03-05-`, `/20250305/`), else in the name of its file
/// (`2025-03-05-port.md`), where the file is its own. From 1980 to 2099.
std::optional<ImpliedDate> implied_date(const Article& article, std::string_view file);

}  // namespace lede::indexing
