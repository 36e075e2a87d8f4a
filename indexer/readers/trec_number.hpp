// SPDX-License-Identifier: GPL-2.0-or-later
// What the numbers of TREC's news documents tell. Knows nothing of the documents.
#pragma once

#include <string>
#include <string_view>

namespace lede::indexing {

/// Empty where the number does not tell.
struct DocumentNumber {
  std::string source;
  std::string published;  // a day in ISO 8601
};

/// `AP880212-0001`, `WSJ870324-0001`, `LA010189-0001`, `NYT19980601.0001`,
/// `AFP_ENG_20020101.0001`: an agency and a day. Other agencies tell the day only where its year
/// has four digits.
DocumentNumber read_document_number(std::string_view number);

}  // namespace lede::indexing
