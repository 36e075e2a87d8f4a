// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the objects that may be articles in JSON that is fed in blocks. Knows nothing of what
// they say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lede::indexing {

/// Records are the items of a list, the values that follow one another, and the items of the list
/// in a wrapper: an object that holds a list of objects under a name that such lists have
/// (`{"articles":[{…}]}`), or under such a name in an object that answers have
/// (`{"response":{"docs":[{…}]}}`). Can begin behind any record: what follows says where it
/// is. JSON that is broken is cut somewhere; a string ends with its line. Time is linear, memory
/// is constant.
class JsonRecords {
 public:
  /// Bytes of all that was fed: the first of a record, and the one behind its last.
  struct Span {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
  };

  /// The records that end in `block`.
  std::vector<Span> feed(std::string_view block);
  /// The one that is open when there is no more.
  std::optional<Span> rest() const;

  /// Whether the list of a wrapper was found.
  bool found_wrapper() const { return found_wrapper_; }
  /// Whether what is open may still turn out to be a wrapper.
  bool may_be_wrapper() const { return wrapper_depth_ > 0; }

 private:
  enum class State {
    between,    // records, in a list or not
    closing,    // behind a list: its wrapper may go on, or end
    value,      // in an object or a list, with all that is in it
    string,     // in a value
    scalar,     // a record that is neither object nor list
    in_quotes,  // a record that is a string
  };

  void step(char c);
  void step_between(char c);
  void step_closing(char c);
  void step_value(char c);
  void step_string(char c);
  void step_scalar(char c);
  void open(char c);
  void close();
  void name_of_value();
  void begin_record(State state);
  void end_record(std::uint64_t end);
  std::size_t skip_string(std::string_view rest) const;

  State state_ = State::between;
  bool in_list_ = false;         // of records
  bool is_record_ = false;       // what is open, and not the rest of a wrapper
  bool escaped_ = false;         // the next byte of a string
  bool may_be_records_ = false;  // a list that was just opened
  bool found_wrapper_ = false;
  std::uint64_t depth_ = 0;          // of the value
  std::uint64_t wrapper_depth_ = 0;  // the objects from the outermost that may be a wrapper's
  std::string name_;                 // the last string at that depth, as far as it matters
  std::uint64_t position_ = 0;
  std::uint64_t begin_ = 0;  // of the record
  std::vector<Span> ended_;
};

}  // namespace lede::indexing
