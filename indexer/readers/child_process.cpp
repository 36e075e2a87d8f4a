// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/child_process.hpp"

#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lede::indexing {
namespace {

using Clock = std::chrono::steady_clock;

pid_t start(const std::string& program, int socket);
std::optional<std::string> exchange(int socket, std::string_view input, const ChildLimits& limits);
bool ended_well(pid_t child);

}  // namespace

std::optional<std::string> run_child(const std::string& program, std::string_view input,
                                     const ChildLimits& limits) {
  // Not pipes: writing to a child that has ended must be an error, not a signal.
  std::array<int, 2> sockets{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0) return std::nullopt;
  const pid_t child = start(program, sockets[1]);
  close(sockets[1]);
  std::optional<std::string> output;
  if (child > 0) {
    output = exchange(sockets[0], input, limits);
    if (!output) kill(child, SIGKILL);
    if (!ended_well(child)) output.reset();
  }
  close(sockets[0]);
  return output;
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

std::optional<std::string> exchange(int socket, std::string_view input, const ChildLimits& limits) {
  const Clock::time_point end = Clock::now() + limits.time;
  std::string output;
  std::string block(std::size_t{64} << 10, '\0');
  bool writing = true;
  while (true) {
    if (writing && input.empty()) {
      shutdown(socket, SHUT_WR);
      writing = false;
    }
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    pollfd wait{socket, static_cast<short>(writing ? POLLIN | POLLOUT : POLLIN), 0};
    if (left.count() <= 0 ||
        (poll(&wait, 1, static_cast<int>(left.count())) < 0 && errno != EINTR)) {
      return std::nullopt;
    }
    if ((wait.revents & POLLOUT) != 0) {
      const ssize_t sent = send(socket, input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent < 0 && errno != EAGAIN && errno != EINTR) return std::nullopt;
      if (sent > 0) input.remove_prefix(static_cast<std::size_t>(sent));
    }
    if ((wait.revents & (POLLIN | POLLHUP | POLLERR)) == 0) continue;
    const ssize_t got = recv(socket, block.data(), block.size(), MSG_DONTWAIT);
    if (got == 0) return output;
    if (got < 0 && errno != EAGAIN && errno != EINTR) return std::nullopt;
    if (got > 0) output.append(block, 0, static_cast<std::size_t>(got));
    if (output.size() > limits.output_bytes) return std::nullopt;
  }
}

bool ended_well(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return false;
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace
}  // namespace lede::indexing
