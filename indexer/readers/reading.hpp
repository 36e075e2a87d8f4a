// SPDX-License-Identifier: GPL-2.0-or-later
// What every reader takes and gives: bytes of an input in; articles, rejections and notes out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/article.hpp"
#include "indexer/readers/article_keys.hpp"

namespace lede::indexing {

/// An article, a record of a container or a file of one article may be this long.
inline constexpr std::size_t max_article_bytes = std::size_t{16} << 20;
inline constexpr std::string_view longer_than_that = "longer than 16 MiB";

/// How many bytes of an input are looked at to see which format it has.
inline constexpr std::size_t head_bytes = 4096;

/// Where in an input something is: a line counted from 1, or 0 for the input as a whole.
struct Place {
  std::string path;
  std::uint64_t line = 0;
};

/// `path` or `path:line`.
std::string to_string(const Place& place);

/// Something that should have been an article and cannot be. The reason is one line.
struct Rejection {
  Place place;
  std::string reason;
};

enum class Severity {
  remark,   // a choice that was made, worth knowing when one looks closely
  warning,  // a fact of an article was lost
};

struct Note {
  Severity severity = Severity::remark;
  Place place;
  std::string text;
};

/// All of a file, or some whole records of a container of several articles.
struct Chunk {
  std::string path = {};  // of the file: absolute, valid UTF-8, or `-`
  std::string bytes = {};
  std::uint64_t first_line = 1;    // of `bytes`, in the file
  std::uint64_t first_record = 1;  // in `bytes`, among those of the file
  std::string header = {};         // the first record, where it speaks of the others
  std::string address = {};        // that the file was fetched from, where an archive says so
  std::string encoding = {};       // the same, of what the file was declared to be in
};

struct ReadingOptions {
  KeyMap keys;           // what containers call an article's facts
  std::string language;  // of all articles: en, en-US; empty: as declared or detected
  std::string default_language = "en";  // where nothing is declared and nothing is clear
};

struct Reading {
  std::vector<Article> articles;
  std::vector<Rejection> rejections;
  std::vector<Note> notes;
  KeysSeen keys;  // of what has such that may be renamed

  void reject(const Place& place, std::string_view reason);
  void remark(const Place& place, std::string_view text);
  void warn(const Place& place, std::string_view text);
};

}  // namespace lede::indexing
