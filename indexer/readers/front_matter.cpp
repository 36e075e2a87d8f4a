// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/front_matter.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <yaml.h>

namespace lede::indexing {
namespace {

constexpr std::string_view white_space = " \t\r\n";

/// The YAML between the two marks, and where it stands.
struct Block {
  std::string_view yaml;
  std::uint64_t first_line = 1;
  std::size_t end = 0;  // behind the closing mark
};

/// Reads YAML event by event, so that nothing is expanded and nesting is bounded.
class YamlReader {
 public:
  explicit YamlReader(const Block& block);
  ~YamlReader() { yaml_parser_delete(&parser_); }
  YamlReader(const YamlReader&) = delete;
  YamlReader& operator=(const YamlReader&) = delete;

  std::optional<FrontMatterFault> read();
  std::vector<FrontMatterEntry> entries() && { return std::move(entries_); }

 private:
  void take(const yaml_event_t& event);
  void take_scalar(const yaml_event_t& event);
  FrontMatterFault fault(std::string reason, const yaml_mark_t& mark) const;

  const Block& block_;
  yaml_parser_t parser_{};
  std::vector<FrontMatterEntry> entries_;
  int depth_ = 0;            // 1: inside the mapping of keys; 2: inside a key's list
  bool expects_key_ = true;  // at depth 1
  bool in_list_ = false;     // at depth 2: of texts, not of keys
};

std::size_t start_of_content(std::string_view document);
std::string_view line_at(std::string_view text, std::size_t position);
bool is_mark(std::string_view line);
std::variant<Block, FrontMatterFault> cut_block(std::string_view document, std::size_t start);
bool is_null(const yaml_event_t& scalar, std::string_view text);

}  // namespace

std::variant<FrontMatter, FrontMatterFault> read_front_matter(std::string_view document) {
  const std::size_t start = start_of_content(document);
  if (!is_mark(line_at(document, start))) return FrontMatter{};
  std::variant<Block, FrontMatterFault> cut = cut_block(document, start);
  if (FrontMatterFault* fault = std::get_if<FrontMatterFault>(&cut)) return std::move(*fault);

  const Block& block = std::get<Block>(cut);
  YamlReader reader(block);
  if (std::optional<FrontMatterFault> fault = reader.read()) return *std::move(fault);
  return FrontMatter{std::move(reader).entries(), block.end};
}

bool begins_with_front_matter(std::string_view document) {
  const std::size_t start = start_of_content(document);
  const std::string_view mark = line_at(document, start);
  if (!is_mark(mark)) return false;
  // A key follows, perhaps behind comments.
  std::size_t next = start + mark.size() + 1;
  while (next < document.size()) {
    const std::string_view line = line_at(document, next);
    next += line.size() + 1;
    if (line.empty() || line.front() == '#' || line == "\r") continue;
    return line.find(':') != std::string_view::npos;
  }
  return false;
}

namespace {

std::size_t start_of_content(std::string_view document) {
  const std::size_t content = document.find_first_not_of(white_space);
  if (content == std::string_view::npos || content == 0) return 0;
  return document.rfind('\n', content) + 1;
}

std::string_view line_at(std::string_view text, std::size_t position) {
  const std::string_view rest = text.substr(std::min(position, text.size()));
  return rest.substr(0, rest.find('\n'));
}

bool is_mark(std::string_view line) {
  return line.substr(0, line.find_last_not_of(white_space) + 1) == "---";
}

std::variant<Block, FrontMatterFault> cut_block(std::string_view document, std::size_t start) {
  const auto opening_line =
      static_cast<std::uint64_t>(std::ranges::count(document.substr(0, start), '\n')) + 1;
  const std::size_t yaml_start = start + line_at(document, start).size() + 1;
  std::size_t next = yaml_start;
  while (next < document.size() && next - yaml_start <= max_front_matter_bytes) {
    const std::string_view line = line_at(document, next);
    if (is_mark(line)) {
      return Block{document.substr(yaml_start, next - yaml_start), opening_line + 1,
                   std::min(next + line.size() + 1, document.size())};
    }
    next += line.size() + 1;
  }
  if (next < document.size()) {
    return FrontMatterFault{
        fmt::format("the front matter is longer than {} KiB", max_front_matter_bytes >> 10),
        opening_line};
  }
  return FrontMatterFault{"the front matter has no closing ---", opening_line};
}

YamlReader::YamlReader(const Block& block) : block_(block) {
  if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
  yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
  const std::string_view yaml = block.yaml;
  yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(yaml.data()),
                               yaml.size());
}

std::optional<FrontMatterFault> YamlReader::read() {
  while (true) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser_, &event) == 0) {
      const char* const problem = parser_.problem != nullptr ? parser_.problem : "unreadable";
      return fault(fmt::format("the front matter is no YAML: {}", problem), parser_.problem_mark);
    }
    const std::unique_ptr<yaml_event_t, decltype(&yaml_event_delete)> owner(&event,
                                                                            &yaml_event_delete);
    if (event.type == YAML_STREAM_END_EVENT) return std::nullopt;
    if (depth_ == 0 &&
        (event.type == YAML_SCALAR_EVENT || event.type == YAML_SEQUENCE_START_EVENT)) {
      return fault("the front matter holds no keys", event.start_mark);
    }
    take(event);
    if (depth_ > max_front_matter_depth) {
      return fault("the front matter is nested too deep", event.start_mark);
    }
  }
}

void YamlReader::take(const yaml_event_t& event) {
  switch (event.type) {
    case YAML_MAPPING_START_EVENT:
    case YAML_SEQUENCE_START_EVENT:
      ++depth_;
      if (depth_ == 2) in_list_ = event.type == YAML_SEQUENCE_START_EVENT;
      return;
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
      --depth_;
      if (depth_ == 1) expects_key_ = true;
      return;
    case YAML_SCALAR_EVENT:
      return take_scalar(event);
    case YAML_ALIAS_EVENT:
      if (depth_ == 1) expects_key_ = true;
      return;
    default:
      return;
  }
}

void YamlReader::take_scalar(const yaml_event_t& event) {
  const std::string_view text(reinterpret_cast<const char*>(event.data.scalar.value),
                              event.data.scalar.length);
  if (depth_ == 1 && expects_key_) {
    entries_.push_back({std::string(text), {}});
    expects_key_ = false;
    return;
  }
  const bool wanted = depth_ == 1 || (depth_ == 2 && in_list_);
  if (wanted && !entries_.empty() && !is_null(event, text))
    entries_.back().values.emplace_back(text);
  if (depth_ == 1) expects_key_ = true;
}

FrontMatterFault YamlReader::fault(std::string reason, const yaml_mark_t& mark) const {
  return {std::move(reason), block_.first_line + mark.line};
}

bool is_null(const yaml_event_t& scalar, std::string_view text) {
  constexpr std::array nulls{std::to_array<std::string_view>({"", "~", "null", "Null", "NULL"})};
  return scalar.data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
         std::ranges::find(nulls, text) != nulls.end();
}

}  // namespace
}  // namespace lede::indexing
