#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Says where a program's manual and its --help differ in options, or in the words they take.

    manual_test.py PROGRAM MANUAL
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

# What the program says to a word that an option does not take: `x is none of a, b`,
# `x not in {a,b}`, `the formats are a, b`.
REFUSALS = re.compile(r"is none of (.*)|not in \{(.*)\}|the formats are (.*)")
HELP_LINE = re.compile(r"^ +(?:-(\w),)?--([a-z-]+)( [A-Z]+)?")


def main():
    program, manual = (Path(argument) for argument in sys.argv[1:])
    shown = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    helped = dict(options_of_help(program, shown))
    described = dict(options_of_manual(manual.read_text(encoding="utf-8")))
    if not helped or not any(words for _, words in helped.values()):
        sys.exit(f"{program} --help names no options, or none that chooses from words")
    wrong = list(differences(helped, described))
    for one in wrong:
        print(one)
    sys.exit(1 if wrong else 0)


def options_of_help(program, shown):
    """The long name of each option, with its short one and the words it chooses from."""
    for line in shown.splitlines():
        if match := HELP_LINE.match(line):
            short, name, takes_value = match.groups()
            yield name, (short, words_of(program, name) if takes_value else set())


def words_of(program, name):
    with tempfile.TemporaryDirectory() as folder:  # where a database named @ may lie
        refused = subprocess.run([program, f"--{name}", "@", "-"], capture_output=True, text=True,
                                 stdin=subprocess.DEVNULL, cwd=folder, check=False).stderr
    known = REFUSALS.search(refused)
    return set(re.split(", ?", next(filter(None, known.groups())))) if known else set()


def options_of_manual(text):
    """The same as mdoc has it: `Fl -limit` for --limit, `Cm newest` or `Ar text | json` for words
    in what is said of one. Several options that stand together share their words."""
    items = re.split(r"^\.It ", text.split(".Bl -tag", 2)[1], flags=re.MULTILINE)
    for item in items[1:]:
        head, said = item.split("\n", 1)
        words = set(re.findall(r"^\.Cm (\S+)", said, re.MULTILINE))
        words |= {word for choice in re.findall(r"Ar (\S+(?: \| \S+)+)", head)
                  for word in choice.split(" | ")}
        short = re.findall(r"\bFl (\w)\b", head)
        for number, name in enumerate(re.findall(r"\bFl -([a-z-]+)", head)):
            yield name, (short[0] if short and number == 0 else None, words)


def differences(helped, described):
    for name in sorted(helped.keys() - described.keys()):
        yield f"the manual does not describe --{name}"
    for name in sorted(described.keys() - helped.keys()):
        yield f"--help does not name --{name}"
    for name in sorted(helped.keys() & described.keys()):
        (short, words), (short_described, said) = helped[name], described[name]
        if short != short_described:
            yield f"--{name} is -{short} in --help and -{short_described} in the manual"
        for word in sorted(words - said):
            yield f"the manual does not say that --{name} takes {word}"
    # The words of one of several options may be those of another that stands beside it.
    taken = set().union(*(words for _, words in helped.values()))
    for name, (_, said) in sorted(described.items()):
        for word in sorted(said - taken):
            yield f"the manual says {word} of --{name}, which no option takes"


if __name__ == "__main__":
    main()
