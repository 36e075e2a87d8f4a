// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/matching/walk.hpp"

namespace lede::store {

std::string SlotReader::at(const Place& place) {
  if (segment_ != place.segment) {
    segment_ = place.segment;
    value_ = snapshot_.segments[segment_].valuestream_begin(slot_);
  }
  const Xapian::ValueIterator end;
  if (value_ == end) return {};
  value_.skip_to(place.document);
  return value_ != end && value_.get_docid() == place.document ? *value_ : std::string();
}

}  // namespace lede::store
