#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Text that is longer than the terminal is shown in a pager, and only then.

    pager_test.py PROGRAM_DIR DATA_DIR
"""

import fcntl
import os
import pty
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import time

TIMEOUT_SECONDS, PAUSE_SECONDS = 30, 0.2
FEW_ROWS, MANY_ROWS = 8, 200
# A pager that says so, keeps its exit status to itself and reads everything.
PAGED = "echo '<paged>'; cat; exit 3"
LEAVES_EARLY = "head -n 1; echo '<left>'"


class Runner:
    def __init__(self, folder, programs):
        self.folder = folder
        self.environment = {name: value for name, value in os.environ.items()
                            if name not in ("LEDE_PAGER", "PAGER", "LESS", "NO_COLOR", "COLUMNS")}
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


def main():
    programs, data = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(folder, programs)
        subprocess.run(["lede-index", "-q", os.path.join(data, "search", "articles.jsonl")],
                       cwd=folder, env=runner.environment, check=True)
        check(runner)


def check(runner):
    shown, _, status = runner.run("tariff", LEDE_PAGER=PAGED)
    assert shown.startswith("<paged>\n") and "2 articles in" in shown, shown
    assert status == 0, status

    shown, _, _ = runner.run("tariff", LEDE_PAGER="", PAGER=PAGED)
    assert "<paged>" not in shown and "2 articles in" in shown, shown
    shown, _, _ = runner.run("tariff", PAGER=PAGED)
    assert "<paged>" in shown, shown
    shown, _, _ = runner.run("--show", "hw-1", LEDE_PAGER=PAGED)
    assert "<paged>" in shown, shown

    for arguments, more in ((["tariff"], {"rows": MANY_ROWS}),
                            (["--no-pager", "tariff"], {}),
                            (["--format", "json", "tariff"], {}),
                            (["tariff"], {"TERM": "dumb"}),
                            (["tariff"], {"rows": 0}),
                            (["--help"], {})):
        shown, _, status = runner.run(*arguments, LEDE_PAGER=PAGED, **more)
        assert "<paged>" not in shown and shown and status == 0, (arguments, more, shown)

    # Nothing found is nothing to page, and the status is still that of the search.
    shown, errors, status = runner.run("zeppelin", LEDE_PAGER=PAGED)
    assert (shown, errors, status) == ("", "Nothing found.\n", 1), (shown, errors, status)

    shown, errors, status = runner.run("tariff", LEDE_PAGER=LEAVES_EARLY)
    assert shown.endswith("<left>\n") and not errors and status == 0, (shown, errors, status)

    # Where the pager is missing, sh says so and the text is shown all the same.
    shown, errors, status = runner.run("tariff", LEDE_PAGER="no-such-pager-here")
    assert "2 articles in" in shown and status == 0, (shown, errors, status)
    assert "no-such-pager-here" in errors, errors

    shown, _, _ = runner.run("tariff", LEDE_PAGER="echo LESS=$LESS")
    assert shown == "LESS=FRX\n", shown
    shown, _, _ = runner.run("tariff", LEDE_PAGER="echo LESS=$LESS", LESS="i")
    assert shown == "LESS=i\n", shown

    # What stdout is counts: into a pipe nothing is paged.
    piped = subprocess.run(["lede-search", "tariff"], cwd=runner.folder, text=True, check=True,
                           env=runner.environment | {"LEDE_PAGER": PAGED}, capture_output=True)
    assert "<paged>" not in piped.stdout, piped.stdout

    if shutil.which("less"):
        shown, errors, status = runner.run("tariff", keys="q")
        assert "Velmont" in shown and "2 articles in" not in shown, shown
        assert "\x1b[1" in shown and status == 0 and not errors, (shown, errors, status)
        # The keyboard interrupts the pager, which goes on.
        shown, errors, status = runner.run("tariff", keys="\x03q")
        assert status == 0 and not errors, (shown, errors, status)
    else:
        print("less is not installed: it was not tried")


if __name__ == "__main__":
    main()
