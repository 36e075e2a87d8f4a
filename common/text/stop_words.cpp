// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stop_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace lede::text {
namespace {

// Normal forms in order: without diacritics and apostrophes.

constexpr std::array english = std::to_array<std::string_view>({
    "a",         "about",      "above",    "across",    "after",     "again",   "against",
    "all",       "along",      "also",     "although",  "always",    "am",      "among",
    "an",        "and",        "another",  "any",       "are",       "arent",   "around",
    "as",        "at",         "be",       "because",   "been",      "before",  "behind",
    "being",     "below",      "beside",   "besides",   "between",   "both",    "but",
    "by",        "can",        "cannot",   "cant",      "could",     "couldnt", "despite",
    "did",       "didnt",      "do",       "does",      "doesnt",    "doing",   "dont",
    "down",      "during",     "each",     "either",    "else",      "etc",     "ever",
    "every",     "except",     "few",      "for",       "from",      "further", "had",
    "hadnt",     "has",        "hasnt",    "have",      "havent",    "having",  "he",
    "her",       "here",       "hers",     "herself",   "him",       "himself", "his",
    "how",       "however",    "i",        "if",        "in",        "into",    "is",
    "isnt",      "it",         "its",      "itself",    "just",      "let",     "may",
    "me",        "might",      "mine",     "more",      "most",      "much",    "must",
    "mustnt",    "my",         "myself",   "neither",   "no",        "none",    "nor",
    "not",       "now",        "of",       "off",       "on",        "once",    "only",
    "onto",      "or",         "other",    "others",    "ought",     "our",     "ours",
    "ourselves", "out",        "over",     "own",       "per",       "rather",  "same",
    "shall",     "shant",      "she",      "should",    "shouldnt",  "since",   "so",
    "some",      "such",       "than",     "that",      "the",       "their",   "theirs",
    "them",      "themselves", "then",     "there",     "therefore", "these",   "they",
    "this",      "those",      "though",   "through",   "thus",      "to",      "too",
    "toward",    "towards",    "under",    "unless",    "until",     "up",      "upon",
    "us",        "very",       "via",      "was",       "wasnt",     "we",      "were",
    "werent",    "what",       "whatever", "when",      "whenever",  "where",   "whereas",
    "wherever",  "whether",    "which",    "whichever", "while",     "who",     "whoever",
    "whom",      "whose",      "why",      "will",      "with",      "within",  "without",
    "wont",      "would",      "wouldnt",  "yet",       "you",       "your",    "yours",
    "yourself",  "yourselves",
});

constexpr std::array spanish = std::to_array<std::string_view>({
    "a",        "al",      "algo",     "alguna",    "algunas",  "alguno",   "algunos",  "alla",
    "alli",     "ambos",   "antes",    "aquel",     "aquella",  "aquellas", "aquello",  "aquellos",
    "aqui",     "asi",     "aun",      "aunque",    "bajo",     "bien",     "cada",     "casi",
    "como",     "cual",    "cuales",   "cualquier", "cuando",   "cuanto",   "de",       "del",
    "desde",    "donde",   "dos",      "durante",   "e",        "el",       "ella",     "ellas",
    "ello",     "ellos",   "en",       "entonces",  "entre",    "eramos",   "eran",     "eres",
    "es",       "esa",     "esas",     "ese",       "eso",      "esos",     "esta",     "estaba",
    "estaban",  "estamos", "estan",    "estar",     "estas",    "este",     "esto",     "estos",
    "estoy",    "estuvo",  "fue",      "fuera",     "fueron",   "fui",      "ha",       "haber",
    "habia",    "habian",  "hace",     "hacia",     "han",      "hasta",    "he",       "hemos",
    "hoy",      "hubo",    "la",       "las",       "le",       "les",      "lo",       "los",
    "mas",      "me",      "mediante", "mi",        "mientras", "mis",      "mucha",    "muchas",
    "mucho",    "muchos",  "muy",      "nada",      "ni",       "nos",      "nosotros", "nuestra",
    "nuestras", "nuestro", "nuestros", "nunca",     "o",        "otra",     "otras",    "otro",
    "otros",    "para",    "pero",     "poco",      "por",      "porque",   "pues",     "que",
    "quien",    "quienes", "se",       "sean",      "segun",    "ser",      "seran",    "si",
    "sido",     "siempre", "siendo",   "sobre",     "sois",     "somos",    "sus",      "tal",
    "tambien",  "tampoco", "tanto",    "te",        "tener",    "tenia",    "tiene",    "tienen",
    "toda",     "todas",   "todavia",  "todo",      "todos",    "tras",     "tu",       "tus",
    "u",        "un",      "una",      "unas",      "uno",      "unos",     "usted",    "ustedes",
    "y",        "ya",      "yo",
});

constexpr std::array french = std::to_array<std::string_view>({
    "a",          "afin",    "ainsi",    "alors",   "apres",     "au",       "aucun",    "aucune",
    "aujourdhui", "aussi",   "autre",    "autres",  "aux",       "avaient",  "avait",    "avant",
    "avec",       "avez",    "avoir",    "avons",   "ayant",     "beaucoup", "ce",       "ceci",
    "cela",       "celle",   "celles",   "celui",   "ces",       "cet",      "cette",    "ceux",
    "chaque",     "chez",    "ci",       "comme",   "contre",    "dans",     "de",       "depuis",
    "des",        "dont",    "du",       "elle",    "elles",     "en",       "entre",    "est",
    "et",         "etaient", "etait",    "etant",   "etc",       "ete",      "etre",     "eux",
    "faire",      "fois",    "furent",   "fut",     "hors",      "ici",      "il",       "ils",
    "je",         "jusque",  "la",       "le",      "les",       "leur",     "leurs",    "lors",
    "lorsque",    "lui",     "ma",       "mais",    "malgre",    "me",       "meme",     "memes",
    "mes",        "moi",     "moins",    "mon",     "ne",        "ni",       "non",      "nos",
    "notre",      "nous",    "on",       "ont",     "ou",        "par",      "parce",    "parmi",
    "pas",        "peu",     "peut",     "peuvent", "plusieurs", "pourquoi", "pourrait", "pouvoir",
    "puis",       "puisque", "quand",    "que",     "quel",      "quelle",   "quelles",  "quelque",
    "quelques",   "quels",   "qui",      "quoi",    "sa",        "sans",     "se",       "selon",
    "serait",     "seront",  "ses",      "si",      "sinon",     "soit",     "sont",     "sous",
    "souvent",    "suis",    "sur",      "ta",      "te",        "telle",    "telles",   "tels",
    "tes",        "toi",     "toujours", "tous",    "toute",     "toutes",   "tres",     "trop",
    "tu",         "un",      "une",      "vers",    "voici",     "voila",    "vos",      "votre",
    "vous",       "y",
});

constexpr std::array german = std::to_array<std::string_view>({
    "aber",    "alle",    "allem",   "allen",   "aller",   "alles",   "als",     "also",
    "am",      "an",      "ander",   "andere",  "anderem", "anderen", "anderer", "anderes",
    "auch",    "auf",     "aus",     "bei",     "beim",    "bereits", "bist",    "bzw",
    "da",      "dabei",   "dadurch", "dafur",   "dagegen", "daher",   "damit",   "danach",
    "dann",    "daran",   "darauf",  "darf",    "das",     "dass",    "davon",   "dazu",
    "dein",    "deine",   "dem",     "denn",    "der",     "deren",   "des",     "deshalb",
    "dessen",  "dich",    "diese",   "diesem",  "diesen",  "dieser",  "dieses",  "dir",
    "doch",    "dort",    "du",      "durch",   "ebenso",  "ein",     "eine",    "einem",
    "einen",   "einer",   "eines",   "einige",  "einigen", "einiger", "einmal",  "er",
    "es",      "etwa",    "etwas",   "euch",    "euer",    "fur",     "gegen",   "gegenuber",
    "gewesen", "habe",    "haben",   "hatte",   "hatten",  "hier",    "hinter",  "ich",
    "ihm",     "ihn",     "ihnen",   "ihr",     "ihre",    "ihrem",   "ihren",   "ihrer",
    "ihres",   "im",      "in",      "indem",   "ist",     "ja",      "jede",    "jedem",
    "jeden",   "jeder",   "jedes",   "jedoch",  "jene",    "jenem",   "jenen",   "jener",
    "jenes",   "jetzt",   "kann",    "kein",    "keine",   "keinem",  "keinen",  "keiner",
    "keines",  "konnen",  "konnte",  "konnten", "machen",  "mehr",    "mein",    "meine",
    "mich",    "mir",     "mochte",  "muss",    "mussen",  "musste",  "nach",    "nachdem",
    "neben",   "nicht",   "nichts",  "noch",    "nun",     "nur",     "ob",      "oder",
    "ohne",    "schon",   "sehr",    "sein",    "seine",   "seinem",  "seinen",  "seiner",
    "seines",  "seit",    "selbst",  "sich",    "sie",     "sind",    "sodass",  "sogar",
    "solche",  "solchen", "soll",    "sollen",  "sollte",  "sollten", "sondern", "sonst",
    "soweit",  "sowie",   "uber",    "um",      "und",     "uns",     "unser",   "unsere",
    "unseren", "unserer", "unter",   "viel",    "viele",   "vom",     "von",     "vor",
    "wahrend", "wann",    "warum",   "was",     "weil",    "weiter",  "welche",  "welchem",
    "welchen", "welcher", "welches", "wem",     "wen",     "wenn",    "wer",     "werde",
    "werden",  "wie",     "wieder",  "wird",    "wo",      "wobei",   "wodurch", "wollen",
    "worden",  "wurde",   "wurden",  "zu",      "zum",     "zur",     "zwar",    "zwischen",
});

constexpr std::array italian = std::to_array<std::string_view>({
    "a",      "abbia",  "abbiamo", "ad",      "adesso",  "agli",    "al",      "alcuna",  "alcune",
    "alcuni", "alcuno", "alla",    "alle",    "allo",    "allora",  "altra",   "altre",   "altri",
    "altro",  "anche",  "ancora",  "avere",   "aveva",   "avevano", "avuto",   "ce",      "che",
    "chi",    "ci",     "cio",     "coi",     "col",     "contro",  "cosi",    "cui",     "da",
    "dagli",  "dai",    "dal",     "dalla",   "dalle",   "dallo",   "degli",   "del",     "della",
    "delle",  "dello",  "dentro",  "di",      "dopo",    "durante", "e",       "ecco",    "ed",
    "erano",  "essere", "fa",      "fino",    "fra",     "fu",      "furono",  "gia",     "gli",
    "ha",     "hai",    "hanno",   "ho",      "i",       "il",      "in",      "infatti", "invece",
    "io",     "la",     "le",      "lo",      "loro",    "lui",     "ma",      "mai",     "mentre",
    "mi",     "mia",    "mie",     "miei",    "mio",     "molta",   "molte",   "molti",   "molto",
    "ne",     "negli",  "nei",     "nel",     "nella",   "nelle",   "nello",   "no",      "noi",
    "non",    "nostra", "nostre",  "nostri",  "nostro",  "o",       "ogni",    "oltre",   "perche",
    "pero",   "piu",    "poi",     "proprio", "puo",     "qual",    "qualche", "quale",   "quali",
    "quando", "quanto", "quasi",   "quella",  "quelle",  "quelli",  "quello",  "questa",  "queste",
    "questi", "questo", "qui",     "quindi",  "saranno", "se",      "sempre",  "senza",   "si",
    "sia",    "siamo",  "siano",   "sono",    "sopra",   "sotto",   "sta",     "stata",   "stessa",
    "stesso", "su",     "sua",     "sugli",   "sui",     "sul",     "sulla",   "sulle",   "sullo",
    "suo",    "suoi",   "tra",     "tranne",  "troppo",  "tu",      "tua",     "tue",     "tuo",
    "tuoi",   "tutta",  "tutte",   "tutti",   "tutto",   "un",      "una",     "uno",     "vi",
    "viene",  "voi",    "vostra",  "vostro",
});

constexpr std::array portuguese = std::to_array<std::string_view>({
    "a",      "ainda", "algo",   "alguem",   "algum",    "alguma",  "algumas", "alguns",  "ambos",
    "antes",  "ao",    "aos",    "apenas",   "apos",     "aquela",  "aquelas", "aquele",  "aqueles",
    "aquilo", "as",    "assim",  "ate",      "cada",     "com",     "como",    "da",      "das",
    "de",     "dela",  "delas",  "dele",     "deles",    "depois",  "desde",   "dessa",   "desse",
    "desta",  "deste", "disso",  "disto",    "dois",     "dos",     "durante", "e",       "ela",
    "elas",   "ele",   "eles",   "em",       "enquanto", "entao",   "entre",   "eram",    "essa",
    "essas",  "esse",  "esses",  "esta",     "estao",    "estas",   "estava",  "estavam", "este",
    "esteja", "estes", "esteve", "estou",    "foi",      "foram",   "fosse",   "ha",      "isso",
    "isto",   "ja",    "la",     "lhe",      "lhes",     "mais",    "mas",     "me",      "mesma",
    "mesmo",  "meu",   "meus",   "minha",    "minhas",   "muita",   "muitas",  "muito",   "muitos",
    "na",     "nao",   "nas",    "nem",      "nenhum",   "nenhuma", "nessa",   "nesse",   "nesta",
    "neste",  "no",    "nos",    "nossa",    "nossas",   "nosso",   "nossos",  "num",     "numa",
    "nunca",  "o",     "onde",   "ou",       "outra",    "outras",  "outro",   "outros",  "para",
    "pela",   "pelas", "pelo",   "pelos",    "per",      "perante", "pois",    "por",     "porem",
    "porque", "quais", "qual",   "qualquer", "quando",   "quanto",  "que",     "quem",    "sao",
    "se",     "seja",  "sejam",  "sem",      "sempre",   "sendo",   "ser",     "serao",   "seu",
    "seus",   "si",    "sido",   "sob",      "sobre",    "sua",     "suas",    "tal",     "tambem",
    "tanto",  "te",    "tem",    "tendo",    "ter",      "teve",    "tinha",   "tinham",  "toda",
    "todas",  "todo",  "todos",  "tu",       "tua",      "tudo",    "um",      "uma",     "umas",
    "uns",    "voce",  "voces",
});

struct StopList {
  std::string_view language;
  std::span<const std::string_view> words;
};
constexpr std::array lists{
    StopList{"en", english}, StopList{"es", spanish}, StopList{"fr", french},
    StopList{"de", german},  StopList{"it", italian}, StopList{"pt", portuguese},
};
static_assert(std::ranges::all_of(lists, [](const StopList& list) {
  return std::ranges::is_sorted(list.words) &&
         std::ranges::adjacent_find(list.words) == list.words.end();
}));

}  // namespace

bool is_stop_word(std::string_view normal, std::string_view language) {
  const auto* list = std::ranges::find(lists, language, &StopList::language);
  return list != lists.end() && std::ranges::binary_search(list->words, normal);
}

}  // namespace lede::text
