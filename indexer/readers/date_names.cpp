// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/date_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "common/base/ascii.hpp"

namespace lede::indexing {
namespace {

// Spelt in any of the languages, set apart by spaces. None is another's month, but for those in
// `months_of_one_language`; `mar` is a Tuesday where a month follows.
constexpr std::array<std::string_view, 12> months{
    "january jan januar janner enero ene janvier janv gennaio gen janeiro januari stycznia styczen "
    "sty января январь янв يناير جانفي",
    "february feb februar feber febrero fevrier fevr fev febbraio fevereiro februari febr lutego "
    "luty lut февраля февраль фев февр فبراير فيفري شباط",
    "march mar marz maerz mrz marzo mars marco maart mrt marts marca marzec марта март мар مارس "
    "آذار اذار",
    "april apr abril abr avril avr aprile kwietnia kwiecien kwi апреля апрель апр أبريل ابريل "
    "إبريل أفريل نيسان",
    "may mai mayo maggio mag maio mei maj maja мая май مايو أيار ايار",
    "june jun juni junio juin giugno giu junho czerwca czerwiec cze июня июнь июн يونيو يونيه "
    "جوان حزيران",
    "july jul juli julio juillet juil luglio lug julho lipca lipiec июля июль июл يوليو يوليه "
    "جويلية تموز",
    "august aug agosto ago aout augustus augusti sierpnia sierpien sie августа август авг أغسطس "
    "اغسطس أوت",
    "september sep sept septiembre setiembre set septembre settembre sett setembro wrzesnia "
    "wrzesien wrz сентября сентябрь сен сент سبتمبر أيلول ايلول",
    "october oct oktober okt octubre octobre ottobre ott outubro out pazdziernika pazdziernik paz "
    "октября октябрь окт أكتوبر اكتوبر",
    "november nov noviembre novembre novembro ноября ноябрь ноя нояб نوفمبر",
    "december dec dezember dez diciembre dic decembre dicembre dezembro desember des grudnia "
    "grudzien gru декабря декабрь дек ديسمبر"};

struct MonthOfOneLanguage {
  std::string_view name;
  std::string_view language;
  int month;
};

// What is November and July in Polish is October and June in Croatian.
constexpr std::array months_of_one_language{
    MonthOfOneLanguage{"listopada", "pl", 11}, MonthOfOneLanguage{"listopad", "pl", 11},
    MonthOfOneLanguage{"lis", "pl", 11}, MonthOfOneLanguage{"lip", "pl", 7}};

constexpr std::array<std::string_view, 7> weekdays{
    "sunday sun domingo dom dimanche dim sonntag so domenica zondag zo sondag son niedziela niedz "
    "воскресенье вс الأحد الاحد",
    "monday mon lunes lun lundi montag mo lunedi segunda seg maandag ma mandag man poniedzialek "
    "pon понедельник пн الإثنين الاثنين",
    "tuesday tue tues martes mar mardi dienstag di martedi terca ter dinsdag tisdag tis tirsdag "
    "tir wtorek wt вторник вт الثلاثاء",
    "wednesday wed miercoles mie mier mercredi mer mittwoch mi mercoledi quarta qua woensdag wo "
    "onsdag ons sroda sr среда ср الأربعاء الاربعاء",
    "thursday thu thur thurs jueves jue jeudi jeu donnerstag do giovedi gio quinta qui donderdag "
    "torsdag tors tor czwartek czw четверг чт الخميس",
    "friday fri viernes vie vendredi ven freitag fr venerdi sexta sex vrijdag vr fredag fre piatek "
    "пятница пт الجمعة",
    "saturday sat sabado sab samedi sam samstag sonnabend sa sabato zaterdag za lordag lor sobota "
    "sob суббота сб السبت"};

constexpr std::string_view particles = "the den le el il of de del di a on feira dnia от يوم";

// Before what may be a label and no more: `Published on`, `Mis à jour le`, `Stand:`.
constexpr std::string_view labels =
    "published am em updated posted modified created last first date issued released publication "
    "time "
    "publie mis a jour modifie veroffentlicht aktualisiert stand erstellt publicado publicada "
    "actualizado atualizado fecha data pubblicato aggiornato ultimo gepubliceerd bijgewerkt "
    "publicerad uppdaterad publisert oppdatert udgivet opdateret offentliggjort opublikowano "
    "opublikowana publikacji aktualizacja опубликовано обновлено дата публикации نشر تاريخ النشر "
    "آخر تحديث "
    "发 布 发 表 時 时 间 間 更 新 日 期 發 佈 公 開 配 信 掲 載 입 력 수 정 등 록 최 종";

// Behind the year: `5 marca 2025 r.`, `5 марта 2025 г.`
constexpr std::string_view year_words = "r roku г года р року";

// Of a time: `at 3.04`, `kl. 15.04`, `alle ore 14.30`.
constexpr std::string_view time_prefixes =
    "at um om a alle ore las la as o kl klockan klokken godz в الساعة";

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
    {"msk", east(3)},         {"мск", east(3)},         {"wat", east(1)},
    {"cat", east(2)},         {"trt", east(3)},         {"ict", east(7)},
    {"wita", east(8)},        {"pht", east(8)},         {"wit", east(9)},
    {"sast", east(2)},        {"eat", east(3)},         {"wib", east(7)},
    {"hkt", east(8)},         {"sgt", east(8)},         {"jst", east(9)},
    {"kst", east(9)},         {"awst", east(8)},        {"acst", east(9, 30)},
    {"acdt", east(10, 30)},   {"aest", east(10)},       {"aedt", east(11)},
    {"nzst", east(12)},       {"nzdt", east(13)},       {"ist", AmbiguousZone{}},
    {"ast", AmbiguousZone{}}, {"adt", AmbiguousZone{}}, {"gst", AmbiguousZone{}},
    {"sst", AmbiguousZone{}}, {"pkt", east(5)},
})};

