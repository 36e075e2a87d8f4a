// SPDX-License-Identifier: GPL-2.0-or-later
// Writes JSON on one line. Knows how it is spelt, and nothing of what is written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// Values one behind the other: what stands between them it knows. That brackets match and that
/// keys stand before values, and in objects only, is the caller's part.
class JsonText {
 public:
  JsonText& begin_object() { return open('{'); }
  JsonText& end_object() { return close('}'); }
  JsonText& begin_array() { return open('['); }
  JsonText& end_array() { return close(']'); }

  JsonText& key(std::string_view name);
  /// Of any bytes: where they are not UTF-8 there is U+FFFD, one for each start of a code point
  /// that does not go on (as Unicode's chapter 3.9 has it). Control characters are escaped.
  JsonText& text(std::string_view value);
  JsonText& texts(const std::vector<std::string>& values);
  JsonText& number(std::uint64_t value);
  /// What is JSON already.
  JsonText& literal(std::string_view json);

  const std::string& str() const { return json_; }

 private:
  JsonText& open(char bracket);
  JsonText& close(char bracket);
  void separate();
  void quote(std::string_view value);

  std::string json_;
  bool follows_value_ = false;
};

}  // namespace lede
