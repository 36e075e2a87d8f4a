# SPDX-License-Identifier: GPL-2.0-or-later
"""sqlite_probe.py DATABASE REPEAT: answers queries with SQLite's FTS5 in one process, and says how
long each took. What is read and written is told in probe.hpp."""
import sqlite3
import sys
import time

MATCHING = "FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 10"
TOP = "SELECT id, rank " + MATCHING
SNIPPETS = "SELECT id, title, snippet(articles, 2, '[', ']', '…', 40) " + MATCHING
FACET = "SELECT month, count(*) FROM articles WHERE articles MATCH ? GROUP BY month"


def main():
    database, repeat = sqlite3.connect(sys.argv[1]), int(sys.argv[2])
    for line in sys.stdin:
        kind, query = line.rstrip("\n").split("\t")
        if kind == "facet":
            say(kind, "top", database, repeat, query, (TOP, FACET))
        else:
            say(kind, "top", database, repeat, query, (TOP,))
            say(kind, "snippets", database, repeat, query, (SNIPPETS,))


def say(kind, what, database, repeat, query, statements):
    best, shown = float("inf"), 0
    for _ in range(repeat):
        start = time.perf_counter()
        rows = [database.execute(statement, (query,)).fetchall() for statement in statements]
        best, shown = min(best, time.perf_counter() - start), len(rows[0])
    print(kind, what, f"{best * 1e3:.4f}", shown, sep="\t")


if __name__ == "__main__":
    main()
