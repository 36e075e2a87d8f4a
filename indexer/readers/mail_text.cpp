// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/mail_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "common/base/ascii.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view white_space = " \t\r\n";

// Of short paragraphs around the article; in lower case.
constexpr std::array furniture{std::to_array<std::string_view>({
    "unsubscribe",
    "email preferences",
    "manage your subscription",
    "update your preferences",
    "manage preferences",
    "view this email in your browser",
    "view in browser",
    "view online",
    "read online",
    "view it in your browser",
    "this email was sent to",
    "this message was sent to",
    "you are receiving this",
    "you received this",
    "you're receiving this",
    "opt out",
    "intended recipient",
    "confidentiality notice",
    "privileged and confidential",
    "all rights reserved",
    "add us to your address book",
    "forward this email",
    "sent from my ",
    "forwarded this email?",
    "read in app",
    "free subscriber to",
    "upgrade to paid",
    "edit this alert",
    "view all your alerts",
    "are confidential and intended",
    "add us to your contacts",
    "having trouble viewing this",
    "trouble reading this email",
    "sie erhalten diesen newsletter",
    "recibe este correo porque",
    "ricevi questa",
    "darse de baja",
    "cancelar la suscripción",
    "ver en el navegador",
    "se désabonner",
    "se désinscrire",
    "vous recevez cet",
    "voir dans le navigateur",
    "newsletter abbestellen",
    "newsletter abmelden",
    "im browser ansehen",
    "im browser anzeigen",
    "annulla l'iscrizione",
    "disiscriv",
    "cancelar inscrição",
    "cancelar a subscrição",
})};
constexpr std::size_t longest_furniture = 500;
// In which there may be a line for lists of mail, a link to the web, and the title once more.
constexpr std::size_t paragraphs_of_an_opening = 10;

constexpr std::array forwarding{std::to_array<std::string_view>({
    "forwarded message",
    "original message",
    "begin forwarded message",
    "mensaje reenviado",
    "message transféré",
    "message d'origine",
    "weitergeleitete nachricht",
    "ursprüngliche nachricht",
    "messaggio inoltrato",
    "mensagem encaminhada",
})};

constexpr std::array reply_marks{std::to_array<std::string_view>(
    {"re", "fwd", "fw", "aw", "wg", "tr", "rv", "enc", "sv", "vs"})};

std::size_t first_behind(std::string_view title, const std::vector<std::string_view>& paragraphs);
std::size_t behind_a_third(const std::vector<std::string_view>& paragraphs);
std::string without_mail_lines(std::string_view text);
bool begins_forwarded(std::string_view line);
bool introduces_quotation(std::string_view line);
std::vector<std::string_view> paragraphs_of(std::string_view text);
bool is_furniture(std::string_view paragraph);
std::string_view trim(std::string_view text);

}  // namespace

std::string article_of_mail(std::string_view text, std::string_view title) {
  const std::string lines = without_mail_lines(text);
  const std::vector<std::string_view> paragraphs = paragraphs_of(lines);
  const std::size_t first = first_behind(title, paragraphs);
  const std::size_t opening = std::min(first + paragraphs_of_an_opening, paragraphs.size());
  std::size_t last = std::max({first + 1, paragraphs.size() / 2, behind_a_third(paragraphs)});
  while (last < paragraphs.size() && !is_furniture(paragraphs[last])) ++last;
  std::string article;
  for (std::size_t i = first; i < std::min(last, paragraphs.size()); ++i) {
    if (i < opening && is_furniture(paragraphs[i])) continue;
    if (!article.empty()) article += "\n\n";
    article += paragraphs[i];
  }
  return article.empty() ? std::string(trim(text)) : article;
}

std::string_view title_of_subject(std::string_view subject) {
  while (true) {
    subject = trim(subject);
    const std::size_t colon = subject.find(':');
    if (colon == std::string_view::npos || colon > 6) return subject;
    std::string mark = ascii_lower_case(subject.substr(0, colon));
    mark.erase(std::min(mark.find_first_of("[( "), mark.size()));
    if (std::ranges::find(reply_marks, mark) == reply_marks.end()) return subject;
    subject.remove_prefix(colon + 1);
  }
}

namespace {

/// The paragraph that follows on the title, or the first of all.
std::size_t first_behind(std::string_view title, const std::vector<std::string_view>& paragraphs) {
  const std::size_t opening = std::min(paragraphs_of_an_opening, paragraphs.size());
  for (std::size_t i = opening; i > 0; --i) {
    const bool is_last = i == paragraphs.size();
    if (!is_last && !title.empty() && trim(paragraphs[i - 1]) == trim(title)) return i;
  }
  return 0;
}

/// The first paragraph that has a third of all text before it.
std::size_t behind_a_third(const std::vector<std::string_view>& paragraphs) {
  std::size_t bytes = 0;
  for (const std::string_view paragraph : paragraphs) bytes += paragraph.size();
  std::size_t before = 0;
  std::size_t i = 0;
  while (i < paragraphs.size() && before * 3 < bytes) before += paragraphs[i++].size();
  return i;
}

std::string without_mail_lines(std::string_view text) {
  std::string result;
  bool in_forwarded_header = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line == "-- " || line == "--") break;
    if (begins_forwarded(line)) {
      in_forwarded_header = true;
      continue;
    }
    const bool header = line.find(": ") < 20 || trim(line).empty() || line.starts_with(' ');
    in_forwarded_header = in_forwarded_header && header;
    if (in_forwarded_header || line.starts_with('>')) continue;
    if (introduces_quotation(line) && trim(text).starts_with('>')) continue;
    result += line;
    result += '\n';
  }
  return result;
}

bool begins_forwarded(std::string_view line) {
  constexpr std::size_t longest = 80;
  if (line.size() > longest) return false;
  const std::string_view words =
      trim(line.substr(std::min(line.find_first_not_of("- "), line.size())));
  return std::ranges::any_of(forwarding, [text = ascii_lower_case(words)](std::string_view mark) {
    return text.starts_with(mark) &&
           text.find_first_not_of(":- ", mark.size()) == std::string::npos;
  });
}

bool introduces_quotation(std::string_view line) {
  constexpr std::array ends = std::to_array<std::string_view>(
      {"wrote:", "escribió:", "a écrit :", "schrieb:", "ha scritto:", "escreveu:"});
  return std::ranges::any_of(
      ends, [line = trim(line)](std::string_view end) { return line.ends_with(end); });
}

std::vector<std::string_view> paragraphs_of(std::string_view text) {
  std::vector<std::string_view> paragraphs;
  std::size_t start = 0;
  bool blank = true;  // was the line before
  for (std::size_t line = 0; line <= text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const bool is_blank = trim(text.substr(line, end - line)).empty();
    if (!is_blank && blank) start = line;
    if (is_blank && !blank) paragraphs.push_back(text.substr(start, line - 1 - start));
    if (end == text.size() && !is_blank) paragraphs.push_back(text.substr(start));
    blank = is_blank;
    line = end + 1;
  }
  return paragraphs;
}

bool is_furniture(std::string_view paragraph) {
  if (paragraph.size() > longest_furniture) return false;
  return std::ranges::any_of(furniture,
                             [text = ascii_lower_case(paragraph)](std::string_view words) {
                               return text.find(words) != std::string::npos;
                             });
}

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

}  // namespace
}  // namespace lede::indexing
