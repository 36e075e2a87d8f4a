#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Holds the table of formats in docs/reading.md to what is read of the files it names: a fact is
there exactly where its cell is no dash.

    formats_test.py PROGRAM_DIR DATA_DIR READING_MD
"""

import json
import subprocess
import sys
from pathlib import Path

NONE = "–"


def rows(text):
    """The table of formats: a file and its cells by the names of their columns."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    start = next(i for i, line in enumerate(lines) if line.startswith("| file |"))
    names = [cell.strip() for cell in lines[start].strip("|").split("|")]
    for line in lines[start + 1:]:
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != len(names):
            return
        yield cells[0].strip("`"), dict(zip(names[1:], cells[1:]))


def complaints(program, folder, table):
    files = {path.name for path in folder.iterdir()}
    for name, cells in table.items():
        if name not in files:
            yield f"{name} is not there"
            continue
        dump = subprocess.run([program, "--dump", folder / name], capture_output=True, text=True,
                              check=False)
        articles = [json.loads(line) for line in dump.stdout.splitlines()]
        if len(articles) != 1 or dump.stderr:
            yield f"{name} is not one article: {dump.stdout}{dump.stderr}"
            continue
        for fact, cell in cells.items():
            if (fact in articles[0]) != (cell != NONE):
                yield f"{name}: {fact} is \"{cell}\" but reads as {articles[0].get(fact)}"
        if (articles[0]["id"] == articles[0]["path"]) != (cells["id"] == "path"):
            yield f"{name}: the id is \"{cells['id']}\" but reads as {articles[0]['id']}"
    for name in sorted(files - table.keys()):
        yield f"{name} is in no row"


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    table = dict(rows(Path(sys.argv[3]).read_text(encoding="utf-8")))
    if len(table) < 10:
        sys.exit("there is no table of formats")
    found = list(complaints(Path(sys.argv[1]) / "lede-index", Path(sys.argv[2]), table))
    for complaint in found:
        print(complaint)
    sys.exit(1 if found else 0)


main()
