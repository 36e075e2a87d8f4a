// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/enrich/dateline_text.hpp"

#include <algorithm>
#include <array>

#include "common/base/utf8.hpp"
#include "common/text/normalizer.hpp"
#include "common/text/white_space.hpp"

namespace lede::indexing {
namespace {

constexpr std::array word_ends{
    std::to_array<std::string_view>({",", "(", ")", "|", "—", "–", "--"})};

bool ends_word(std::string_view rest);

}  // namespace

bool DatelineText::stands_apart() const {
  return next_ > 0 && text::white_space_at(text_, next_ - 1) > 0;
}

bool DatelineText::space_follows() const {
  return text::white_space_at(text_, next_) > 0;
}

void DatelineText::skip_space() {
  next_ = text::skip_white_space(text_, next_);
}

bool DatelineText::take(std::string_view sign) {
  if (!next_is(sign)) return false;
  next_ += sign.size();
  return true;
}

std::optional<std::string_view> DatelineText::take_between(char opening, char closing) {
  if (!next_is({&opening, 1})) return std::nullopt;
  const std::size_t end = text_.find(closing, next_ + 1);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view inside = text_.substr(next_ + 1, end - next_ - 1);
  if (std::ranges::count(inside, '\n') > 1) return std::nullopt;
  next_ = end + 1;
  return inside;
}

std::vector<DatelineText::Word> DatelineText::words(std::size_t most) const {
  std::vector<Word> words;
  std::size_t position = text::skip_white_space(text_, next_);
  while (words.size() < most) {
    const Word word = word_at(position);
    if (word.text.empty()) break;
    words.push_back(word);
    position = text_.substr(word.end, 1) == "," ? word.end + 1 : word.end;
    position = text::skip_white_space(text_, position);
  }
  return words;
}

std::vector<std::string_view> DatelineText::prose(std::size_t most) const {
  std::vector<std::string_view> words;
  std::size_t position = text::skip_white_space(text_, next_);
  while (position < text_.size() && words.size() < most) {
    std::size_t end = position;
    while (end < text_.size() && text::white_space_at(text_, end) == 0) {
      end += code_point_at(text_, end).bytes;
    }
    words.push_back(text_.substr(position, end - position));
    position = text::skip_white_space(text_, end);
  }
  return words;
}

std::string_view DatelineText::take_rest_of_line(std::string_view sign) {
  const std::size_t start = next_;
  next_ = std::min({text_.find('\n', start), text_.find(sign, start), text_.size()});
  return text::trim_white_space(text_, {start, next_}).in(text_);
}

std::string DatelineText::since(std::size_t start) const {
  return single_spaced(text_.substr(start, next_ - start));
}

DatelineText::Word DatelineText::word_at(std::size_t position) const {
  std::size_t end = position;
  // `BRUSSELS/LONDON` is a place, `/PRNewswire/` what signs it.
  if (text_.substr(position).starts_with('/')) return {{}, end};
  while (end < text_.size() && text::white_space_at(text_, end) == 0 &&
         !ends_word(text_.substr(end))) {
    end += code_point_at(text_, end).bytes;
  }
  return {text_.substr(position, end - position), end};
}

std::string single_spaced(std::string_view text) {
  std::string line;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t end = text::skip_white_space(text, i); end > i) {
      line += ' ';
      i = end;
      continue;
    }
    const std::size_t bytes = code_point_at(text, i).bytes;
    line.append(text, i, bytes);
    i += bytes;
  }
  return line;
}

std::string normal(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return text::normalize(word);
}

namespace {

bool ends_word(std::string_view rest) {
  return std::ranges::any_of(word_ends,
                             [rest](std::string_view sign) { return rest.starts_with(sign); });
}

}  // namespace
}  // namespace lede::indexing
