// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/matching/plan_opener.hpp"

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "common/store/document_limit.hpp"
#include "common/store/matching/condition_cursors.hpp"
#include "common/store/matching/set_cursors.hpp"
#include "common/store/matching/term_cursor.hpp"
#include "common/store/matching/weighed_cursor.hpp"
#include "common/store/matching/word_statistics.hpp"

namespace lede::store {

namespace {

using Kind = PlanNode::Kind;
using Nodes = std::span<const PlanNode>;

class Opener {
 public:
  Opener(const Snapshot& snapshot, std::size_t segment, const Weighting* weighting)
      : snapshot_(snapshot), facts_(*snapshot.facts[segment]), weighting_(weighting) {}

  MatchCursorPtr open(const PlanNode& node) const;

 private:
  MatchCursorPtr weighed(const PlanNode& word) const;
  MatchCursorPtr with_spans(const PlanNode& node) const;
  MatchCursorPtr any(Nodes nodes) const;
  MatchCursorPtr filtered(const PlanNode& node) const;
  MatchCursorPtr limited(MatchCursorPtr first, const DocumentLimit& limit) const;
  MatchCursorPtr everything() const;
  std::vector<MatchCursorPtr> opened(Nodes nodes) const;
  std::vector<MatchCursorPtr> conditions(Nodes nodes) const;

  const Snapshot& snapshot_;
  DocumentFacts& facts_;
  const Weighting* weighting_;
};

}  // namespace

MatchCursorPtr open(const MatchPlan& plan, const Snapshot& snapshot, std::size_t segment,
                    const Weighting* weighting) {
  return Opener(snapshot, segment, weighting).open(plan);
}

bool may_weigh(const MatchPlan& plan) {
  switch (plan.kind) {
    case Kind::nothing:
    case Kind::everything:
    case Kind::slot_range:
      return false;
    case Kind::filter:
    case Kind::except:
    case Kind::spans:
    case Kind::scale:
      return may_weigh(plan.children.front());
    default:
      return true;
  }
}

namespace {

MatchCursorPtr Opener::open(const PlanNode& node) const {
  const Nodes children(node.children);
  const auto first = [&] { return open(children.front()); };
  switch (node.kind) {
    case Kind::nothing:
      return any({});
    case Kind::everything:
      return everything();
    case Kind::term:
      if (weighting_ != nullptr) return weighed(node);
      return std::make_unique<TermCursor>(node.text, facts_);
    case Kind::synonym:
      return weighting_ != nullptr ? weighed(node) : any(children);
    case Kind::any:
      return any(children);
    case Kind::all:
      if (children.empty()) return any({});
      return std::make_unique<AllCursor>(opened(children), std::vector<MatchCursorPtr>());
    case Kind::spans:
      return with_spans(node);
    case Kind::except:
      return std::make_unique<ExceptCursor>(first(), conditions(children.subspan(1)));
    case Kind::prefer:
      return std::make_unique<PreferCursor>(first(), opened(children.subspan(1)));
    case Kind::filter:
      return filtered(node);
    case Kind::scale:
      return std::make_unique<ScaledCursor>(first(), node.factor);
    case Kind::slot_range:
      return std::make_unique<RangeCursor>(facts_.segment(), node.slot, node.text, node.text_end);
  }
  return nullptr;
}

/// What counts as one word, counted, and then weighed.
MatchCursorPtr Opener::weighed(const PlanNode& word) const {
  const CollectionStatistics collection{static_cast<double>(snapshot_.all.get_doccount()),
                                        snapshot_.all.get_average_length()};
  const Weigher weigher(*weighting_, collection, statistics_of(word, snapshot_));
  Opener counting = *this;
  counting.weighting_ = nullptr;
  return std::make_unique<WeighedCursor>(counting.open(word), weigher, facts_);
}

/// Of one word only where it stands has not to be looked up: that it does is enough.
MatchCursorPtr Opener::with_spans(const PlanNode& node) const {
  MatchCursorPtr candidates = open(node.children.front());
  if (node.spans.kind != SpanPlan::Kind::word) {
    return std::make_unique<SpanCursor>(std::move(candidates), node.spans, facts_.segment());
  }
  std::vector<MatchCursorPtr> forms;
  for (const std::string& form : node.spans.forms) {
    forms.push_back(std::make_unique<FormCursor>(facts_.segment(), form));
  }
  std::vector<MatchCursorPtr> weighing, conditions;
  weighing.push_back(std::move(candidates));
  conditions.push_back(std::make_unique<AnyCursor>(std::move(forms)));
  return std::make_unique<AllCursor>(std::move(weighing), std::move(conditions));
}

MatchCursorPtr Opener::any(Nodes nodes) const {
  if (nodes.size() == 1) return open(nodes.front());
  return std::make_unique<AnyCursor>(opened(nodes));
}

MatchCursorPtr Opener::filtered(const PlanNode& node) const {
  const PlanNode& first = node.children.front();
  const Nodes rest = Nodes(node.children).subspan(1);
  if (rest.size() == 1) {
    if (const auto limit = limit_of(rest.front(), snapshot_.languages)) {
      return limited(open(first), *limit);
    }
  }
  std::vector<MatchCursorPtr> weighing;
  if (first.kind != Kind::everything) weighing.push_back(open(first));
  return std::make_unique<AllCursor>(std::move(weighing), conditions(rest));
}

/// Where few documents are wanted these lead.
MatchCursorPtr Opener::limited(MatchCursorPtr first, const DocumentLimit& limit) const {
  if (limit.leaves_out_nothing()) return first;
  if (limit.kind == DocumentLimit::Kind::leave_out) {
    return std::make_unique<LimitedCursor>(std::move(first), LimitedDocuments(limit, facts_));
  }
  std::vector<MatchCursorPtr> wanted;
  for (const std::string& term : limit.terms) {
    wanted.push_back(std::make_unique<ListedCursor>(facts_.holding(term)));
  }
  std::vector<MatchCursorPtr> weighing, conditions;
  weighing.push_back(std::move(first));
  conditions.push_back(std::make_unique<AnyCursor>(std::move(wanted)));
  return std::make_unique<AllCursor>(std::move(weighing), std::move(conditions));
}

MatchCursorPtr Opener::everything() const {
  return std::make_unique<ScaledCursor>(std::make_unique<TermCursor>(std::string(), facts_), 0.0);
}

std::vector<MatchCursorPtr> Opener::opened(Nodes nodes) const {
  std::vector<MatchCursorPtr> cursors;
  cursors.reserve(nodes.size());
  for (const PlanNode& node : nodes) cursors.push_back(open(node));
  return cursors;
}

std::vector<MatchCursorPtr> Opener::conditions(Nodes nodes) const {
  Opener counting = *this;
  counting.weighting_ = nullptr;
  return counting.opened(nodes);
}

}  // namespace

}  // namespace lede::store
