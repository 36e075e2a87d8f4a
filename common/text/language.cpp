// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/language.hpp"

#include <algorithm>
#include <array>
#include <cstdio>  // which CLD2's header needs

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uchar.h>

#include "common/base/utf8.hpp"
#include "common/text/normalizer.hpp"

namespace lede::text {
namespace {

constexpr std::size_t min_letters = 200;
constexpr std::size_t max_detected_bytes = 64 * 1024;  // more does not make it surer

struct Language {
  std::string_view code;                   // ISO 639-1
  std::array<std::string_view, 4> others;  // ISO 639-2 and -3, names folded, older codes
};

constexpr std::array languages = std::to_array<Language>({
    {"af", {"afr", "afrikaans"}},
    {"am", {"amh", "amharic"}},
    {"ar", {"ara", "arabic"}},
    {"az", {"aze", "azerbaijani"}},
    {"be", {"bel", "belarusian"}},
    {"bg", {"bul", "bulgarian"}},
    {"bn", {"ben", "bengali", "bangla"}},
    {"bs", {"bos", "bosnian"}},
    {"ca", {"cat", "catalan", "catala"}},
    {"cs", {"ces", "cze", "czech"}},
    {"cy", {"cym", "wel", "welsh"}},
    {"da", {"dan", "danish", "dansk"}},
    {"de", {"deu", "ger", "german", "deutsch"}},
    {"el", {"ell", "gre", "greek"}},
    {"en", {"eng", "english"}},
    {"eo", {"epo", "esperanto"}},
    {"es", {"spa", "spanish", "espanol", "castellano"}},
    {"et", {"est", "estonian"}},
    {"eu", {"eus", "baq", "basque", "euskara"}},
    {"fa", {"fas", "per", "persian", "farsi"}},
    {"fi", {"fin", "finnish", "suomi"}},
    {"fr", {"fra", "fre", "french", "francais"}},
    {"ga", {"gle", "irish"}},
    {"gl", {"glg", "galician", "galego"}},
    {"gu", {"guj", "gujarati"}},
    {"ha", {"hau", "hausa"}},
    {"he", {"heb", "hebrew", "iw"}},
    {"hi", {"hin", "hindi"}},
    {"hr", {"hrv", "croatian"}},
    {"ht", {"hat", "haitian"}},
    {"hu", {"hun", "hungarian", "magyar"}},
    {"hy", {"hye", "arm", "armenian"}},
    {"id", {"ind", "indonesian", "in"}},
    {"is", {"isl", "ice", "icelandic"}},
    {"it", {"ita", "italian", "italiano"}},
    {"ja", {"jpn", "japanese"}},
    {"ka", {"kat", "geo", "georgian"}},
    {"kk", {"kaz", "kazakh"}},
    {"km", {"khm", "khmer"}},
    {"kn", {"kan", "kannada"}},
    {"ko", {"kor", "korean"}},
    {"ku", {"kur", "kurdish"}},
    {"lo", {"lao", "laothian"}},
    {"lt", {"lit", "lithuanian"}},
    {"lv", {"lav", "latvian"}},
    {"mk", {"mkd", "mac", "macedonian"}},
    {"ml", {"mal", "malayalam"}},
    {"mn", {"mon", "mongolian"}},
    {"mr", {"mar", "marathi"}},
    {"ms", {"msa", "may", "malay"}},
    {"mt", {"mlt", "maltese"}},
    {"my", {"mya", "bur", "burmese"}},
    {"ne", {"nep", "nepali"}},
    {"nl", {"nld", "dut", "dutch", "nederlands"}},
    {"no", {"nor", "norwegian", "nb", "nn"}},
    {"pa", {"pan", "punjabi"}},
    {"pl", {"pol", "polish", "polski"}},
    {"ps", {"pus", "pashto"}},
    {"pt", {"por", "portuguese", "portugues"}},
    {"ro", {"ron", "rum", "romanian", "romana"}},
    {"ru", {"rus", "russian", "русский"}},
    {"si", {"sin", "sinhalese", "sinhala"}},
    {"sk", {"slk", "slo", "slovak"}},
    {"sl", {"slv", "slovenian", "slovene"}},
    {"so", {"som", "somali"}},
    {"sq", {"sqi", "alb", "albanian"}},
    {"sr", {"srp", "serbian"}},
    {"sv", {"swe", "swedish", "svenska"}},
    {"sw", {"swa", "swahili"}},
    {"ta", {"tam", "tamil"}},
    {"te", {"tel", "telugu"}},
    {"th", {"tha", "thai"}},
    {"tl", {"tgl", "tagalog", "fil"}},
    {"tr", {"tur", "turkish", "turkce"}},
    {"uk", {"ukr", "ukrainian"}},
    {"ur", {"urd", "urdu"}},
    {"uz", {"uzb", "uzbek"}},
    {"vi", {"vie", "vietnamese"}},
    {"yi", {"yid", "yiddish", "ji"}},
    {"zh", {"zho", "chi", "chinese"}},
    {"zu", {"zul", "zulu"}},
});

bool names(const Language& language, std::string_view text);
bool has_letters(std::string_view text, std::size_t wanted);

}  // namespace

std::optional<std::string> language_code(std::string_view declared) {
  constexpr std::size_t longest = 40;
  if (declared.size() > longest) return std::nullopt;
  const std::string keyword = normalize_keyword(declared);  // en-US, pt_BR → en us, pt br
  const std::string_view first = std::string_view(keyword).substr(0, keyword.find(' '));
  for (const Language& language : languages) {
    if (names(language, first)) return std::string(language.code);
  }
  return std::nullopt;
}

std::optional<std::string> detect_language(std::string_view text) {
  const std::string_view sample = truncate_utf8(text, max_detected_bytes);
  if (!has_letters(sample, min_letters)) return std::nullopt;

  constexpr bool plain_text = true;
  constexpr CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                                    CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> best{};
  std::array<int, 3> percent{};
  std::array<double, 3> scores{};
  int text_bytes = 0;
  bool reliable = false;
  const CLD2::Language detected = CLD2::ExtDetectLanguageSummary(
      sample.data(), static_cast<int>(sample.size()), plain_text, &no_hints, 0, best.data(),
      percent.data(), scores.data(), nullptr, &text_bytes, &reliable);
  if (!reliable || detected == CLD2::UNKNOWN_LANGUAGE) return std::nullopt;
  return language_code(CLD2::LanguageCode(detected));
}

namespace {

bool names(const Language& language, std::string_view text) {
  return !text.empty() && (text == language.code ||
                           std::ranges::find(language.others, text) != language.others.end());
}

bool has_letters(std::string_view text, std::size_t wanted) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size() && letters < wanted;) {
    const CodePoint next = code_point_at(text, i);
    if (u_isalpha(static_cast<UChar32>(next.value))) ++letters;
    i += next.bytes;
  }
  return letters >= wanted;
}

}  // namespace
}  // namespace lede::text
