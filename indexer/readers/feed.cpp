// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feed.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "indexer/readers/feed_item.hpp"
#include "indexer/readers/html/fragment.hpp"
#include "indexer/readers/json_feed.hpp"
#include "indexer/readers/web_address.hpp"
#include "indexer/readers/xml_document.hpp"

namespace lede::indexing {
namespace {

constexpr std::array feed_roots = std::to_array<std::string_view>({"RDF", "feed", "rss"});

struct Namespace {
  std::string_view address;  // or how it begins
  std::string_view prefix;   // empty: that of the feed itself
};

constexpr std::array namespaces{std::to_array<Namespace>({
    {"http://www.w3.org/2005/Atom", ""},
    {"http://purl.org/atom/ns#", ""},
    {"http://purl.org/rss/1.0/modules/content/", "content"},
    {"http://purl.org/rss/1.0/", ""},
    {"http://my.netscape.com/", ""},
    {"http://channel.netscape.com/", ""},
    {"http://backend.userland.com/", ""},
    {"http://blogs.law.harvard.edu/tech/rss", ""},
    {"http://purl.org/dc/elements/1.1", "dc"},
    {"http://purl.org/dc/terms/", "dcterms"},
    {"http://search.yahoo.com/mrss", "media"},
    {"http://www.itunes.com/", "itunes"},
    {"http://www.w3.org/1999/xhtml", "xhtml"},
    {"http://rssnamespace.org/feedburner/", "feedburner"},
})};

struct ElementFact {
  std::string_view name;
  FeedFact fact;
  int rank;
};

constexpr std::array element_facts{std::to_array<ElementFact>({
    {"guid", FeedFact::id, 0},
    {"id", FeedFact::id, 0},
    {"dc:identifier", FeedFact::id, 1},
    {"feedburner:origLink", FeedFact::link, 0},
    {"link", FeedFact::link, 1},
    {"title", FeedFact::title, 0},
    {"dc:title", FeedFact::title, 1},
    {"content:encoded", FeedFact::content, 0},
    {"content", FeedFact::content, 1},
    {"xhtml:body", FeedFact::content, 2},
    {"body", FeedFact::content, 2},
    {"fullitem", FeedFact::content, 3},
    {"description", FeedFact::summary, 0},
    {"summary", FeedFact::summary, 0},
    {"dc:description", FeedFact::summary, 1},
    {"itunes:summary", FeedFact::summary, 2},
    {"dc:creator", FeedFact::author, 0},
    {"author", FeedFact::author, 1},
    {"itunes:author", FeedFact::author, 2},
    {"pubDate", FeedFact::published, 0},
    {"published", FeedFact::published, 0},
    {"issued", FeedFact::published, 1},
    {"dc:date", FeedFact::published, 1},
    {"dcterms:issued", FeedFact::published, 1},
    {"dcterms:created", FeedFact::published, 2},
    {"created", FeedFact::published, 2},
    {"updated", FeedFact::published, 3},
    {"modified", FeedFact::published, 3},
    {"dcterms:modified", FeedFact::published, 3},
    {"category", FeedFact::topic, 0},
    {"dc:subject", FeedFact::topic, 1},
    {"language", FeedFact::language, 0},
    {"dc:language", FeedFact::language, 1},
    {"source", FeedFact::source, 0},
})};

/// The prefixes that a feed declares, and what they stand for.
using Prefixes = std::map<std::string_view, std::string_view>;

void read_items(const pugi::xml_node& root, const Chunk& chunk, Reading& reading);
Prefixes prefixes_of(const pugi::xml_node& root, const pugi::xml_node& channel);
FeedItem facts_of(const pugi::xml_node& node, const Prefixes& prefixes);
std::string usual_name(const pugi::xml_node& node, const Prefixes& prefixes);
std::string value_of(FeedFact fact, const pugi::xml_node& node);
std::string id_of(const pugi::xml_node& node);
std::string link_of(const pugi::xml_node& node);
std::string base_of(pugi::xml_node node);
std::string author_of(const pugi::xml_node& node);
std::string topic_of(const pugi::xml_node& node);
std::string title_of(const pugi::xml_node& node);
std::string text_of(const pugi::xml_node& node);

}  // namespace

Reading read_feed(const Chunk& chunk) {
  if (begins_with_json_object(chunk.bytes)) return read_json_feed(chunk);
  Reading reading;
  const XmlDocument document = parse_xml(chunk.bytes);
  pugi::xml_node root = document.root;
  while (root && std::ranges::find(feed_roots, local_name(root)) == feed_roots.end()) {
    root = root.next_sibling();
  }
  if (!root) {
    reading.reject({chunk.path, 0}, "no feed: neither RSS, Atom nor JSON Feed");
    return reading;
  }
  if (!document.damage.empty()) reading.warn({chunk.path, 0}, document.damage);
  read_items(root, chunk, reading);
  if (reading.articles.empty() && reading.rejections.empty()) {
    reading.remark({chunk.path, 0}, "the feed has no items");
  }
  return reading;
}

bool begins_with_feed(std::string_view head) {
  constexpr std::string_view json_feed = "://jsonfeed.org/version/";
  if (begins_with_json_object(head)) return head.find(json_feed) != std::string_view::npos;
  head = behind_blank(head);
  if (!head.starts_with('<')) return false;
  // Warnings of the program that made the feed may stand before it.
  const std::size_t declaration = head.find("<?xml");
  const std::string_view document =
      head.substr(declaration == std::string_view::npos ? 0 : declaration);
  return std::ranges::find(feed_roots, root_name(document)) != feed_roots.end();
}

namespace {

/// RSS 1.0 has them beside the channel, the others in it.
void read_items(const pugi::xml_node& root, const Chunk& chunk, Reading& reading) {
  const pugi::xml_node channel = child_named(root, "channel") ? child_named(root, "channel") : root;
  const Prefixes prefixes = prefixes_of(root, channel);
  FeedItem feed = facts_of(channel, prefixes);
  if (std::string language = root.attribute("xml:lang").value(); !language.empty()) {
    feed.add(FeedFact::language, 2, std::move(language));
  }
  std::size_t number = 0;
  pugi::xml_node node = next_inside(root, root);
  while (node) {
    const std::string_view name = local_name(node);
    if (name != "item" && name != "entry") {
      node = next_inside(node, root);
      continue;
    }
    add_feed_item(facts_of(node, prefixes), feed, chunk.path, ++number, reading);
    // What is in an item was read with it.
    while (node != root && !node.next_sibling()) node = node.parent();
    if (node == root) return;
    node = node.next_sibling();
  }
}

Prefixes prefixes_of(const pugi::xml_node& root, const pugi::xml_node& channel) {
  Prefixes prefixes;
  for (const pugi::xml_node& node : {root, channel}) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      if (!name.starts_with("xmlns:")) continue;
      const std::string_view address = attribute.value();
      const auto known = std::ranges::find_if(namespaces, [address](const Namespace& space) {
        return address.starts_with(space.address);
      });
      if (known != namespaces.end()) prefixes[name.substr(6)] = known->prefix;
    }
  }
  return prefixes;
}

