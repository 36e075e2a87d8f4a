// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/trec.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/readers/author_names.hpp"
#include "indexer/readers/newswire_date.hpp"
#include "indexer/readers/sgml.hpp"
#include "indexer/readers/sgml_records.hpp"
#include "indexer/readers/trec_number.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view document = "DOC";
constexpr std::size_t npos = std::string_view::npos;

enum class Part {
  loose,  // in no element but DOC
  number,
  title,
  body,
  summary,
  source,
  author,
  date,
  dateline,
  topics,
  other,
};
constexpr std::size_t part_count = static_cast<std::size_t>(Part::other) + 1;

struct Element {
  std::string_view name;
  Part part;
};
constexpr std::array elements{
    Element{"DOCNO", Part::number},    Element{"HEADLINE", Part::title},
    Element{"HEAD", Part::title},      Element{"HL", Part::title},
    Element{"TITLE", Part::title},     Element{"TI", Part::title},
    Element{"TTL", Part::title},       Element{"TEXT", Part::body},
    Element{"LP", Part::body},         Element{"LEADPARA", Part::body},
    Element{"BODY", Part::body},       Element{"ABSTRACT", Part::summary},
    Element{"SUMMARY", Part::summary}, Element{"SO", Part::source},
    Element{"SOURCE", Part::source},   Element{"PUB", Part::source},
    Element{"BYLINE", Part::author},   Element{"AUTHOR", Part::author},
    Element{"DATE", Part::date},       Element{"DATE1", Part::date},
    Element{"DATE_TIME", Part::date},  Element{"DATETIME", Part::date},
    Element{"DD", Part::date},         Element{"DATELINE", Part::dateline},
    Element{"IN", Part::topics},       Element{"SUBJECT", Part::topics},
};

/// What a document says, by parts.
class Parts {
 public:
  explicit Parts(std::string_view record);

  /// The texts of a part's elements, of which none is blank.
  const std::vector<std::string>& all(Part part) const { return of(part); }
  std::string first(Part part) const { return of(part).empty() ? "" : of(part).front(); }
  std::string joined(Part part) const;

 private:
  struct Open {
    std::string name;
    Part part = Part::other;
  };

  void open(const SgmlToken& tag);
  void close(const std::string& name);
  void add(std::string_view text);
  Part current() const { return open_.empty() ? Part::loose : open_.back().part; }
  std::vector<std::string>& of(Part part) { return texts_[static_cast<std::size_t>(part)]; }
  const std::vector<std::string>& of(Part part) const {
    return texts_[static_cast<std::size_t>(part)];
  }

  std::vector<Open> open_;
  std::array<std::vector<std::string>, part_count> texts_;
};

Article read_document(std::string_view record);
Article article_of(const Parts& parts);
void set_title(Article& article, const Parts& parts);
std::vector<std::string> topics_of(const Parts& parts);
bool is_blank(std::string_view text);

}  // namespace

bool begins_with_trec(std::string_view head) {
  return begins_with_element(head, document);
}

std::unique_ptr<RecordScanner> scan_trec(std::string_view) {
  return std::make_unique<SgmlScanner>(document);
}

Reading read_trec(const Chunk& chunk, const ReadingOptions&) {
  return read_sgml(chunk, document, read_document);
}

namespace {

Article read_document(std::string_view record) {
  return article_of(Parts(record));
}

Parts::Parts(std::string_view record) {
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
  for (std::vector<std::string>& texts : texts_) std::erase_if(texts, is_blank);
}

std::string Parts::joined(Part part) const {
  return fmt::format("{}", fmt::join(of(part), "\n\n"));
}

/// Of elements that are not known those in a part are markup of its text.
void Parts::open(const SgmlToken& tag) {
  constexpr std::size_t most_open = 32;
  const std::string name = upper_case(tag.text);
  if (name == document) {
    // Gigaword has no DOCNO.
    const std::string_view id = attribute(tag.attributes, "ID");
    if (!id.empty()) of(Part::number).emplace_back(id);
    return;
  }
  if (name == "P") return add("\n\n");
  const auto* const known = std::ranges::find(elements, name, &Element::name);
  if (known == elements.end() && !open_.empty()) return;
  if (open_.size() == most_open) open_.pop_back();
  open_.push_back({name, known == elements.end() ? Part::other : known->part});
  of(current()).emplace_back();
}

/// What is open inside of it was not closed.
void Parts::close(const std::string& name) {
  if (name == "P") return add("\n\n");
  const auto opened = std::ranges::find(open_.rbegin(), open_.rend(), name, &Open::name);
  if (opened == open_.rend()) return;
  open_.erase(opened.base() - 1, open_.end());
}

void Parts::add(std::string_view text) {
  std::vector<std::string>& texts = of(current());
  if (texts.empty()) texts.emplace_back();
  // Behind a start tag no space is an indent.
  if (texts.back().empty()) text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  texts.back() += sgml_text(text);
}

Article article_of(const Parts& parts) {
  Article article;
  article.id = on_one_line(parts.first(Part::number));
  set_title(article, parts);
  const bool has_body = !parts.all(Part::body).empty();
  article.body = behind_dateline(parts.first(Part::dateline),
                                 tidy_lines(parts.joined(has_body ? Part::body : Part::loose)));
  article.summary = tidy_lines(parts.joined(Part::summary));
  if (article.author.empty()) article.author = authors_in(on_one_line(parts.first(Part::author)));
  // `WALL STREET JOURNAL (J), PAGE A3`
  const std::string source = on_one_line(parts.first(Part::source));
  article.source = source.substr(0, source.find(" ("));
  const std::string date = on_one_line(parts.first(Part::date));
  article.published = newswire_date(date).value_or(date);
  article.topics = topics_of(parts);

  const DocumentNumber number = read_document_number(article.id);
  if (article.source.empty()) article.source = number.source;
  if (article.published.empty()) article.published = number.published;
  return article;
}

/// The Journal sets its byline under the headline, behind dashes; the Financial Times begins with
/// `FT  02 DEC 92 / `. More headlines than one are the deck.
void set_title(Article& article, const Parts& parts) {
  const std::vector<std::string>& titles = parts.all(Part::title);
  if (titles.empty()) return;
  std::string_view title = titles.front();
  if (const std::size_t dashes = title.find("----"); dashes != npos && dashes > 0) {
    const std::string under = on_one_line(title.substr(title.find_last_of('-') + 1));
    if (upper_case(under.substr(0, 3)) == "BY ") article.author = authors_in(under);
    title = title.substr(0, dashes);
  }
  article.title = on_one_line(title);
  constexpr std::size_t longest_stamp = std::string_view("FT 02 DEC 92 / ").size();
  const std::size_t slash = article.title.find(" / ");
  if (article.title.starts_with("FT ") && slash < longest_stamp) article.title.erase(0, slash + 3);
  for (std::size_t i = 1; i < titles.size(); ++i) {
    article.summary += (i > 1 ? "\n" : "") + on_one_line(titles[i]);
  }
}

std::vector<std::string> topics_of(const Parts& parts) {
  std::vector<std::string> topics;
  for (std::string_view rest : parts.all(Part::topics)) {
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find_first_of(";\n"), rest.size());
      if (std::string topic = on_one_line(rest.substr(0, end)); !topic.empty()) {
        topics.push_back(std::move(topic));
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return topics;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == npos;
}

}  // namespace
}  // namespace lede::indexing
