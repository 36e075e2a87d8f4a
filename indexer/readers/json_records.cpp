// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json_records.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lede::indexing {
namespace {

constexpr std::array<std::string_view, 13> names_of_lists{
    "articles", "results", "docs",    "documents", "items", "data", "records",
    "hits",     "stories", "entries", "posts",     "value", "news"};
constexpr std::array<std::string_view, 6> names_of_answers{"response", "hits",    "data",
                                                           "result",   "results", "feed"};
// An object that has one of these is itself an article.
constexpr std::array<std::string_view, 4> names_of_bodies{"body", "text", "content", "headline"};
constexpr std::size_t longest_name = 16;

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& names, std::string_view name);
bool is_white_space(char c);

}  // namespace

std::vector<JsonRecords::Span> JsonRecords::feed(std::string_view block) {
  while (!block.empty()) {
    if (const std::size_t skipped = skip_string(block); skipped > 0) {
      position_ += skipped;
      block.remove_prefix(skipped);
      continue;
    }
    step(block.front());
    ++position_;
    block.remove_prefix(1);
  }
  return std::exchange(ended_, {});
}

std::optional<JsonRecords::Span> JsonRecords::rest() const {
  const bool open = state_ != State::between && state_ != State::closing && is_record_;
  return open ? std::optional(Span{begin_, position_}) : std::nullopt;
}

/// How many bytes mean nothing: most of JSON is long strings.
std::size_t JsonRecords::skip_string(std::string_view rest) const {
  const bool inside = state_ == State::string || state_ == State::in_quotes;
  if (!inside || escaped_ || wrapper_depth_ == depth_) return 0;
  return std::min(rest.find_first_of("\"\\\n"), rest.size());
}

void JsonRecords::step(char c) {
  switch (state_) {
    case State::between:
      return step_between(c);
    case State::closing:
      return step_closing(c);
    case State::value:
      return step_value(c);
    case State::string:
    case State::in_quotes:
      return step_string(c);
    case State::scalar:
      return step_scalar(c);
  }
}

void JsonRecords::step_between(char c) {
  if (is_white_space(c)) return;
  switch (c) {
    case ',':
      in_list_ = true;
      return;
    case ']':
      in_list_ = false;
      state_ = State::closing;
      return;
    case '[':
      if (in_list_) return begin_record(State::value);
      in_list_ = true;
      return;
    case '{':
      begin_record(State::value);
      wrapper_depth_ = in_list_ ? 0 : 1;
      return;
    case '"':
      return begin_record(State::in_quotes);
    default:
      return begin_record(State::scalar);
  }
}

void JsonRecords::step_closing(char c) {
  if (is_white_space(c) || c == '}') return;
  if (c != ',') {
    state_ = State::between;
    return step_between(c);
  }
  // More of the wrapper: it may hold another list.
  begin_record(State::value);
  is_record_ = false;
  wrapper_depth_ = 1;
}

void JsonRecords::step_value(char c) {
  if (std::exchange(may_be_records_, may_be_records_ && is_white_space(c)) && c == '{') {
    found_wrapper_ = true;
    in_list_ = true;
    return begin_record(State::value);
  }
  switch (c) {
    case '"':
      state_ = State::string;
      if (depth_ == wrapper_depth_) name_.clear();
      return;
    case ':':
      return name_of_value();
    case '{':
    case '[':
      return open(c);
    case '}':
    case ']':
      return close();
    default:
      return;
  }
}

void JsonRecords::step_string(char c) {
  if (std::exchange(escaped_, false)) return;
  if (c == '\\') {
    escaped_ = true;
  } else if (c == '"' || c == '\n') {
    if (state_ == State::in_quotes) return end_record(position_ + 1);
    state_ = State::value;
  } else if (depth_ == wrapper_depth_ && name_.size() < longest_name) {
    name_ += c;
  }
}

void JsonRecords::step_scalar(char c) {
  constexpr std::string_view ends = ",[]{}\n";
  if (ends.find(c) == std::string_view::npos) return;
  end_record(position_);
  step_between(c);
}

void JsonRecords::open(char c) {
  const bool may_lead_on = wrapper_depth_ > 0 && depth_ == wrapper_depth_;
  ++depth_;
  if (may_lead_on && c == '{' && is_one_of(names_of_answers, name_)) wrapper_depth_ = depth_;
  may_be_records_ = may_lead_on && c == '[' && is_one_of(names_of_lists, name_);
}

void JsonRecords::close() {
  --depth_;
  wrapper_depth_ = std::min(wrapper_depth_, depth_);
  if (depth_ > 0) return;
  if (is_record_) return end_record(position_ + 1);
  state_ = State::closing;
}

void JsonRecords::name_of_value() {
  if (depth_ == 1 && wrapper_depth_ == 1 && is_one_of(names_of_bodies, name_)) wrapper_depth_ = 0;
}

void JsonRecords::begin_record(State state) {
  state_ = state;
  is_record_ = true;
  begin_ = position_;
  depth_ = state == State::value ? 1 : 0;
  wrapper_depth_ = 0;
  name_.clear();
}

void JsonRecords::end_record(std::uint64_t end) {
  ended_.push_back({begin_, end});
  state_ = State::between;
  in_list_ = false;  // Behind a record nothing may be known that a chunk would not show.
}

namespace {

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// A byte order mark too, which stands before each file of several that were joined.
bool is_white_space(char c) {
  constexpr std::string_view white_space = " \t\r\n\xEF\xBB\xBF";
  return white_space.find(c) != std::string_view::npos;
}

}  // namespace
}  // namespace lede::indexing
