// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/date_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace lede::indexing {
namespace {

// Spelt in any of the languages, set apart by spaces. None is another's month or day, but for
// `mar`, a Tuesday where a month follows.
constexpr std::array<std::string_view, 12> months{
    "january jan januar janner enero ene janvier janv gennaio gen janeiro januari",
    "february feb februar feber febrero fevrier fevr fev febbraio fevereiro februari febr",
    "march mar marz maerz mrz marzo mars marco maart mrt",
    "april apr abril abr avril avr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juni junio juin giugno giu junho",
    "july jul juli julio juillet juil luglio lug julho",
    "august aug agosto ago aout augustus",
    "september sep sept septiembre setiembre set septembre settembre sett setembro",
    "october oct oktober okt octubre octobre ottobre ott outubro out",
    "november nov noviembre novembre novembro",
    "december dec dezember dez diciembre dic decembre dicembre dezembro"};

constexpr std::array<std::string_view, 7> weekdays{
    "sunday sun domingo dom dimanche dim sonntag so domenica zondag zo",
    "monday mon lunes lun lundi montag mo lunedi segunda seg maandag ma",
    "tuesday tue tues martes mar mardi dienstag di martedi terca ter dinsdag",
    "wednesday wed miercoles mie mier mercredi mer mittwoch mi mercoledi quarta qua woensdag wo",
    "thursday thu thur thurs jueves jue jeudi jeu donnerstag do giovedi gio quinta qui donderdag",
    "friday fri viernes vie vendredi ven freitag fr venerdi sexta sex vrijdag vr",
    "saturday sat sabado sab samedi sam samstag sonnabend sa sabato zaterdag za"};

constexpr std::string_view particles =
    "the den le el il of de del di at um a alle ore las la as om on feira";

struct ZoneName {
  std::string_view name;
  Zone zone;
};

constexpr Zone east(int hours, int minutes = 0) {
  return FixedZone{hours * 60 + minutes};
}
constexpr Zone west(int hours, int minutes = 0) {
  return FixedZone{-hours * 60 - minutes};
}
constexpr Zone american(int hours_west) {
  return AmericanZone{-hours_west * 60};
}

// CST, CDT and MST mean the American ones, as RFC 2822 (section 4.3) has them.
constexpr std::array zones{std::to_array<ZoneName>({
    {"z", east(0)},           {"utc", east(0)},         {"gmt", east(0)},
    {"ut", east(0)},          {"est", west(5)},         {"edt", west(4)},
    {"cst", west(6)},         {"cdt", west(5)},         {"mst", west(7)},
    {"mdt", west(6)},         {"pst", west(8)},         {"pdt", west(7)},
    {"et", american(5)},      {"ct", american(6)},      {"mt", american(7)},
    {"pt", american(8)},      {"eastern", american(5)}, {"pacific", american(8)},
    {"akst", west(9)},        {"akdt", west(8)},        {"hst", west(10)},
    {"nst", west(3, 30)},     {"ndt", west(2, 30)},     {"brt", west(3)},
    {"wet", east(0)},         {"west", east(1)},        {"bst", east(1)},
    {"cet", east(1)},         {"cest", east(2)},        {"mez", east(1)},
    {"mesz", east(2)},        {"eet", east(2)},         {"eest", east(3)},
    {"msk", east(3)},         {"sast", east(2)},        {"eat", east(3)},
    {"wib", east(7)},         {"hkt", east(8)},         {"sgt", east(8)},
    {"jst", east(9)},         {"kst", east(9)},         {"awst", east(8)},
    {"acst", east(9, 30)},    {"acdt", east(10, 30)},   {"aest", east(10)},
    {"aedt", east(11)},       {"nzst", east(12)},       {"nzdt", east(13)},
    {"ist", AmbiguousZone{}}, {"ast", AmbiguousZone{}}, {"adt", AmbiguousZone{}},
    {"gst", AmbiguousZone{}}, {"sst", AmbiguousZone{}}, {"pkt", east(5)},
})};

constexpr std::string_view american_zones =
    "est edt cst cdt mst mdt pst pdt et ct mt pt eastern pacific akst akdt hst";
constexpr std::string_view zones_of_day_first =
    "bst wet west cet cest mez mesz eet eest msk aest aedt awst acst acdt nzst nzdt brt";
constexpr std::string_view languages_of_day_first = "es fr de it pt nl";
constexpr std::string_view english_of_day_first = "gb uk ie au nz in za";

bool holds(std::string_view list, std::string_view word);
template <std::size_t size>
std::optional<int> index_of(const std::array<std::string_view, size>& lists, std::string_view word);
std::string in_lower_case(std::string_view text);

}  // namespace

std::optional<int> month_named(std::string_view word) {
  const std::optional<int> index = index_of(months, word);
  return index ? std::optional(*index + 1) : std::nullopt;
}

std::optional<int> weekday_named(std::string_view word) {
  return index_of(weekdays, word);
}

bool is_date_particle(std::string_view word) {
  return holds(particles, word);
}

std::optional<Zone> zone_named(std::string_view word) {
  const auto found = std::ranges::find(zones, word, &ZoneName::name);
  return found == zones.end() ? std::nullopt : std::optional(found->zone);
}

DayOrder day_order_in_zone(std::string_view word) {
  if (holds(american_zones, word)) return DayOrder::month_first;
  return holds(zones_of_day_first, word) ? DayOrder::day_first : DayOrder::unknown;
}

DayOrder day_order_in_language(std::string_view tag) {
  const std::string lower = in_lower_case(tag);
  const std::string_view all = lower;
  const std::string_view language = all.substr(0, all.find_first_of("-_"));
  const std::string_view region =
      language.size() == all.size() ? std::string_view() : all.substr(all.find_last_of("-_") + 1);
  if (region == "us") return language == "en" ? DayOrder::month_first : DayOrder::unknown;
  const bool day_first = language == "en" ? holds(english_of_day_first, region)
                                          : holds(languages_of_day_first, language);
  return day_first ? DayOrder::day_first : DayOrder::unknown;
}

namespace {

bool holds(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

template <std::size_t size>
std::optional<int> index_of(const std::array<std::string_view, size>& lists,
                            std::string_view word) {
  const auto found =
      std::ranges::find_if(lists, [word](std::string_view list) { return holds(list, word); });
  if (found == lists.end()) return std::nullopt;
  return static_cast<int>(found - lists.begin());
}

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace
}  // namespace lede::indexing
