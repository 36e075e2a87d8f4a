// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/deletion.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/common/store/test_records.hpp"
#include "tests/support/temp_dir.hpp"

namespace lede::store {

TEST_CASE("deletion: many articles and their positions go in one commit") {
  const support::TempDir temp;
  index(temp.path() / "db", {{"a", "tariff"}, {"b", "tariff"}, {"c", "tariff"}});
  const std::filesystem::path path = temp.path() / "db" / "segment-000001";
  const auto commits = [&] {
    return Xapian::Database(path.string(), Xapian::DB_BACKEND_GLASS).get_revision();
  };
  const auto before = commits();
  // So many changes and Xapian commits on its own: 10,000, unless it is told.
  ::setenv("XAPIAN_FLUSH_THRESHOLD", "1", 1);
  const std::vector<std::string> found = delete_articles(path, {"Qa", "Qb", "Qx"});
  ::unsetenv("XAPIAN_FLUSH_THRESHOLD");
  CHECK(found == std::vector<std::string>{"Qa", "Qb"});
  CHECK(Xapian::Database(path.string(), Xapian::DB_BACKEND_GLASS).get_doccount() == 1);
  CHECK(commits() == before + 1);
}

}  // namespace lede::store
