// SPDX-License-Identifier: GPL-2.0-or-later
// What segments remember of inputs, in their metadata: the newest note of an input counts. The
// keys sort as the paths do, so that what lies in a folder is found without looking at the rest.
// Private to the store.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace lede::store {

struct InputNote {
  enum class Kind {
    known,      // it looked like `state` when it was read
    forgotten,  // it is to be read again
    gone,       // it is not there any more
  };
  Kind kind = Kind::known;
  std::string name;              // empty where its key says it
  std::string state;             // of what is known
  std::uint32_t generation = 0;  // of the writer that noted it
};

/// `input_term` is what documents name their input by (see schema::input_prefix).
std::string input_key(std::string_view input_term);
/// The inverse.
std::string input_term_of_key(std::string_view key);

/// As metadata has it; the inverse.
std::string to_string(const InputNote& note);
InputNote parse_input_note(std::string_view text);

InputNote note_on_input(std::string_view input, InputNote::Kind kind, std::uint32_t generation,
                        std::string state);

/// The newest note under `key`, by input_key(); nothing where there is none. The oldest of
/// `segments` comes first.
std::optional<InputNote> noted_input(const std::vector<Xapian::Database>& segments,
                                     const std::string& key);

/// Inputs that are not gone, and are `path` or lie in the folder of that name.
std::vector<std::string> inputs_at(const std::vector<Xapian::Database>& segments,
                                   std::string_view path);

}  // namespace lede::store
