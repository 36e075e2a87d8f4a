// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/language_parts.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lede::store {
namespace {

/// Of articles in these languages; of none where the code is empty.
LanguageParts parts_of(const std::vector<std::string>& codes) {
  Xapian::WritableDatabase all(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (const std::string& code : codes) {
    Xapian::Document document;
    document.add_term("Zport");
    if (!code.empty()) document.add_term("L" + code);
    all.add_document(document);
  }
  return LanguageParts(all);
}

std::string shown(const std::vector<LanguagePart>& parts) {
  std::string text;
  for (const LanguagePart& part : parts) text += fmt::format(" {}:{}", part.term, part.documents);
  return text;
}

/// `wanted Len:3, 3 in all; others Lde:1, 1 in all`.
std::string shown(const std::optional<LanguageParts::Choice>& choice) {
  if (!choice) return "none";
  return fmt::format("wanted{}, {} in all; others{}, {} in all", shown(choice->wanted),
                     choice->documents_wanted, shown(choice->others), choice->other_documents);
}

}  // namespace

TEST_CASE("language parts: the most frequent language comes first") {
  const auto codes = parts_of({"de", "en", "fr", "en", "fr", "en"}).codes();
  CHECK(codes == std::vector<std::string>{"en", "fr", "de"});
}

TEST_CASE("language parts: a condition divides the documents") {
  const LanguageParts parts = parts_of({"de", "en", "fr", "en", "fr", "en"});
  const auto any = [](std::vector<PlanNode> terms) {
    return group(PlanNode::Kind::any, std::move(terms));
  };
  CHECK(shown(parts.choice_of(term("Len"))) ==
        "wanted Len:3, 3 in all; others Lfr:2 Lde:1, 3 in all");
  CHECK(shown(parts.choice_of(any({term("Lde"), term("Len")}))) ==
        "wanted Len:3 Lde:1, 4 in all; others Lfr:2, 2 in all");
  CHECK(shown(parts.choice_of(term("Lit"))) ==
        "wanted, 0 in all; others Len:3 Lfr:2 Lde:1, 6 in all");
}

TEST_CASE("language parts: nothing is told of conditions on other things") {
  const LanguageParts parts = parts_of({"en", "de"});
  const PlanNode en = term("Len"), port = term("Zport");
  CHECK_FALSE(parts.choice_of(port));
  CHECK_FALSE(parts.choice_of(group(PlanNode::Kind::any, {en, port})));
  CHECK_FALSE(parts.choice_of(group(PlanNode::Kind::all, {en, term("Lde")})));
}

TEST_CASE("language parts: nothing is told where an article has no language") {
  const LanguageParts parts = parts_of({"en", "de", ""});
  CHECK(parts.codes().size() == 2);
  CHECK_FALSE(parts.choice_of(term("Len")));
}

}  // namespace lede::store
