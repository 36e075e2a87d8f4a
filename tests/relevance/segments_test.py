#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""segments_test.py PROGRAM_DIR CORPUS: the same articles and queries print the same, however the
database came about: in one run, in four or in sixteen.
"""
import os
import subprocess
import sys
import tempfile

TOPICS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus", "topics.tsv")
WAYS = ([], ["--expand", "always"], ["--expand", "never"], ["--sort", "recent"], ["-n", "3"],
        ["--offset", "7", "-n", "5"])


def index(programs, database, lines, runs, folder):
    for run in range(runs):
        part = os.path.join(folder, f"{runs}-{run}.jsonl")
        with open(part, "wb") as out:
            out.write(b"".join(lines[run::runs]))
        subprocess.run([os.path.join(programs, "lede-index"), "-q", "-d", database, part],
                       check=True)


def answers(programs, database):
    return [subprocess.run([os.path.join(programs, "lede-search"), "-d", database, "--literal",
                            "--format", "trec", "--queries", TOPICS, *way],
                           capture_output=True, text=True, check=True).stdout for way in WAYS]


def main():
    programs, corpus = sys.argv[1:]
    dumped = subprocess.run([os.path.join(programs, "lede-index"), "--dump",
                             *(os.path.join(corpus, part) for part in ("text", "markdown", "jsonl"))],
                            capture_output=True, check=True).stdout.splitlines(keepends=True)
    with tempfile.TemporaryDirectory() as folder:
        found = {}
        for runs in (1, 4, 16):
            database = os.path.join(folder, f"{runs}.db")
            index(programs, database, dumped, runs, folder)
            found[runs] = answers(programs, database)
    differing = [(runs, way) for runs in (4, 16) for way, one, other in
                 zip(WAYS, found[1], found[runs]) if one != other]
    for runs, way in differing:
        print(f"{runs} runs answer otherwise than one: {' '.join(way) or 'as it is'}")
    print(f"{len(found[1][0].splitlines())} hits of the first way")
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
