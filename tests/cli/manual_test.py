#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Says where a program's manual and its --help name different options.

    manual_test.py PROGRAM MANUAL
"""

import re
import subprocess
import sys
from pathlib import Path


def main():
    program, manual = (Path(argument) for argument in sys.argv[1:])
    shown = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    # mdoc writes --limit as `Fl -limit`.
    helped = set(re.findall(r"(?<![\w-])--([a-z][a-z-]+)", shown))
    described = set(re.findall(r"\bFl -([a-z][a-z-]+)", manual.read_text(encoding="utf-8")))
    if not helped:
        sys.exit(f"{program} --help names no options")
    for name in sorted(helped - described):
        print(f"{manual} does not describe --{name}")
    for name in sorted(described - helped):
        print(f"{program} --help does not name --{name}")
    sys.exit(0 if helped == described else 1)


if __name__ == "__main__":
    main()
