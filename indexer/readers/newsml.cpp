// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "indexer/readers/html/fragment.hpp"
#include "indexer/readers/newsml1.hpp"
#include "indexer/readers/nitf.hpp"
#include "indexer/readers/xml_document.hpp"

namespace lede::indexing {
namespace {

constexpr std::array roots = std::to_array<std::string_view>(
    {"NewsML", "conceptItem", "knowledgeItem", "newsItem", "newsMessage", "packageItem"});

void read_item(const pugi::xml_node& item, const std::string& path, Reading& reading);
std::string_view why_passed_over(const pugi::xml_node& item);
Article article_of(const pugi::xml_node& item);
std::string body_of(const pugi::xml_node& content_set);
std::string title_of(const pugi::xml_node& item);
std::string authors_of(const pugi::xml_node& meta);
std::vector<std::string> topics_of(const pugi::xml_node& meta);
std::string name_of(const pugi::xml_node& concept_node);
std::string first_of(std::initializer_list<pugi::xml_node> nodes);

}  // namespace

Reading read_newsml(const Chunk& chunk) {
  Reading reading;
  const XmlDocument document = parse_xml(chunk.bytes);
  const std::string_view root = local_name(document.root);
  if (std::ranges::find(roots, root) == roots.end()) {
    reading.reject({chunk.path, 0}, "no NewsML: its first element is another");
    return reading;
  }
  if (!document.damage.empty()) reading.warn({chunk.path, 0}, document.damage);
  if (root == "NewsML") {
    read_newsml1(document.root, chunk.path, reading);
    return reading;
  }
  if (root == "newsItem") {
    read_item(document.root, chunk.path, reading);
    return reading;
  }
  std::size_t number = 0;
  for (const pugi::xml_node& set : document.root.children()) {
    if (local_name(set) != "itemSet") continue;
    for (const pugi::xml_node& item : set.children()) {
      if (local_name(item) != "newsItem") continue;
      read_item(item, fmt::format("{}#{}", chunk.path, ++number), reading);
    }
  }
  if (number == 0) reading.remark({chunk.path, 0}, "no news item in it: passed over");
  return reading;
}

bool begins_with_newsml(std::string_view head) {
  return std::ranges::find(roots, root_name(head)) != roots.end();
}

namespace {

void read_item(const pugi::xml_node& item, const std::string& path, Reading& reading) {
  if (const std::string_view why = why_passed_over(item); !why.empty()) {
    reading.remark({path, 0}, why);
    return;
  }
  Article article = article_of(item);
  if (article.title.empty() && article.body.empty()) {
    reading.reject({path, 0}, "neither title nor body");
    return;
  }
  article.path = path;
  reading.articles.push_back(std::move(article));
}

std::string_view why_passed_over(const pugi::xml_node& item) {
  const pugi::xml_node meta = child_named(item, "itemMeta");
  const std::string_view kind = child_named(meta, "itemClass").attribute("qcode").value();
  const std::string_view status = child_named(meta, "pubStatus").attribute("qcode").value();
  if (status.ends_with(":canceled")) return "canceled: passed over";
  const bool is_text = kind.empty() || kind.ends_with(":text") || kind.ends_with(":composite");
  return is_text ? "" : "no text but a picture or the like: passed over";
}

Article article_of(const pugi::xml_node& item) {
  const pugi::xml_node meta = child_named(item, "itemMeta");
  const pugi::xml_node content = child_named(item, "contentMeta");
  const pugi::xml_node set = child_named(item, "contentSet");
  const pugi::xml_node inline_nitf = descendant(set, "inlineXML/nitf");
  Article article = inline_nitf ? article_of_nitf(inline_nitf) : Article();
  const auto prefer = [](std::string& fact, std::string value) {
    if (!value.empty()) fact = std::move(value);
  };
  prefer(article.id, line_of_text(item.attribute("guid").value()));
  prefer(article.title, title_of(item));
  prefer(article.author, authors_of(content));
  prefer(article.source,
         first_of({child_named(meta, "provider"), child_named(content, "infoSource"),
                   child_named(content, "creditline")}));
  prefer(article.published,
         first_of({child_named(meta, "firstCreated"), child_named(content, "contentCreated"),
                   child_named(meta, "versionCreated")}));
  prefer(article.language, child_named(content, "language").attribute("tag").value());
  if (article.language.empty()) article.language = item.attribute("xml:lang").value();
  if (std::vector<std::string> topics = topics_of(content); !topics.empty()) {
    article.topics = std::move(topics);
  }
  for (const pugi::xml_node& description : content.children()) {
    const std::string_view role = description.attribute("role").value();
    if (local_name(description) != "description" || role.ends_with(":caption")) continue;
    article.summary = line_in(description);
    break;
  }
  if (!inline_nitf) {
    article.body = with_dateline(line_in(child_named(content, "dateline")), body_of(set));
  }
  return article;
}

/// Of several renditions the first that says something.
std::string body_of(const pugi::xml_node& content_set) {
  for (const pugi::xml_node& content : content_set.children()) {
    std::string body;
    if (local_name(content) == "inlineXML") {
      const pugi::xml_node html = child_named(content, "html");
      const pugi::xml_node page = child_named(html, "body");
      body = text_of_html(markup_in(page ? page : html ? html : content));
    } else if (local_name(content) == "inlineData") {
      body = text_of_html(all_text(content));
    }
    if (!body.empty()) return body;
  }
  return {};
}

std::string title_of(const pugi::xml_node& item) {
  return first_of({descendant(item, "contentMeta/headline"), descendant(item, "itemMeta/title")});
}

/// As it is signed, else by whom it was made.
std::string authors_of(const pugi::xml_node& meta) {
  std::string authors;
  for (const std::string_view wanted : {"by", "creator"}) {
    for (const pugi::xml_node& child : meta.children()) {
      if (local_name(child) != wanted) continue;
      std::string author = wanted == "by" ? line_in(child) : name_of(child);
      if (!authors.empty() && !author.empty()) authors += ", ";
      authors += author;
    }
    if (!authors.empty()) break;
  }
  return authors;
}

std::vector<std::string> topics_of(const pugi::xml_node& meta) {
  std::vector<std::string> topics;
  for (const pugi::xml_node& child : meta.children()) {
    if (local_name(child) != "subject" && local_name(child) != "keyword") continue;
    add_topic(topics, local_name(child) == "keyword" ? line_in(child) : name_of(child));
  }
  return topics;
}

/// Its name, else what stands for one; a code says nothing to readers.
std::string name_of(const pugi::xml_node& concept_node) {
  const std::string name = line_in(child_named(concept_node, "name"));
  return name.empty() ? line_of_text(concept_node.attribute("literal").value()) : name;
}

std::string first_of(std::initializer_list<pugi::xml_node> nodes) {
  for (const pugi::xml_node& node : nodes) {
    std::string text =
        has_elements(node) || node.attribute("literal") ? name_of(node) : line_in(node);
    if (!text.empty()) return text;
  }
  return {};
}

}  // namespace
}  // namespace lede::indexing
