#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""kill_test.py PROGRAM_DIR CORPUS: an index run that is killed at any moment loses nothing.

A database of some thousand articles is brought up to date with a changed folder: articles are
new, changed and gone. The run is killed at 20 random moments; each time the database must open
and answer, the next run must end well, and then every answer must be that of a run that
nobody disturbed.
"""
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ARTICLES = 1500
FILES = 30
KILLS = 20
QUERIES = ["tariff", "port authority", '"trade accord"', "+energy -wind", "cartel fentanyl",
           "customs officers seized", "version2", "version1", "untouched", "arrivee", "geaendert"]


def sentences(corpus):
    """All sentences of the JSONL samples, as raw material."""
    found = []
    folder = os.path.join(corpus, "jsonl")
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as lines:
            for line in lines:
                found += json.loads(line)["body"].replace("\n\n", " ").split(". ")
    return found


def article(number, version, dealt):
    rng = random.Random(f"{number} {version}")
    body = ". ".join(rng.choices(dealt, k=rng.randint(4, 12)))
    return {"id": f"article-{number}", "title": f"Story {number} version{version}",
            "body": body, "source": f"Sample {number % 7}", "language": "en",
            "published": f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"}


def write_folder(folder, version, dealt):
    """Version 2 changes every third article, drops every tenth and adds new ones; a fifth of
    the files stay as they were. Some of what is dropped is also in a file that stays."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "+shared.jsonl"), "a", encoding="utf-8") as out:
        for number in range(0, ARTICLES if version == 1 else 0, 50):
            print(json.dumps(article(number, 1, dealt)), file=out)
    per_file = ARTICLES // FILES
    for file in range(FILES):
        path = os.path.join(folder, f"{file:03}.jsonl")
        if version == 2 and file % 5 == 0:
            continue
        with open(path, "w", encoding="utf-8") as out:
            for number in range(file * per_file, (file + 1) * per_file):
                if version == 2 and number % 10 == 0:
                    continue
                changed = version == 2 and number % 3 == 0
                print(json.dumps(article(number, 2 if changed else 1, dealt)), file=out)
            if version == 2:
                print(json.dumps(article(ARTICLES + file, 2, dealt)), file=out)


class Programs:
    def __init__(self, folder):
        self.index = os.path.join(folder, "lede-index")
        self.search = os.path.join(folder, "lede-search")

    def start_index(self, database, folder):
        return subprocess.Popen([self.index, "-d", database, "-q", folder],
                                stdout=subprocess.DEVNULL)

    def answers(self, database):
        """Every hit of every query, without what differs from run to run."""
        run = subprocess.run([self.search, "-d", database, "--queries", "-", "--format", "jsonl",
                              "--limit", "5000", "--snippets", "1"],
                             input="\n".join(QUERIES), capture_output=True, text=True, check=True)
        answers = [json.loads(line) for line in run.stdout.splitlines()]
        assert len(answers) == len(QUERIES), "a query has no answer"
        for answer in answers:
            answer.pop("took_ms", None)
        return answers


def ids_of(answers):
    """The sorted ids of each answer: until superseded versions are deleted they still count in
    the statistics, so that scores may differ in the meantime, but never what is found."""
    return [sorted(hit["id"] for hit in answer["hits"]) for answer in answers]


def main():
    programs, dealt = Programs(sys.argv[1]), sentences(sys.argv[2])
    rng = random.Random(os.environ.get("LEDE_SEED", "20250416"))
    with tempfile.TemporaryDirectory() as temp:
        folder = os.path.join(temp, "articles")
        before, after = os.path.join(temp, "before"), os.path.join(temp, "after")
        write_folder(folder, 1, dealt)
        assert programs.start_index(before, folder).wait() == 0
        write_folder(folder, 2, dealt)
        shutil.copytree(before, after)
        started = time.monotonic()
        assert programs.start_index(after, folder).wait() == 0
        seconds = time.monotonic() - started
        expected, old = programs.answers(after), programs.answers(before)
        assert expected != old and expected[0]["total"]["value"] > 100

        finished = changed = 0
        for kill in range(KILLS):
            database = os.path.join(temp, f"killed-{kill}")
            shutil.copytree(before, database)
            run = programs.start_index(database, folder)
            time.sleep(rng.uniform(0, seconds * 1.1))
            run.send_signal(signal.SIGKILL)
            finished += run.wait() == 0
            met = programs.answers(database)
            for ids in ids_of(met):
                assert len(ids) == len(set(ids)), f"kill {kill}: an article is found twice"
            assert ids_of(met) in (ids_of(old), ids_of(expected)), \
                f"kill {kill}: neither the old answers nor the new"
            changed += ids_of(met) == ids_of(expected)
            assert programs.start_index(database, folder).wait() == 0, f"kill {kill}: re-run"
            assert programs.answers(database) == expected, f"kill {kill}: the re-run differs"
            left = set(os.listdir(database)) & {"work", "superseded"}
            assert not left, f"kill {kill}: {left} left behind"
            shutil.rmtree(database)
        print(f"{KILLS} kills in a run of {seconds:.2f} s: {finished} came too late, "
              f"{changed} after publication; every re-run ended as the undisturbed one")
        assert changed < KILLS, "no run was killed before it had published"
        assert finished < KILLS // 2, "most runs were over before they were killed"


if __name__ == "__main__":
    main()
