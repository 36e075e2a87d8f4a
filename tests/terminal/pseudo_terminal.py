# SPDX-License-Identifier: GPL-2.0-or-later
"""lede-search on a terminal of its own."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time

TIMEOUT_SECONDS, PAUSE_SECONDS = 30, 0.2
FEW_ROWS = 8
# Variables of whoever runs the tests that change what is printed.
FOREIGN = ("LEDE_PAGER", "PAGER", "LESS", "NO_COLOR", "COLUMNS", "TERM_PROGRAM", "VTE_VERSION",
           "KONSOLE_VERSION", "WT_SESSION", "TMUX", "STY")


class Runner:
    def __init__(self, folder, programs):
        self.folder = folder
        self.environment = {name: value for name, value in os.environ.items()
                            if name not in FOREIGN}
        self.environment |= {"PATH": programs + os.pathsep + os.environ["PATH"], "TERM": "xterm",
                             "LC_ALL": "C.UTF-8"}

    def run(self, *arguments, rows=FEW_ROWS, keys="", **variables):
        """What a terminal of so many rows shows, what stderr says, and the exit status. `keys` are
        typed one by one while nothing happens, the last again and again."""
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 80, 0, 0))
        process = subprocess.Popen(["lede-search", *arguments], cwd=self.folder,
                                   env=self.environment | variables, stdin=slave, stdout=slave,
                                   stderr=subprocess.PIPE, start_new_session=True,
                                   preexec_fn=take_terminal)
        os.close(slave)
        shown = b""
        try:
            left = list(keys)
            while not keys or wait_for(master, shown, left):
                if not (part := os.read(master, 65536)):
                    break
                shown += part
        except OSError:  # all of its programs have ended
            pass
        os.close(master)
        errors = process.stderr.read().decode()
        process.stderr.close()
        return shown.decode().replace("\r", ""), errors, process.wait()


def wait_for(master, shown, keys):
    """True once there is something to read. A pager loses keys that come while it begins, or
    right behind an interrupt."""
    deadline = time.monotonic() + TIMEOUT_SECONDS
    while not select.select([master], [], [], PAUSE_SECONDS)[0]:
        assert time.monotonic() < deadline, f"the pager stays; the terminal shows {shown!r}"
        if shown:
            os.write(master, keys[0].encode())
            del keys[:len(keys) > 1]
    return True


def take_terminal():
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
