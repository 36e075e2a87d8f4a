// SPDX-License-Identifier: GPL-2.0-or-later
// For a program that must end in the middle: Xapian cannot hand on every exception, and where the
// disk is full at the wrong moment the C++ runtime ends the program.
#pragma once

#include <string>

#include "common/base/error.hpp"

namespace lede::store {

/// What the exception that is in flight means, to be called by a std::terminate_handler.
Error failure_in_flight(const std::string& place);

}  // namespace lede::store
