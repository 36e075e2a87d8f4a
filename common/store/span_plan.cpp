// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/span_plan.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/text/analyzer.hpp"

namespace lede::store {

static_assert(same_paragraph < text::paragraph_gap);

SpanPlan span_word(std::vector<std::string> forms) {
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  SpanPlan plan;
  plan.forms = std::move(forms);
  return plan;
}

SpanPlan span_group(SpanPlan::Kind kind, std::vector<SpanPlan> children, std::uint32_t number) {
  const bool is_list = kind == SpanPlan::Kind::any || kind == SpanPlan::Kind::phrase;
  if (is_list && children.size() == 1) return std::move(children.front());
  SpanPlan plan;
  plan.kind = kind;
  plan.number = number;
  plan.children = std::move(children);
  return plan;
}

std::string to_string(const SpanPlan& plan) {
  using Kind = SpanPlan::Kind;
  constexpr std::array<std::string_view, 10> names{
      "", "phrase", "any", "near", "ordered", "sentence", "title", "lede", "body", "at_least"};
  if (plan.kind == Kind::word) return fmt::format("{}", fmt::join(plan.forms, "|"));
  std::string text = fmt::format("({}", names[static_cast<std::size_t>(plan.kind)]);
  if (plan.number > 0) text += fmt::format(" {}", plan.number);
  for (const SpanPlan& child : plan.children) text += ' ' + to_string(child);
  return text + ')';
}

}  // namespace lede::store
