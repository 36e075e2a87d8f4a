// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feed_item.hpp"

#include <utility>

#include <fmt/format.h>

#include "indexer/readers/web_address.hpp"

namespace lede::indexing {
namespace {

std::string id_of(const FeedItem& item, const std::string& url);
std::string_view first_of(std::string_view first, std::string_view second);

}  // namespace

void FeedItem::add(FeedFact fact, int rank, std::string value) {
  if (value.empty()) return;
  Values& values = values_.at(static_cast<std::size_t>(fact));
  if (!values.texts.empty() && values.rank < rank) return;
  if (!values.texts.empty() && values.rank > rank) values.texts.clear();
  values.rank = rank;
  const bool several = fact == FeedFact::author || fact == FeedFact::topic;
  if (several || values.texts.empty()) values.texts.push_back(std::move(value));
}

const std::string& FeedItem::get(FeedFact fact) const {
  static const std::string nothing;
  const std::vector<std::string>& texts = all(fact);
  return texts.empty() ? nothing : texts.front();
}

const std::vector<std::string>& FeedItem::all(FeedFact fact) const {
  return values_.at(static_cast<std::size_t>(fact)).texts;
}

void add_feed_item(const FeedItem& item, const FeedItem& feed, std::string_view path,
                   std::size_t number, Reading& reading) {
  Article article;
  article.path = fmt::format("{}#{}", path, number);
  article.title = item.get(FeedFact::title);
  article.body = item.get(FeedFact::content);
  article.summary = item.get(FeedFact::summary);
  // A summary is all that many feeds give of the text.
  if (article.body.empty()) article.body = std::exchange(article.summary, {});
  if (article.summary == article.body) article.summary.clear();
  if (article.title.empty() && article.body.empty()) {
    reading.reject({article.path, 0}, "neither title nor body");
    return;
  }
  article.url = item.get(FeedFact::link);
  if (article.url.empty() && is_web_address(item.get(FeedFact::id))) {
    article.url = item.get(FeedFact::id);
  }
  article.id = id_of(item, article.url);
  const bool has_author = !item.all(FeedFact::author).empty();
  article.author =
      fmt::format("{}", fmt::join((has_author ? item : feed).all(FeedFact::author), ", "));
  article.published = item.get(FeedFact::published);
  article.topics = item.all(FeedFact::topic);
  article.language = first_of(item.get(FeedFact::language), feed.get(FeedFact::language));
  article.source = first_of(item.get(FeedFact::source),
                            first_of(feed.get(FeedFact::source), feed.get(FeedFact::title)));
  reading.articles.push_back(std::move(article));
}

namespace {

/// An id such as `1234` says which item of the feed it is, not which in the world.
std::string id_of(const FeedItem& item, const std::string& url) {
  const std::string& id = item.get(FeedFact::id);
  return id.find(':') == std::string::npos && !url.empty() ? url : id;
}

std::string_view first_of(std::string_view first, std::string_view second) {
  return first.empty() ? second : first;
}

}  // namespace
}  // namespace lede::indexing
