// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/child_process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lede::indexing {
namespace {

using Clock = std::chrono::steady_clock;

pid_t start(const std::string& program, int socket);
ChildResult exchange(int socket, std::string_view input, Clock::time_point end,
                     const ChildLimits& limits);
std::string_view behind_sent(int socket, std::string_view input);
bool has_ended_by(Clock::time_point end, pid_t child);
ChildResult took_longer(const ChildLimits& limits);
std::string failure_of(pid_t child);

}  // namespace

ChildResult run_child(const std::string& program, std::string_view input,
                      const ChildLimits& limits) {
  // Not pipes: writing to a child that has ended must be an error, not a signal.
  std::array<int, 2> sockets{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0) {
    return {{}, "it cannot be started"};
  }
  const Clock::time_point end = Clock::now() + limits.time;
  const pid_t child = start(program, sockets[1]);
  close(sockets[1]);
  ChildResult result{{}, "it cannot be started"};
  if (child > 0) {
    result = exchange(sockets[0], input, end, limits);
    // It may say no more, and yet go on.
    if (result.failure.empty() && !has_ended_by(end, child)) result = took_longer(limits);
    if (!result.failure.empty()) kill(child, SIGKILL);
    std::string failure = failure_of(child);
    if (result.failure.empty()) result.failure = std::move(failure);
  }
  close(sockets[0]);
  return result;
}

std::string own_program(std::string_view name) {
  std::error_code error;
  const std::filesystem::path folder =
      std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  const std::filesystem::path beside = folder / name;
  if (std::filesystem::exists(beside, error)) return beside.string();
  return (folder / "../libexec/lede" / name).string();
}

namespace {

/// Its process id, or 0.
pid_t start(const std::string& program, int socket) {
  posix_spawn_file_actions_t actions;
  if (posix_spawn_file_actions_init(&actions) != 0) return 0;
  posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = program;
  std::array<char*, 2> arguments{name.data(), nullptr};
  std::array<char*, 1> environment{nullptr};
  pid_t child = 0;
  const int error =
      posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? child : 0;
}

ChildResult exchange(int socket, std::string_view input, Clock::time_point end,
                     const ChildLimits& limits) {
  ChildResult result;
  std::string block(std::size_t{64} << 10, '\0');
  bool writing = true;
  while (true) {
    if (writing && input.empty()) {
      shutdown(socket, SHUT_WR);
      writing = false;
    }
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    if (left.count() <= 0) return took_longer(limits);
    pollfd wait{socket, static_cast<short>(writing ? POLLIN | POLLOUT : POLLIN), 0};
    if (poll(&wait, 1, static_cast<int>(left.count())) < 0 && errno != EINTR) {
      return {{}, "nothing can be heard of it"};
    }
    if ((wait.revents & POLLOUT) != 0) input = behind_sent(socket, input);
    if ((wait.revents & (POLLIN | POLLHUP | POLLERR)) == 0) continue;
    const ssize_t got = recv(socket, block.data(), block.size(), MSG_DONTWAIT);
    // Reset: it ended without reading all.
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return result;
    if (got > 0) result.output.append(block, 0, static_cast<std::size_t>(got));
    if (result.output.size() > limits.output_bytes) {
      return {{}, fmt::format("it gave more than {} MiB of text", limits.output_bytes >> 20)};
    }
  }
}

/// What is left of the input. None of it where the child has ended: it may have said why before.
std::string_view behind_sent(int socket, std::string_view input) {
  const ssize_t sent = send(socket, input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (sent >= 0) return input.substr(static_cast<std::size_t>(sent));
  return errno == EAGAIN || errno == EINTR ? input : std::string_view();
}

bool has_ended_by(Clock::time_point end, pid_t child) {
  while (Clock::now() < end) {
    siginfo_t ended{};
    const int found = waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOHANG | WNOWAIT);
    if (found == 0 ? ended.si_pid == child : errno != EINTR) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return false;
}

ChildResult took_longer(const ChildLimits& limits) {
  return {{}, fmt::format("it took longer than {} s", limits.time.count())};
}

/// Waits for its end; empty where that was a good one.
std::string failure_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return "nothing is known of its end";
  }
  if (WIFEXITED(status)) {
    if (WEXITSTATUS(status) == 0) return {};
    // How some systems say that there is no such program.
    constexpr int not_started = 127;
    if (WEXITSTATUS(status) == not_started) return "it cannot be started";
    return fmt::format("it ended with status {}", WEXITSTATUS(status));
  }
  if (WTERMSIG(status) == SIGXCPU) return "it took too long";
  return fmt::format("it broke down with signal {}", WTERMSIG(status));
}

}  // namespace
}  // namespace lede::indexing
