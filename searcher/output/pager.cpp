// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/pager.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/base/error.hpp"

namespace lede::output {
namespace {

constexpr int no_such_command = 127;  // as sh says it

/// While it lives, what the keyboard interrupts is the pager, not us.
class InterruptsIgnored {
 public:
  InterruptsIgnored() : int_(std::signal(SIGINT, SIG_IGN)), quit_(std::signal(SIGQUIT, SIG_IGN)) {}
  ~InterruptsIgnored() {
    std::signal(SIGINT, int_);
    std::signal(SIGQUIT, quit_);
  }
  InterruptsIgnored(const InterruptsIgnored&) = delete;
  InterruptsIgnored& operator=(const InterruptsIgnored&) = delete;

 private:
  void (*int_)(int);
  void (*quit_)(int);
};

pid_t start(const std::string& command, const std::array<int, 2>& pipe);
std::vector<std::string> environment();
int wait_for(pid_t process);
[[noreturn]] void fail(int reason);

}  // namespace

std::optional<std::string> pager_for(const Terminal& terminal, PagerChoice choice) {
  if (choice == PagerChoice::never || !terminal.is_terminal || terminal.is_dumb) {
    return std::nullopt;
  }
  const char* command = std::getenv("LEDE_PAGER");
  if (command == nullptr) command = std::getenv("PAGER");
  const std::string chosen = command == nullptr ? "less" : command;
  if (chosen.empty() || chosen == "cat") return std::nullopt;
  return chosen;
}

bool is_longer_than(std::string_view text, const Terminal& terminal) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  return terminal.rows > 0 && lines >= terminal.rows;
}

bool page(std::string_view text, const std::string& command) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) fail(errno);
  const InterruptsIgnored ignored;
  pid_t process = 0;
  try {
    process = start(command, pipe);
  } catch (const Error&) {
    ::close(pipe[0]);
    ::close(pipe[1]);
    throw;
  }
  ::close(pipe[0]);
  try {
    Stream(pipe[1]).write(text);
  } catch (const BrokenPipe&) {
    // The reader has seen enough, or there is no pager.
  }
  ::close(pipe[1]);
  return wait_for(process) != no_such_command;
}

namespace {

// The signals that we ignore are the pager's to obey.
pid_t start(const std::string& command, const std::array<int, 2>& pipe) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, pipe[0], STDIN_FILENO);
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  sigset_t usual;
  ::sigemptyset(&usual);
  for (const int signal : {SIGINT, SIGQUIT, SIGPIPE}) ::sigaddset(&usual, signal);
  ::posix_spawnattr_setsigdefault(&attributes, &usual);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

  std::vector<std::string> arguments{"sh", "-c", command};
  std::vector<std::string> variables = environment();
  const auto pointers = [](std::vector<std::string>& strings) {
    std::vector<char*> all;
    for (std::string& one : strings) all.push_back(one.data());
    all.push_back(nullptr);
    return all;
  };
  pid_t process = 0;
  const int reason = ::posix_spawn(&process, "/bin/sh", &actions, &attributes,
                                   pointers(arguments).data(), pointers(variables).data());
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  if (reason != 0) fail(reason);
  return process;
}

std::vector<std::string> environment() {
  std::vector<std::string> variables;
  for (char** variable = ::environ; *variable != nullptr; ++variable) {
    variables.emplace_back(*variable);
  }
  if (std::getenv("LESS") == nullptr) variables.emplace_back("LESS=FRX");
  return variables;
}

int wait_for(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) fail(errno);
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

void fail(int reason) {
  throw Error(ErrorCode::io, fmt::format("cannot start a pager: {}", std::strerror(reason)),
              "--no-pager does without");
}

}  // namespace
}  // namespace lede::output