FeedItem facts_of(const pugi::xml_node& node, const Prefixes& prefixes) {
  FeedItem item;
  if (const char* const about = node.attribute("rdf:about").value()) {
    item.add(FeedFact::id, 2, line_of_text(about));
  }
  item.add(FeedFact::language, 0, node.attribute("xml:lang").value());
  for (const pugi::xml_node& child : node.children()) {
    const std::string name = usual_name(child, prefixes);
    const auto known = std::ranges::find(element_facts, name, &ElementFact::name);
    if (known != element_facts.end()) {
      item.add(known->fact, known->rank, value_of(known->fact, child));
    }
  }
  return item;
}

/// With the prefix that feeds use for the namespace, whichever this one does.
std::string usual_name(const pugi::xml_node& node, const Prefixes& prefixes) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return std::string(name);
  std::string_view prefix = name.substr(0, colon);
  if (const auto known = prefixes.find(prefix); known != prefixes.end()) prefix = known->second;
  if (prefix == "atom") prefix = {};
  std::string usual(prefix);
  if (!usual.empty()) usual += ':';
  return usual += name.substr(colon + 1);
}

std::string value_of(FeedFact fact, const pugi::xml_node& node) {
  switch (fact) {
    case FeedFact::id:
      return id_of(node);
    case FeedFact::link:
      return link_of(node);
    case FeedFact::title:
      return title_of(node);
    case FeedFact::content:
    case FeedFact::summary:
      return text_of(node);
    case FeedFact::author:
      return author_of(node);
    case FeedFact::topic:
      return topic_of(node);
    case FeedFact::source: {
      const pugi::xml_node title = child_named(node, "title");
      return title_of(title ? title : node);
    }
    case FeedFact::published:
    case FeedFact::language:
      break;
  }
  return line_in(node);
}

