# SPDX-License-Identifier: GPL-2.0-or-later
"""Shells on a terminal of their own: what a line becomes when TAB is typed behind it."""

import os
import pty
import select
import subprocess
import time

TIMEOUT_SECONDS = 30
TAB, LINE_START = "\t", "\x01"


class Shell:
    """An interactive shell. What is typed ahead is read in order, so nothing has to be waited
    for but the end."""

    def __init__(self, command, setup, folder, environment):
        self.out = os.path.join(folder, "words")
        self.master, slave = pty.openpty()
        self.process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave,
                                        cwd=folder, env=environment, start_new_session=True)
        os.close(slave)
        self.seen = ""
        self.run(setup + "; echo ready >" + self.out)

    def run(self, line):
        """Types a line, waits until it has written its file, and gives back what is there."""
        self.seen = ""
        os.write(self.master, (line + "\r").encode())
        deadline = time.monotonic() + TIMEOUT_SECONDS
        while time.monotonic() < deadline:
            if select.select([self.master], [], [], 0.05)[0]:
                self.seen += os.read(self.master, 65536).decode(errors="replace")
            elif os.path.exists(self.out) and (written := read(self.out)).endswith("\n"):
                os.remove(self.out)
                return written.splitlines()
        raise TimeoutError(f"{line!r} does not end; the terminal shows {self.seen!r}")

    def words(self, typed):
        """The words of `typed` once TAB has completed the last, as a program would get them."""
        return self.run(typed + TAB + LINE_START + f"printf '%s\\n' >{self.out} ")

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.master)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()
