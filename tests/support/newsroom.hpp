// SPDX-License-Identifier: GPL-2.0-or-later
// A folder of articles and a database beside it, for one test, gone with it.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "common/store/fingerprint.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/index_writer.hpp"
#include "common/store/match_plan.hpp"
#include "indexer/indexing_run.hpp"
#include "tests/support/temp_dir.hpp"

namespace lede::support {

class Newsroom {
 public:
  std::filesystem::path path(std::string_view name) const { return dir_.path() / "news" / name; }

  void write(std::string_view name, std::string_view text) const {
    std::filesystem::create_directories(path(name).parent_path());
    std::ofstream(path(name)) << text;
  }

  /// All of the folder.
  indexing::RunReport index(const indexing::RunOptions& options = {}) {
    return index({path("")}, {}, options);
  }

  indexing::RunReport index(const std::vector<std::string>& paths,
                            const std::string& standard_input,
                            const indexing::RunOptions& options = {}) {
    std::istringstream in(standard_input);
    err_.str({});
    indexing::Console console(err_, indexing::Verbosity::normal, indexing::Color::off);
    indexing::Progress progress(console, indexing::ProgressLine::hidden, 0);
    indexing::RunLedger ledger(console, progress);
    indexing::ArticleSource source(paths, database());
    store::IndexWriter writer(database(), {.fingerprint = store::fingerprint()});
    return indexing::IndexingRun(writer, options, ledger, in).run(source);
  }

  /// `id=title` of all articles, by id.
  std::string articles() const {
    store::IndexReader reader({database().string()}, store::fingerprint());
    const store::SearchOptions all{.limit = 100'000};
    std::vector<std::string> lines;
    store::MatchPlan everything;
    everything.kind = store::PlanNode::Kind::everything;
    for (const std::optional<Article>& article :
         reader.articles(reader.search(everything, all).matches)) {
      lines.push_back(fmt::format("{}={}\n", std::filesystem::path(article->id).filename().string(),
                                  article->title));
    }
    std::sort(lines.begin(), lines.end());
    return fmt::format("{}", fmt::join(lines, ""));
  }

  /// On stderr, in the last run.
  std::string said() const { return err_.str(); }
  std::filesystem::path database() const { return dir_.path() / "lede.db"; }

 private:
  TempDir dir_;
  std::ostringstream err_;
};

}  // namespace lede::support
