#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""changing_test.py PROGRAM_DIR: a file that changes while it is read is named, and read again."""
import json
import os
import subprocess
import sys
import tempfile
import time

WAIT_SECONDS = 60
ARTICLES = 30_000


def record(number):
    words = " ".join(f"tariff{number % 97}x{word}" for word in range(40))
    return json.dumps({"id": str(number), "title": f"Ports {number}", "body": words}) + "\n"


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False,
                          timeout=WAIT_SECONDS)
    return done.stdout, done.stderr


def change_while_read(program, database, path, change):
    """Runs the program, and changes the file as soon as it is being read."""
    with subprocess.Popen([program, "-j", "1", "-d", database, path], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True) as running:
        worker = os.path.join(database, "work", "worker-0", "000000")
        while not os.path.exists(worker) and running.poll() is None:
            time.sleep(0.001)
        change()
        return running.communicate(timeout=WAIT_SECONDS)[1]


def main():
    program = os.path.join(sys.argv[1], "lede-index")
    with tempfile.TemporaryDirectory() as folder:
        database, path = os.path.join(folder, "db"), os.path.join(folder, "news.jsonl")
        warning = f"lede-index: {path}: warning: changed while it was read"
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(record(number) for number in range(ARTICLES))
        size = os.path.getsize(path)

        said = change_while_read(program, database, path, lambda: os.truncate(path, size // 2))
        assert warning in said, said
        assert run(program, "-d", database, "--check")[0].endswith("all is well\n")

        # Whole records are left now: all of them are there after the next run, and no others.
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(record(number) for number in range(100))
        said = run(program, "-d", database, path)[1]
        assert said == "", said
        stats = run(program, "-d", database, "--stats")[0]
        assert stats.startswith("100 articles"), stats
        assert "1 file unchanged" in run(program, "-d", database, path)[0]


if __name__ == "__main__":
    main()
