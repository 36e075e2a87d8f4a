// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/input_notes.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "common/schema/schema.hpp"
#include "common/store/metadata.hpp"

namespace lede::store {

namespace {

// schema::term() keeps so much of a path at least.
constexpr std::size_t certain_bytes = 180;

using Notes = std::map<std::string, InputNote>;  // by key

void collect(Notes& notes, const std::vector<Xapian::Database>& segments,
             const std::string& first_of_key);
bool lies_in(std::string_view name, std::string_view folder);

}  // namespace

std::string input_key(std::string_view input_term) {
  return std::string(1, input_key_prefix).append(input_term.substr(schema::input_prefix.size()));
}

std::string input_term_of_key(std::string_view key) {
  return std::string(schema::input_prefix).append(key.substr(1));
}

// The name, the state. Nothing of what is gone, the name alone of what is forgotten.
std::string to_string(const InputNote& note) {
  std::vector<std::string> parts;
  if (note.kind != InputNote::Kind::gone) parts.push_back(note.name);
  if (note.kind == InputNote::Kind::known) parts.push_back(note.state);
  return stamp(note.generation, schema::pack(parts));
}

InputNote parse_input_note(std::string_view text) {
  std::vector<std::string> parts = schema::unpack(text_of(text));
  InputNote note{InputNote::Kind::gone, {}, {}, generation_of(text)};
  if (parts.empty()) return note;
  note.kind = parts.size() > 1 ? InputNote::Kind::known : InputNote::Kind::forgotten;
  note.name = std::move(parts[0]);
  if (parts.size() > 1) note.state = std::move(parts[1]);
  return note;
}

InputNote note_on_input(std::string_view input, InputNote::Kind kind, std::uint32_t generation,
                        std::string state) {
  InputNote note{kind, {}, std::move(state), generation};
  if (input.size() > certain_bytes) note.name = input;
  return note;
}

std::optional<InputNote> noted_input(const std::vector<Xapian::Database>& segments,
                                     const std::string& key) {
  for (auto segment = segments.rbegin(); segment != segments.rend(); ++segment) {
    const std::string text = segment->get_metadata(key);
    if (!text.empty()) return parse_input_note(text);
  }
  return std::nullopt;
}

std::vector<std::string> inputs_at(const std::vector<Xapian::Database>& segments,
                                   std::string_view path) {
  std::string folder(path);
  if (!folder.ends_with('/')) folder += '/';
  Notes notes;
  const std::string own_key = input_key(schema::term(schema::input_prefix, path));
  if (std::optional<InputNote> own = noted_input(segments, own_key)) notes[own_key] = *own;
  collect(notes, segments, std::string(1, input_key_prefix) + folder.substr(0, certain_bytes));

  std::vector<std::string> inputs;
  for (auto& [key, note] : notes) {
    if (note.kind == InputNote::Kind::gone) continue;
    std::string name = note.name.empty() ? key.substr(1) : std::move(note.name);
    if (name == path || lies_in(name, folder)) inputs.push_back(std::move(name));
  }
  return inputs;
}

namespace {

void collect(Notes& notes, const std::vector<Xapian::Database>& segments,
             const std::string& first_of_key) {
  for (const Xapian::Database& segment : segments) {
    for (auto key = segment.metadata_keys_begin(first_of_key);
         key != segment.metadata_keys_end(first_of_key); ++key) {
      notes[*key] = parse_input_note(segment.get_metadata(*key));
    }
  }
}

bool lies_in(std::string_view name, std::string_view folder) {
  return name.size() > folder.size() && name.starts_with(folder);
}

}  // namespace

}  // namespace lede::store
