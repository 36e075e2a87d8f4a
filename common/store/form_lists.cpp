// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/form_lists.hpp"

#include <algorithm>

#include "common/schema/schema.hpp"
#include "common/store/metadata.hpp"

namespace lede::store {

namespace {

constexpr char separator = '\0';  // no form holds it

void append_forms(std::vector<std::string_view>& forms, std::string_view packed);

}  // namespace

std::string form_key(std::string_view term) {
  std::string key(1, form_key_prefix);
  key.append(term);
  return key;
}

std::string pack_forms(std::vector<std::string_view> forms) {
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  std::string packed;
  for (const std::string_view form : forms) {
    if (!packed.empty()) packed.push_back(separator);
    packed.append(form);
  }
  return packed;
}

std::vector<std::string> unpack_forms(std::string_view packed) {
  std::vector<std::string_view> forms;
  append_forms(forms, packed);
  return {forms.begin(), forms.end()};
}

std::string merged_forms(std::size_t count, const std::string entries[]) {
  std::vector<std::string_view> forms;
  for (std::size_t i = 0; i < count; ++i) append_forms(forms, entries[i]);
  return pack_forms(std::move(forms));
}

std::vector<std::string> forms_of(const Xapian::Database& segment, const std::string& term) {
  const bool is_title_stem = term.starts_with(schema::title_stem_prefix);
  if (!term.starts_with(schema::stem_prefix) || is_title_stem) return {term};
  std::vector<std::string> forms = unpack_forms(segment.get_metadata(form_key(term)));
  forms.push_back(term.substr(schema::stem_prefix.size()));
  return forms;
}

bool is_stem_itself(std::string_view form, std::string_view term) {
  return term.starts_with(schema::stem_prefix) && term.substr(schema::stem_prefix.size()) == form;
}

namespace {

void append_forms(std::vector<std::string_view>& forms, std::string_view packed) {
  while (!packed.empty()) {
    const std::size_t end = std::min(packed.find(separator), packed.size());
    forms.push_back(packed.substr(0, end));
    packed.remove_prefix(std::min(end + 1, packed.size()));
  }
}

}  // namespace

}  // namespace lede::store
