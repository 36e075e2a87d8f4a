// SPDX-License-Identifier: GPL-2.0-or-later
// ICU's boundaries in UTF-8 text, in byte offsets. Knows nothing of what lies between them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace lede::text {

/// By the rules of no particular language: UAX 29, and UAX 14 for where lines may be broken.
enum class Boundary { word, sentence, line };

/// Not thread-safe: each worker has its own.
class BoundaryFinder {
 public:
  explicit BoundaryFinder(Boundary boundary);
  ~BoundaryFinder();
  BoundaryFinder(BoundaryFinder&&) noexcept;
  BoundaryFinder& operator=(BoundaryFinder&&) noexcept;

  /// Starts over with `text`: valid UTF-8 of less than 2 GiB, which outlives the search.
  void start(std::string_view text);
  /// The next boundary; the start of the text is none, its end is one unless it is empty.
  std::optional<std::size_t> next();
  /// ICU's rule status of what ends at the boundary that next() gave last (ubrk.h).
  std::int32_t status() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede::text
