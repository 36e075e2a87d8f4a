// SPDX-License-Identifier: GPL-2.0-or-later
// Drives a run: skips inputs that have not changed, cuts the others into tasks for the
// workers, and publishes what they made, from time to time and at the end. Where an input has
// dropped an article that a skipped one holds too, goes over the inputs again and reads that.
// Inputs that are gone are dropped, where that is wanted, when all others have been read.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "common/store/index_writer.hpp"
#include "indexer/article_source.hpp"
#include "indexer/input_reader.hpp"
#include "indexer/readers/format.hpp"
#include "indexer/run_ledger.hpp"
#include "indexer/task_queue.hpp"

namespace lede::indexing {

/// What becomes of inputs that were indexed before and are not there any more.
enum class Missing { kept, removed };

struct RunOptions {
  ReadingOptions reading;
  const Format* format = nullptr;  // of all inputs; nothing: as recognised
  unsigned jobs = 1;
  Missing missing = Missing::kept;
  // A run that is killed loses what came after the last time so many articles were published.
  std::uint64_t articles_between_publications = 100'000;
};

struct RunReport {
  Totals totals;
  std::uint64_t inputs = 0;            // that were read, wholly or in part
  std::uint64_t unchanged_inputs = 0;  // that were skipped
  std::uint64_t inputs_without_articles = 0;
  std::uint64_t gone_inputs = 0;  // that are not remembered any more
  store::PublishReport published;
};

class IndexingRun {
 public:
  /// What is referred to outlives the run. `standard_input` is what `-` means.
  IndexingRun(store::IndexWriter& writer, const RunOptions& options, RunLedger& ledger,
              std::istream& standard_input);

  /// Indexes all that `source` yields. Throws what a worker throws, after all have stopped.
  RunReport run(ArticleSource& source);

 private:
  /// An input whose tasks have all been handed out.
  struct FinishedInput {
    std::uint64_t number = 0;
    std::string path;
    std::string appearance;
  };

  enum class Progressed { more, all };
  enum class Pass { first, again };
  std::uint64_t read_all(ArticleSource& source);
  Progressed run_batch(ArticleSource& source);
  Progressed produce(ArticleSource& source, TaskQueue& queue);
  bool begin_next_input(ArticleSource& source);
  void finish_input();
  bool is_to_be_read();
  bool skip_unchanged();
  void drop_gone_inputs(const ArticleSource& source);
  void publish();
  void say_kept(const std::string& input);
  void warn_of(const store::RepeatedIds& repeated);

  store::IndexWriter& writer_;
  const RunOptions& options_;
  RunLedger& ledger_;
  std::istream& standard_input_;
  std::string reading_;  // what the articles depend on beside the bytes of the inputs

  Pass pass_ = Pass::first;
  std::uint64_t next_serial_ = 0;
  std::uint64_t input_number_ = 0;
  std::optional<Input> input_;  // that is being read
  std::optional<InputReader> reader_;
  std::vector<FinishedInput> finished_;
  RunReport report_;
};

}  // namespace lede::indexing
