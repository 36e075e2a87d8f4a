// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/metadata.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/readers/html/headline_lines.hpp"
#include "indexer/readers/html/json_ld.hpp"
#include "indexer/readers/html/markup_facts.hpp"
#include "indexer/readers/html/text.hpp"
#include "indexer/readers/html/title.hpp"

namespace lede::indexing {
namespace {

// OpenGraph and its articles, Dublin Core, Parse.ly, Sailthru, Highwire Press, and what is
// common without a standard.
constexpr std::array title_names{std::to_array<std::string_view>(
    {"dc.title", "dcterms.title", "dcterm.title", "og.title", "weibo.article.title",
     "weibo.webpage.title", "title", "twitter.title", "parsely-title", "sailthru.title",
     "citation_title", "headline"})};
constexpr std::array summary_names{std::to_array<std::string_view>(
    {"og.description", "description", "dc.description", "dcterms.description",
     "twitter.description", "sailthru.description"})};
constexpr std::array source_names{
    std::to_array<std::string_view>({"og.site_name", "dc.publisher", "dcterms.publisher",
                                     "citation_journal_title", "application-name"})};
constexpr std::array author_names{
    std::to_array<std::string_view>({"author", "dc.creator", "dcterms.creator", "parsely-author",
                                     "sailthru.author", "article.author", "og.article.author",
                                     "article.author_name", "citation_author", "byl", "byline"})};
constexpr std::array published_names{std::to_array<std::string_view>({"article.published_time",
                                                                      "og.article.published_time",
                                                                      "og.published_time",
                                                                      "article.published",
                                                                      "datepublished",
                                                                      "parsely-pub-date",
                                                                      "sailthru.date",
                                                                      "dc.date.issued",
                                                                      "dcterms.issued",
                                                                      "dcterms.created",
                                                                      "dc.date.created",
                                                                      "citation_publication_date",
                                                                      "citation_date",
                                                                      "pubdate",
                                                                      "publishdate",
                                                                      "publish-date",
                                                                      "publish_date",
                                                                      "publication_date",
                                                                      "publication-date",
                                                                      "article_date_original",
                                                                      "originalpublicationdate",
                                                                      "published",
                                                                      "dc.date",
                                                                      "dcterms.date",
                                                                      "date"})};
constexpr std::array language_names{std::to_array<std::string_view>(
    {"og.locale", "dc.language", "dcterms.language", "content-language", "language"})};
constexpr std::array url_names{std::to_array<std::string_view>({"og.url", "parsely-link"})};
constexpr std::array section_names{
    std::to_array<std::string_view>({"article.section", "parsely-section"})};
constexpr std::array topic_names{std::to_array<std::string_view>(
    {"article.tag", "news_keywords", "parsely-tags", "sailthru.tags", "dc.subject",
     "dcterms.subject", "keywords"})};

/// The <meta> of a page by their names.
class MetaTags {
 public:
  explicit MetaTags(const HtmlPage& page);

  /// Of the first of `names` that says something.
  std::string text(std::span<const std::string_view> names) const;
  std::vector<std::string> texts(std::span<const std::string_view> names) const;

 private:
  struct Tag {
    std::string name;
    std::string content;
  };
  std::vector<Tag> tags_;
};

PageFacts facts_of(const MetaTags& tags);
PageFacts facts_of_links(const HtmlPage& page);
std::string date_in(std::string_view url);

}  // namespace

PageFacts page_facts(const HtmlPage& page, std::span<const Role> roles) {
  PageFacts facts = facts_of_links(page);
  PageFacts linked = read_json_ld(page.linked_data);
  // Some describe there what the article is of.
  if (!repeats_title(page, linked.title)) linked.title.clear();
  facts.complete_by(linked);
  const PageFacts of_meta = facts_of(MetaTags(page));
  facts.complete_by(of_meta);
  const PageFacts of_markup = markup_facts(page, roles);
  facts.complete_by(of_markup);
  if (facts.published.empty()) facts.published = date_in(facts.url);
  facts.title = headline_of(page, {facts.title, facts.source, facts.url});
  if (facts.authors.empty() || facts.published.empty()) {
    facts.complete_by(facts_at_headline(page, roles, facts));
  }
  return facts;
}

namespace {

MetaTags::MetaTags(const HtmlPage& page) {
  for (const HtmlNode& node : page.nodes) {
    if (node.is_text || node.tag != lede::indexing::Tag::meta) continue;
    const std::string content = line_of(page.attribute(node, AttributeName::content));
    if (content.empty()) continue;
    for (const AttributeName key : {AttributeName::property, AttributeName::name,
                                    AttributeName::http_equiv, AttributeName::itemprop}) {
      // Some properties are lists.
      std::string names = lower_ascii(page.attribute(node, key));
      std::ranges::replace(names, ':', '.');
      std::ranges::replace_if(
          names, [](char c) { return c == '\t' || c == '\n'; }, ' ');
      std::string_view rest = names;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (end > 0) tags_.push_back({std::string(rest.substr(0, end)), content});
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
}

std::string MetaTags::text(std::span<const std::string_view> names) const {
  std::vector<std::string> all = texts(names);
  return all.empty() ? std::string() : std::move(all.front());
}

std::vector<std::string> MetaTags::texts(std::span<const std::string_view> names) const {
  std::vector<std::string> result;
  for (const std::string_view name : names) {
    for (const Tag& tag : tags_) {
      if (tag.name == name) add_name(result, tag.content);
    }
    if (!result.empty()) break;
  }
  return result;
}

PageFacts facts_of(const MetaTags& tags) {
  PageFacts facts;
  facts.title = tags.text(title_names);
  facts.summary = tags.text(summary_names);
  facts.source = tags.text(source_names);
  facts.published = tags.text(published_names);
  facts.language = tags.text(language_names);
  facts.url = tags.text(url_names);
  if (!has_scheme_and_host(facts.url)) facts.url.clear();
  for (const std::string_view& name : author_names) {
    for (const std::string& author : tags.texts(std::span(&name, 1))) {
      add_authors(facts.authors, author);
    }
    if (!facts.authors.empty()) break;
  }
  facts.topics = tags.texts(section_names);
  for (const std::string& topics : tags.texts(topic_names)) {
    for (std::string& topic : listed(topics)) add_name(facts.topics, std::move(topic));
  }
  return facts;
}

PageFacts facts_of_links(const HtmlPage& page) {
  PageFacts facts;
  for (const HtmlNode& node : page.nodes) {
    if (node.is_text || node.tag != Tag::link || !facts.url.empty()) continue;
    if (lower_ascii(page.attribute(node, AttributeName::rel)) != "canonical") continue;
    const std::string address = line_of(page.attribute(node, AttributeName::href));
    if (has_scheme_and_host(address)) facts.url = address;
  }
  return facts;
}

/// `/2015/04/30/` in a path is when what is there was put there.
std::string date_in(std::string_view url) {
  constexpr std::string_view form = "/dddd/dd/dd/";
  for (std::size_t at = url.find('/'); at != std::string_view::npos; at = url.find('/', at + 1)) {
    const std::string_view part = url.substr(at, form.size());
    const bool fits = std::ranges::equal(part, form, [](char c, char wanted) {
      return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted;
    });
    if (!fits) continue;
    std::string date(part.substr(1, form.size() - 2));
    std::ranges::replace(date, '/', '-');
    return date;
  }
  return {};
}

}  // namespace
}  // namespace lede::indexing
