// SPDX-License-Identifier: GPL-2.0-or-later
// The store's border: inside it Xapian's exceptions fly, outside only lede::Error.
// Private to the store.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "common/base/error.hpp"

namespace lede::store {

/// The Error that tells a person what Xapian's exception about `place` means.
Error translated(const Xapian::Error& error, const std::string& place);

/// Runs `work` and translates what it throws; `place` is the database it works on.
template <class Work>
decltype(auto) guarded(const std::string& place, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& error) {
    throw translated(error, place);
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(ErrorCode::io, fmt::format("{}: {}", place, error.code().message()));
  }
}

}  // namespace lede::store