constexpr std::string_view american_zones =
    "est edt cst cdt mst mdt pst pdt et ct mt pt eastern pacific akst akdt hst";
constexpr std::string_view zones_of_day_first =
    "bst wet west cet cest mez mesz eet eest msk aest aedt awst acst acdt nzst nzdt brt";
constexpr std::string_view languages_of_day_first = "es fr de it pt nl da no nb nn pl ru ar";
constexpr std::string_view english_of_day_first = "gb uk ie au nz in za ng gh sg my pk lk mt";
// Where Spanish is written as English is.
constexpr std::string_view regions_of_month_first = "us pr pa";

bool holds(std::string_view list, std::string_view word);
template <std::size_t size>
std::optional<int> index_of(const std::array<std::string_view, size>& lists, std::string_view word);

}  // namespace

std::optional<int> month_named(std::string_view word, std::string_view language) {
  for (const MonthOfOneLanguage& month : months_of_one_language) {
    if (word == month.name && language.substr(0, language.find_first_of("-_")) == month.language) {
      return month.month;
    }
  }
  const std::optional<int> index = index_of(months, word);
  return index ? std::optional(*index + 1) : std::nullopt;
}

std::optional<int> weekday_named(std::string_view word) {
  return index_of(weekdays, word);
}

bool is_date_particle(std::string_view word) {
  return holds(particles, word);
}

bool is_date_label(std::string_view word) {
  return holds(labels, word);
}

bool is_year_word(std::string_view word) {
  return holds(year_words, word);
}

bool is_time_prefix(std::string_view word) {
  return holds(time_prefixes, word);
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
  const std::string lower = ascii_lower_case(tag);
  const std::string_view all = lower;
  const std::string_view language = all.substr(0, all.find_first_of("-_"));
  const std::string_view region =
      language.size() == all.size() ? std::string_view() : all.substr(all.find_last_of("-_") + 1);
  if (holds(regions_of_month_first, region)) {
    return language == "en" && region == "us" ? DayOrder::month_first : DayOrder::unknown;
  }
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

}  // namespace
}  // namespace lede::indexing
