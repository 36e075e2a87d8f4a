// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pruning.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <map>
#include <optional>
#include <system_error>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <sys/stat.h>

#include "common/base/utf8.hpp"
#include "indexer/article_source.hpp"

namespace lede::indexing {

namespace fs = std::filesystem;

namespace {

/// Inputs that cannot be looked at, for one reason.
struct Unseen {
  std::string first;
  std::size_t count = 0;
};

class Search {
 public:
  Search(const store::IndexWriter& writer, const fs::path& database)
      : writer_(writer), database_(database) {}

  void look_at(const std::string& given);
  Pruning take();

 private:
  bool is_gone(const std::string& input);
  bool holds_inputs(const std::string& given) const;

  const store::IndexWriter& writer_;
  const fs::path& database_;
  std::map<int, Unseen> unseen_;  // by the system's error
  Pruning found_;
};

}  // namespace

Pruning find_gone(const store::IndexWriter& writer, const std::vector<std::string>& paths,
                  const fs::path& database) {
  Search search(writer, database);
  for (const std::string& given : paths) {
    if (given != "-") search.look_at(given);
  }
  return search.take();
}

namespace {

void Search::look_at(const std::string& given) {
  const std::string path = escape_invalid_utf8(absolute_path(given).native());
  const std::vector<std::string> inputs = writer_.inputs_at(path);
  if (inputs.empty()) return;
  if (!holds_inputs(given)) {
    found_.kept_paths.push_back(
        {{path, 0},
         fmt::format("holds no file any more, perhaps a disk that is not mounted: what was indexed "
                     "from it is kept ({} file{})",
                     inputs.size(), inputs.size() == 1 ? "" : "s")});
    return;
  }
  for (const std::string& input : inputs) {
    if (is_gone(input)) found_.gone.push_back(input);
  }
}

Pruning Search::take() {
  // Where one path lies in another.
  std::ranges::sort(found_.gone);
  found_.gone.erase(std::unique(found_.gone.begin(), found_.gone.end()), found_.gone.end());
  for (const auto& [error, unseen] : unseen_) {
    std::string text = fmt::format("{}: it is kept", std::generic_category().message(error));
    if (unseen.count > 1) text += fmt::format(", and so are {} others", unseen.count - 1);
    found_.notes.push_back({Severity::warning, {unseen.first, 0}, std::move(text)});
  }
  return std::move(found_);
}

bool Search::is_gone(const std::string& input) {
  const fs::path file = unescape_invalid_utf8(input);
  struct stat status {};
  if (::lstat(file.c_str(), &status) == 0) return S_ISDIR(status.st_mode);
  if (errno == ENOENT || errno == ENOTDIR) return true;
  Unseen& unseen = unseen_[errno];
  if (unseen.count++ == 0) unseen.first = input;
  return false;
}

/// Where it does not exist, it does not.
bool Search::holds_inputs(const std::string& given) const {
  ArticleSource source({given}, database_);
  while (const std::optional<ArticleSource::Item> item = source.next()) {
    if (std::holds_alternative<Input>(*item)) return true;
  }
  return false;
}

}  // namespace
}  // namespace lede::indexing
