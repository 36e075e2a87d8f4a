#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Headlines are links on terminals that show links, and nowhere else.

    links_test.py PROGRAM_DIR
"""

import json
import subprocess
import sys
import tempfile

from pseudo_terminal import Runner

ARTICLES = [
    {"id": "web", "title": "Tariff one", "body": "A tariff.", "url": "https://example.org/é"},
    {"id": "https://example.org/two", "title": "Tariff two", "body": "A tariff."},
    {"id": "file", "title": "Tariff three", "body": "A tariff.", "url": "file://host/etc/passwd"},
    {"id": "evil", "title": "Tariff four", "body": "A tariff.",
     "url": "https://example.org/\x1b\\\x1b]0;owned\x07"},
]
CLOSING = "\x1b]8;;\x1b\\"


def links(shown):
    pieces = shown.split("\x1b]8;id=")[1:]
    assert shown.count(CLOSING) == len(pieces), shown
    return sorted(piece.split(";", 1)[1].split("\x1b")[0] for piece in pieces)


def main():
    programs, = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(folder, programs)
        subprocess.run(["lede-index", "-q", "--input-format", "jsonl", "-"], cwd=folder, text=True,
                       input="\n".join(map(json.dumps, ARTICLES)), env=runner.environment,
                       check=True)
        linked = ["https://example.org/%C3%A9", "https://example.org/two"]
        for arguments, variables, expected in (
                (["tariff"], {"TERM": "xterm-kitty"}, linked),
                (["--show", "web"], {"TERM": "xterm-kitty"}, linked[:1]),
                (["tariff"], {"TERM": "xterm"}, []),
                (["tariff"], {"TERM": "xterm-kitty", "TMUX": "/tmp/tmux"}, []),
                (["tariff"], {"TERM": "xterm-kitty", "NO_COLOR": "1"}, []),
                (["--color", "never", "tariff"], {"TERM": "xterm-kitty"}, []),
                (["tariff"], {"TERM": "xterm-kitty", "PAGER": "more-or-less"}, []),
                (["--format", "json", "tariff"], {"TERM": "xterm-kitty"}, [])):
            shown, errors, status = runner.run(*arguments, rows=200, **variables)
            assert links(shown) == expected, (arguments, variables, shown)
            assert "owned\x07" not in shown and not errors and status == 0, (shown, errors)
        piped = subprocess.run(["lede-search", "--color", "always", "tariff"], cwd=folder,
                               env=runner.environment | {"TERM": "xterm-kitty"}, text=True,
                               capture_output=True, check=True).stdout
        assert "\x1b[1m" in piped and links(piped) == [], piped


if __name__ == "__main__":
    main()
