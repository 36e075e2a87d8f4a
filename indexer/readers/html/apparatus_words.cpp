// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/apparatus_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "common/base/utf8.hpp"
#include "common/text/normalizer.hpp"

namespace lede::indexing {
namespace {

// In their normal form: no capitals, no diacritics of Latin; sorted.
// clang-format off
// All of a line.
constexpr std::array labels{std::to_array<std::string_view>({
    "ad", "ad feedback", "add topic", "add us on google", "ads", "advert", "advertisement",
    "advertisement - scroll to continue", "advertising", "also read", "anuncio", "anzeige",
    "article continues below", "article continues below advertisement", "audio", "back to top",
    "bookmark", "close", "comentarios", "comment", "commentaires", "comments", "continue reading",
    "copied", "copy link", "copy link to clipboard", "download pdf", "drucken", "e-mail", "email",
    "email this article", "embed", "facebook", "flipboard", "follow", "follow us", "gift article",
    "give this article", "hide caption", "i agree", "image source", "imprimir", "instagram",
    "kommentare", "leave comment", "like this", "like this:", "link copied", "linkedin", "lire plus tard", "listen",
    "listen now", "listen to article", "listen to the article", "listen to this article",
    "listen to this story", "loading", "log in", "merken", "min read", "minute read", "more",
    "newsletter", "open in app", "pinterest", "play", "play video", "prefer us on google",
    "print", "print this page", "pubblicita", "publicidad", "publicidade", "publicite",
    "read full article", "read full story", "read more", "reddit", "reply", "republish",
    "republish this article", "save", "save article", "save story", "scroll to continue",
    "scroll to continue with content", "share", "share article", "share full article",
    "share on facebook", "share on linkedin", "share on twitter", "share on x", "share this",
    "share this article", "share this page", "share this post", "share this story", "share this:",
    "share via", "show caption", "show comments", "sign in", "sign up", "skip advertisement",
    "sponsored", "story continues", "story continues below",
    "story continues below advertisement", "subscribe", "teilen", "telegram", "threads", "toggle",
    "toggle caption", "top", "tweet", "twitter", "view comments", "watch", "watch live",
    "werbung", "whatsapp", "x", "поделиться", "реклама", "إعلان", "シェア", "シェアする",
    "スポンサーリンク", "分享", "广告", "広告", "廣告", "打印", "点击查看", "관련기사",
})};
static_assert(std::ranges::is_sorted(labels));
// What a line begins with that leads to another article.
constexpr std::array pointers{std::to_array<std::string_view>({
    "a lire", "a lire aussi", "a voir aussi", "also read", "also see", "auch interessant",
    "dive deeper", "don't miss", "featured", "find out more", "for more", "further reading",
    "go deeper", "in case you missed", "in pictures", "know more", "las ocksa", "lea tambien",
    "lee tambien", "leer mas", "lees ook", "leggi anche", "leia mais", "leia tambem", "les ogsa",
    "les ook", "lesen sie auch", "lesen sie hier", "lesen sie mehr", "lire aussi", "mehr dazu",
    "mehr zum thema", "more", "more on this", "must read", "opinion", "read", "read also",
    "read more", "read next", "recommended", "related", "related article", "related story",
    "see also", "sigue leyendo", "te puede interesar", "veja tambem", "ver tambien", "voir aussi",
    "watch", "watch more", "you may also like", "по теме", "читайте также", "اقرأ أيضا",
    "اقرأ أيضاً", "あわせて読みたい", "延伸阅读", "相关报道", "相关阅读", "関連記事",
})};
static_assert(std::ranges::is_sorted(pointers));
// What stands over a list of something else.
constexpr std::array sections{std::to_array<std::string_view>({
    "a decouvrir", "a lire aussi", "also on", "around the web", "articles lies",
    "articulos relacionados", "dans la meme rubrique", "das konnte sie auch interessieren",
    "editor's picks", "explore more", "explore more on these topics", "filed under",
    "from our partners", "further reading", "get the latest", "in this section", "latest from",
    "latest news", "latest stories", "leggi anche", "leia mais", "leia tambem", "les plus lus",
    "lesen sie auch", "lire aussi", "mas informacion", "mas leidas", "mas leidos", "mas noticias",
    "mas sobre", "mehr von", "mehr zum thema", "meistgelesen", "more articles", "more by",
    "more coverage", "more from", "more in", "more like this", "more news", "more on this",
    "more on this story", "more posts", "more stories", "more to explore", "most popular",
    "most read", "most viewed", "newsletter", "newsletters", "next article", "next story",
    "noticias relacionadas", "on the same topic", "other stories", "our picks",
    "people also read", "popular", "popular posts", "popular stories", "previous article",
    "read also", "read more", "read next", "recent articles", "recent posts", "recommended",
    "recommended for you", "recommended reading", "recommended stories", "related",
    "related articles", "related content", "related coverage", "related documents",
    "related links", "related news", "related posts", "related press releases", "related reading",
    "related stories", "related tags", "related to this story", "related topics", "see also",
    "share this", "similar articles", "similar posts", "suggested for you", "sur le meme sujet",
    "tags", "te puede interesar", "te recomendamos", "temas relacionados", "the latest", "thema",
    "themen", "top stories", "topics", "topics in this story", "trending", "trending now",
    "up next", "veja tambem", "voir aussi", "weitere artikel", "weitere themen",
    "what to read next", "you may also like", "you may like", "you might also like",
    "you might like", "zum thema", "по теме", "читайте также", "أخبار ذات صلة", "اقرأ أيضا",
    "مواضيع ذات صلة", "あわせて読みたい", "おすすめ記事", "アクセスランキング", "延伸阅读",
    "推荐阅读", "相关新闻", "相关阅读", "関連ニュース", "関連リンク", "関連記事",
})};
static_assert(std::ranges::is_sorted(sections));
// What stands over a few words about who wrote.
constexpr std::array persons{std::to_array<std::string_view>({
    "a propos de l'auteur", "about the author", "about the authors", "about the writer",
    "acerca del autor", "author bio", "sobre el autor", "sobre o autor", "uber den autor",
    "uber die autorin", "written by", "zum autor", "zur autorin", "zur person", "об авторе",
})};
static_assert(std::ranges::is_sorted(persons));
// What stands over what readers wrote.
constexpr std::array discussions{std::to_array<std::string_view>({
    "add a comment", "add your comment", "cancel reply", "deixe um comentario",
    "deja un comentario", "dejar un comentario", "hinterlassen sie einen kommentar",
    "join the conversation", "join the discussion", "kommentar schreiben",
    "laisser un commentaire", "lascia un commento", "leave a comment", "leave a reply",
    "leave a response", "post a comment", "reader comments", "responses to",
    "schreibe einen kommentar", "top comments", "what do you think",
})};
static_assert(std::ranges::is_sorted(discussions));
// What only a call to do something says.
constexpr std::array calls{std::to_array<std::string_view>({
    "a version of this article", "a version of this story", "abonnez-vous", "abonnieren sie",
    "agree to our terms", "all rights reserved", "already a member?", "already a subscriber?",
    "already have an account?", "article continues below", "become a member today",
    "by signing up", "can be reached at", "cancel anytime", "click here to sign up",
    "click here to subscribe", "cliquez ici pour", "complete digital access to",
    "contenido exclusivo para suscriptores", "cookie settings", "create a free account",
    "deja abonne", "delivered to your inbox", "download our app", "download our free",
    "download the app", "email the author", "enable javascript", "enter your email",
    "exclusively for subscribers", "follow her on twitter", "follow him on twitter",
    "follow us on", "get our free", "get our newsletter", "get the latest news delivered",
    "got a tip", "haga clic aqui", "have a tip", "il vous reste", "in your inbox",
    "inscrivez-vous", "is this page useful", "iscriviti alla", "javascript is disabled",
    "jetzt abonnieren", "jetzt weiterlesen", "join our telegram", "join our whatsapp",
    "keep reading for", "klicken sie hier", "log in to comment", "log in to continue",
    "login to comment", "manage cookies", "newsletter abonnieren", "order reprints",
    "please log in", "range of subscriptions", "reach her at", "reach him at",
    "receive our newsletter", "recevez chaque", "register for free", "register to continue",
    "required fields are marked", "reserve aux abonnes", "see why over a million readers",
    "send letters to", "send tips to", "siga-nos", "siganos en", "sign in to continue",
    "sign up for email", "sign up for our", "sign up for the", "sign up here", "sign up to our",
    "sign up to receive", "sign up to the", "sign up today", "sign up with your email",
    "siguenos en", "story continues below", "straight to your inbox", "submit a letter",
    "subscribe here", "subscribe now", "subscribe to continue", "subscribe to our",
    "subscribe to read", "subscribe to the", "subscribe today", "support our journalism",
    "suscribase", "suscribete", "terms of service apply", "thank you for reading",
    "thanks for reading", "this article is for subscribers", "this article originally appeared",
    "this article was originally published", "this content is only available to subscribers",
    "this story originally appeared", "this story was originally published", "to continue reading",
    "to unlock this article", "turn on javascript", "unlimited access for",
    "was this article helpful", "was this page helpful", "we use cookies", "weiterlesen mit",
    "whatsapp channel", "write to us at", "ya eres suscriptor", "you must be logged in",
    "your browser does not support", "your email address will not be published",
    "подписывайтесь на", "подпишитесь на", "メールマガジン登録", "关注我们",
})};
static_assert(std::ranges::is_sorted(calls));
// What a line begins with that tells of the article, beside its text.
constexpr std::array facts{std::to_array<std::string_view>({
    "actualizado", "af", "aggiornato", "aktualisiert", "av", "bron", "by", "categories",
    "category", "compartir", "condividi", "contact", "contacts", "credit", "date", "di", "door",
    "edited by", "editing by",
    "etiquetas", "filed under", "for immediate release", "foto", "fotos", "fuente",
    "illustration", "image", "issued", "keywords", "labels", "last modified", "last updated",
    "location", "media contact", "media contacts", "mis a jour", "mots-cles", "news release",
    "number", "par", "partager", "photo", "photos", "picture", "por", "posted", "posted by",
    "posted in", "posted on", "press contact", "press release", "press release number",
    "pressekontakt", "publicado", "publie le", "published", "quelle", "read time", "reading time",
    "release number", "reported by", "schlagworte", "share", "source", "sources", "stand", "tags",
    "teilen", "temas", "text", "themen", "topic", "topics", "updated", "veroffentlicht", "video",
    "von", "words by", "written by",
})};
static_assert(std::ranges::is_sorted(facts));
// clang-format on

constexpr std::size_t longest_line = 120;
constexpr std::size_t longest_call = 400;

std::string without_signs(std::string_view line);
bool is_sign(char32_t c);
bool counts_pictures(std::string_view line);
bool counts_minutes(std::string_view line);
bool counts_comments(std::string_view line);
bool begins_with_phrase(std::string_view line, std::span<const std::string_view> phrases);
bool points_on(std::string_view line);
bool tells_a_fact(std::string_view line);
bool has_date(std::string_view line);

}  // namespace

Apparatus apparatus_in(std::string_view line) {
  if (line.size() > longest_call) return Apparatus::none;
  const std::string normal = text::normalize(line);
  const auto says = [&normal](std::string_view call) {
    return normal.find(call) != std::string::npos;
  };
  if (std::ranges::any_of(calls, says)) return Apparatus::call;
  if (line.size() > longest_line) return points_on(normal) ? Apparatus::pointer : Apparatus::none;
  const std::string words = without_signs(normal);
  if (std::ranges::binary_search(labels, words) || counts_pictures(words) ||
      counts_minutes(words)) {
    return Apparatus::label;
  }
  if (counts_comments(words) || begins_with_phrase(words, discussions)) {
    return Apparatus::discussion;
  }
  if (begins_with_phrase(words, persons)) return Apparatus::person;
  if (std::ranges::binary_search(sections, words)) return Apparatus::section;
  if (points_on(normal)) return Apparatus::pointer;
  if (begins_with_phrase(words, sections)) return Apparatus::section;
  return tells_a_fact(words) || has_date(words) ? Apparatus::fact : Apparatus::none;
}

namespace {

/// Without what is no letter or digit at its ends.
std::string without_signs(std::string_view line) {
  std::size_t first = line.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = code_point_at(line, i);
    if (!is_sign(c.value)) {
      first = std::min(first, i);
      last = i + c.bytes;
    }
    i += c.bytes;
  }
  return first < last ? std::string(line.substr(first, last - first)) : std::string();
}

bool is_sign(char32_t c) {
  if (c < 0x80) return (c < '0' || c > '9') && (c < 'a' || c > 'z');
  return c < 0xC0 || (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3020) || c > 0xFE00;
}

/// `3 of 12`, `image 3 of 12`, `3/12`.
bool counts_pictures(std::string_view line) {
  for (const std::string_view picture : {"image ", "photo ", "slide ", "foto ", "bild "}) {
    if (line.starts_with(picture)) line.remove_prefix(picture.size());
  }
  const std::size_t first = line.find_first_not_of("0123456789");
  if (first == 0 || first == std::string_view::npos) return false;
  line.remove_prefix(first);
  for (const std::string_view of : {" of ", "/", " / ", " von ", " de ", " sur ", " di "}) {
    if (!line.starts_with(of)) continue;
    const std::string_view all = line.substr(of.size());
    if (!all.empty() && all.find_first_not_of("0123456789") == std::string_view::npos) return true;
  }
  return false;
}

/// `5 min`, `3 minute read`.
bool counts_minutes(std::string_view line) {
  const std::size_t digits = line.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos || digits > 3) return false;
  line.remove_prefix(std::min(line.find_first_not_of(' ', digits), line.size()));
  constexpr std::array minutes{std::to_array<std::string_view>(
      {"min", "mins", "minutes", "min read", "mins read", "minute read", "minutes read", "minuten",
       "minutos", "min de lecture", "min lesezeit", "min listen"})};
  return std::ranges::find(minutes, line) != minutes.end();
}

