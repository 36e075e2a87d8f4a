#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""bench_test.py PROGRAM_DIR: a small run of script/bench writes what it says it does. No time is
asserted: a test must not fail because the machine had something else to do."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import corpus  # noqa: E402
import queries  # noqa: E402
import report  # noqa: E402

GIVEN = [{"title": "Trade", "date": "2025-04-16", "source": "Gazette", "topics": ["trade"],
          "body": "The port was closed on Monday. It opens again.\n\nSteel went by rail."}]
NAMES = ("lede", "Xapian", "SQLite")


class Corpus(unittest.TestCase):
    def test_articles_are_dealt_anew_and_always_alike(self):
        dealt = list(corpus.dealt(GIVEN, 3))
        self.assertEqual(dealt, list(corpus.dealt(GIVEN, 3)))
        self.assertEqual([article["body"].count("\n\n") for article in dealt], [1, 1, 1])
        self.assertNotEqual(dealt[0]["body"], dealt[1]["body"])

    def test_each_program_is_given_the_same(self):
        with tempfile.TemporaryDirectory() as folder:
            written = corpus.write(corpus.dealt(GIVEN, 150), 150, folder)
            self.assertEqual((written.articles, written.parts), (150, 75))
            self.assertEqual(len(os.listdir(written.json_folder)), 75)
            with open(written.path("all.dump"), encoding="utf-8") as dump:
                self.assertEqual(dump.read().count("\nbody="), 150)
            with open(written.path("changed.dump"), encoding="utf-8") as dump:
                self.assertEqual(dump.read().count("This report was corrected."), 2)


class Queries(unittest.TestCase):
    def test_each_program_is_asked_the_same(self):
        for query, lede, xapian, sqlite in (
            (queries.Query("all", ("a", "b")), "+a +b", "a AND b", '"a" AND "b"'),
            (queries.Query("any", ("a", "b")), "a b", "a b", '"a" OR "b"'),
            (queries.Query("phrase", ("a", "b")), '"a b"', '"a b"', '"a b"'),
            (queries.Query("near", ("a", "b")), "a w/8 b", "a NEAR/8 b", 'NEAR("a" "b", 7)'),
            (queries.Query("wildcard", ("tarif",)), "tarif*", "tarif*", '"tarif" *'),
        ):
            with self.subTest(kind=query.kind):
                self.assertEqual((query.for_lede(), query.for_xapian(), query.for_sqlite()),
                                 (lede, xapian, sqlite))


class Report(unittest.TestCase):
    def test_the_median_counts(self):
        results = report.Results()
        for value in (3.0, 1.0, 2.0):
            results.add("cold command", "lede", "ms", value)
        results.add("cold command", "SQLite", "ms", 4.4)
        self.assertIn("| cold command | ms | 2.00 (1.00–3.00) | 4.40 |",
                      report.figures_table(results))
        self.assertIn("| 2.20 | 2.00 | yes |", report.goals_table(results))


class Run(unittest.TestCase):
    def test_a_small_run_measures_all_and_compares(self):
        with tempfile.TemporaryDirectory() as folder:
            old, new = os.path.join(folder, "old"), os.path.join(folder, "new")
            self.bench(folder, old)
            said = self.bench(folder, new, "--against", old + ".json")
            with open(new + ".md", encoding="utf-8") as file:
                self.assertEqual(said, file.read())
            self.assertIn("| cold command | lede | ms |", said)
            with open(new + ".json", encoding="utf-8") as file:
                stored = json.load(file)
            for name in NAMES:
                for kind in queries.CLASSES:
                    self.assertGreater(stored["shown"][name][kind], 0, (name, kind))
                for what in ("index, 1 job", "database", "index again, 1 % changed",
                             "cold command", "search, memory"):
                    self.assertEqual(len(stored["figures"][what]["engines"][name]), 1, what)
            self.assertIn("batch, 2 cores", stored["figures"])
            # Nothing of the work is left.
            self.assertEqual(sorted(os.listdir(folder)),
                             ["new.json", "new.md", "old.json", "old.md"])

    def bench(self, folder, out, *more):
        command = [sys.executable, os.path.join(HERE, "bench.py"), "--programs", PROGRAMS,
                   "--articles", "60", "--rounds", "1", "--queries", "3", "--repeat", "1",
                   "--folder", folder, "--out", out, *more]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(run.returncode, 0, run.stderr)
        return run.stdout


if __name__ == "__main__":
    PROGRAMS = sys.argv.pop(1)
    missing = [name for name in ("scriptindex", "quest", "sqlite3") if not shutil.which(name)]
    if missing:
        print(f"skipped: there is no {', '.join(missing)}")
        sys.exit(77)
    unittest.main()
