// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/capital_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <unicode/uchar.h>

#include "common/base/utf8.hpp"
#include "common/text/stop_words.hpp"

namespace lede::text {
namespace {

// Stop words of other languages are here too where the initialism is great: AI, UN.
constexpr std::array initialisms = std::to_array<std::string_view>({
    "act",      // college test
    "ai",       // artificial intelligence; `to the` in Italian
    "aid",      // Agency for International Development
    "aids",     // acquired immunodeficiency syndrome
    "arm",      // adjustable-rate mortgage
    "cap",      // Common Agricultural Policy
    "care",     // relief agency
    "cares",    // Coronavirus Aid, Relief, and Economic Security Act
    "chip",     // Children's Health Insurance Program
    "chips",    // semiconductor act
    "cop",      // conference of the parties
    "da",       // district attorney; `from` in Italian, `of the` in Portuguese
    "doc",      // Department of Commerce
    "doe",      // Department of Energy
    "dot",      // Department of Transportation
    "dream",    // Development, Relief, and Education for Alien Minors Act
    "ear",      // Export Administration Regulations
    "ed",       // Department of Education
    "era",      // Equal Rights Amendment
    "fair",     // Federation for American Immigration Reform
    "fast",     // surface transportation act
    "fed",      // Federal Reserve
    "gap",      // Government Accountability Project
    "hope",     // college scholarships
    "ice",      // Immigration and Customs Enforcement
    "idea",     // Individuals with Disabilities Education Act
    "ira",      // Inflation Reduction Act, retirement account, Irish Republican Army
    "jobs",     // Jumpstart Our Business Startups Act
    "mad",      // mutual assured destruction
    "mod",      // Ministry of Defence
    "nice",     // National Institute for Health and Care Excellence
    "pan",      // Partido Acción Nacional
    "patriot",  // surveillance act
    "pen",      // writers' association
    "pip",      // Personal Independence Payment
    "safe",     // State Administration of Foreign Exchange
    "salt",     // state and local tax; Strategic Arms Limitation Talks
    "save",     // Safeguard American Voter Eligibility Act
    "sec",      // Securities and Exchange Commission
    "snap",     // Supplemental Nutrition Assistance Program
    "start",    // Strategic Arms Reduction Treaty
    "stem",     // science, technology, engineering, mathematics
    "swat",     // special weapons and tactics
    "swift",    // bank messages
    "trips",    // Trade-Related Aspects of Intellectual Property Rights
    "un",       // United Nations; `a` in French, Spanish and Italian
});
static_assert(std::ranges::is_sorted(initialisms));

}  // namespace

bool capitals_distinguish(std::string_view normal) {
  return normal.size() > 1 &&
         (is_stop_word(normal, "en") || std::ranges::binary_search(initialisms, normal));
}

bool is_shouted(std::string_view paragraph, const std::vector<Piece>& pieces) {
  constexpr std::uint8_t no_letters = trait::digit | trait::point | trait::comma;
  const auto words =
      std::ranges::count_if(pieces, [](const Piece& piece) { return !piece.has_only(no_letters); });
  if (words < 2) return false;

  std::size_t letters = 0, others = 0;
  for (std::size_t i = 0; i < paragraph.size();) {
    const CodePoint next = code_point_at(paragraph, i);
    const auto point = static_cast<UChar32>(next.value);
    if (u_isalpha(point)) {
      ++letters;
      if (!u_isupper(point)) ++others;
    }
    i += next.bytes;
  }
  return others * 10 < letters;
}

}  // namespace lede::text
