// SPDX-License-Identifier: GPL-2.0-or-later
// Small records and databases for the store's tests, made without the analyzer.
#pragma once

#include <filesystem>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "common/model/article.hpp"
#include "common/model/article_json.hpp"
#include "common/schema/schema.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/index_writer.hpp"
#include "common/store/match_plan.hpp"

namespace lede::store {

inline const std::string test_fingerprint = "test 1";

/// An article whose words are already stems.
struct TestArticle {
  std::string id, words;
  std::string published = {};
  std::string input = "input";
};

inline Record record_of(const TestArticle& test, std::uint64_t sequence = 0) {
  Article article;
  article.id = test.id;
  article.body = test.words;
  article.published = test.published;
  article.path = test.input;

  Record record;
  record.id = test.id;
  record.input = test.input;
  record.sequence = sequence;
  std::istringstream words(test.words);
  std::uint32_t position = 0;
  for (std::string word; words >> word;) {
    record.postings.push_back({{schema::term(schema::stem_prefix, word), word}, ++position});
  }
  record.terms = {schema::term(schema::Field::id, test.id),
                  schema::term(schema::input_prefix, test.input)};
  record.values = {{schema::Slot::order, schema::order_key(test.published, test.id)}};
  record.values.emplace_back(schema::Slot::sketch,
                             std::to_string(std::hash<std::string>{}(test.words)));
  if (const auto day = schema::day_key(test.published)) {
    record.values.emplace_back(schema::Slot::day, *day);
  }
  record.data = to_json(article);
  return record;
}

inline void add_all(IndexWriter& writer, const std::vector<TestArticle>& articles) {
  ShardWriter shard = writer.new_shard_writer();
  Vocabulary forms;
  std::uint64_t sequence = 0;
  for (const TestArticle& article : articles) {
    shard.add(record_of(article, ++sequence));
    std::istringstream words(article.words);
    for (std::string word; words >> word;) ++forms[word];
  }
  shard.finish(forms);
}

/// One run of an indexer that reads each article's input anew.
inline PublishReport index(const std::filesystem::path& folder,
                           const std::vector<TestArticle>& articles,
                           const std::vector<std::string>& inputs_done = {},
                           std::uint32_t articles_per_shard = 500) {
  IndexWriter writer(folder,
                     {.fingerprint = test_fingerprint, .articles_per_shard = articles_per_shard});
  if (!articles.empty()) add_all(writer, articles);
  for (const std::string& input : inputs_done) writer.set_input_state(input, "done");
  return writer.publish();
}

inline IndexReader open(const std::filesystem::path& folder) {
  return IndexReader({folder.string()}, test_fingerprint);
}

inline std::vector<std::string> ids_of(IndexReader& reader, const MatchPlan& plan,
                                       const SearchOptions& options = {}) {
  std::vector<std::string> ids;
  for (const Match& match : reader.search(plan, options).matches) ids.push_back(match.id);
  return ids;
}

inline MatchPlan word(std::string_view stem) {
  return term(schema::term(schema::stem_prefix, stem));
}

/// Words, each any one of several, one right after the other.
inline MatchPlan phrase(const std::vector<std::vector<std::string>>& words) {
  std::vector<PlanNode> candidates;
  std::vector<SpanPlan> spans;
  for (const std::vector<std::string>& forms : words) {
    std::vector<PlanNode> terms;
    for (const std::string& form : forms) terms.push_back(word(form));
    candidates.push_back(group(PlanNode::Kind::any, std::move(terms)));
    spans.push_back(span_word(forms));
  }
  return with_spans(group(PlanNode::Kind::all, std::move(candidates)),
                    span_group(SpanPlan::Kind::phrase, std::move(spans)));
}

}  // namespace lede::store
