#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A manual formats without a warning.

    manual_lint_test.py PROGRAM MANUAL

PROGRAM is mandoc or man. Ends 77, which means skipped, where it is not installed.
"""

import os
import shutil
import subprocess
import sys

SKIPPED = 77
COMMANDS = {"mandoc": ["mandoc", "-Tlint", "-Wwarning"],
            "man": ["man", "--warnings", "-E", "UTF-8", "-Tutf8", "-Z", "-l"]}


def main():
    program, manual = sys.argv[1:]
    if shutil.which(program) is None:
        print(f"{program} is not installed")
        sys.exit(SKIPPED)
    run = subprocess.run([*COMMANDS[program], manual], capture_output=True, text=True, check=False,
                         env=os.environ | {"LC_ALL": "C.UTF-8", "MANWIDTH": "80"})
    # What mandoc finds is on stdout, where man -Z prints the page.
    found = run.stderr + (run.stdout if program == "mandoc" else "")
    print(found, end="")
    sys.exit(1 if found or run.returncode else 0)


if __name__ == "__main__":
    main()
