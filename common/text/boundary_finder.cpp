// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/boundary_finder.hpp"

#include <cassert>
#include <limits>

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "common/base/error.hpp"

namespace lede::text {
namespace {

void require(UErrorCode status) {
  if (U_SUCCESS(status)) return;
  throw Error(ErrorCode::incompatible,
              fmt::format("ICU cannot find boundaries in text: {}", u_errorName(status)),
              "install ICU with its data");
}

std::unique_ptr<icu::BreakIterator> make_iterator(Boundary boundary) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale& root = icu::Locale::getRoot();
  const auto make = [&] {
    switch (boundary) {
      case Boundary::word:
        return icu::BreakIterator::createWordInstance(root, status);
      case Boundary::sentence:
        return icu::BreakIterator::createSentenceInstance(root, status);
      case Boundary::line:
        break;
    }
    return icu::BreakIterator::createLineInstance(root, status);
  };
  std::unique_ptr<icu::BreakIterator> iterator(make());
  require(status);
  return iterator;
}

}  // namespace

// On the heap as a whole, since ICU's iterator keeps pointing into its text. Made when it is
// needed: who asks for plain words in plain text does not wait for ICU to read its rules.
struct BoundaryFinder::Impl {
  Boundary boundary;
  std::unique_ptr<icu::BreakIterator> iterator;
  UText text = UTEXT_INITIALIZER;

  explicit Impl(Boundary which) : boundary(which) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() { utext_close(&text); }
};

BoundaryFinder::BoundaryFinder(Boundary boundary) : impl_(std::make_unique<Impl>(boundary)) {}
BoundaryFinder::~BoundaryFinder() = default;
BoundaryFinder::BoundaryFinder(BoundaryFinder&&) noexcept = default;
BoundaryFinder& BoundaryFinder::operator=(BoundaryFinder&&) noexcept = default;

void BoundaryFinder::start(std::string_view text) {
  assert(text.size() <= std::numeric_limits<std::int32_t>::max());
  if (!impl_->iterator) impl_->iterator = make_iterator(impl_->boundary);
  UErrorCode status = U_ZERO_ERROR;
  const char* data = text.empty() ? "" : text.data();
  utext_openUTF8(&impl_->text, data, static_cast<std::int64_t>(text.size()), &status);
  impl_->iterator->setText(&impl_->text, status);
  require(status);
}

std::optional<std::size_t> BoundaryFinder::next() {
  const std::int32_t boundary = impl_->iterator->next();
  if (boundary == icu::BreakIterator::DONE) return std::nullopt;
  return static_cast<std::size_t>(boundary);
}

std::int32_t BoundaryFinder::status() const {
  return impl_->iterator->getRuleStatus();
}

}  // namespace lede::text
