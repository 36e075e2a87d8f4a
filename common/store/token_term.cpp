// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/token_term.hpp"

#include "common/schema/schema.hpp"

namespace lede::store {

std::string token_term(const text::Token& token, std::string_view language,
                       text::Stemmer& stemmer) {
  if (token.form == text::Form::capital) {
    return schema::term(schema::capital_prefix, token.normal);
  }
  return schema::term(schema::stem_prefix, stemmer.stem(token.normal, language));
}

}  // namespace lede::store
