// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/verification.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <xapian.h>

#include "common/base/error.hpp"
#include "common/store/deletion.hpp"
#include "common/store/position_list_builder.hpp"
#include "tests/common/store/test_records.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;

namespace lede::store {

namespace {

/// Two segments, `tariff` in both, an article of the older one replaced.
struct TestDatabase {
  support::TempDir temp;
  fs::path folder = temp.path() / "db";
  fs::path older = folder / "segment-000001";

  TestDatabase() {
    std::vector<TestArticle> many;
    for (int i = 0; i < 50; ++i) many.push_back({std::to_string(i), "tariff port", "2025-04-16"});
    index(folder, many);
    index(folder, {{"7", "tariff bank"}, {"x", "tariff court", {}, "other"}}, {"other"});
  }

  /// What is found, each as `place: what`.
  std::string found() const {
    std::string lines;
    for (const Defect& defect : verify(folder, test_fingerprint, {}).defects) {
      lines += defect.place + ": " + defect.what + '\n';
    }
    return lines;
  }

  Xapian::WritableDatabase writing() const {
    return Xapian::WritableDatabase(older.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  }
};

}  // namespace

TEST_CASE("verification: a database that is whole has no defects") {
  const TestDatabase database;
  const Verification found = verify(database.folder, test_fingerprint, {});
  CHECK(found.defect_count == 0);
  CHECK(found.segments == 2);
  CHECK(found.articles == 51);
  CHECK(database.found().empty());
}

TEST_CASE("verification: what is not there or is of another version is an error") {
  const TestDatabase database;
  CHECK_THROWS_WITH_AS(verify(database.temp.path(), test_fingerprint, {}),
                       (database.temp.path().string() + ": no database there").c_str(), Error);
  CHECK_THROWS_AS(verify(database.folder, "another", {}), Error);
}

TEST_CASE("verification: a segment that is missing is named") {
  const TestDatabase database;
  fs::remove_all(database.older);
  CHECK(database.found() == "segment-000001: it is not there\n");
}

TEST_CASE("verification: a stub that leaves the folder is named") {
  const TestDatabase database;
  std::ofstream(database.folder / "XAPIANDB") << "auto ../elsewhere\n";
  CHECK(database.found().starts_with("XAPIANDB: "));
}

TEST_CASE("verification: blocks that are overwritten are noticed") {
  const TestDatabase database;
  {
    std::fstream file(database.older / "postlist.glass",
                      std::ios::in | std::ios::out | std::ios::binary);
    file << std::string(fs::file_size(database.older / "postlist.glass"), '\xAA');
  }
  CHECK(database.found().starts_with("segment-000001: "));
}

TEST_CASE("verification: a file that was cut off is noticed") {
  const TestDatabase database;
  fs::resize_file(database.older / "termlist.glass", 10);
  CHECK(database.found().starts_with("segment-000001: "));
}

TEST_CASE("verification: an article that cannot be read is named") {
  const TestDatabase database;
  {
    Xapian::WritableDatabase writing = database.writing();
    Xapian::Document document = writing.get_document(3);
    document.add_value(static_cast<Xapian::valueno>(schema::Slot::article), "no zstd frame");
    writing.replace_document(3, document);
    writing.commit();
  }
  CHECK(database.found() == "segment-000001: article 3: an article cannot be read\n");
}

TEST_CASE("verification: positions and counts that cannot be are named") {
  const TestDatabase database;
  {
    Xapian::WritableDatabase writing = database.writing();
    writing.set_metadata(position_key("bank", 0), std::string("\x9\x1", 2));
    writing.set_metadata("Vbank", "many");
    writing.set_metadata("Ibad", "99 ");
    writing.set_metadata("strange", "1");
    writing.commit();
  }
  CHECK(database.found() ==
        "segment-000001: metadata \"Ibad\": it is not of this segment or an older one\n"
        "segment-000001: metadata \"Pbank" +
            std::string(4, '\0') +
            "\": a list of positions cannot be read\n"
            "segment-000001: metadata \"Vbank\": a count that is no number\n"
            "segment-000001: metadata \"strange\": nobody knows what this is\n");
}

TEST_CASE("verification: positions of an article that is not there are noticed") {
  const TestDatabase database;
  {
    Xapian::WritableDatabase writing = database.writing();
    writing.delete_document(3);
    writing.commit();
  }
  CHECK(database.found().find("it names article 3, which is not there") != std::string::npos);
}

TEST_CASE("verification: an id that several articles have is named") {
  const TestDatabase database;
  {
    Xapian::WritableDatabase writing = database.writing();
    Xapian::Document document = writing.get_document(3);
    document.add_boolean_term("Qx");
    writing.replace_document(3, document);
    writing.commit();
  }
  CHECK(database.found() == "x: several articles have this id\n");
}

}  // namespace lede::store
