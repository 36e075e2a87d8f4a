// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/snowball_stemmer.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>
#include <xapian.h>

namespace lede::store {

namespace {

// A worker that has seen this many words of a language starts its cache afresh, so that
// memory stays bounded whatever the corpus.
constexpr std::size_t max_cached_words = 300'000;

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>{}(word);
  }
};

struct Language {
  Xapian::Stem snowball;  // stems nothing where the language has no stemmer
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> stems;
};

Xapian::Stem stemmer_for(std::string_view language);
bool holds_a_digit(std::string_view word);

}  // namespace

struct SnowballStemmer::Impl {
  std::unordered_map<std::string, Language, Hash, std::equal_to<>> languages;

  Language& language(std::string_view code) {
    const auto known = languages.find(code);
    if (known != languages.end()) return known->second;
    return languages.try_emplace(std::string(code), Language{stemmer_for(code), {}}).first->second;
  }
};

SnowballStemmer::SnowballStemmer() : impl_(std::make_unique<Impl>()) {}
SnowballStemmer::~SnowballStemmer() = default;

std::string_view SnowballStemmer::stem(std::string_view normal, std::string_view language) {
  Language& chosen = impl_->language(language);
  const auto cached = chosen.stems.find(normal);
  if (cached != chosen.stems.end()) return cached->second;

  if (chosen.stems.size() >= max_cached_words) chosen.stems.clear();
  std::string word(normal);
  std::string stem = holds_a_digit(normal) ? word : chosen.snowball(word);
  if (stem.empty()) stem = word;
  return chosen.stems.emplace(std::move(word), std::move(stem)).first->second;
}

std::string stemmer_fingerprint() {
  return fmt::format("snowball of xapian {}.{}", Xapian::major_version(), Xapian::minor_version());
}

namespace {

Xapian::Stem stemmer_for(std::string_view language) {
  try {
    return Xapian::Stem(std::string(language));
  } catch (const Xapian::InvalidArgumentError&) {
    return Xapian::Stem();
  }
}

bool holds_a_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

}  // namespace lede::store
