// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml1.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/readers/author_names.hpp"
#include "indexer/readers/html/fragment.hpp"
#include "indexer/readers/nitf.hpp"
#include "indexer/readers/sgml.hpp"
#include "indexer/readers/xml_document.hpp"

namespace lede::indexing {
namespace {

// Of components in components; what is deeper belongs to the item.
constexpr int most_levels_up = 16;
// Of an element, in which what is said of it stands before its content.
constexpr int most_parts = 100;

/// A text and the component whose headline it stands under, or the item.
struct Story {
  pugi::xml_node owner;
  pugi::xml_node content;
};

/// Finds for each content the component it belongs to. Each component is looked into once.
class StoryFinder {
 public:
  explicit StoryFinder(const pugi::xml_node& item) : item_(item) {}

  std::vector<Story> stories();

 private:
  pugi::xml_node owner_above(const pugi::xml_node& node) const;
  bool says_something_new(const Story& story);

  pugi::xml_node item_;
  std::unordered_map<std::size_t, pugi::xml_node> owners_;  // of components, by their hashes
  std::unordered_map<std::size_t, bool> told_;              // the owners that have a text
};

void read_item(const pugi::xml_node& item, const std::string& path, Reading& reading);
Article article_of(const pugi::xml_node& item, const Story& story);
std::string text_in(const pugi::xml_node& data);
std::string id_of(const pugi::xml_node& item);
std::string published_of(const pugi::xml_node& item);
std::vector<std::string> topics_of(const pugi::xml_node& owner);
std::string party_in(const pugi::xml_node& role);
pugi::xml_node nearest(const pugi::xml_node& node, std::string_view path);
pugi::xml_node part(const pugi::xml_node& node, std::string_view path);
std::string without_dash(std::string dateline);
std::string_view formal_name(const pugi::xml_node& node);

}  // namespace

void read_newsml1(const pugi::xml_node& newsml, const std::string& path, Reading& reading) {
  std::vector<pugi::xml_node> items;
  for (const pugi::xml_node& child : newsml.children()) {
    if (local_name(child) == "NewsItem") items.push_back(child);
  }
  if (items.empty()) reading.remark({path, 0}, "no news item in it: passed over");
  for (std::size_t i = 0; i < items.size(); ++i) {
    read_item(items[i], items.size() == 1 ? path : fmt::format("{}#{}", path, i + 1), reading);
  }
}

namespace {

void read_item(const pugi::xml_node& item, const std::string& path, Reading& reading) {
  const std::string_view status = formal_name(part(item, "NewsManagement/Status"));
  if (status.starts_with("Cancel")) return reading.remark({path, 0}, "canceled: passed over");
  const std::vector<Story> stories = StoryFinder(item).stories();
  if (stories.empty()) return reading.remark({path, 0}, "no text in it: passed over");
  for (std::size_t i = 0; i < stories.size(); ++i) {
    Article article = article_of(item, stories[i]);
    article.path = stories.size() == 1 ? path : fmt::format("{}#{}", path, i + 1);
    // The identifier is the item's.
    if (i > 0 && !article.id.empty()) article.id += fmt::format("#{}", i + 1);
    reading.articles.push_back(std::move(article));
  }
}

std::vector<Story> StoryFinder::stories() {
  std::vector<Story> found;
  for (pugi::xml_node node = next_inside(item_, item_); node; node = next_inside(node, item_)) {
    const std::string_view name = local_name(node);
    if (name == "NewsComponent") {
      const std::string_view role = formal_name(part(node, "Role"));
      const bool is_caption = role.find("Caption") != std::string_view::npos;
      owners_[node.hash_value()] = is_caption                         ? pugi::xml_node()
                                   : part(node, "NewsLines/HeadLine") ? node
                                                                      : owner_above(node);
    } else if (name == "DataContent") {
      const Story story{owner_above(node), node};
      if (says_something_new(story)) found.push_back(story);
    }
  }
  return found;
}

/// Nothing within a caption.
pugi::xml_node StoryFinder::owner_above(const pugi::xml_node& node) const {
  pugi::xml_node above = node.parent();
  for (int level = 0; level < most_levels_up && above && above != item_; ++level) {
    const auto known = owners_.find(above.hash_value());
    if (known != owners_.end()) return known->second;
    above = above.parent();
  }
  return item_;
}

/// Of several renditions the first that says something is taken.
bool StoryFinder::says_something_new(const Story& story) {
  if (!story.owner || told_[story.owner.hash_value()]) return false;
  const std::string_view medium = formal_name(part(story.content.parent(), "MediaType"));
  if (!medium.empty() && medium != "Text" && medium != "ComplexData") return false;
  const bool says_something = !text_in(story.content).empty();
  told_[story.owner.hash_value()] = says_something;
  return says_something;
}

Article article_of(const pugi::xml_node& item, const Story& story) {
  const pugi::xml_node& owner = story.owner;
  const pugi::xml_node inline_nitf = child_named(story.content, "nitf");
  Article article = inline_nitf ? article_of_nitf(inline_nitf) : Article();
  const auto prefer = [](std::string& fact, std::string value) {
    if (!value.empty()) fact = std::move(value);
  };
  prefer(article.id, id_of(item));
  prefer(article.title, line_in(nearest(owner, "NewsLines/HeadLine")));
  if (article.title.empty()) article.title = line_in(nearest(item, "Identification/NameLabel"));
  prefer(article.author, authors_in(line_in(nearest(owner, "NewsLines/ByLine"))));
  prefer(article.source, party_in(nearest(owner, "AdministrativeMetadata/Provider")));
  if (article.source.empty()) {
    article.source = party_in(nearest(owner, "AdministrativeMetadata/Source"));
  }
  prefer(article.published, published_of(item));
  prefer(article.language,
         std::string(formal_name(nearest(owner, "DescriptiveMetadata/Language"))));
  if (article.language.empty()) article.language = item.attribute("xml:lang").value();
  if (std::vector<std::string> topics = topics_of(owner); !topics.empty()) {
    article.topics = std::move(topics);
  }
  if (!inline_nitf) {
    article.body = with_dateline(without_dash(line_in(nearest(owner, "NewsLines/DateLine"))),
                                 text_in(story.content));
  }
  return article;
}

std::string text_in(const pugi::xml_node& data) {
  if (const pugi::xml_node nitf = child_named(data, "nitf")) return article_of_nitf(nitf).body;
  const pugi::xml_node html = child_named(data, "html");
  const pugi::xml_node page = child_named(html, "body");
  const pugi::xml_node markup = page ? page : html ? html : data;
  return text_of_html(has_elements(markup) ? markup_in(markup) : all_text(markup));
}

/// Without the revision, so that what comes anew takes the place of what it corrects.
std::string id_of(const pugi::xml_node& item) {
  const pugi::xml_node identifier = part(item, "Identification/NewsIdentifier");
  std::string id = line_in(child_named(identifier, "PublicIdentifier"));
  const std::string revision = line_in(child_named(identifier, "RevisionId"));
  const std::size_t colon = id.rfind(':');
  const bool has_revision = colon != std::string::npos && !revision.empty() &&
                            std::string_view(id).substr(colon + 1).starts_with(revision);
  if (has_revision) id.erase(colon);
  return id;
}

std::string published_of(const pugi::xml_node& item) {
  for (const std::string_view path :
       {"NewsManagement/FirstCreated", "NewsManagement/ThisRevisionCreated",
        "Identification/NewsIdentifier/DateId"}) {
    const std::string date = line_in(part(item, path));
    if (!date.empty()) return with_separators(date);
  }
  return {};
}

/// Key words; the codes of subjects say nothing to readers.
std::vector<std::string> topics_of(const pugi::xml_node& owner) {
  std::vector<std::string> topics;
  for (const pugi::xml_node& line : nearest(owner, "NewsLines").children()) {
    if (local_name(line) == "KeywordLine") add_topic(topics, line_in(line));
  }
  for (const pugi::xml_node& property : nearest(owner, "DescriptiveMetadata").children()) {
    if (local_name(property) == "Property" && formal_name(property) == "Keyword") {
      add_topic(topics, line_of_text(property.attribute("Value").value()));
    }
  }
  return topics;
}

std::string party_in(const pugi::xml_node& role) {
  return line_of_text(formal_name(part(role, "Party")));
}

/// Of the component, or of the next above it that has such.
pugi::xml_node nearest(const pugi::xml_node& node, std::string_view path) {
  pugi::xml_node above = node;
  for (int level = 0; level < most_levels_up && above; ++level, above = above.parent()) {
    if (const pugi::xml_node found = part(above, path)) return found;
  }
  return {};
}

pugi::xml_node part(const pugi::xml_node& node, std::string_view path) {
  pugi::xml_node found = node;
  while (found && !path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    pugi::xml_node child = found.first_child();
    int parts = 1;
    while (child && local_name(child) != path.substr(0, end)) {
      child = parts++ < most_parts ? child.next_sibling() : pugi::xml_node();
    }
    found = child;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return found;
}

/// `PARIS, 7 mars (AFP)` of `PARIS, 7 mars (AFP) -`.
std::string without_dash(std::string dateline) {
  for (const std::string_view dash : {"-", "—", "–"}) {
    while (dateline.ends_with(dash)) dateline.erase(dateline.size() - dash.size());
  }
  dateline.erase(dateline.find_last_not_of(' ') + 1);
  return dateline;
}

std::string_view formal_name(const pugi::xml_node& node) {
  return node.attribute("FormalName").value();
}

}  // namespace
}  // namespace lede::indexing
