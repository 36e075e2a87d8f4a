#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures what each step of ranking takes, on articles of your own.

  tests/relevance/steps.py DOCS.jsonl    indexes it, draws 200 headlines and 100 sentences of it,
                                         and prints a table of milliseconds, in Markdown

All in one process, the steps in turn, the least of five runs of each query. Build the target
relevance_step_probe first.
"""
import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile

STEPS = ("plain", "and how words stand", "and feedback", "and copies", "and age")
HEADLINES, SENTENCES = 200, 100
RUNS = "5"


def drawn_queries(docs):
    """Headlines of 3 to 9 words, and sentences of 8 to 25 words behind the first of an article."""
    chance = random.Random(1)
    with open(docs, encoding="utf-8") as file:
        articles = [json.loads(line) for line in file if line.strip()]
    headlines, sentences = [], []
    for article in articles:
        title = " ".join(article.get("title", "").split())
        if 3 <= len(title.split()) <= 9:
            headlines.append(title)
        body = " ".join(article.get("body", "").split())
        sentences += [sentence for sentence in re.split(r"(?<=[.?!])\s", body)[1:4]
                      if 8 <= len(sentence.split()) <= 25]
    return {"headlines": chance.sample(headlines, min(HEADLINES, len(headlines))),
            "sentences": chance.sample(sentences, min(SENTENCES, len(sentences)))}


def measured(programs, database, queries):
    answer = subprocess.run(
        [os.path.join(programs, "relevance_step_probe"), database, RUNS],
        input="".join(query + "\n" for query in queries), stdout=subprocess.PIPE, text=True,
        check=True)
    return [[float(cell) / 1000 for cell in line.split("\t")]
            for line in answer.stdout.splitlines()]


def share(values, part):
    return sorted(values)[min(int(part * len(values)), len(values) - 1)]


def print_table(kind, rows):
    print(f"| {kind}, {len(rows)} | median | 95 % | times the row above |\n|---|---|---|---|")
    for i, step in enumerate(STEPS):
        times = [row[i] for row in rows]
        grown = "" if i == 0 else f"{share([row[i] / row[i - 1] for row in rows], .5):.2f}"
        print(f"| {step} | {share(times, .5):.2f} | {share(times, .95):.2f} | {grown} |")
    print()


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("docs", metavar="DOCS.jsonl")
    parser.add_argument("--programs", default="build/release/bin", help=argparse.SUPPRESS)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = os.path.join(folder, "lede.db")
        # An article that is empty is named, and the rest goes on: status 1.
        if subprocess.run([os.path.join(args.programs, "lede-index"), "-q", "--input-format",
                           "jsonl", "-d", database, args.docs], check=False).returncode > 1:
            sys.exit(f"lede-index could not index {args.docs}")
        for kind, queries in drawn_queries(args.docs).items():
            print_table(kind, measured(args.programs, database, queries))


if __name__ == "__main__":
    main()
