// SPDX-License-Identifier: GPL-2.0-or-later
// The one exception of lede: a task that cannot go on, said so that a person can act on it.
// Knows nothing of exit codes or terminals; main turns the code into an exit status.
#pragma once

#include <exception>
#include <string>
#include <utility>

namespace lede {

enum class ErrorCode {
  usage,         // the command line makes no sense
  query,         // the query cannot mean anything
  not_found,     // a database, file or article that is not there
  locked,        // another writer holds the database
  incompatible,  // the database was made by another version of schema or analysis
  corrupt,       // what was read is damaged, or not to be trusted
  io,            // the system refused to read or write
};

class Error : public std::exception {
 public:
  /// `message` says what happened, `hint` what to do; both are one line, without a full stop.
  Error(ErrorCode code, std::string message, std::string hint = {})
      : code_(code), message_(std::move(message)), hint_(std::move(hint)) {}

  ErrorCode code() const noexcept { return code_; }
  const std::string& message() const noexcept { return message_; }
  const std::string& hint() const noexcept { return hint_; }
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  ErrorCode code_;
  std::string message_;
  std::string hint_;
};

}  // namespace lede
