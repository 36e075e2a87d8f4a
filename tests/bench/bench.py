# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures lede beside what Debian has for the same: Xapian's scriptindex and quest, and SQLite's
FTS5. All in one run and in turn, so that what else the machine does meets each of them.
docs/performance.md tells what is measured, and how to read it."""
import argparse
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict

import corpus
import queries
import report
from engines import ENGINES, HERE, Command

ASKED_COLD = 40  # queries that are asked in commands of their own
BATCH_TIMES = 4  # each query, so that starting up does not count
FINE = (0, 1)  # of lede-search: nothing was found; of lede-index: something was rejected


class Bench:
    def __init__(self, options, articles, folder):
        self.options, self.articles, self.folder = options, articles, folder
        self.engines = [ENGINES[name](options.programs, articles) for name in options.engines]
        self.queries = queries.derive(corpus.texts(articles, queries.SAMPLED), options.queries)
        self.results = report.Results()
        self.measuring = subprocess.Popen([sys.executable, os.path.join(HERE, "measure.py")],
                                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self):
        for step in (self.index, self.index_again, self.ask_warm, self.ask_cold, self.ask_all):
            for number in range(self.options.rounds):
                say(f"{step.__name__}, round {number + 1} of {self.options.rounds}")
                step()
        self.measuring.stdin.close()
        self.measuring.wait()
        return self.results

    def took(self, command, output="/dev/null"):
        errors = os.path.join(self.folder, "errors")
        request = {"argv": command.argv, "input": command.input, "output": output,
                   "errors": errors, "cpus": command.cpus}
        self.measuring.stdin.write(json.dumps(request) + "\n")
        self.measuring.stdin.flush()
        taken = json.loads(self.measuring.stdout.readline())
        if taken["status"] not in FINE:
            with open(errors, encoding="utf-8", errors="replace") as said:
                fail(f"{' '.join(command.argv)} ended with {taken['status']}: {said.read()[:1000]}")
        return taken

    def index(self):
        for engine in self.engines:
            for jobs in engine.jobs:
                remove(engine.database)
                taken = self.took(engine.index(jobs))
                what = "index, 1 job" if jobs == 1 else f"index, {jobs} jobs"
                self.results.add(what, engine.name, "s", taken["seconds"])
                self.results.add(f"{what}, CPU", engine.name, "s", taken["cpu"])
                self.results.add(f"{what}, memory", engine.name, "MB", taken["megabytes"])
            self.results.add("database", engine.name, "MB", size_of(engine.database) / 1e6)

    def index_again(self):
        """With a copy of the database each, and one of 100 files changed."""
        part = os.path.join(self.articles.json_folder, corpus.part_name(0))
        aside, changed = self.articles.path("aside.jsonl"), self.articles.path("changed.jsonl")
        again = self.articles.path("again.db")
        os.rename(part, aside)
        os.rename(changed, part)
        for engine in self.engines:
            remove(again)
            copy = shutil.copytree if os.path.isdir(engine.database) else shutil.copyfile
            copy(engine.database, again)
            taken = self.took(engine.index_again(again))
            self.results.add("index again, 1 % changed", engine.name, "s", taken["seconds"])
        remove(again)
        os.rename(part, changed)
        os.rename(aside, part)

    def ask_warm(self):
        for engine in self.engines:
            typed = "".join(f"{query.kind}\t{engine.spell(query)}\n" for query in self.queries)
            asked, answers = self.articles.path("asked.tsv"), self.articles.path("answers.tsv")
            with open(asked, "w", encoding="utf-8") as file:
                file.write(typed)
            command = Command(engine.probe(self.options.repeat), input=asked)
            taken = self.took(command, output=answers)
            self.results.add("search, memory", engine.name, "MB", taken["megabytes"])
            self.add_answers(engine, answers)

    def add_answers(self, engine, path):
        times, shown = defaultdict(list), defaultdict(int)
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                kind, what, milliseconds, hits = line.rstrip("\n").split("\t")
                times[kind, what].append(float(milliseconds))
                times["all classes", what].append(float(milliseconds))
                shown[kind, what] += int(hits)
        for (kind, what), taken in times.items():
            name = f"{kind}, {'top 10' if what == 'top' else 'with snippets'}"
            self.results.add(f"{name}, p50", engine.name, "ms", report.quantile(taken, 0.5))
            self.results.add(f"{name}, p95", engine.name, "ms", report.quantile(taken, 0.95))
        self.results.note_shown(engine.name, {kind: hits for (kind, what), hits in shown.items()
                                              if what == "top"})

    def ask_cold(self):
        """A command a query. The files are in the system's memory; the programs start anew."""
        plain = [query for query in self.queries if query.kind != "facet"]
        times = defaultdict(list)
        for query in plain[::-(-len(plain) // ASKED_COLD)]:
            for engine in self.engines:
                times[engine.name].append(self.took(engine.ask(query)))
        for name, taken in times.items():
            for what, key in (("cold command", "seconds"), ("cold command, CPU", "cpu")):
                values = [one[key] * 1e3 for one in taken]
                self.results.add(what, name, "ms", report.quantile(values, 0.5))

    def ask_all(self):
        """All queries by one lede-search, with snippets, on one core and on two."""
        plain = [query for query in self.queries if query.kind != "facet"] * BATCH_TIMES
        asked = self.articles.path("batch.txt")
        for engine in self.engines:
            if not hasattr(engine, "ask_all"):
                continue
            with open(asked, "w", encoding="utf-8") as file:
                file.writelines(engine.spell(query) + "\n" for query in plain)
            for cpus, what in ((1, "batch, 1 core"), (2, "batch, 2 cores")):
                taken = self.took(engine.ask_all(asked, cpus))
                self.results.add(what, engine.name, "queries/s", len(plain) / taken["seconds"])
                self.results.add(f"{what}, CPU a query", engine.name, "ms",
                                 taken["cpu"] * 1e3 / len(plain))


def main():
    options = read_options()
    folder = tempfile.mkdtemp(prefix="lede-bench-", dir=options.folder)
    try:
        articles = write_corpus(options, folder)
        say(f"{articles.articles} articles, {articles.text_bytes / 1e6:.1f} MB of text, in {folder}")
        results = Bench(options, articles, folder).run()
    finally:
        shutil.rmtree(folder)
    results.describe(articles, options)
    results.save(options.out + ".json")
    old = report.load(options.against) if options.against else None
    text = report.markdown(results, old)
    with open(options.out + ".md", "w", encoding="utf-8") as file:
        file.write(text)
    print(text, end="")


def read_options():
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("--programs", default="build/release/bin", help=argparse.SUPPRESS)
    add = parser.add_argument
    add("--from", dest="source", metavar="JSONL", help="these articles, not those of corpus/")
    add("--articles", type=int, metavar="N", help="deal so many anew from their sentences "
        "(the file: as it is; corpus/: 2,000)")
    add("--rounds", type=int, default=5, metavar="N", help="measure all so often (5)")
    add("--queries", type=int, default=50, metavar="N", help="so many of each class (50)")
    add("--repeat", type=int, default=3, metavar="N", help="of so many answers to a query in a "
        "round the fastest counts (3)")
    add("--engines", nargs="+", choices=list(ENGINES), default=list(ENGINES), help="only these")
    add("--folder", metavar="DIR", help="work below this folder, not the system's temporary one")
    add("--out", default="build/bench", metavar="NAME", help="write NAME.md and NAME.json "
        "(build/bench)")
    add("--against", metavar="JSON", help="compare with what an earlier run has written")
    return parser.parse_args()


def write_corpus(options, folder):
    if options.source:
        given = list(corpus.read(options.source))
    else:
        given = list(corpus.read(dumped(options.programs, folder)))
        options.articles = options.articles or 2000
    if not given:
        fail("there are no articles")
    count = options.articles or len(given)
    chosen = corpus.dealt(given, count) if options.articles else given
    return corpus.write(itertools.islice(chosen, count), count, folder)


def dumped(programs, folder):
    path = os.path.join(folder, "corpus.jsonl")
    root = os.path.join(HERE, "..", "..", "corpus")
    with open(path, "wb") as file:
        subprocess.run([os.path.join(programs, "lede-index"), "-q", "--dump", "--language", "en",
                        root], stdout=file, check=True)
    return path


def remove(path):
    if os.path.isdir(path):
        shutil.rmtree(path)
    elif os.path.exists(path):
        os.remove(path)


def size_of(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name))
               for folder, _, names in os.walk(path) for name in names)


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def fail(text):
    sys.exit(f"bench: {text}")


if __name__ == "__main__":
    main()
