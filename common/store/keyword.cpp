// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/keyword.hpp"

#include "common/text/agencies.hpp"
#include "common/text/normalizer.hpp"

namespace lede::store {

std::string keyword(schema::Field field, std::string_view value) {
  return field == schema::Field::agency ? text::agency_keyword(value)
                                        : text::normalize_keyword(value);
}

}  // namespace lede::store
