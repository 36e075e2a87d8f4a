// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/language.hpp"

#include <string>

#include <doctest/doctest.h>

namespace lede::text {

TEST_CASE("language: codes come from what people declare") {
  struct Case {
    std::string_view declared, code;
  };
  for (const Case& c : {
           Case{"en", "en"},       Case{"EN", "en"},        Case{"en-US", "en"},
           Case{"en_GB", "en"},    Case{" English ", "en"}, Case{"eng", "en"},
           Case{"español", "es"},  Case{"ger", "de"},       Case{"deu", "de"},
           Case{"Français", "fr"}, Case{"pt-BR", "pt"},     Case{"zh-Hant", "zh"},
           Case{"nb", "no"},       Case{"iw", "he"},        Case{"Русский", "ru"},
           Case{"", ""},           Case{"xx", ""},          Case{"Klingon", ""},
           Case{"und", ""},        Case{"-", ""},
       }) {
    CAPTURE(c.declared);
    CHECK(language_code(c.declared).value_or("") == c.code);
  }
  CHECK_FALSE(language_code(std::string(100'000, 'e')));
}

TEST_CASE("language: is detected in two hundred letters") {
  struct Case {
    std::string_view text, code;
  };
  for (const Case& c : {
           Case{"The committee of the chamber agreed on Thursday to send the trade bill to the "
                "full chamber, "
                "where members of both parties said they expected a long debate about tariffs, "
                "subsidies for farmers and the rules for public contracts that small firms hold "
                "today.",
                "en"},
           Case{"El comité acordó el jueves enviar el proyecto de ley de comercio al pleno, donde "
                "los miembros de ambos partidos dijeron que esperaban un largo debate sobre los "
                "aranceles, las ayudas a los agricultores y las reglas de los contratos públicos "
                "del país.",
                "es"},
           Case{"Le comité a décidé jeudi de transmettre le projet de loi sur le commerce à "
                "l'assemblée, où les membres des deux partis ont dit attendre un long débat sur "
                "les droits de douane, les aides aux agriculteurs et les marchés publics "
                "que tiennent les petites entreprises.",
                "fr"},
           Case{"Der zuständige Ausschuss beschloss am Donnerstag, das Handelsgesetz an das Plenum "
                "weiterzuleiten, wo Mitglieder beider Parteien eine lange Debatte über Zölle, "
                "Hilfen für Landwirte und die Regeln für öffentliche Aufträge erwarten, hieß es am "
                "Abend.",
                "de"},
       }) {
    CAPTURE(c.text);
    CHECK(detect_language(c.text).value_or("") == c.code);
  }
}

TEST_CASE("language: is not guessed from little or from what is no language") {
  CHECK_FALSE(detect_language(""));
  CHECK_FALSE(detect_language("The committee agreed on Thursday to send the bill on."));
  CHECK_FALSE(detect_language(std::string(5'000, '7')));
}

}  // namespace lede::text
