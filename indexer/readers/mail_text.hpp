// SPDX-License-Identifier: GPL-2.0-or-later
// The article in the text of a newsletter, without what mail puts around it. Knows nothing of MIME.
#pragma once

#include <string>
#include <string_view>

namespace lede::indexing {

/// `text` without a signature, quotations of other mail, the header of a forwarded one, and the
/// lines on browsers, subscriptions and confidentiality before and behind the article. It begins
/// behind its `title`, where that stands near the beginning. Where nothing would be left, all of
/// it.
std::string article_of_mail(std::string_view text, std::string_view title);

/// A subject without `Re:`, `Fwd:` and their like.
std::string_view title_of_subject(std::string_view subject);

}  // namespace lede::indexing
