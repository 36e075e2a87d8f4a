// SPDX-License-Identifier: GPL-2.0-or-later
// A file that holds files: what an archive of any kind gives, one member after the other.
#pragma once

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/containers/peeked_stream.hpp"
#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// How much an input may give when it is unpacked, all levels of archives in archives together.
/// The bound grows with what was read of the input itself, so a small file cannot give without end.
class UnpackingBudget {
 public:
  static constexpr std::uint64_t free_bytes = std::uint64_t{256} << 20;
  static constexpr std::uint64_t most_times_its_size = 200;

  /// `input` outlives the budget.
  explicit UnpackingBudget(const PeekedBuffer& input) : input_(input) {}

  /// False where that is too much.
  bool spend(std::uint64_t bytes) {
    unpacked_ += bytes;
    return unpacked_ <= free_bytes + most_times_its_size * input_.bytes_read();
  }

 private:
  const PeekedBuffer& input_;
  std::uint64_t unpacked_ = 0;
};
inline constexpr std::string_view unpacks_to_too_much = "unpacks to more than 200 times its size";

/// A file in a container.
struct Member {
  Chunk file;        // without bytes; its path is that of the container, a slash, its name
  std::string name;  // tells its format where its content does not
};

/// Has a single pass. What is damaged is said in the container's place, once; what came before it
/// has been given.
class Container {
 public:
  virtual ~Container() = default;
  Container() = default;
  Container(const Container&) = delete;
  Container& operator=(const Container&) = delete;

  /// The next member, or one that cannot be read; nothing at the end. What is left of the member
  /// before is passed over.
  virtual std::optional<std::variant<Member, Rejection>> next() = 0;
  /// The bytes of the member that next() gave last. Goes bad where they cannot be read.
  virtual std::istream& content() = 0;
  /// Why content() went bad.
  virtual std::string_view failure() const = 0;
};

/// Containers in containers may be so deep.
inline constexpr std::size_t most_levels = 5;

/// How a container begins, and what opens it. `stream` and `budget` outlive the container.
struct ContainerKind {
  bool (*begins)(std::string_view head);
  std::unique_ptr<Container> (*open)(std::istream& stream, const Member& file,
                                     UnpackingBudget& budget);
};

/// Nothing where a file that begins with `head` is none.
const ContainerKind* container_kind(std::string_view head);

}  // namespace lede::indexing
