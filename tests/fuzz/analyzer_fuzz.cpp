// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes, repaired to UTF-8, are cut into tokens and sentences that keep every invariant.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/base/utf8.hpp"
#include "common/text/analyzer.hpp"
#include "tests/support/analysis_invariants.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static lede::text::Analyzer analyzer;
  const std::string bytes(data, data + size);
  const std::string text = lede::repair_utf8(bytes);
  if (!lede::is_valid_utf8(text)) std::abort();
  if (const auto broken = lede::text::broken_invariant(text, analyzer.analyze(text))) {
    std::fprintf(stderr, "%s\n", broken->c_str());
    std::abort();
  }
  return 0;
}
