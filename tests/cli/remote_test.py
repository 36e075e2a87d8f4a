#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""remote_test.py PROGRAM_DIR CORPUS: a segment behind xapian-tcpsrv answers as it does here.

Also beside a local database, and where a phrase is excluded or stands in a synonym.
"""
import json
import os
import socket
import subprocess
import sys
import tempfile
import time

QUERIES = ["tariff", '"trade accord"', "co-operate", '+"steel tariff" -wind', 'port -"trade accord"',
           'source:"Harbor Wire" "port authority"', '"nothing says this"',
           "what is the cost of the steel tariff"]
COUNT = ["--format", "json", "-n", "0", "--facet", "source", "--facet", "topic", "--facet", "month",
         "--timeline", "week"]
START_SECONDS = 20


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    sys.exit("xapian-tcpsrv did not start")


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def counts_of(answer):
    assert answer.returncode in (0, 1), answer.stderr
    answer = json.loads(answer.stdout)
    assert answer["total"]["relation"] == "exact"
    return answer["total"], answer["facets"], answer["timeline"]


def main():
    programs, corpus = sys.argv[1:]
    index = os.path.join(programs, "lede-index")
    search = os.path.join(programs, "lede-search")
    with tempfile.TemporaryDirectory() as folder:
        both, remote, local = (os.path.join(folder, name) for name in ("both", "remote", "local"))
        far, near = os.path.join(corpus, "markdown"), os.path.join(corpus, "jsonl")
        for database, paths in ((both, [far, near]), (remote, [far]), (local, [near])):
            assert run(index, "-q", "-d", database, *paths).returncode == 0
        near_too = os.path.join(folder, "near-too")
        assert run(index, "-q", "-d", near_too, near).returncode == 0
        segment, = (name for name in os.listdir(remote) if name.startswith("segment-"))
        port = free_port()
        server = subprocess.Popen(["xapian-tcpsrv", "-q", "-I", "127.0.0.1", "-p", str(port),
                                   os.path.join(remote, segment)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                  start_new_session=True)  # it ends its whole group with itself
        try:
            wait_for(port)
            found = 0
            for query in QUERIES:
                for here, there in ((["-d", remote], ["-d", f"127.0.0.1:{port}"]),
                                    (["-d", both], ["-d", local, "-d", f"127.0.0.1:{port}"])):
                    ask = ["--format", "trec", "--limit", "1000", "--", query]
                    expected = run(search, *here, *ask)
                    answer = run(search, *there, *ask)
                    assert expected.returncode in (0, 1), expected.stderr
                    assert answer.stdout == expected.stdout, (query, there, expected, answer)
                    assert answer.returncode == expected.returncode, (query, answer.stderr)
                    # Counts, where the server counts and where each match is asked for.
                    for also in ([], ["-d", near_too]):
                        counts = [counts_of(run(search, *place, *also, *COUNT, "--", query))
                                  for place in (here, there)]
                        assert counts[0] == counts[1], (query, there, also, counts)
                    found += len(expected.stdout.splitlines())
            assert found > 20, "the queries find next to nothing"
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
