// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/xml_repair.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace lede::indexing {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view white_space = " \t\r\n";

class XmlRepairer {
 public:
  explicit XmlRepairer(std::string_view xml) : xml_(xml) {}

  std::string run();

 private:
  void take_markup();
  bool skip_through(std::string_view open, std::string_view close);
  bool take_cdata();
  bool skip_declaration();
  bool take_end_tag();
  bool take_start_tag();
  void take_attribute();
  void write_value(std::string_view value);
  std::string_view name_at(std::size_t position) const;
  void close_innermost();

  std::string_view xml_;
  std::size_t position_ = 0;
  std::string result_;
  std::vector<std::string_view> open_;             // the innermost last
  std::map<std::string_view, std::size_t> count_;  // of those that are open
  // What a search learnt, so that none is made twice over the same text.
  std::map<std::string_view, bool> never_;  // comes what would end it
  std::size_t no_double_quote_before_ = 0;
  std::size_t no_single_quote_before_ = 0;
};

bool begins_name(char c);
bool continues_name(char c);

}  // namespace

std::string repair_xml(std::string_view xml) {
  return XmlRepairer(xml).run();
}

namespace {

std::string XmlRepairer::run() {
  result_.reserve(xml_.size() + xml_.size() / 8);
  while (position_ < xml_.size()) {
    const std::size_t markup = std::min(xml_.find('<', position_), xml_.size());
    result_ += xml_.substr(position_, markup - position_);
    position_ = markup;
    if (position_ < xml_.size()) take_markup();
  }
  while (!open_.empty()) close_innermost();
  return std::move(result_);
}

void XmlRepairer::take_markup() {
  if (skip_through("<!--", "-->") || take_cdata() || skip_through("<?", "?>") ||
      skip_declaration() || take_end_tag() || take_start_tag()) {
    return;
  }
  // Where the text is cut off within a tag, what is left of it says nothing.
  const std::string_view rest = xml_.substr(position_);
  if (rest == "<" || rest == "</") {
    position_ = xml_.size();
    return;
  }
  result_ += "&lt;";
  ++position_;
}

bool XmlRepairer::skip_through(std::string_view open, std::string_view close) {
  if (!xml_.substr(position_).starts_with(open) || never_[close]) return false;
  const std::size_t end = xml_.find(close, position_ + open.size());
  never_[close] = end == npos;
  if (end != npos) position_ = end + close.size();
  return end != npos;
}

bool XmlRepairer::take_cdata() {
  constexpr std::string_view open = "<![CDATA[";
  constexpr std::string_view close = "]]>";
  if (!xml_.substr(position_).starts_with(open)) return false;
  const std::size_t end = std::min(xml_.find(close, position_), xml_.size());
  result_ += xml_.substr(position_, end - position_);
  result_ += close;
  position_ = std::min(end + close.size(), xml_.size());
  return true;
}

/// A document type may have declarations of its own, in brackets.
bool XmlRepairer::skip_declaration() {
  if (!xml_.substr(position_).starts_with("<!")) return false;
  const std::size_t end = xml_.find_first_of("[>", position_ + 2);
  if (end != npos && xml_[end] == '[') return skip_through("<!", "]>");
  if (end != npos) position_ = end + 1;
  return end != npos;
}

bool XmlRepairer::take_end_tag() {
  if (!xml_.substr(position_).starts_with("</")) return false;
  const std::string_view name = name_at(position_ + 2);
  if (name.empty()) return false;
  const std::size_t end = xml_.find_first_of("<>", position_ + 2);
  position_ = end == npos ? xml_.size() : end + (xml_[end] == '>' ? 1 : 0);
  if (count_[name] == 0) return true;
  while (open_.back() != name) close_innermost();
  close_innermost();
  return true;
}

bool XmlRepairer::take_start_tag() {
  const std::string_view name = name_at(position_ + 1);
  if (name.empty()) return false;
  position_ += 1 + name.size();
  const bool too_deep = open_.size() >= max_xml_depth;
  const std::size_t start = result_.size();
  result_.append("<").append(name);
  while (position_ < xml_.size() && std::string_view("<>").find(xml_[position_]) == npos) {
    take_attribute();
  }
  const bool empty = position_ > 0 && xml_[position_ - 1] == '/';
  if (position_ < xml_.size() && xml_[position_] == '>') ++position_;
  if (too_deep) {
    result_.resize(start);
    return true;
  }
  result_ += empty ? "/>" : ">";
  if (empty) return true;
  open_.push_back(name);
  ++count_[name];
  return true;
}

/// Or what is none, which goes.
void XmlRepairer::take_attribute() {
  const std::string_view name = name_at(position_);
  if (name.empty()) {
    ++position_;
    return;
  }
  position_ += name.size();
  const std::size_t sign = std::min(xml_.find_first_not_of(white_space, position_), xml_.size());
  if (sign == xml_.size() || xml_[sign] != '=') return;
  const std::size_t value = std::min(xml_.find_first_not_of(white_space, sign + 1), xml_.size());
  result_.append(" ").append(name).append("=\"");
  position_ = value;
  const char quote = value < xml_.size() ? xml_[value] : ' ';
  if (quote == '"' || quote == '\'') {
    std::size_t& none_before = quote == '"' ? no_double_quote_before_ : no_single_quote_before_;
    const std::size_t end = value < none_before ? npos : xml_.find(quote, value + 1);
    if (end == npos) none_before = xml_.size();
    if (end != npos) {
      write_value(xml_.substr(value + 1, end - value - 1));
      position_ = end + 1;
    } else {
      ++position_;
    }
  } else {
    const std::size_t end = std::min(xml_.find_first_of(" \t\r\n<>", value), xml_.size());
    write_value(xml_.substr(value, end - value));
    position_ = end;
  }
  result_ += '"';
}

void XmlRepairer::write_value(std::string_view value) {
  for (const char c : value) {
    if (c == '<') {
      result_ += "&lt;";
    } else if (c == '"') {
      result_ += "&quot;";
    } else {
      result_ += c;
    }
  }
}

std::string_view XmlRepairer::name_at(std::size_t position) const {
  if (position >= xml_.size() || !begins_name(xml_[position])) return {};
  std::size_t end = position + 1;
  while (end < xml_.size() && continues_name(xml_[end])) ++end;
  return xml_.substr(position, end - position);
}

void XmlRepairer::close_innermost() {
  result_.append("</").append(open_.back()).append(">");
  --count_[open_.back()];
  open_.pop_back();
}

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool continues_name(char c) {
  return begins_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

}  // namespace
}  // namespace lede::indexing
