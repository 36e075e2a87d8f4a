// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/news_date.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "common/base/date.hpp"
#include "indexer/readers/clock_time.hpp"
#include "indexer/readers/date_names.hpp"
#include "indexer/readers/date_tokens.hpp"

namespace lede::indexing {
namespace {

struct WrittenDay {
  int year = 0;
  int month = 0;
  int day = 0;
};

/// The parts of a date, taken from the left.
class NewsDateReader {
 public:
  NewsDateReader(std::string_view text, std::string_view language)
      : tokens_(text), order_(day_order_in_language(language)) {}

  std::optional<std::string> read();

 private:
  void skip_gap();
  void skip_weekday();
  void skip_ideographic_weekday();
  bool names_a_month_later() const;
  void take_time_and_zone();
  bool take_day();
  bool take_compact();
  bool take_year_first();
  bool take_numbers();
  bool take_month_first();
  bool take_day_first();
  bool take_ideographic();
  std::optional<int> take_month();
  bool take_short_year();
  bool settle_order();
  std::optional<Day> day() const;

  DateTokens tokens_;
  DayOrder order_;
  WrittenDay written_;
  bool either_order_ = false;  // month and day are numbers that may be swapped
  bool short_year_ = false;
  bool iso_form_ = false;
  std::optional<int> weekday_;
  std::optional<ClockTime> time_;
  std::optional<Zone> zone_;
};

int number_in(std::string_view digits, std::size_t position, std::size_t count);
std::optional<Day> existing_day(const WrittenDay& written);
std::string iso_instant(std::int64_t seconds);

}  // namespace

std::optional<std::string> read_news_date(std::string_view text, std::string_view language) {
  return NewsDateReader(text, language).read();
}

std::optional<std::string> read_numeric_date(std::int64_t number) {
  constexpr std::int64_t first_second = 100'000'000;  // in 1973
  constexpr std::int64_t end = 4'102'444'800;         // 2100
  constexpr std::int64_t milliseconds = 1000;
  constexpr std::int64_t first_compact = 1900'01'01;
  constexpr std::int64_t last_compact = 2099'12'31;
  if (number >= first_compact && number <= last_compact) {
    return read_news_date(fmt::format("{}", number));
  }
  if (number >= first_second && number < end) return iso_instant(number);
  if (number < first_second * milliseconds || number >= end * milliseconds) return std::nullopt;
  return iso_instant(number / milliseconds);
}

namespace {

std::optional<std::string> NewsDateReader::read() {
  skip_weekday();
  take_time_and_zone();
  skip_gap();
  skip_weekday();
  if (!take_day()) return std::nullopt;
  skip_gap();
  if (!time_) take_time_and_zone();
  tokens_.take_sign(".");
  if (!tokens_.done() || !settle_order()) return std::nullopt;
  if (short_year_ && !(time_ && zone_)) return std::nullopt;

  const std::optional<Day> day = this->day();
  if (!day) return std::nullopt;
  if (iso_form_ && time_ && !zone_) zone_ = FixedZone{};
  const std::optional<std::string> time =
      time_ && zone_ ? iso_time(*time_, *zone_, *day) : std::nullopt;
  return to_string(*day) + time.value_or("");
}

void NewsDateReader::skip_gap() {
  constexpr std::array signs{std::to_array<std::string_view>({",", "-", "|", "·", "•", ";", "@"})};
  constexpr int most = 4;
  for (int i = 0; i < most; ++i) {
    const DateToken token = tokens_.peek();
    const bool offset = token.text == "-" && tokens_.peek(1).kind == DateToken::Kind::number &&
                        !tokens_.peek(1).apart;
    const bool skipped = token.kind == DateToken::Kind::word
                             ? is_date_particle(token.text)
                             : std::ranges::find(signs, token.text) != signs.end() && !offset;
    if (!skipped) return;
    tokens_.take();
  }
}

void NewsDateReader::skip_weekday() {
  const DateToken token = tokens_.peek();
  const std::optional<int> weekday =
      token.kind == DateToken::Kind::word ? weekday_named(token.text) : std::nullopt;
  if (!weekday || (month_named(token.text) && !names_a_month_later())) return;
  weekday_ = weekday;
  tokens_.take();
  tokens_.take_sign(".");
  skip_gap();
}

bool NewsDateReader::names_a_month_later() const {
  constexpr std::size_t last = 6;
  for (std::size_t ahead = 1; ahead <= last; ++ahead) {
    const DateToken token = tokens_.peek(ahead);
    if (token.kind == DateToken::Kind::word && month_named(token.text)) return true;
  }
  return false;
}

void NewsDateReader::take_time_and_zone() {
  if (iso_form_) tokens_.take_word("t");
  time_ = take_time(tokens_);
  if (!time_) return;
  tokens_.take_sign(",");
  zone_ = take_zone(tokens_, order_);
}

bool NewsDateReader::take_day() {
  using Form = bool (NewsDateReader::*)();
  constexpr std::array<Form, 6> forms{
      &NewsDateReader::take_compact,     &NewsDateReader::take_ideographic,
      &NewsDateReader::take_year_first,  &NewsDateReader::take_numbers,
      &NewsDateReader::take_month_first, &NewsDateReader::take_day_first};
  const std::size_t start = tokens_.place();
  return std::ranges::any_of(forms, [&](Form form) {
    tokens_.go_back_to(start);
    return (this->*form)();
  });
}

/// `20250416`, `20250416T1805`, `20250416180500`.
bool NewsDateReader::take_compact() {
  const std::string_view digits = tokens_.peek().text;
  const bool compact = tokens_.peek().kind == DateToken::Kind::number &&
                       (digits.size() == 8 || digits.size() == 12 || digits.size() == 14);
  if (!compact) return false;
  tokens_.take();
  written_ = {number_in(digits, 0, 4), number_in(digits, 4, 2), number_in(digits, 6, 2)};
  iso_form_ = true;
  std::string_view time = digits.substr(8);
  if (time.empty() && tokens_.peek().text == "t") {
    tokens_.take();
    const DateToken of_day = tokens_.take();
    time = of_day.text;
    if (of_day.kind != DateToken::Kind::number) return false;
    if (time.size() != 4 && time.size() != 6) return false;
  }
  if (!time.empty()) {
    time_ = ClockTime{number_in(time, 0, 2), number_in(time, 2, 2), std::nullopt};
    if (time.size() == 6) time_->second = number_in(time, 4, 2);
    if (time_->hour > 23 || time_->minute > 59 || time_->second.value_or(0) > 60) return false;
    zone_ = take_zone(tokens_, order_);
  }
  return written_.year >= 1900 && written_.year < 2100;
}

/// `2025-04-16`, `2025/4/16`, `2025. 4. 16.`, `2025-Apr-16`, `2025 April 16`.
bool NewsDateReader::take_year_first() {
  const std::optional<int> year = tokens_.take_number(4, 4);
  if (!year) return false;
  const std::string separator(tokens_.peek().text.substr(0, 1));
  const bool separated = tokens_.take_sign("-/.,");
  const std::optional<int> named = take_month();
  const std::optional<int> month = named || !separated ? named : tokens_.take_number(1, 2);
  if (separated && separator != "," && !tokens_.take_sign(separator)) return false;
  const std::optional<int> day = tokens_.take_number(1, 2);
  if (!month || !day) return false;
  written_ = {*year, *month, *day};
  iso_form_ = separator == "-";
  if (separator == ".") tokens_.take_sign(".");
  return true;
}

/// `05.03.2025`, `03/05/2025`, `5-3-2025`.
bool NewsDateReader::take_numbers() {
  const std::optional<int> first = tokens_.take_number(1, 2);
  const std::string separator(tokens_.peek().text.substr(0, 1));
  if (!first || !tokens_.take_sign("./-")) return false;
  const std::optional<int> second = tokens_.take_number(1, 2);
  if (!second || !tokens_.take_sign(separator)) return false;
  const std::optional<int> year = tokens_.take_number(4, 4);
  if (!year) return false;
  written_ = {*year, *second, *first};
  either_order_ = separator != ".";
  return true;
}

/// `March 5, 2025`, `Mar. 5th 2025`, `Mar 5 15:04:00 EST 2025`.
bool NewsDateReader::take_month_first() {
  const std::optional<int> month = take_month();
  skip_gap();
  const std::optional<int> day = tokens_.take_number(1, 2);
  if (!month || !day) return false;
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) tokens_.take_word(ending);
  skip_gap();
  if (!time_ && tokens_.peek().text.size() <= 2) take_time_and_zone();
  const std::optional<int> year = tokens_.take_number(4, 4);
  if (!year) return false;
  written_ = {*year, *month, *day};
  return true;
}

/// `5 March 2025`, `5th of March, 2025`, `5. März 2025`, `1er mars 2025`, `06-Nov-94`.
bool NewsDateReader::take_day_first() {
  const std::optional<int> day = tokens_.take_number(1, 2);
  if (!day) return false;
  for (const std::string_view ending : {"st", "nd", "rd", "th", "er", "o", "e"}) {
    if (!tokens_.peek().apart) tokens_.take_word(ending);
  }
  tokens_.take_sign(".-/");
  skip_gap();
  const std::optional<int> month = take_month();
  tokens_.take_sign("-/");
  skip_gap();
  if (!month) return false;
  written_ = {0, *month, *day};
  if (const std::optional<int> year = tokens_.take_number(4, 4)) {
    written_.year = *year;
    return true;
  }
  return take_short_year();
}

/// `2025年3月5日(水)`, `2025년 3월 5일`.
bool NewsDateReader::take_ideographic() {
  const std::optional<int> year = tokens_.take_number(4, 4);
  if (!year || !(tokens_.take_word("年") || tokens_.take_word("년"))) return false;
  const std::optional<int> month = tokens_.take_number(1, 2);
  if (!month || !(tokens_.take_word("月") || tokens_.take_word("월"))) return false;
  const std::optional<int> day = tokens_.take_number(1, 2);
  if (!day || !(tokens_.take_word("日") || tokens_.take_word("일"))) return false;
  written_ = {*year, *month, *day};
  skip_ideographic_weekday();
  return true;
}

void NewsDateReader::skip_ideographic_weekday() {
  constexpr std::string_view characters =
      "()星期周週曜日一二三四五六天月火水木金土요화수목금토일월";
  constexpr int most = 5;
  for (int i = 0; i < most && !tokens_.done(); ++i) {
    if (characters.find(tokens_.peek().text) == std::string_view::npos) return;
    tokens_.take();
  }
}

std::optional<int> NewsDateReader::take_month() {
  const DateToken token = tokens_.peek();
  const std::optional<int> month =
      token.kind == DateToken::Kind::word ? month_named(token.text) : std::nullopt;
  if (!month) return std::nullopt;
  tokens_.take();
  tokens_.take_sign(".");
  return month;
}

/// As RFC 2822 (section 4.3) has it; only where a time and a zone say that it is one.
bool NewsDateReader::take_short_year() {
  const std::optional<int> year = tokens_.take_number(2, 2);
  if (!year) return false;
  written_.year = *year + (*year < 50 ? 2000 : 1900);
  short_year_ = true;
  return true;
}

/// Of numbers that may be either, which is the day. False where nothing says it.
bool NewsDateReader::settle_order() {
  if (!either_order_ || written_.day == written_.month) return true;
  const WrittenDay swapped{written_.year, written_.day, written_.month};
  const bool as_written = existing_day(written_).has_value();
  const bool as_swapped = existing_day(swapped).has_value();
  DayOrder order = order_;
  if (as_written != as_swapped) {
    order = as_written ? DayOrder::day_first : DayOrder::month_first;
  } else if (weekday_ && as_written) {
    const auto falls = [&](const WrittenDay& day) {
      return std::chrono::weekday{*existing_day(day)} ==
             std::chrono::weekday{static_cast<unsigned>(*weekday_)};
    };
    if (falls(written_) != falls(swapped)) {
      order = falls(written_) ? DayOrder::day_first : DayOrder::month_first;
    }
  }
  if (order == DayOrder::month_first) written_ = swapped;
  return order != DayOrder::unknown;
}

std::optional<Day> NewsDateReader::day() const {
  return existing_day(written_);
}

int number_in(std::string_view digits, std::size_t position, std::size_t count) {
  int value = 0;
  for (const char c : digits.substr(position, count)) value = value * 10 + (c - '0');
  return value;
}

std::optional<Day> existing_day(const WrittenDay& written) {
  constexpr int first_year = 1000;
  const std::chrono::year_month_day date{std::chrono::year{written.year},
                                         std::chrono::month{static_cast<unsigned>(written.month)},
                                         std::chrono::day{static_cast<unsigned>(written.day)}};
  if (written.year < first_year || !date.ok()) return std::nullopt;
  return Day{date};
}

std::string iso_instant(std::int64_t seconds) {
  const std::chrono::sys_seconds instant{std::chrono::seconds{seconds}};
  const Day day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time{instant - day};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_string(day), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

}  // namespace
}  // namespace lede::indexing
