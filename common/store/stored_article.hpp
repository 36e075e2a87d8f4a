// SPDX-License-Identifier: GPL-2.0-or-later
// The article inside its document. It is in a value slot, compressed by us, and not in Xapian's
// document data, which zlib would compress: indexing takes 7 % less time so.
// Private to the store.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <xapian.h>

namespace lede::store {

/// Compresses articles, one after another. Not thread-safe.
class ArticlePacker {
 public:
  ArticlePacker();
  void put(std::string_view json, Xapian::Document& document);

 private:
  std::unique_ptr<void, void (*)(void*)> context_;  // zstd's
};

/// Reads articles, one after another, in one set of zstd's tables. Not thread-safe.
class ArticleUnpacker {
 public:
  ArticleUnpacker();
  /// Of what put() has stored in schema::Slot::article. Throws Xapian::DatabaseCorruptError.
  std::string json(std::string_view packed);

 private:
  std::unique_ptr<void, void (*)(void*)> context_;  // zstd's
};

/// What put() stored. Throws Xapian::DatabaseCorruptError.
std::string stored_article(const Xapian::Document& document);

}  // namespace lede::store
