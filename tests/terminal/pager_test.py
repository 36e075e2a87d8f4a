#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Text that is longer than the terminal is shown in a pager, and only then.

    pager_test.py PROGRAM_DIR DATA_DIR
"""

import os
import shutil
import subprocess
import sys
import tempfile

from pseudo_terminal import Runner

MANY_ROWS = 200
# A pager that says so, keeps its exit status to itself and reads everything.
PAGED = "echo '<paged>'; cat; exit 3"
LEAVES_EARLY = "head -n 1; echo '<left>'"


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
