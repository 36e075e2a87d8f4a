// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input_reader.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <system_error>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "indexer/readers/format.hpp"
#include "indexer/readers/passed_over.hpp"

namespace lede::indexing {
namespace {

std::string file_name(std::string_view path);

}  // namespace

InputReader::InputReader(const Input& input, const Format* format, std::istream& standard_input)
    : format_(format) {
  input_.file.path = input.path;
  input_.name = file_name(input.path);
  if (input.file.empty()) {
    source_ = &standard_input;
    return;
  }
  errno = 0;
  file_.open(input.file, std::ios::binary);
  if (file_) {
    source_ = &file_;
  } else {
    failure_ = std::generic_category().message(errno);
    failed_ = true;
  }
}

std::optional<Piece> InputReader::next() {
  std::optional<Piece> piece;
  if (failure_) piece = rejected(input_, *std::exchange(failure_, std::nullopt));
  if (source_ != nullptr) piece = open(*std::exchange(source_, nullptr), input_);
  while (!piece && !levels_.empty()) {
    piece = levels_.back()->container ? next_of_container() : next_of_file();
  }
  if (piece) piece->input = input_.file.path;
  return piece;
}

/// A rejection where it cannot be opened.
std::optional<Piece> InputReader::open(std::istream& source, Member file) {
  levels_.push_back(std::make_unique<Level>(source, std::move(file)));
  Level& level = *levels_.back();
  const PeekedBuffer& buffer = level.stream.buffer();
  if (!budget_) budget_.emplace(buffer);
  if (format_ == nullptr && is_passed_over(level.file.name)) {
    Piece piece{.chunk = level.file.file};
    piece.notes.push_back({Severity::remark, {level.file.file.path, 0}, "no article: passed over"});
    levels_.pop_back();
    return piece;
  }
  const ContainerKind* const kind = container_kind(buffer.head());
  if (kind == nullptr) {
    begin(level);
    return std::nullopt;
  }
  if (levels_.size() > most_levels) {
    Piece piece = rejected(level.file, "an archive in an archive, and so on: more than five deep");
    levels_.pop_back();
    return piece;
  }
  level.container = kind->open(level.stream, level.file, *budget_);
  return std::nullopt;
}

void InputReader::begin(Level& level) const {
  const PeekedBuffer& buffer = level.stream.buffer();
  if (begins_with_utf16(buffer.head())) {
    level.utf16.emplace(level.stream);
    level.text.emplace(*level.utf16, head_bytes);
    const bool little = buffer.head().starts_with('\xFF');
    level.remark(fmt::format("read as UTF-16{}E (byte order mark)", little ? 'L' : 'B'));
  }
  PeekedStream& content = level.content();
  const Recognition recognised = format_ != nullptr
                                     ? Recognition{format_, ""}
                                     : recognise(content.buffer().head(), level.file.name);
  level.cutter.emplace(content, level.file.file, *recognised.format);
  if (!recognised.by.empty()) {
    level.remark(fmt::format("read as {}, {}", recognised.format->name, recognised.by));
  }
}

std::optional<Piece> InputReader::next_of_container() {
  Container& container = *levels_.back()->container;
  std::optional<std::variant<Member, Rejection>> member = container.next();
  if (!member) {
    levels_.pop_back();
    return std::nullopt;
  }
  if (Rejection* const rejection = std::get_if<Rejection>(&*member)) {
    // What is behind the damage is not known, so that nothing may be taken for gone.
    if (rejection->place.path == levels_.back()->file.file.path) failed_ = true;
    Piece piece;
    piece.chunk.path = rejection->place.path;
    piece.rejections.push_back(std::move(*rejection));
    return piece;
  }
  return open(container.content(), std::get<Member>(*std::move(member)));
}

std::optional<Piece> InputReader::next_of_file() {
  Level& level = *levels_.back();
  std::optional<Piece> piece = level.cutter->next();
  if (!piece) {
    levels_.pop_back();
    return std::nullopt;
  }
  std::ranges::move(std::exchange(level.notes, {}), std::back_inserter(piece->notes));
  if (!level.cutter->failed()) return piece;
  // The system refused to read the input, or what holds the file is damaged.
  if (levels_.size() == 1 || file_.bad()) {
    failed_ = true;
  } else {
    const Container& container = *levels_[levels_.size() - 2]->container;
    if (container.failure() != unpacks_to_too_much) failed_ = true;
    for (Rejection& rejection : piece->rejections) {
      if (rejection.place.line == 0) rejection.reason = container.failure();
    }
  }
  return piece;
}

Piece InputReader::rejected(const Member& file, std::string_view reason) const {
  return {.chunk = file.file, .rejections = {{{file.file.path, 0}, std::string(reason)}}};
}

namespace {

std::string file_name(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

}  // namespace
}  // namespace lede::indexing
