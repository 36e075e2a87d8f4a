// SPDX-License-Identifier: GPL-2.0-or-later
// Who wrote an article, of what bylines and fields for authors say. Knows nothing of where they
// stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede::indexing {

/// `name` as an author's is kept: without a leading "By", in whichever language. Empty where it is
/// an address, a handle, a number, what somebody else did ("Edited by ...") or a link to more, or
/// too long for a name.
std::string author_name(std::string_view name);

/// The names of a byline: `By Jane Doe and John Roe` gives two. Only people are parted;
/// `Department of Health and Human Services` is one.
std::vector<std::string> author_names(std::string_view byline);

/// Whether `byline` begins as those do: `By Jane Doe`.
bool leads_to_author(std::string_view byline);

/// Whether `name` looks like that of one person: two to four words with capitals, none of them an
/// organisation's.
bool is_person(std::string_view name);

/// The same as author_names() with commas between them.
std::string authors_in(std::string_view byline);

}  // namespace lede::indexing
