// SPDX-License-Identifier: GPL-2.0-or-later
// Readers beside a writer in another process.
#include <algorithm>
#include <csignal>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/common/store/test_records.hpp"
#include "tests/support/temp_dir.hpp"

namespace lede::store {

namespace {

constexpr int articles = 20;

std::vector<TestArticle> version(int number, int first, int count) {
  std::vector<TestArticle> made;
  for (int i = first; i < first + count; ++i) {
    made.push_back({"article " + std::to_string(i), "tariff version" + std::to_string(number)});
  }
  return made;
}

/// Replaces articles, few or all at a time, until it is killed.
[[noreturn]] void replace_for_ever(const std::filesystem::path& folder) {
  for (int number = 1;; ++number) {
    const int count = number % 3 == 0 ? articles : 1 + number % 5;
    index(folder, version(number, number % (articles - count + 1), count));
  }
}

}  // namespace

TEST_CASE(
    "replacement: in ten thousand searches and fifty publications each article is found once") {
  const support::TempDir temp;
  const auto folder = temp.path() / "db";
  index(folder, version(0, 0, articles));

  const pid_t writer = ::fork();
  REQUIRE(writer >= 0);
  if (writer == 0) replace_for_ever(folder);

  IndexReader reader = open(folder);
  int wrong = 0;
  std::uint64_t snapshots = 0;
  for (int search = 0; search < 10'000 || snapshots < 50; ++search) {
    const Matches found = reader.search(word("tariff"), {.limit = 2 * articles});
    std::vector<std::string> ids;
    for (const Match& match : found.matches) ids.push_back(match.id);
    std::sort(ids.begin(), ids.end());
    const bool once = std::adjacent_find(ids.begin(), ids.end()) == ids.end();
    if (!once || ids.size() != articles || found.total != articles) ++wrong;
    if (!found.matches.empty()) snapshots = found.matches.front().snapshot;
    if (search % 100 == 0) {
      for (const auto& article : reader.articles(found.matches)) wrong += article ? 0 : 1;
    }
  }
  CHECK(wrong == 0);

  int status = 0;
  CHECK(::waitpid(writer, &status, WNOHANG) == 0);  // it was at work to the end
  ::kill(writer, SIGKILL);
  ::waitpid(writer, &status, 0);
  CHECK(WIFSIGNALED(status));

  index(folder, {});
  CHECK(open(folder).article_count() == articles);
}

}  // namespace lede::store
