// SPDX-License-Identifier: GPL-2.0-or-later
// Hugo's shortcodes: `{{< name … >}}` and `{{% name … %}}`. Knows nothing of Markdown.
#pragma once

#include <string>
#include <string_view>

namespace lede::indexing {

/// Takes the shortcodes out, in code too, as Hugo does. What stands between paired ones stays,
/// and so does the value of a parameter `text`, since that is what the shortcode shows.
std::string remove_shortcodes(std::string_view source);

}  // namespace lede::indexing
