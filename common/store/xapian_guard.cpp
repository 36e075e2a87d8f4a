// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/xapian_guard.hpp"

#include <exception>

#include "common/store/failure.hpp"

namespace lede::store {

namespace {

std::string described(const Xapian::Error& error, const std::string& place) {
  const char* system = error.get_error_string();
  return system != nullptr ? fmt::format("{}: {} ({})", place, error.get_msg(), system)
                           : fmt::format("{}: {}", place, error.get_msg());
}

}  // namespace

Error translated(const Xapian::Error& error, const std::string& place) {
  const std::string type = error.get_type();
  // A shard that is not synced cannot be rolled back, which Xapian says in place of why it has to
  // be.
  const std::string message = type == "InvalidOperationError"
                                  ? fmt::format("{}: cannot be written to", place)
                                  : described(error, place);
  if (type == "DatabaseCorruptError" || type == "DatabaseVersionError") {
    return Error(ErrorCode::corrupt, message, "index again into a new folder");
  }
  if (type == "DatabaseLockError") {
    return Error(ErrorCode::locked, message, "wait for the other writer, or use --wait");
  }
  if (type == "NetworkError" || type == "NetworkTimeoutError") {
    return Error(ErrorCode::io, message, "check that xapian-tcpsrv answers at that address");
  }
  if (type == "DatabaseOpeningError" || type == "DatabaseNotFoundError") {
    return Error(ErrorCode::not_found, message, "check the folder's name and its permissions");
  }
  return Error(ErrorCode::io, message, "check the disk's free space and the folder's permissions");
}

Error failure_in_flight(const std::string& place) {
  if (!std::current_exception()) return Error(ErrorCode::io, place + ": ended for no known reason");
  try {
    guarded(place, [] { std::rethrow_exception(std::current_exception()); });
  } catch (const Error& error) {
    return error;
  } catch (const std::exception& error) {
    return Error(ErrorCode::io, fmt::format("{}: {}", place, error.what()));
  } catch (...) {
  }
  return Error(ErrorCode::io, place + ": ended for no known reason");
}

}  // namespace lede::store
