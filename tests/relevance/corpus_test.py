#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""corpus_test.py PROGRAM_DIR CORPUS: the sample articles come in the order that people judged.

corpus/topics.tsv holds queries, corpus/qrels what answers them (2) or helps (1), written before
the ranking was tuned. A ranking that falls below a floor has become worse.
"""
import os
import subprocess
import sys
import tempfile

import measures

FLOORS = {"map": 0.91, "ndcg@10": 0.95, "mrr": 0.97}
JUDGED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus")


def lines_of(name):
    with open(os.path.join(JUDGED, name), encoding="utf-8") as file:
        return file.read().splitlines()


def main():
    programs, corpus = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        database = os.path.join(folder, "lede.db")
        subprocess.run([os.path.join(programs, "lede-index"), "-q", "-d", database,
                        *(os.path.join(corpus, part) for part in ("text", "markdown", "jsonl"))],
                       check=True)
        answer = subprocess.run(
            [os.path.join(programs, "lede-search"), "-d", database, "--format", "trec", "-n", "100",
             "--copies", "show", "--literal", "--queries", os.path.join(JUDGED, "topics.tsv")],
            stdout=subprocess.PIPE, text=True, check=True)
    # The id of an article that has none of its own is its path.
    run = measures.read_run(answer.stdout.replace(corpus + os.sep, "").splitlines())
    values = measures.measure_all(run, measures.read_qrels(lines_of("qrels")))
    failed = False
    for name, floor in FLOORS.items():
        mean = measures.mean(values, name)
        failed = failed or mean < floor
        print(f"{name:<8} {mean:.4f}, at least {floor}")
    for line in lines_of("topics.tsv"):
        query, text = line.split("\t")
        if values[query]["ndcg@10"] < 1:
            print(f"  {values[query]['ndcg@10']:.3f}  {text}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
