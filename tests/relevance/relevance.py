#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures how well lede ranks what people judged.

A collection is a folder with docs.jsonl (or .gz), topics.tsv (`id TAB query`) and qrels. Each is
indexed, asked for its topics and compared, query by query, with an earlier run.

  script/relevance FOLDER...                  against the run before, which it replaces
  script/relevance --save NAME FOLDER...      keeps the run under a name
  script/relevance --against NAME FOLDER...   compares with a run that was kept, or, where NAME
                                              is a file, with that run in the format of TREC
  script/relevance --with OPTION FOLDER...    another option for lede-search (--with=--expand=never)
  script/relevance --headlines DOCS.jsonl     400 headlines have to find their own stories, of
                                              which (and of all others) the headline is removed
"""
import argparse
import gzip
import json
import os
import random
import re
import shutil
import subprocess
import sys

import measures

HEADLINES = 400
FEWEST_WORDS, MOST_WORDS = 3, 9
DEPTH = 1000


def arguments():
    parser = argparse.ArgumentParser(
        prog="script/relevance", usage="%(prog)s [OPTION]... FOLDER...", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", metavar="FOLDER")
    parser.add_argument("--programs", default="build/release/bin", help=argparse.SUPPRESS)
    parser.add_argument("--work", default="build/relevance", help=argparse.SUPPRESS)
    parser.add_argument("--headlines", action="append", default=[], metavar="DOCS")
    parser.add_argument("--save", default="last", metavar="NAME")
    parser.add_argument("--against", default="last", metavar="NAME")
    parser.add_argument("--with", dest="options", action="append", default=[], metavar="OPTION")
    parser.add_argument("--queries", action="store_true", help="what each query gained and lost")
    return parser.parse_args()


def open_text(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(
        path, encoding="utf-8")


def lines_of(path):
    with open_text(path) as file:
        return [line.rstrip("\n") for line in file if line.strip()]


def docs_of(folder, stored):
    """A plain file, unpacked into `stored` where need be."""
    plain = os.path.join(folder, "docs.jsonl")
    if os.path.exists(plain):
        return plain
    unpacked = os.path.join(stored, "docs.jsonl")
    if not os.path.exists(unpacked):
        with gzip.open(plain + ".gz", "rb") as packed, open(unpacked, "wb") as out:
            shutil.copyfileobj(packed, out)
    return unpacked


def make_headline_collection(docs, folder):
    """As a collection in `folder`: each headline is a query that one story answers."""
    stories = [json.loads(line) for line in lines_of(docs)]
    words = [len(re.findall(r"\w+", story.get("title", ""))) for story in stories]
    titles = [story.get("title", "").casefold() for story in stories]
    # Of several stories with one headline nobody can say which is meant.
    times = {}
    for title in titles:
        times[title] = times.get(title, 0) + 1
    fit = [story for story, title, count in zip(stories, titles, words)
           if FEWEST_WORDS <= count <= MOST_WORDS and times[title] == 1 and story.get("body")]
    asked = random.Random(1).sample(fit, min(HEADLINES, len(fit)))
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "topics.tsv"), "w", encoding="utf-8") as topics, open(
            os.path.join(folder, "qrels"), "w", encoding="utf-8") as qrels:
        for story in asked:
            topics.write(f"{story['id']}\t{' '.join(story['title'].split())}\n")
            qrels.write(f"{story['id']} 0 {story['id']} 1\n")
    with open(os.path.join(folder, "docs.jsonl"), "w", encoding="utf-8") as out:
        for story in stories:
            title = story.pop("title", "")
            if title:
                story["body"] = story.get("body", "").replace(title, " ")
            out.write(json.dumps(story) + "\n")


def index(programs, docs, database):
    """Anew where the program is newer than what it made."""
    program = os.path.join(programs, "lede-index")
    done = os.path.join(database, "XAPIANDB")
    if os.path.exists(done) and all(
            os.path.getmtime(done) > os.path.getmtime(path) for path in (program, docs)):
        return
    shutil.rmtree(database, ignore_errors=True)
    command = [program, "-q", "--input-format", "jsonl", "-d", database, docs]
    # An article that is empty is named, and the rest goes on: status 1.
    if subprocess.run(command, check=False).returncode > 1:
        sys.exit(f"lede-index could not index {docs}")


def search(programs, database, topics, options):
    """A run in the format of TREC, as lines."""
    command = [os.path.join(programs, "lede-search"), "-d", database, "--literal", "--queries",
               topics, "--format", "trec", "-n", str(DEPTH), "--copies", "show", *options]
    answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if answer.returncode > 1:
        sys.exit(f"lede-search ended with {answer.returncode}")
    return answer.stdout.splitlines()


def earlier_run(name, stored):
    path = name if os.path.isfile(name) else os.path.join(stored, name + ".run")
    return measures.read_run(lines_of(path)) if os.path.isfile(path) else None


def print_comparison(ours, theirs, topics):
    by_gain = sorted(ours, key=lambda query: ours[query]["map"] - theirs[query]["map"])
    for query in by_gain:
        gain = ours[query]["map"] - theirs[query]["map"]
        if gain != 0:
            print(f"    {gain:+.3f}  {theirs[query]['map']:.3f} > {ours[query]['map']:.3f}"
                  f"  {query}  {topics.get(query, '')}")


def evaluate(folder, args):
    name = os.path.basename(os.path.normpath(folder))
    stored = os.path.join(args.work, name)
    os.makedirs(stored, exist_ok=True)
    database = os.path.join(stored, "lede.db")
    docs = docs_of(folder, stored)
    index(args.programs, docs, database)
    topics = os.path.join(folder, "topics.tsv")
    run = search(args.programs, database, topics, args.options)
    qrels = measures.read_qrels(lines_of(os.path.join(folder, "qrels")))
    ours = measures.measure_all(measures.read_run(run), qrels)
    earlier = earlier_run(args.against, stored)
    theirs = measures.measure_all(earlier, qrels) if earlier else None

    print(f"{name}, {len(ours)} queries")
    for measure in measures.MEASURES:
        line = f"  {measure:<8}  {measures.mean(ours, measure):.4f}"
        if theirs:
            won = sum(ours[q][measure] > theirs[q][measure] + 1e-9 for q in ours)
            lost = sum(ours[q][measure] < theirs[q][measure] - 1e-9 for q in ours)
            difference = measures.mean(ours, measure) - measures.mean(theirs, measure)
            line += (f"  {difference:+.4f}  won {won:>3}  lost {lost:>3}"
                     f"  p = {measures.p_value(ours, theirs, measure):.4f}")
        print(line)
    if args.queries and theirs:
        print_comparison(ours, theirs, dict(line.split("\t", 1) for line in lines_of(topics)))
    with open(os.path.join(stored, args.save + ".run"), "w", encoding="utf-8") as out:
        out.write("\n".join(run) + "\n")
    return ours


def main():
    args = arguments()
    for docs in args.headlines:
        folder = os.path.join(args.work, os.path.basename(docs).split(".")[0] + "-headlines")
        if not os.path.exists(os.path.join(folder, "docs.jsonl")):
            make_headline_collection(docs, folder)
        evaluate(folder, args)
    if not args.folders:
        if not args.headlines:
            sys.exit("script/relevance: no collection is named\nhint: script/relevance --help")
        return
    judged = [evaluate(folder, args) for folder in args.folders]
    if len(judged) > 1:
        means = [f"{m} {sum(measures.mean(one, m) for one in judged) / len(judged):.4f}"
                 for m in ("map", "ndcg@10")]
        print(f"mean of {len(judged)}: {', '.join(means)}")


if __name__ == "__main__":
    main()
