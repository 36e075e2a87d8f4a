// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/lexer.hpp"

#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/base/utf8.hpp"
#include "searcher/query/field_name.hpp"
#include "searcher/query/field_start.hpp"
#include "searcher/query/odd_run.hpp"
#include "searcher/query/query_text.hpp"
#include "searcher/query/run.hpp"
#include "searcher/query/small_operators.hpp"

namespace lede::query {

namespace {

using Kind = Lexeme::Kind;

struct Operator {
  std::string_view typed;
  Kind kind;
};

constexpr std::array operators{Operator{"AND", Kind::op_and}, Operator{"OR", Kind::op_or},
                               Operator{"NOT", Kind::op_not}};

struct Foreign {
  std::string_view typed;
  std::string_view hint;
};

// Operators of other languages, standing alone. Here they are punctuation, and say nothing.
constexpr std::array foreign_operators{Foreign{"=", "write =trade, without a space"},
                                       Foreign{"&", "write AND where both must be there"},
                                       Foreign{"&&", "write AND"},
                                       Foreign{"||", "write OR"},
                                       Foreign{"|", "write OR"},
                                       Foreign{"!", "write NOT"},
                                       Foreign{"+", ""},
                                       Foreign{"-", ""}};

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query) {}
  Lexed lex();

 private:
  void phrase(std::size_t quote_bytes);
  void sign_or_run();
  void run(ByteRange range);
  bool is_operator(ByteRange range);
  bool is_foreign(ByteRange range);
  void note_oddity(const std::optional<Oddity>& oddity, ByteRange range);
  void word_or_more(ByteRange range);
  void add_run(const Run& run, ByteRange range);
  bool field(ByteRange range);
  void field_value(const FieldName& field, ByteRange name);

  bool stands_behind_phrase(std::size_t at) const;

  Lexeme& add(Kind kind, ByteRange range);
  void note(Severity severity, ByteRange range, std::string message, std::string hint = {});

  std::string_view query_;
  std::size_t at_ = 0;
  Lexed lexed_;
};

}  // namespace

Lexed lex(std::string_view query) {
  return Lexer(query).lex();
}

std::vector<Lexeme> lex_literally(std::string_view query) {
  std::vector<Lexeme> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= query.size();) {
    const std::size_t space = at < query.size() ? space_at(query, at) : 1;
    if (space == 0) {
      at += code_point_at(query, at).bytes;
      continue;
    }
    const ByteRange range{begin, at};
    if (!range.empty()) words.push_back({Kind::word, std::string(range.in(query)), range});
    at += space;
    begin = at;
  }
  return words;
}

