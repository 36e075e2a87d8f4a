#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""stream_test.py PROGRAM_DIR CORPUS: of a stream of queries each is answered before the next comes.

Through a named pipe and through standard input.
"""
import os
import selectors
import subprocess
import sys
import tempfile

WAIT_SECONDS = 20


def line_from(stream):
    with selectors.DefaultSelector() as ready:
        ready.register(stream, selectors.EVENT_READ)
        if not ready.select(WAIT_SECONDS):
            sys.exit("no answer before the last query")
    return stream.readline()


def converse(queries, answers):
    for number in range(1, 4):
        queries.write(f"q{number}\ttariff\n".encode())
        queries.flush()
        answer = line_from(answers)
        assert answer == f"q{number}\t".encode() + answer.split(b"\t")[1], answer
    queries.close()


def main():
    programs, corpus = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        database, pipe = os.path.join(folder, "db"), os.path.join(folder, "pipe")
        subprocess.run([os.path.join(programs, "lede-index"), "-q", "-d", database,
                        os.path.join(corpus, "jsonl")], check=True)
        os.mkfifo(pipe)
        ask = [os.path.join(programs, "lede-search"), "-d", database, "--count", "--queries"]
        with subprocess.Popen([*ask, pipe], stdout=subprocess.PIPE, bufsize=0) as search:
            converse(open(pipe, "wb"), search.stdout)
            assert search.wait(WAIT_SECONDS) == 0
        with subprocess.Popen([*ask, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              bufsize=0) as search:
            converse(search.stdin, search.stdout)
            assert search.wait(WAIT_SECONDS) == 0


if __name__ == "__main__":
    main()
