#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Completes words of command lines in a shell, as a user does with TAB.

    completion_test.py SHELL PROGRAM_DIR COMPLETION_DIR DATA_DIR

Ends 77, which means skipped, where SHELL (bash, zsh or fish) is not installed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

from shells import Shell

SKIPPED = 77

# What is typed before TAB, and the words that the program gets then.
COMPLETED = [
    ("lede-search --so", ["--so"]),  # --source or --sort: nothing to add
    ("lede-search --sor", ["--sort"]),
    ("lede-search --sort rec", ["--sort", "recent"]),
    ("lede-search --sort=rec", ["--sort=recent"]),
    ("lede-search --time", ["--timeline"]),
    ("lede-search --source Har", ["--source", "Harbor Wire"]),
    ("lede-search --source=Har", ["--source=Harbor Wire"]),
    ("lede-search --source 'Har", ["--source", "Harbor Wire"]),
    ("lede-search -d nowhere --source Har", ["-d", "nowhere", "--source", "Har"]),
    ("lede-search source:Har", ['source:"Harbor Wire"']),
    ("lede-search 'source:Har", ['source:"Harbor Wire"']),
    ("lede-search 'tariff source:Har", ['tariff source:"Harbor Wire"']),
    ("lede-search tariff topic:com", ["tariff", "topic:comercio"]),
    ("lede-search author:Ped", ['author:Ped']),
    ("lede-search author:Jon", ['author:"Jonah Pettibone-Ruiz"']),
    ("lede-search titl", ["title:"]),
    ("lede-search accor", ["accord"]),
    ("lede-index --prog", ["--progress"]),
    ("lede-index --progress al", ["--progress", "always"]),
    ("lede-index --input-format mark", ["--input-format", "markdown"]),
]

# Several candidates: what is typed before TAB, and the last word's candidates.
OFFERED = [
    ("lede-search --format t", ["text", "tsv", "trec"]),
    ("lede-search -- ti", ["title:"]),
    ("lede-search --color ", ["auto", "always", "never"]),
    ("lede-search --source ", ["Harbor Wire", "Coastal Monitor", "Crónica de Marenga"]),
    ("lede-search -n ", []),
]


def in_bash(scripts, folder, environment):
    setup = f". {scripts}/lede-search.bash; . {scripts}/lede-index.bash; PS1='> '"
    return Shell(["bash", "--norc", "--noprofile", "-i"], setup, folder, environment)


def in_zsh(scripts, folder, environment):
    setup = (f"fpath=({scripts} $fpath); autoload -U compinit; compinit -u -D; bindkey -e; "
             "unsetopt beep; PS1='> '")
    return Shell(["zsh", "-f", "-i"], setup, folder, environment)


def complete_lines(shell, expected):
    wrong = 0
    for typed, words in expected:
        program = typed.split()[0]
        met = shell.words(typed)
        if met != [program, *words]:
            print(f"{typed!r} becomes {met}, not {[program, *words]}")
            wrong += 1
    return wrong


def bash_candidates(typed, scripts, folder, environment):
    """By the function itself, given what bash would give it."""
    words = typed.split(" ")
    program = words[0]
    script = (f". {scripts}/{program}.bash; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); "
              f"COMP_LINE=$LINE; COMP_POINT=${{#LINE}}; _{program.replace('-', '_')}; "
              "printf '%s\\n' \"${COMPREPLY[@]}\"")
    run = subprocess.run(["bash", "-c", script, "bash", *words], cwd=folder, text=True,
                         env=environment | {"LINE": typed}, capture_output=True, check=False)
    return [line.replace("\\", "") for line in run.stdout.splitlines() if line]


def fish_candidates(typed, scripts, folder, environment):
    script = (f"source {scripts}/lede-search.fish; source {scripts}/lede-index.fish; "
              "complete -C $argv[1]")
    run = subprocess.run(["fish", "--no-config", "-c", script, typed], cwd=folder, text=True,
                         env=environment, capture_output=True, check=False)
    assert not run.stderr, run.stderr
    return [line.split("\t")[0] for line in run.stdout.splitlines()]


def check_bash(scripts, folder, environment):
    shell = in_bash(scripts, folder, environment)
    wrong = complete_lines(shell, COMPLETED)
    shell.close()
    for typed, expected in OFFERED:
        met = bash_candidates(typed, scripts, folder, environment)
        if met[:len(expected)] != expected or (not expected and met):
            print(f"{typed!r} offers {met}, not {expected}")
            wrong += 1
    return wrong + check_options_of_index(scripts, folder, environment)


def check_options_of_index(scripts, folder, environment):
    """Each option of --help is offered, and the values are those that it takes."""
    wrong = 0
    shown = subprocess.run(["lede-index", "--help"], env=environment, capture_output=True,
                           text=True, check=True).stdout
    options = bash_candidates("lede-index --", scripts, folder, environment)
    helped = re.findall(r"^ +(?:-\w,)?(--[a-z-]+)", shown, re.MULTILINE)
    if not helped or options != helped:
        print(f"lede-index: {options} are offered, not {helped}")
        wrong += 1
    for name in ("--input-format", "--summary", "--color", "--progress"):
        refused = subprocess.run(["lede-index", name, "@", "-"], env=environment, capture_output=True,
                                 text=True, check=False).stderr
        values = bash_candidates(f"lede-index {name} ", scripts, folder, environment)
        known = re.search(r"formats are (.*)|in \{(.*)\}", refused)
        taken = re.split(", ?", known.group(1) or known.group(2)) if known else []
        if sorted(values) != sorted(taken):
            print(f"lede-index {name}: {values} are offered, not {taken}")
            wrong += 1
    return wrong


def check_zsh(scripts, folder, environment):
    subprocess.run(["zsh", "-n", f"{scripts}/_lede"], check=True)
    shell = in_zsh(scripts, folder, environment)
    wrong = complete_lines(shell, COMPLETED)
    shell.close()
    return wrong


def check_fish(scripts, folder, environment):
    wrong = 0
    for name in ("lede-search", "lede-index"):
        subprocess.run(["fish", "--no-execute", f"{scripts}/{name}.fish"], check=True)
    one = [(typed, [words[-1]]) for typed, words in COMPLETED if typed.split()[-1] not in words[-1]]
    for typed, expected in OFFERED + one:
        met = fish_candidates(typed, scripts, folder, environment)
        if [word for word in met if word in expected] != expected or (not expected and met):
            print(f"{typed!r} offers {met}, not {expected}")
            wrong += 1
    return wrong


def main():
    shell, programs, scripts, data = sys.argv[1:]
    if shutil.which(shell) is None:
        print(f"{shell} is not installed")
        sys.exit(SKIPPED)
    environment = os.environ | {"PATH": programs + os.pathsep + os.environ["PATH"],
                                "TERM": "dumb", "LC_ALL": "C.UTF-8", "LEDE_DATABASE": "lede.db"}
    check = {"bash": check_bash, "zsh": check_zsh, "fish": check_fish}[shell]
    with tempfile.TemporaryDirectory() as folder:
        environment["HOME"] = folder
        subprocess.run(["lede-index", "-q", os.path.join(data, "search", "articles.jsonl")],
                       cwd=folder, env=environment, check=True)
        sys.exit(1 if check(scripts, folder, environment) else 0)


if __name__ == "__main__":
    main()
