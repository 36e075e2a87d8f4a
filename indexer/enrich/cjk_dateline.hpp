// SPDX-License-Identifier: GPL-2.0-or-later
// The dateline of a story in Chinese, Japanese or Korean: `新华社北京3月5日电`, `【東京＝共同】`,
// `(서울=연합뉴스)`. Knows nothing of words, which these do not part.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/enrich/dateline.hpp"

namespace lede::indexing {

/// Of a text that opens with one; its first 200 bytes are looked at.
std::optional<Dateline> find_cjk_dateline(std::string_view body);

}  // namespace lede::indexing
