// SPDX-License-Identifier: GPL-2.0-or-later
// The encodings that documents of XML and HTML declare for themselves, for decode(). Knows
// nothing of what encodings there are, nor whether the declaration is true.
#pragma once

#include <string_view>

namespace lede::indexing {

/// `windows-1251` of `<?xml version="1.0" encoding="windows-1251"?>`, which stands at the very
/// start. Empty where there is none. A view of `bytes`.
std::string_view encoding_declared_in_xml(std::string_view bytes);

/// The charset of `<meta charset=…>` or `<meta http-equiv="content-type" content="…; charset=…">`
/// in the first 4,096 bytes, comments passed over, the first that says one; else what XHTML
/// declares as XML. Empty where there is none. A view of `bytes`.
std::string_view encoding_declared_in_html(std::string_view bytes);

}  // namespace lede::indexing
