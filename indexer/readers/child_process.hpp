// SPDX-License-Identifier: GPL-2.0-or-later
// Runs a program on some bytes, within a time. Knows nothing of what it does.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace lede::indexing {

struct ChildLimits {
  std::chrono::seconds time{60};
  std::size_t output_bytes = std::size_t{16} << 20;
};

struct ChildResult {
  std::string output;
  std::string failure;  // why there is none, as in `it took longer than 60 s`; else empty
};

/// What `program` wrote for `input`. It may fail to start, take longer, write more, or not end
/// well. Safe while other threads run.
ChildResult run_child(const std::string& program, std::string_view input,
                      const ChildLimits& limits);

/// A program of lede that users do not start: beside this one, or in ../libexec/lede of it.
std::string own_program(std::string_view name);

}  // namespace lede::indexing