std::string id_of(const pugi::xml_node& node) {
  return line_in(node);
}

/// Atom's are attributes, RSS's are texts.
std::string link_of(const pugi::xml_node& node) {
  const std::string_view relation = node.attribute("rel").value();
  if (!relation.empty() && relation != "alternate") return {};
  const std::string_view address = node.attribute("href").value();
  std::string link = address.empty() ? line_in(node) : line_of_text(address);
  if (!is_web_address(link)) link = resolved(link, base_of(node));
  return is_web_address(link) ? link : std::string();
}

/// What `xml:base` says, of an element or what stands around it; else the address of the channel.
std::string base_of(pugi::xml_node node) {
  constexpr int most_levels = 8;
  const pugi::xml_node channel = node.parent().parent();
  std::string base;
  for (int level = 0; node && level < most_levels; ++level, node = node.parent()) {
    const std::string_view said = node.attribute("xml:base").value();
    if (!said.empty()) base = base.empty() ? std::string(said) : resolved(base, said);
    if (is_web_address(base)) return base;
  }
  for (const pugi::xml_node& link : channel.children("link")) {
    const std::string_view relation = link.attribute("rel").value();
    const std::string_view address = link.attribute("href").value();
    std::string site = address.empty() ? line_in(link) : std::string(address);
    if ((relation.empty() || relation == "alternate") && is_web_address(site)) {
      return base.empty() ? site : resolved(base, site);
    }
  }
  return {};
}

/// RSS has `mail@example.org (Name)`.
std::string author_of(const pugi::xml_node& node) {
  if (has_elements(node)) return line_in(child_named(node, "name"));
  std::string author = line_of_html(all_text(node));
  const std::size_t open = author.find(" (");
  const bool has_mail = author.find('@') < open;
  if (has_mail && open != std::string::npos && author.ends_with(')')) {
    return author.substr(open + 2, author.size() - open - 3);
  }
  return author;
}

std::string topic_of(const pugi::xml_node& node) {
  for (const char* const name : {"label", "term"}) {
    if (std::string topic = line_of_html(node.attribute(name).value()); !topic.empty()) {
      return topic;
    }
  }
  return line_of_html(all_text(node));
}

std::string title_of(const pugi::xml_node& node) {
  const std::string_view type = node.attribute("type").value();
  const bool plain = has_elements(node) || type.starts_with("text");
  return plain && type != "text/html" ? line_in(node) : line_of_html(all_text(node));
}

std::string text_of(const pugi::xml_node& node) {
  const std::string_view type = node.attribute("type").value();
  if (has_elements(node)) return text_of_html(markup_in(node));
  const bool is_text = type.find('/') == std::string_view::npos || type.starts_with("text/") ||
                       type.find("html") != std::string_view::npos;
  return is_text ? text_of_html(all_text(node)) : std::string();
}

}  // namespace
}  // namespace lede::indexing
