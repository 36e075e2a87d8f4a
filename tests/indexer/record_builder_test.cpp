// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/record_builder.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "common/model/article_json.hpp"

using lede::Article;
using lede::indexing::RecordBuilder;
using lede::schema::Slot;
using lede::store::Posting;
using lede::store::Record;

namespace {

using Texts = std::vector<std::string>;

/// The postings of one prefix as `term@position` or `term@position/count`, by position.
Texts postings(const Record& record, std::string_view prefix) {
  std::vector<Posting> chosen;
  for (const Posting& posting : record.postings) {
    const std::string_view term = word_of(posting).term;
    const bool fits =
        term.starts_with(prefix) &&
        (term.size() == prefix.size() || term[prefix.size()] < 'A' || term[prefix.size()] > 'Z');
    if (fits) chosen.push_back(posting);
  }
  std::ranges::stable_sort(chosen, {}, &Posting::position);
  Texts shown;
  for (const Posting& posting : chosen) {
    shown.push_back(fmt::format("{}@{}{}", word_of(posting).term, posting.position,
                                posting.count == 1 ? "" : fmt::format("/{}", posting.count)));
  }
  return shown;
}

std::string value(const Record& record, Slot slot) {
  for (const auto& [number, text] : record.values) {
    if (number == slot) return text;
  }
  return "none";
}

Article small_article() {
  Article article;
  article.id = "a-1";
  article.title = "Ports";
  article.body = "Tariffs rose.";
  article.language = "en";
  article.path = "/news/a.txt";
  return article;
}

}  // namespace

TEST_CASE("record builder: title and body are stemmed with positions that go on with a gap") {
  RecordBuilder builder;
  const Record& record = builder.build(small_article(), "/news/a.txt", 7);
  CHECK(record.id == "a-1");
  CHECK(record.input == "/news/a.txt");
  CHECK(record.sequence == 7);
  CHECK(postings(record, "Z") == Texts{"Zport@1/3", "Ztariff@1026", "Zrose@1027"});
  CHECK(postings(record, "ZS") == Texts{"ZSport@0"});
  CHECK(postings(record, "XE") == Texts{"XE@1/0", "XE@1027/0"});
}

TEST_CASE("record builder: a word stands in its form and the parts of the article have bounds") {
  Article article = small_article();
  article.body = "México’s tariffs.";
  RecordBuilder builder;
  const Record& record = builder.build(article, "/news/a.txt", 7);
  Texts forms;
  for (const Posting& posting : record.postings) {
    const auto& [term, form, place] = word_of(posting);
    if (!form.empty()) forms.push_back(term + ":" + form);
  }
  CHECK(forms == Texts{"Zport:ports", "Zmexico:méxico", "Ztariff:tariffs"});
  // The title has one word, there is no summary, and the body is its own lede.
  CHECK(postings(record, "XB") == Texts{"XB@1026/0", "XB@1027/0", "XB@1030/0"});
}

TEST_CASE("record builder: words that capitals distinguish have a term of their own") {
  Article article = small_article();
  article.title = "The US view";
  RecordBuilder builder;
  const Record& record = builder.build(article, "/news/a.txt", 0);
  CHECK(postings(record, "XC") == Texts{"XCus@2/3"});
  CHECK(postings(record, "ZS") == Texts{"ZSthe@0", "ZSus@0", "ZSview@0"});
}

TEST_CASE("record builder: a summary is indexed unless the body begins with it") {
  Article article = small_article();
  RecordBuilder builder;
  article.summary = "Imports cost more.";
  CHECK(postings(builder.build(article, "a", 0), "Z").size() == 6);
  article.summary = "Tariffs …";
  CHECK(postings(builder.build(article, "a", 0), "Z").size() == 3);
}

TEST_CASE("record builder: names are words without stems") {
  Article article = small_article();
  article.author = "Ana Núñez, B. Waters";
  RecordBuilder builder;
  const Texts names = postings(builder.build(article, "a", 0), "A");
  CHECK(names == Texts{"Aana@1", "Anunez@2", "Ab@3", "Awaters@4"});
}

TEST_CASE("record builder: words of a place are found and do not lengthen the article") {
  Article article = small_article();
  article.place = "Port Velmont";
  RecordBuilder builder;
  const Record& record = builder.build(article, "a", 0);
  CHECK(postings(record, "XP") == Texts{"XPport@1/0", "XPvelmont@2/0"});
  CHECK(std::ranges::count(record.terms, "XPport") == 1);
  CHECK(std::ranges::count(record.terms, "XPvelmont") == 1);
}

