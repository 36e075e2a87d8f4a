# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs commands and says what they took. Reads a JSON object a line, {"argv", "input", "output",
"cpus"}, and answers each with one. A process of its own, and a small one: what a command is said to
hold in memory is never less than what the process did that started it."""
import json
import os
import sys
import time


def main():
    every_cpu = os.sched_getaffinity(0)
    for line in sys.stdin:
        command = json.loads(line)
        os.sched_setaffinity(0, sorted(every_cpu)[:command["cpus"]])
        print(json.dumps(run(command)), flush=True)


def run(command):
    reading, writing = os.O_RDONLY, os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    files = [(os.POSIX_SPAWN_OPEN, 0, command["input"], reading, 0),
             (os.POSIX_SPAWN_OPEN, 1, command["output"], writing, 0o644),
             (os.POSIX_SPAWN_OPEN, 2, command["errors"], writing, 0o644)]
    start = time.perf_counter()
    child = os.posix_spawnp(command["argv"][0], command["argv"], os.environ, file_actions=files)
    _, status, used = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    return {"seconds": seconds, "cpu": used.ru_utime + used.ru_stime,
            "megabytes": used.ru_maxrss * 1024 / 1e6, "status": os.waitstatus_to_exitcode(status)}


if __name__ == "__main__":
    main()
