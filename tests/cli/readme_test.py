#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs the examples of a document and compares what they print with what it shows.

    readme_test.py PROGRAMS CORPUS DOCUMENT [--update]

In blocks fenced as ```console a line `$ COMMAND` (going on in lines `> …`) is run by sh, in one
temporary folder for the whole document, which holds a copy of the folder CORPUS. The lines below
it are what it must print, on stdout and stderr together, less empty lines at the end. Times, rates and sizes on disk may
differ; a line `…` stands for any lines; the temporary folder is shown as /home/ana/news.
--update writes what was printed into the document: read the difference before you commit it.
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

SHOWN_FOLDER = "/home/ana/news"
TIMEOUT_SECONDS = 60

# What differs from run to run, and what stands for it when two outputs are compared.
VARYING = (
    (re.compile(r"\bin \d[\d.]* (ms|s|min)\b"), "in TIME"),
    (re.compile(r'("took_ms"|"seconds"): ?[\d.e-]+'), r"\1:TIME"),
    (re.compile(r"\d[\d.,]* (B|kB|MB|GB|queries)/s"), "RATE"),
    (re.compile(r"\d[\d.,]* (B|kB|MB|GB) on disk"), "SIZE on disk"),
    (re.compile(r"\d[\d.,]* times the text"), "RATIO times the text"),
    (re.compile(r'("bytes_on_disk"|"text_bytes"): ?\d+'), r"\1:SIZE"),
)


@dataclass
class Example:
    line: int     # of the command, from 0
    command: str
    first: int    # the lines [first, last) show what it prints
    last: int


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--update"]
    if len(arguments) != 3:
        sys.exit(__doc__)
    programs, corpus, document = (Path(argument).resolve() for argument in arguments)
    lines = document.read_text(encoding="utf-8").splitlines()
    examples = examples_in(lines)
    if not examples:
        sys.exit(f"{document}: no examples")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(corpus, Path(folder) / corpus.name)
        printed = [run(example.command, Path(folder), programs) for example in examples]
    if "--update" in sys.argv:
        for example, output in reversed(list(zip(examples, printed))):
            lines[example.first:example.last] = output
        document.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return
    differing = [report(document, example, lines[example.first:example.last], output)
                 for example, output in zip(examples, printed)
                 if not same(lines[example.first:example.last], output)]
    print("\n".join(differing), end="")
    print(f"{len(examples) - len(differing)} of {len(examples)} examples print what is shown")
    sys.exit(1 if differing else 0)


def examples_in(lines):
    examples, inside = [], False
    for number, line in enumerate(lines):
        if line.startswith("```"):
            inside = line == "```console"
        elif inside and line.startswith("$ "):
            examples.append(Example(number, line[2:], number + 1, number + 1))
        elif inside and examples:
            example = examples[-1]
            if line.startswith("> ") and example.last == example.first:
                example.command += "\n" + line[2:]
                example.first = example.last = number + 1
            elif line:
                example.last = number + 1
    return examples


def run(command, folder, programs):
    """The lines that `command` prints, as the document shows them."""
    environment = {"PATH": f"{programs}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "TZ": "UTC",
                   "COLUMNS": "80", "HOME": str(folder)}
    # Sanitizers are told what to do by the environment.
    environment |= {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, text=True,
                          encoding="utf-8", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=TIMEOUT_SECONDS, check=False)
    if done.returncode >= 126 or done.returncode < 0:
        sys.exit(f"$ {command}\n{done.stdout}ended with {done.returncode}")
    return done.stdout.replace(str(folder), SHOWN_FOLDER).rstrip("\n").splitlines()


def same(shown, printed):
    shown_text, printed_text = (normalised(lines) for lines in (shown, printed))
    # The pattern of the lines shown, in which … is any lines.
    parts = [re.escape(part) for part in re.split(r"^…\n", shown_text, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*".join(parts), printed_text) is not None


def normalised(lines):
    # A document's lines end where their text ends.
    text = "".join(line.rstrip() + "\n" for line in lines)
    for pattern, replacement in VARYING:
        text = pattern.sub(replacement, text)
    return text


def report(document, example, shown, printed):
    difference = difflib.unified_diff(shown, printed, "shown", "printed", lineterm="")
    return "\n".join([f"{document}:{example.line + 1}: $ {example.command}", *difference, "", ""])


if __name__ == "__main__":
    main()
