// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/reuters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/base/ascii.hpp"
#include "indexer/readers/author_names.hpp"
#include "indexer/readers/newswire_date.hpp"
#include "indexer/readers/plain_text.hpp"
#include "indexer/readers/sgml.hpp"
#include "indexer/readers/sgml_records.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view element = "REUTERS";
constexpr std::size_t npos = std::string_view::npos;

/// What is said of a story, each under the name of its element.
class Story {
 public:
  explicit Story(std::string_view record);

  Article article() &&;

 private:
  void open(const SgmlToken& tag);
  void close(std::string_view name);
  void add(std::string_view text);

  std::string open_;  // the element that text belongs to
  bool in_text_ = false;
  std::string new_id_;
  std::string date_;
  std::string title_;
  std::string author_;
  std::string dateline_;
  std::string body_;
  std::string text_;  // that is in TEXT and in nothing else of it
  std::vector<std::string> topics_;
};

Article read_story(std::string_view record);
std::string without_sign_off(std::string_view body);

}  // namespace

bool begins_with_reuters(std::string_view head) {
  return begins_with_element(head, element);
}

std::unique_ptr<RecordScanner> scan_reuters(std::string_view) {
  return std::make_unique<SgmlScanner>(element);
}

Reading read_reuters(const Chunk& chunk, const ReadingOptions&) {
  return read_sgml(chunk, element, read_story);
}

namespace {

Article read_story(std::string_view record) {
  return Story(record).article();
}

Story::Story(std::string_view record) {
  SgmlTokens tokens(record);
  while (const std::optional<SgmlToken> token = tokens.next()) {
    switch (token->kind) {
      case SgmlToken::Kind::text:
        add(token->text);
        break;
      case SgmlToken::Kind::start_tag:
        open(*token);
        break;
      case SgmlToken::Kind::end_tag:
        close(upper_case(token->text));
        break;
    }
  }
}

void Story::open(const SgmlToken& tag) {
  const std::string name = upper_case(tag.text);
  if (name == element) {
    new_id_ = attribute(tag.attributes, "NEWID");
  } else if (name == "D") {
    topics_.emplace_back();
    open_ = name;
  } else {
    open_ = name;
    if (name == "TEXT") in_text_ = true;
  }
}

void Story::close(std::string_view name) {
  if (name == "TEXT") in_text_ = false;
  open_ = in_text_ ? "TEXT" : "";
}

void Story::add(std::string_view text) {
  struct Part {
    std::string_view name;
    std::string Story::*text;
  };
  constexpr std::array parts{Part{"DATE", &Story::date_},         Part{"TITLE", &Story::title_},
                             Part{"AUTHOR", &Story::author_},     Part{"BODY", &Story::body_},
                             Part{"DATELINE", &Story::dateline_}, Part{"TEXT", &Story::text_}};
  if (open_ == "D") topics_.back() += sgml_text(text);
  const auto* const part = std::ranges::find(parts, open_, &Part::name);
  if (part != parts.end()) this->*part->text += sgml_text(text);
}

Article Story::article() && {
  Article article;
  if (!new_id_.empty()) article.id = "reuters-" + new_id_;
  article.source = "Reuters";
  article.published = newswire_date(date_).value_or(on_one_line(date_));
  article.author = authors_in(on_one_line(author_));
  for (const std::string& topic : topics_) {
    std::string tidy = on_one_line(topic);
    if (!tidy.empty()) article.topics.push_back(std::move(tidy));
  }
  article.title = on_one_line(title_);
  std::string body = without_sign_off(tidy_lines(body_.empty() ? text_ : body_));
  if (article.title.empty()) {
    const HeadlineAndBody parts = cut_headline(body);
    article.title = on_one_line(parts.headline);
    body = std::string(parts.body);
  }
  article.body = behind_dateline(dateline_, body);
  return article;
}

/// `Reuter` and its misspellings stand on the last line; a story that is but a title has a filler.
std::string without_sign_off(std::string_view body) {
  constexpr std::array<std::string_view, 6> sign_offs{"reuter",   "reuters", "reuter...",
                                                      "reuter^m", "reuter.", "blah blah blah."};
  const std::size_t line_feed = body.rfind('\n');
  const std::size_t begin = line_feed == npos ? 0 : line_feed + 1;
  const std::string line = ascii_lower_case(on_one_line(body.substr(begin)));
  const bool says_nothing = std::ranges::find(sign_offs, line) != sign_offs.end();
  return says_nothing ? tidy_lines(body.substr(0, begin)) : std::string(body);
}

}  // namespace
}  // namespace lede::indexing
