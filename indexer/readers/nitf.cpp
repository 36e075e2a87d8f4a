// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/nitf.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "common/base/ascii.hpp"
#include "indexer/readers/author_names.hpp"
#include "indexer/readers/html/fragment.hpp"
#include "indexer/readers/xml_document.hpp"

namespace lede::indexing {
namespace {

constexpr std::array date_paths = std::to_array<std::string_view>({"date.issue", "date.release"});

std::string byline_of(const pugi::xml_node& head);
std::string published_of(const pugi::xml_node& nitf);
std::string source_of(const pugi::xml_node& nitf);
std::vector<std::string> topics_of(const pugi::xml_node& nitf);
std::string first_line(const pugi::xml_node& node, std::string_view first_path,
                       std::string_view second_path);

}  // namespace

Reading read_nitf(const Chunk& chunk) {
  Reading reading;
  const XmlDocument document = parse_xml(chunk.bytes);
  if (local_name(document.root) != "nitf") {
    reading.reject({chunk.path, 0}, "no NITF: its first element is another");
    return reading;
  }
  if (!document.damage.empty()) reading.warn({chunk.path, 0}, document.damage);
  Article article = article_of_nitf(document.root);
  if (article.title.empty() && article.body.empty()) {
    reading.reject({chunk.path, 0}, "neither title nor body");
    return reading;
  }
  reading.articles.push_back(std::move(article));
  return reading;
}

bool begins_with_nitf(std::string_view head) {
  return root_name(head) == "nitf";
}

Article article_of_nitf(const pugi::xml_node& nitf) {
  const pugi::xml_node head = descendant(nitf, "body/body.head");
  Article article;
  article.id = line_of_text(descendant(nitf, "head/docdata/doc-id").attribute("id-string").value());
  article.title = first_line(nitf, "body/body.head/hedline/hl1", "head/title");
  article.summary = text_of_html(markup_in(child_named(head, "abstract")));
  article.author = byline_of(head);
  article.source = source_of(nitf);
  article.published = with_separators(published_of(nitf));
  article.topics = topics_of(nitf);
  article.language = nitf.attribute("xml:lang").value();
  const pugi::xml_node dateline = child_named(head, "dateline");
  const pugi::xml_node place = child_named(dateline, "location");
  article.body = with_dateline(line_in(place ? place : dateline),
                               text_of_html(markup_in(descendant(nitf, "body/body.content"))));
  return article;
}

std::string with_separators(std::string_view date) {
  const auto digits = [date](std::size_t from, std::size_t count) {
    return date.size() >= from + count && std::ranges::all_of(date.substr(from, count), [](char c) {
             return c >= '0' && c <= '9';
           });
  };
  if (!digits(0, 8)) return std::string(date);
  std::string result(date.substr(0, 4));
  result.append("-").append(date.substr(4, 2)).append("-").append(date.substr(6, 2));
  if (date.size() == 8) return result;
  if (date[8] != 'T' || !digits(9, 6)) return std::string(date);
  result.append("T").append(date.substr(9, 2)).append(":").append(date.substr(11, 2));
  result.append(":").append(date.substr(13, 2));
  const std::string_view offset = date.substr(15);
  if (offset.size() != 5) return result.append(offset);
  return result.append(offset.substr(0, 3)).append(":").append(offset.substr(3));
}

void add_topic(std::vector<std::string>& topics, std::string topic) {
  constexpr std::size_t most_topics = 1000;
  const bool is_new = topics.size() < most_topics && !topic.empty() &&
                      std::ranges::find(topics, topic) == topics.end();
  if (is_new) topics.push_back(std::move(topic));
}

std::string with_dateline(std::string_view dateline, std::string body) {
  const std::string_view place = dateline.substr(0, dateline.find(','));
  const std::string_view start = std::string_view(body).substr(0, place.size() + 8);
  const bool stands_there =
      ascii_lower_case(start).find(ascii_lower_case(place)) != std::string::npos;
  if (place.empty() || body.empty() || stands_there) return body;
  return std::string(dateline) + " — " + body;
}

namespace {

/// The people of the byline, where they are marked; else all of it but what they are.
std::string byline_of(const pugi::xml_node& head) {
  std::string names;
  for (const pugi::xml_node& child : head.children()) {
    if (local_name(child) != "byline") continue;
    std::string byline;
    for (pugi::xml_node node = next_inside(child, child); node; node = next_inside(node, child)) {
      if (local_name(node) != "person") continue;
      if (!byline.empty()) byline += ", ";
      byline += line_in(node);
    }
    if (byline.empty()) {
      std::string text;
      for (const pugi::xml_node& part : child.children()) {
        if (local_name(part) != "byttl") text += all_text(part);
      }
      byline = authors_in(line_of_text(text));
    }
    if (!names.empty() && !byline.empty()) names += ", ";
    names += byline;
  }
  return names;
}

std::string published_of(const pugi::xml_node& nitf) {
  const pugi::xml_node data = descendant(nitf, "head/docdata");
  for (const std::string_view path : date_paths) {
    const std::string date = child_named(data, path).attribute("norm").value();
    if (!date.empty()) return date;
  }
  const std::string publication =
      descendant(nitf, "head/pubdata").attribute("date.publication").value();
  if (!publication.empty()) return publication;
  return descendant(nitf, "body/body.head/dateline/story.date").attribute("norm").value();
}

std::string source_of(const pugi::xml_node& nitf) {
  std::string name = line_of_text(descendant(nitf, "head/pubdata").attribute("name").value());
  if (!name.empty()) return name;
  return first_line(nitf, "body/body.head/distributor/org", "body/body.head/distributor");
}

/// Subjects, then key words.
std::vector<std::string> topics_of(const pugi::xml_node& nitf) {
  std::vector<std::string> topics;
  const pugi::xml_node head = child_named(nitf, "head");
  for (const pugi::xml_node& subject : child_named(head, "tobject").children()) {
    for (const char* const name :
         {"tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type"}) {
      const std::string_view text = subject.attribute(name).value();
      if (text.empty()) continue;
      add_topic(topics, line_of_text(text));
      break;
    }
  }
  for (const pugi::xml_node& key : descendant(head, "docdata/key-list").children()) {
    add_topic(topics, line_of_text(key.attribute("key").value()));
  }
  return topics;
}

std::string first_line(const pugi::xml_node& node, std::string_view first_path,
                       std::string_view second_path) {
  std::string line = line_in(descendant(node, first_path));
  return line.empty() ? line_in(descendant(node, second_path)) : line;
}

}  // namespace
}  // namespace lede::indexing