/// `12 comments`, `no comments yet`.
bool counts_comments(std::string_view line) {
  constexpr std::size_t longest = 40;
  constexpr std::array counted{std::to_array<std::string_view>(
      {"comment", "comments", "comment on", "comments on", "thought on", "thoughts on", "responses",
       "responses to", "kommentare", "commentaires", "comentarios", "commenti"})};
  std::string_view rest = line;
  rest.remove_prefix(std::min(rest.find_first_not_of("0123456789.,"), rest.size()));
  const bool has_number = rest.size() < line.size() || rest.starts_with("no comments");
  if (!has_number || line.size() > longest) return rest.starts_with("no comments");
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  return std::ranges::any_of(counted, [rest](std::string_view word) { return rest == word; });
}

/// One word is all of the line; more may go on: `more from the ministry`.
bool begins_with_phrase(std::string_view line, std::span<const std::string_view> phrases) {
  return std::ranges::any_of(phrases, [line](std::string_view phrase) {
    if (!line.starts_with(phrase)) return false;
    const std::string_view rest = line.substr(phrase.size());
    return rest.empty() || (phrase.find(' ') != std::string_view::npos && rest.starts_with(' '));
  });
}

/// `read more: …`, `related | …`.
bool points_on(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" >|*-[("), line.size()));
  return std::ranges::any_of(pointers, [line](std::string_view pointer) {
    if (!line.starts_with(pointer)) return false;
    std::string_view rest = line.substr(pointer.size());
    const bool phrase = pointer.find(' ') != std::string_view::npos;
    if (phrase && rest.starts_with(' ')) return true;
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    const char next = rest.empty() ? ' ' : rest.front();
    return next == ':' || next == '|' || next == '>' || rest.starts_with("»") ||
           rest.starts_with("：") || rest.starts_with("–");
  });
}

bool tells_a_fact(std::string_view line) {
  return std::ranges::any_of(facts, [line](std::string_view fact) {
    const std::string_view next = line.substr(std::min(fact.size(), line.size()), 1);
    return line.starts_with(fact) && (next.empty() || next == " " || next == ":");
  });
}

/// A year, or a time of day.
bool has_date(std::string_view line) {
  const auto digit = [line](std::size_t i) {
    return i < line.size() && line[i] >= '0' && line[i] <= '9';
  };
  for (std::size_t i = 0; i + 3 < line.size(); ++i) {
    if (!digit(i) || (i > 0 && digit(i - 1))) continue;
    const bool four = digit(i + 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4);
    if (four && (line.substr(i, 2) == "19" || line.substr(i, 2) == "20")) return true;
    const std::size_t colon = digit(i + 1) ? i + 2 : i + 1;
    if (colon < line.size() && line[colon] == ':' && digit(colon + 1) && digit(colon + 2)) {
      return true;
    }
  }
  return false;
}

}  // namespace
}  // namespace lede::indexing
