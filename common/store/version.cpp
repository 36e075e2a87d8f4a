// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/version.hpp"

#include "common/schema/schema.hpp"
#include "common/store/input_notes.hpp"
#include "common/store/superseded.hpp"

namespace lede::store {

namespace {

std::string value_of(const Xapian::Document& document, schema::Slot slot) {
  return document.get_value(static_cast<Xapian::valueno>(slot));
}

}  // namespace

std::string id_term_of(const Xapian::Document& document) {
  const std::string key = value_of(document, schema::Slot::order);
  return schema::term(schema::Field::id, schema::id_of_order_key(key));
}

std::string input_term_of(const Xapian::Document& document) {
  auto term = document.termlist_begin();
  term.skip_to(std::string(schema::input_prefix));
  return term == document.termlist_end() ? std::string() : *term;
}

std::string input_of(const Xapian::Document& document) {
  return input_key(input_term_of(document));
}

std::uint32_t generation_of(const Xapian::Document& document) {
  return unpack_generation(value_of(document, schema::Slot::generation));
}

std::uint64_t sequence_of(const Xapian::Document& document) {
  return unpack_sequence(value_of(document, schema::Slot::generation));
}

}  // namespace lede::store