namespace {

Lexed Lexer::lex() {
  while (at_ < query_.size()) {
    if (const std::size_t space = space_at(query_, at_); space > 0) {
      at_ += space;
    } else if (const std::size_t quote = quote_at(query_, at_); quote > 0) {
      phrase(quote);
      note_oddity(oddity_of_phrase(lexed_.lexemes.back().text), lexed_.lexemes.back().range);
    } else if (query_[at_] == '(' || query_[at_] == ')') {
      add(query_[at_] == '(' ? Kind::open : Kind::close, {at_, at_ + 1});
    } else {
      sign_or_run();
    }
  }
  if (auto small = small_operator(lexed_.lexemes)) lexed_.diagnostics.push_back(*std::move(small));
  return std::move(lexed_);
}

void Lexer::phrase(std::size_t quote_bytes) {
  const std::size_t opening = at_;
  const std::size_t begin = opening + quote_bytes;
  std::size_t end = begin;
  while (end < query_.size() && quote_at(query_, end) == 0) end += code_point_at(query_, end).bytes;
  add(Kind::phrase, {begin, end});
  if (end < query_.size()) {
    at_ = end + quote_at(query_, end);
  } else {
    note(Severity::warning, {opening, begin}, "the quotation mark is not closed",
         "it is taken to close at the end of the query");
  }
}

void Lexer::sign_or_run() {
  const bool has_operand = at_ + 1 < query_.size() && space_at(query_, at_ + 1) == 0 &&
                           query_[at_ + 1] != ')' && !is_sign_at(query_, at_ + 1);
  if (const std::size_t dash = dash_at(query_, at_); dash > 0 && starts_word(query_, at_) &&
                                                     at_ + dash < query_.size() &&
                                                     space_at(query_, at_ + dash) == 0) {
    note(Severity::warning, {at_, at_ + dash},
         fmt::format("{} is read as -: the word behind it must not be there",
                     query_.substr(at_, dash)),
         "leave a space behind it where it is only a dash");
    add(Kind::must_not, {at_, at_ + dash});
  } else if (is_sign_at(query_, at_) && starts_word(query_, at_) && has_operand) {
    add(query_[at_] == '+' ? Kind::must : Kind::must_not, {at_, at_ + 1});
  } else {
    run(run_from(query_, at_));
  }
}

// What stands between spaces, quotation marks and parentheses: a word, unless it is more.
void Lexer::run(ByteRange range) {
  const std::string_view text = range.in(query_);
  if (is_operator(range) || is_foreign(range)) return;
  if (text.size() > 1 && is_sign_at(query_, range.begin) && is_sign_at(query_, range.begin + 1)) {
    note(Severity::warning, {range.begin, range.begin + 2},
         fmt::format("{} is no operator, and is ignored", text.substr(0, 2)),
         "write - or + once, right before the word");
  }
  if (field(range)) return;
  if (stands_behind_phrase(range.begin) && text.starts_with('~')) {
    note(Severity::error, range, "~ stands behind a word, not behind quotation marks",
         "for words near each other write trade w/5 deal");
    add(Kind::word, range);
    return;
  }
  word_or_more(range);
}

bool Lexer::is_operator(ByteRange range) {
  const bool signed_word =
      !lexed_.lexemes.empty() && lexed_.lexemes.back().range.end == range.begin &&
      (lexed_.lexemes.back().kind == Kind::must || lexed_.lexemes.back().kind == Kind::must_not);
  for (const Operator& op : operators) {
    if (op.typed != range.in(query_) || signed_word) continue;
    add(op.kind, range);
    return true;
  }
  return false;
}

bool Lexer::is_foreign(ByteRange range) {
  for (const Foreign& foreign : foreign_operators) {
    if (foreign.typed != range.in(query_) || quote_at(query_, range.end) > 0) continue;
    note(Severity::warning, range,
         fmt::format("{} alone is no operator, and is ignored", foreign.typed),
         std::string(foreign.hint));
    at_ = range.end;
    return true;
  }
  return false;
}

void Lexer::note_oddity(const std::optional<Oddity>& oddity, ByteRange range) {
  if (oddity) note(Severity::warning, range, oddity->message, oddity->hint);
}

void Lexer::word_or_more(ByteRange range) {
  const Run run = read_run(range.in(query_), byte_at(query_, range.end));
  if (run.kind == Run::Kind::exact_mark) {
    if (const std::size_t quote = quote_at(query_, range.end); quote > 0) {
      at_ = range.end;
      phrase(quote);
      lexed_.lexemes.back().kind = Kind::exact_phrase;
      note_oddity(oddity_of_phrase(lexed_.lexemes.back().text), lexed_.lexemes.back().range);
      return;
    }
  }
  add_run(run, range);
}

void Lexer::add_run(const Run& run, ByteRange range) {
  constexpr std::array kinds{Kind::word,      Kind::exact_word, Kind::word,    Kind::pattern,
                             Kind::fuzzy,     Kind::near,       Kind::ordered, Kind::sentence,
                             Kind::paragraph, Kind::at_least,   Kind::weight};
  const ByteRange text{range.begin + run.begin, range.begin + run.end};
  Lexeme& lexeme = add(kinds[static_cast<std::size_t>(run.kind)], text);
  lexeme.number = run.number;
  note_oddity(oddity_of(range.in(query_), run), range);
  if (run.is_foreign) {
    lexeme.text.back() = '*';
    note(Severity::warning, range, fmt::format("{} is read as {}", text.in(query_), lexeme.text),
         "leave out the ! to search for the word alone");
  }
  if (run.weight && run.kind != Run::Kind::weight) {
    add(Kind::weight, {text.end, range.end}).number = *run.weight;
  }
  at_ = range.end;
}

bool Lexer::stands_behind_phrase(std::size_t at) const {
  return at > 0 && !lexed_.lexemes.empty() && lexed_.lexemes.back().kind == Kind::phrase &&
         quote_at(query_, floor_to_code_point(query_, at - 1)) > 0;
}

bool Lexer::field(ByteRange range) {
  FieldStart start = read_field_start(query_, range);
  if (start.diagnostic) lexed_.diagnostics.push_back(*std::move(start.diagnostic));
  switch (start.kind) {
    case FieldStart::Kind::none:
      return false;
    case FieldStart::Kind::word:
      add(Kind::word, range);
      return true;
    case FieldStart::Kind::without_colon:
      add(Kind::field, start.name).text = start.field.name;
      return true;
    case FieldStart::Kind::with_colon:
      field_value(start.field, start.name);
      return true;
  }
  return false;
}

void Lexer::field_value(const FieldName& field, ByteRange name) {
  const std::size_t value = name.end + 1;
  add(Kind::field, {name.begin, value}).text = field.name;
  const bool is_text = field.value == FieldValue::text;
  if (const std::size_t quote = quote_at(query_, value); quote > 0) {
    phrase(quote);
    const Lexeme& lexeme = lexed_.lexemes.back();
    if (is_text) note_oddity(oddity_of_phrase(lexeme.text), lexeme.range);
    return;
  }
  if (query_[value] == '(') {
    if (is_text) return;
    note(Severity::error, {name.begin, value + 1},
         fmt::format("{}: takes one value, not a group", field.name),
         fmt::format("write ({}:A OR {}:B)", field.name, field.name));
    return;
  }
  if (is_sign_at(query_, value) && field.name != "id") {
    note(Severity::error, {name.begin, value + 1},
         fmt::format("a {} stands before the field, not behind it", query_[value]),
         fmt::format("write {}{}:VALUE", query_[value], field.name));
  }
  if (is_text) {
    word_or_more(run_from(query_, value));
  } else {
    const ByteRange range = value_from(query_, value);
    note_oddity(oddity_of_value(field, range.in(query_)), range);
    add(Kind::word, range);
  }
}

Lexeme& Lexer::add(Kind kind, ByteRange range) {
  at_ = range.end;
  return lexed_.lexemes.emplace_back(Lexeme{kind, std::string(range.in(query_)), range});
}

void Lexer::note(Severity severity, ByteRange range, std::string message, std::string hint) {
  lexed_.diagnostics.push_back({severity, std::move(message), std::move(hint), range});
}

}  // namespace

}  // namespace lede::query
