// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/shared_numbers.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/model/article_json.hpp"
#include "common/schema/schema.hpp"
#include "common/store/deletion.hpp"
#include "common/store/input_notes.hpp"
#include "common/store/metadata.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/version.hpp"
#include "common/text/likeness.hpp"

namespace lede::store {

namespace {

const std::string id_prefix(schema::spec(schema::Field::id).prefix);

struct Version {
  Article article;
  Xapian::docid number = 0;
  std::string input_term;
  std::string sketch;
};

class NumberParter {
 public:
  explicit NumberParter(const NumberedArticles& articles)
      : articles_(articles), fresh_(articles.merged.string(), Xapian::DB_BACKEND_GLASS) {}

  SharedNumbers part();

 private:
  void part(const std::string& id_term);
  std::optional<Xapian::Document> older_version(const std::string& id_term) const;
  bool stays(const Xapian::Document& older) const;
  void rename_all(const std::string& id_term, const std::vector<Version>& versions);

  const NumberedArticles& articles_;
  Xapian::Database fresh_;
  SharedNumbers shared_;
  std::map<Xapian::docid, NewName> fresh_names_;
};

Version version_of(const Xapian::Document& document);
std::string_view file_of(const Article& article);
bool tell_the_same(const Version& one, const Version& other);

}  // namespace

SharedNumbers part_shared_numbers(const NumberedArticles& articles) {
  return NumberParter(articles).part();
}

bool is_number(std::string_view id) {
  constexpr std::size_t most_digits = 9;
  return !id.empty() && id.size() <= most_digits &&
         id.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string shared_number_key(const std::string& id_term) {
  return std::string(1, shared_number_key_prefix).append(id_term);
}

std::string name_in_file(const Article& article) {
  return fmt::format("{}#id={}", file_of(article), article.id);
}

namespace {

SharedNumbers NumberParter::part() {
  for (auto term = fresh_.allterms_begin(id_prefix); term != fresh_.allterms_end(id_prefix);
       ++term) {
    if (is_number(std::string_view(*term).substr(id_prefix.size()))) part(*term);
  }
  rename_documents(articles_.merged, fresh_names_);
  return std::move(shared_);
}

void NumberParter::part(const std::string& id_term) {
  const std::vector<Xapian::docid> numbers = documents_with(fresh_, id_term);
  const std::optional<Xapian::Document> older = older_version(id_term);
  const bool older_stays = older && stays(*older);
  if (numbers.size() + (older_stays ? 1 : 0) < 2) return;

  std::vector<Version> versions;
  for (const Xapian::docid number : numbers) {
    versions.push_back(version_of(fresh_.get_document(number)));
  }
  const auto is_of_file = [&](std::string_view file) {
    return std::ranges::any_of(
        versions, [file](const Version& version) { return file_of(version.article) == file; });
  };
  std::optional<Version> other;
  if (older_stays) other = version_of(*older);
  if (other && is_of_file(file_of(other->article))) other.reset();

  std::vector<Version> all = versions;
  if (other) all.push_back(*other);
  const bool is_shared = std::ranges::any_of(all, [&all](const Version& version) {
    return file_of(version.article) != file_of(all.front().article) &&
           !tell_the_same(version, all.front());
  });
  if (!is_shared) return;
  rename_all(id_term, versions);
  if (other) shared_.new_names[id_term] = {name_in_file(other->article), other->input_term};
}

void NumberParter::rename_all(const std::string& id_term, const std::vector<Version>& versions) {
  shared_.id_terms.push_back(id_term);
  for (const Version& version : versions) {
    const std::string name = name_in_file(version.article);
    if (shared_.example.empty()) shared_.example = name;
    fresh_names_[version.number] = {name, version.input_term};
  }
}

std::optional<Xapian::Document> NumberParter::older_version(const std::string& id_term) const {
  for (const Xapian::Database& one : articles_.older) {
    const auto posting = one.postlist_begin(id_term);
    if (posting != one.postlist_end(id_term)) return one.get_document(*posting);
  }
  return std::nullopt;
}

/// Unless its input was read to its end and has another version, or none.
bool NumberParter::stays(const Xapian::Document& older) const {
  return generation_of(older) >= articles_.first_generation ||
         articles_.kept.contains(older.get_docid()) || !articles_.inputs.contains(input_of(older));
}

Version version_of(const Xapian::Document& document) {
  return {article_from_json(stored_article(document)), document.get_docid(),
          input_term_of(document),
          document.get_value(static_cast<Xapian::valueno>(schema::Slot::sketch))};
}

/// Without the number of its record.
std::string_view file_of(const Article& article) {
  const std::string_view path = article.path;
  return path.substr(0, path.rfind('#'));
}

/// Whether they are two versions of an article, and not two articles. Of a version with another
/// headline both are kept: searches show them as copies of each other.
bool tell_the_same(const Version& one, const Version& other) {
  if (one.article.title != other.article.title) return false;
  return one.sketch.empty() || other.sketch.empty() || text::are_copies(one.sketch, other.sketch) ||
         one.article.published == other.article.published;
}

}  // namespace

}  // namespace lede::store
