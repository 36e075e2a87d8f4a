// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/needle_finder.hpp"

#include <algorithm>
#include <optional>

#include "common/store/token_term.hpp"

namespace lede {
namespace {

using Part = NeedleFinder::Part;

/// The tokens of a text with what each may be a part of.
class Trail {
 public:
  Trail(const std::vector<text::Token>& tokens, std::vector<const std::vector<Part>*> parts);

  const std::vector<Part>& parts(std::size_t token) const;
  /// The token that ends the needle of `length` words whose first word is token `first`.
  std::optional<std::size_t> last_token(std::size_t needle, std::size_t length, std::size_t first);

 private:
  std::optional<std::size_t> next_token(const Part& part, std::size_t at);

  const std::vector<text::Token>& tokens_;
  std::vector<const std::vector<Part>*> parts_;
  std::size_t steps_left_;
};

}  // namespace

NeedleFinder::NeedleFinder(const std::vector<query::Needle>& needles, query::Scope scope)
    : lengths_(needles.size()), languages_(needles.size()) {
  const bool any_weighs = std::any_of(needles.begin(), needles.end(),
                                      [](const query::Needle& n) { return n.weight > 0; });
  for (std::size_t i = 0; i < needles.size(); ++i) {
    if (needles[i].scope == query::Scope::title && scope != query::Scope::title) continue;
    if (any_weighs && !(needles[i].weight > 0)) continue;
    add(i, needles[i].words);
    languages_[i] = needles[i].languages;
  }
}

void NeedleFinder::add(std::size_t needle, const std::vector<std::vector<std::string>>& words) {
  lengths_[needle] = words.size();
  for (std::size_t word = 0; word < words.size(); ++word) {
    for (const std::string& term : words[word]) parts_[term].push_back({needle, word});
  }
}

std::vector<Occurrence> NeedleFinder::find(const text::Analysis& analysis,
                                           std::string_view language,
                                           text::Stemmer& stemmer) const {
  const std::vector<text::Token>& tokens = analysis.tokens;
  std::vector<const std::vector<Part>*> parts(tokens.size(), nullptr);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto known = parts_.find(store::token_term(tokens[i], language, stemmer));
    if (known != parts_.end()) parts[i] = &known->second;
  }

  const auto is_sought = [&](std::size_t needle) {
    const std::vector<std::string>& languages = languages_[needle];
    return languages.empty() ||
           std::find(languages.begin(), languages.end(), language) != languages.end();
  };

  Trail trail(tokens, std::move(parts));
  std::vector<Occurrence> occurrences;
  std::vector<std::size_t> found_until(lengths_.size(), 0);  // for every needle
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (const auto& [needle, word] : trail.parts(i)) {
      if (word != 0 || !is_sought(needle) || tokens[i].range.begin < found_until[needle]) continue;
      const auto last = trail.last_token(needle, lengths_[needle], i);
      if (!last) continue;
      const std::size_t end = std::max(tokens[i].range.end, tokens[*last].range.end);
      occurrences.push_back({needle, {tokens[i].range.begin, end}});
      found_until[needle] = end;
    }
  }
  return occurrences;
}

std::vector<ByteRange> merge_overlapping(std::vector<ByteRange> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const ByteRange& a, const ByteRange& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  std::vector<ByteRange> merged;
  for (const ByteRange& range : ranges) {
    if (!merged.empty() && range.begin < merged.back().end) {
      merged.back().end = std::max(merged.back().end, range.end);
    } else {
      merged.push_back(range);
    }
  }
  return merged;
}

namespace {

Trail::Trail(const std::vector<text::Token>& tokens, std::vector<const std::vector<Part>*> parts)
    : tokens_(tokens),
      parts_(std::move(parts)),
      steps_left_(tokens.size() * NeedleFinder::max_steps_per_token) {}

const std::vector<Part>& Trail::parts(std::size_t token) const {
  static const std::vector<Part> none;
  return parts_[token] != nullptr ? *parts_[token] : none;
}

std::optional<std::size_t> Trail::last_token(std::size_t needle, std::size_t length,
                                             std::size_t first) {
  std::size_t at = first;
  for (std::size_t word = 1; word < length; ++word) {
    const std::optional<std::size_t> next = next_token({needle, word}, at);
    if (!next) return std::nullopt;
    at = *next;
  }
  return at;
}

// What follows a joined word (cooperate for co-operate) follows its first part, by the
// index's count, or all of its parts, by the reader's.
std::optional<std::size_t> Trail::next_token(const Part& part, std::size_t at) {
  const text::Position near = tokens_[at].position + 1;
  const text::Position far = tokens_[at].position + tokens_[at].parts;
  for (std::size_t i = at + 1; i < tokens_.size() && tokens_[i].position <= far; ++i) {
    if (steps_left_ == 0) return std::nullopt;
    --steps_left_;
    if (tokens_[i].position != near && tokens_[i].position != far) continue;
    if (std::binary_search(parts(i).begin(), parts(i).end(), part)) return i;
  }
  return std::nullopt;
}

}  // namespace
}  // namespace lede
