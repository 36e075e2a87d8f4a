// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/indexing_run.hpp"

#include <algorithm>
#include <exception>
#include <functional>
#include <list>
#include <mutex>
#include <thread>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "indexer/input_state.hpp"
#include "indexer/pruning.hpp"
#include "indexer/worker.hpp"

namespace lede::indexing {
namespace {

// Changes when the same bytes would give other articles: then all inputs are read again.
constexpr int reading_version = 4;

constexpr std::size_t queue_bytes = std::size_t{8} << 20;

/// Workers on threads of their own, joined at the latest when the crew goes.
class Crew {
 public:
  explicit Crew(TaskQueue& queue) : queue_(queue) {}
  ~Crew() { queue_.abandon(); }
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  void hire(Worker& worker);
  /// Waits until all work is done; throws what a worker threw.
  void wait();

 private:
  TaskQueue& queue_;
  std::mutex mutex_;
  std::exception_ptr failure_;  // the first
  std::vector<std::jthread> threads_;
};

/// What the articles depend on beside the bytes of the inputs.
std::string reading_of(const RunOptions& options);

std::string counted_ids(std::uint64_t count);
Note changed_meanwhile(const Input& input);

}  // namespace

IndexingRun::IndexingRun(store::IndexWriter& writer, const RunOptions& options, RunLedger& ledger,
                         std::istream& standard_input)
    : writer_(writer),
      options_(options),
      ledger_(ledger),
      standard_input_(standard_input),
      reading_(reading_of(options)) {}

RunReport IndexingRun::run(ArticleSource& source) {
  std::uint64_t finished = read_all(source) + report_.gone_inputs;
  // An article that one input has dropped may stand in another, which was skipped.
  while (finished > 0 && writer_.has_forgotten_any()) {
    pass_ = Pass::again;
    ledger_.count_only_articles();
    source.rewind();
    finished = read_all(source);
  }
  ledger_.warn_of_keys(options_.reading.keys);
  if (report_.published.shared_numbers > 0) {
    ledger_.warn({}, fmt::format("{} that only count the articles of a file: these are named by "
                                 "their files, as {}",
                                 counted_ids(report_.published.shared_numbers),
                                 report_.published.shared_example));
  }
  report_.totals = ledger_.totals();
  return report_;
}

/// Returns how many inputs were read to their end.
std::uint64_t IndexingRun::read_all(ArticleSource& source) {
  std::uint64_t finished = 0;
  Progressed progressed = Progressed::more;
  while (progressed == Progressed::more) {
    progressed = run_batch(source);
    finished += finished_.size();
    const bool is_last = progressed == Progressed::all && pass_ == Pass::first;
    if (is_last && options_.missing == Missing::removed) drop_gone_inputs(source);
    publish();
  }
  return finished;
}

IndexingRun::Progressed IndexingRun::run_batch(ArticleSource& source) {
  TaskQueue queue(queue_bytes);
  std::mutex large_tasks;
  std::list<Worker> workers;
  for (unsigned i = 0; i < options_.jobs; ++i) {
    workers.emplace_back(writer_.new_shard_writer(), options_.reading, queue, ledger_, large_tasks);
  }
  Crew crew(queue);
  for (Worker& worker : workers) crew.hire(worker);
  const Progressed progressed = produce(source, queue);
  queue.close();
  crew.wait();
  return progressed;
}

/// Hands out tasks until there are no more, or it is time to publish.
IndexingRun::Progressed IndexingRun::produce(ArticleSource& source, TaskQueue& queue) {
  const std::uint64_t enough = ledger_.totals().articles + options_.articles_between_publications;
  while (ledger_.totals().articles < enough) {
    if (!reader_ && !begin_next_input(source)) return Progressed::all;
    if (!reader_) continue;
    std::optional<Piece> piece = reader_->next();
    if (!piece) {
      finish_input();
    } else if (!queue.push({next_serial_++, input_number_, *std::move(piece)})) {
      return Progressed::all;
    }
  }
  return Progressed::more;
}

/// False where there is none. What cannot be read or need not be leaves no reader open.
bool IndexingRun::begin_next_input(ArticleSource& source) {
  std::optional<ArticleSource::Item> item = source.next();
  if (!item) return false;
  ++input_number_;
  if (Rejection* rejection = std::get_if<Rejection>(&*item)) {
    ledger_.record(next_serial_++, {input_number_, 0, 0, {std::move(*rejection)}, {}});
    return true;
  }
  input_ = std::get<Input>(std::move(*item));
  if (is_to_be_read()) {
    ++report_.inputs;
    reader_.emplace(*input_, options_.format, standard_input_);
  }
  return true;
}

bool IndexingRun::is_to_be_read() {
  if (pass_ == Pass::first) return !skip_unchanged();
  if (!writer_.has_forgotten(input_->path)) return false;
  if (report_.unchanged_inputs > 0) --report_.unchanged_inputs;
  return true;
}

/// Where the input is as it was the last time, says again what was rejected then.
bool IndexingRun::skip_unchanged() {
  if (input_->kind == InputKind::stream) return false;
  const std::optional<std::string> packed = writer_.input_state(input_->path);
  if (!packed) return false;
  InputState state = unpack(*packed, input_->path);
  if (state.appearance != appearance(*input_, reading_)) return false;
  ++report_.unchanged_inputs;
  ledger_.record(next_serial_++,
                 {input_number_, 0, input_->bytes, std::move(state.rejections), {}});
  return true;
}

void IndexingRun::finish_input() {
  const bool failed = reader_->failed();
  reader_.reset();
  // A stream's articles come on top of those that it gave before. What could not be read is tried
  // again by the next run.
  if (input_->kind == InputKind::stream) return;
  if (failed) return say_kept(input_->path);
  if (!has_changed(*input_)) {
    finished_.push_back({input_number_, input_->path, appearance(*input_, reading_)});
    return;
  }
  ledger_.record(next_serial_++, {input_number_, 0, 0, {}, {changed_meanwhile(*input_)}});
  // What it held before and did not give now may be there still. It is only remembered that there
  // is such a file, so that what came from it goes when the file does.
  if (!writer_.input_state(input_->path)) finished_.push_back({input_number_, input_->path, {}});
}

/// With what was read last: an article that has moved is at no moment missing, nor there twice.
void IndexingRun::drop_gone_inputs(const ArticleSource& source) {
  Pruning pruning = find_gone(writer_, source.paths(), source.database());
  for (const std::string& input : pruning.gone) {
    if (writer_.drop_input(input)) ++report_.gone_inputs;
  }
  ledger_.record(next_serial_++,
                 {++input_number_, 0, 0, std::move(pruning.kept_paths), std::move(pruning.notes)});
}

void IndexingRun::publish() {
  ledger_.say("publishing");
  for (FinishedInput& input : finished_) {
    InputOutcome outcome = ledger_.take(input.number);
    if (outcome.articles == 0 && pass_ == Pass::first) ++report_.inputs_without_articles;
    // What was an article and is none any more may have been written over by mistake.
    const bool is_spoilt = outcome.articles == 0 && !outcome.rejections.empty();
    if (is_spoilt && options_.missing == Missing::kept && writer_.gave_any(input.path)) {
      say_kept(input.path);
      continue;
    }
    const std::optional<std::string> state =
        pack({std::move(input.appearance), std::move(outcome.rejections)}, input.path);
    // What had too much rejected is noted all the same, since articles that it no longer holds
    // must go; an empty state matches no appearance, so that it is read again.
    writer_.set_input_state(input.path, state.value_or(""));
  }
  finished_.clear();
  const store::PublishReport published = writer_.publish();
  report_.published.added += published.added;
  report_.published.replaced += published.replaced;
  report_.published.removed += published.removed;
  report_.published.kept += published.kept;
  report_.published.joined.count += published.joined.count;
  report_.published.shared_numbers += published.shared_numbers;
  if (report_.published.shared_example.empty()) {
    report_.published.shared_example = published.shared_example;
  }
  warn_of(published.repeated);
  for (const auto& [id, kept, path] : published.joined.named) {
    ledger_.remark({path, 0}, fmt::format("has the same text as {}: one article", kept));
  }
}

/// Of an input that cannot be read as before.
void IndexingRun::say_kept(const std::string& input) {
  if (!writer_.gave_any(input)) return;
  ledger_.record(
      next_serial_++,
      {input_number_, 0, 0, {}, {{Severity::warning, {input, 0}, "kept what it held before"}}});
}

void IndexingRun::warn_of(const store::RepeatedIds& repeated) {
  for (const auto& [id, kept, dropped] : repeated.named) {
    ledger_.warn({dropped, 0},
                 fmt::format("replaced by {}, which has the same id \"{}\"", kept, id));
  }
  if (const std::uint64_t others = repeated.count - repeated.named.size(); others > 0) {
    ledger_.warn({},
                 fmt::format("{} more articles were replaced by others with the same id", others));
  }
}

namespace {

std::string reading_of(const RunOptions& options) {
  const ReadingOptions& reading = options.reading;
  return fmt::format("{} {} {} {} {}", reading_version,
                     options.format == nullptr ? "auto" : options.format->name,
                     reading.language.empty() ? "auto" : reading.language, reading.default_language,
                     reading.keys.fingerprint());
}

std::string counted_ids(std::uint64_t count) {
  return count == 1 ? "1 id is a number" : fmt::format("{} ids are numbers", count);
}

Note changed_meanwhile(const Input& input) {
  return {Severity::warning,
          {input.path, 0},
          "changed while it was read, perhaps only in part: the next run reads it again"};
}

void Crew::hire(Worker& worker) {
  threads_.emplace_back([this, &worker] {
    try {
      worker.run();
    } catch (...) {
      const std::scoped_lock lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      queue_.abandon();
    }
  });
}

void Crew::wait() {
  for (std::jthread& thread : threads_) thread.join();
  threads_.clear();
  if (failure_) std::rethrow_exception(failure_);
}

}  // namespace
}  // namespace lede::indexing
