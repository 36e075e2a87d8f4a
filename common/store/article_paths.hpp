// SPDX-License-Identifier: GPL-2.0-or-later
// Where else an article lies, as its inputs' notes tell: it may have reached the index more than
// once. Private to the store.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/model/article.hpp"

namespace lede::store {

class ArticlePaths {
 public:
  /// The oldest segment comes first.
  explicit ArticlePaths(const std::vector<Xapian::Database>& segments);

  /// Its own path, then the others, sorted, `most` together; none where there is but its own.
  std::vector<std::string> of(const Article& article) const;
  static constexpr std::size_t most = 100;

  /// The id of the article that has `path` as another path. Looks at every note.
  std::optional<std::string> id_of(std::string_view path) const;

 private:
  std::string name_of(const std::string& input) const;

  std::vector<Xapian::Database> segments_;
  std::vector<Xapian::Database> noted_;  // those that have notes
};

}  // namespace lede::store