TEST_CASE("record builder: keywords and identity are terms without positions") {
  Article article = small_article();
  article.source = "Harbor Wire";
  article.topics = {"Drug-Policy", "trade"};
  RecordBuilder builder;
  Texts terms = builder.build(article, "/news/a.txt", 0, "text").terms;
  std::ranges::sort(terms);
  CHECK(terms == Texts{"Len", "P/news/a.txt", "Qa-1", "XFtext", "XSharbor wire", "XTdrug policy",
                       "XTtrade"});
}

TEST_CASE("record builder: an agency is the same term under all of its names") {
  for (const std::string_view name : {"AP", "Associated Press", "The Associated Press"}) {
    CAPTURE(name);
    Article article = small_article();
    article.agency = name;
    RecordBuilder builder;
    const Record& record = builder.build(article, "a", 0);
    CHECK(std::ranges::find(record.terms, "XAap") != record.terms.end());
    CHECK(value(record, Slot::agency) == name);
  }
}

TEST_CASE("record builder: facts to sort and filter and count by are values") {
  Article article = small_article();
  article.source = "Harbor Wire";
  article.author = "A. Example";
  article.published = "2025-04-16";
  article.topics = {"trade", "ports"};
  RecordBuilder builder;
  const Record& record = builder.build(article, "a", 0);
  CHECK(value(record, Slot::day) == "20250416");
  CHECK(value(record, Slot::order) == lede::schema::order_key("2025-04-16", "a-1"));
  CHECK(value(record, Slot::source) == "Harbor Wire");
  CHECK(value(record, Slot::author) == "A. Example");
  CHECK(value(record, Slot::language) == "en");
  CHECK(lede::schema::unpack(value(record, Slot::topics)) == Texts{"trade", "ports"});
}

TEST_CASE("record builder: absent facts have no values") {
  RecordBuilder builder;
  const Record& record = builder.build(small_article(), "a", 0);
  CHECK(value(record, Slot::day) == "none");
  CHECK(value(record, Slot::source) == "none");
  CHECK(value(record, Slot::topics) == "none");
  CHECK(value(record, Slot::order) == lede::schema::order_key("", "a-1"));
}

TEST_CASE("record builder: the article itself is kept") {
  RecordBuilder builder;
  const Article article = small_article();
  CHECK(builder.build(article, "a", 0).data == lede::to_json(article));
}

TEST_CASE("record builder: a record holds nothing of the one before") {
  RecordBuilder builder;
  builder.build(small_article(), "a", 0);
  Article other;
  other.id = "b";
  other.title = "Other";
  other.language = "en";
  const Record& record = builder.build(other, "b", 1);
  CHECK(postings(record, "Z") == Texts{"Zother@1/3"});
  CHECK(record.terms.size() == 3);
}

TEST_CASE("record builder: words are counted until they are taken") {
  RecordBuilder builder;
  Article article = small_article();
  article.body = "Tariffs on ports, tariffs " + std::string(100, 'x');
  builder.build(article, "a", 0);
  const lede::store::Vocabulary words = builder.take_vocabulary();
  CHECK(words.at("tariffs") == 2);
  CHECK(words.at("ports") == 2);
  CHECK(words.at("on") == 1);
  CHECK(words.size() == 3);
  CHECK(builder.take_vocabulary().empty());
}

TEST_CASE("record builder: a text that is analyzed in parts has the positions of the whole") {
  Article article = small_article();
  article.title = "Ports";
  article.summary.clear();
  article.body.clear();
  constexpr int paragraphs = 3000;
  for (int i = 0; i < paragraphs; ++i) {
    article.body += "The ministry raised the tariff on steel again" + std::string(400, ' ') +
                    "and the ports stayed open for a day.\n\n";
  }
  article.body += "Zebra";
  RecordBuilder builder;
  const Record& record = builder.build(article, "/a", 1, "text");
  // A word in the title, and sixteen and a gap of 1,024 in each paragraph.
  CHECK(postings(record, "Zzebra") ==
        Texts{fmt::format("Zzebra@{}", 1 + 1024 + 1 + paragraphs * (16 + 1024) - 0)});
}
