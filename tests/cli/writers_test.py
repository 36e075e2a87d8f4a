#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""writers_test.py PROGRAM_DIR: writers wait for one another, and a full disk harms nothing.

Several processes write to one database at the same time; then one runs while no file may grow.
Each time the database must be whole, and the next run must complete what is to be done.
"""
import fcntl
import json
import os
import random
import resource
import subprocess
import sys
import tempfile

ARTICLES = 400
WORDS = [f"word{number}" for number in range(5000)]


def write(path, first):
    rng = random.Random(first)
    with open(path, "w", encoding="utf-8") as out:
        for number in range(first, first + ARTICLES):
            body = " ".join(rng.choices(WORDS, k=200))
            print(json.dumps({"id": str(number), "title": "Story", "body": body}), file=out)


def no_growth():
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))


class Test:
    def __init__(self, programs, folder):
        self.index = os.path.join(programs, "lede-index")
        self.folder = folder
        self.database = os.path.join(folder, "db")

    def start(self, *arguments, **how):
        return subprocess.Popen([self.index, "-d", self.database, *arguments], text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, **how)

    def run(self, *arguments, **how):
        process = self.start(*arguments, **how)
        out, err = process.communicate(timeout=120)
        return process.returncode, out, err

    def path(self, name):
        return os.path.join(self.folder, name)

    def is_whole(self, articles):
        status, out, err = self.run("--check", "--summary", "json")
        assert status == 0, (out, err)
        assert json.loads(out)["articles"] == articles, out

    def writers_wait(self):
        for number in range(4):
            write(self.path(f"{number}.jsonl"), number * ARTICLES)
        writers = [self.start("-q", "--wait", "100", self.path(f"{number}.jsonl"))
                   for number in range(4)]
        for writer in writers:
            assert (writer.communicate(timeout=120), writer.returncode)[1] == 0
        self.is_whole(4 * ARTICLES)

    def holder_is_named(self):
        with open(os.path.join(self.database, "lock"), "r+", encoding="ascii") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            lock.truncate()
            print(os.getpid(), file=lock, flush=True)
            status, _, err = self.run("--compact")
        assert status == 2, status
        assert err == (f"lede-index: {self.database}: another writer is at work "
                       f"(process {os.getpid()})\n"
                       "hint: let it finish, or wait for it with --wait SECONDS\n"), err

    def full_disk(self):
        write(self.path("more.jsonl"), 4 * ARTICLES)
        # What Xapian was writing when it failed, it leaks; a sanitizer must not end the run for it.
        environment = os.environ | {"LSAN_OPTIONS": "detect_leaks=0"}
        for arguments in (["-q", self.path("more.jsonl")], ["--compact"]):
            status, _, err = self.run(*arguments, preexec_fn=no_growth, env=environment)
            assert status == 2, (status, err)
            assert err.startswith(f"lede-index: {self.database}: "), err
            assert "cancel()" not in err and err.count("\n") == 2, err
            self.is_whole(4 * ARTICLES)
        assert self.run("-q", self.path("more.jsonl"))[0] == 0
        self.is_whole(5 * ARTICLES)
        assert self.run("--compact")[0] == 0
        self.is_whole(5 * ARTICLES)


def main():
    with tempfile.TemporaryDirectory() as folder:
        test = Test(sys.argv[1], folder)
        test.writers_wait()
        test.holder_is_named()
        test.full_disk()


if __name__ == "__main__":
    main()
