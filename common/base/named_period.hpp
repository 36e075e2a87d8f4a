// SPDX-License-Identifier: GPL-2.0-or-later
// Periods that are named by where they lie from today. Knows nothing of the clock: "today" arrives
// as an argument.
#pragma once

#include <optional>
#include <string_view>

#include "common/base/date.hpp"

namespace lede {

/// `today`, `yesterday`; `this-week`, `last-month` and the like, by the calendar, a week being from
/// Monday to Sunday; `last-3-months`, `last-10-days` and the like up to today, which is one of
/// them. In any case. Nothing else: other words give nothing.
std::optional<DayRange> named_period(std::string_view name, Day today);

}  // namespace lede
