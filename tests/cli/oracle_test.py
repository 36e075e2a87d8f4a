#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""oracle_test.py PROGRAM_DIR CORPUS: random queries find what oracle.py finds by plain reading,
in the same order and with the same scores however the articles are cut into segments.

The articles are dealt from the sentences of CORPUS. Where LEDE_RELEVANCE_DATA names a folder with
time/docs.jsonl.gz, those articles are searched too. LEDE_SEED and LEDE_QUERIES change which
queries and how many.
"""
import gzip
import json
import os
import random
import re
import subprocess
import sys
import tempfile

from oracle import Oracle
from random_queries import RandomQueries, words_of

try:
    import Stemmer
except ImportError:
    print("skipped: there is no python3-stemmer")
    sys.exit(77)

ARTICLES = 160
SEED = os.environ.get("LEDE_SEED", "20250416")
QUERIES = int(os.environ.get("LEDE_QUERIES", "2000"))
SOURCES = ("Harbor Wire", "Halford Ledger", "Gazette")
TOPICS = ("trade", "public health", "ports")
NOT_PLAIN = ("percent", "per", "no")  # 25 percent is one word, no. 5 no sentence


def main():
    programs, corpus = sys.argv[1:]
    checked = [check(programs, dealt_articles(corpus), QUERIES)]
    relevance = os.environ.get("LEDE_RELEVANCE_DATA")
    if relevance:
        checked.append(check(programs, articles_of(os.path.join(relevance, "time")), QUERIES // 4))
    else:
        print("LEDE_RELEVANCE_DATA is not set: only generated articles are searched")
    sys.exit(0 if all(checked) else 1)


def check(programs, articles, count):
    stemmer = Stemmer.Stemmer("english")
    stem = lambda word: word if re.search("[0-9]", word) else stemmer.stemWord(word)
    oracle, queries = Oracle(articles, stem), RandomQueries(articles, stem, SEED)
    trees = [queries.query() for _ in range(count)]
    typed = [queries.typed(tree) for tree in trees]
    with tempfile.TemporaryDirectory() as folder:
        runs = {segments: search(programs, databases, typed)
                for segments, databases in cut(programs, articles, folder)}
    found = ids_by_query(runs[1])
    wrong = [message for number, (tree, text) in enumerate(zip(trees, typed))
             if (message := difference(text, found.get(number, []), oracle.matches(tree)))]
    print("\n".join(wrong[:20]))
    differing = [segments for segments, run in runs.items() if run != runs[1]]
    for segments in differing:
        print(f"{segments} segments answer otherwise: {first_difference(runs[1], runs[segments])}")
    hits = sum(map(len, found.values()))
    print(f"{len(articles)} articles: {count - len(wrong)} of {count} queries find what they mean; "
          f"{len(found)} find something, {hits} hits")
    return not wrong and not differing and len(found) > count // 2


def difference(typed, found, expected):
    if len(found) == len(set(found)) and set(found) == expected:
        return None
    return (f"{typed}\n  should not be found: {sorted(set(found) - expected)[:3]}"
            f"\n  should be found: {sorted(expected - set(found))[:3]}")


def dealt_articles(corpus):
    """With one paragraph that is too long to be one."""
    rng, sentences = random.Random(SEED), sentences_of(corpus)
    articles = []
    for number in range(ARTICLES):
        article = {"id": f"article-{number}", "language": "en",
                   "title": " ".join(words_of(rng.choice(sentences))[:rng.randint(3, 9)]),
                   "body": "\n\n".join(" ".join(rng.choices(sentences, k=rng.randint(1, 4)))
                                       for _ in range(rng.randint(1, 6)))}
        if number == 7:
            article["body"] += "\n\n" + " ".join(rng.choices(sentences, k=120))
        if number % 10:
            article["published"] = f"{2023 + number % 3}-{number % 12 + 1:02}-{number % 28 + 1:02}"
            article["source"] = rng.choice(SOURCES)
        if number % 4:
            article["topics"] = rng.sample(TOPICS, rng.randint(1, 2))
        articles.append(article)
    return articles


def sentences_of(corpus):
    """In plain words, and so that no one can doubt where they end."""
    found = []
    with open(os.path.join(corpus, "jsonl", "harbor-wire.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            found += [plain_sentence(part) for part in re.split(r"[.!?]\W", json.loads(line)["body"])]
    return [sentence for sentence in found if sentence]


def plain_sentence(text):
    words = [word for word in words_of(text) if len(word) > 1 and word not in NOT_PLAIN]
    if len(words) < 3:
        return ""
    begin = "" if words[0].isalpha() else "then "
    end = "" if len(words[-1]) > 5 else " yesterday"
    return (begin + " ".join(words) + end).capitalize() + "."


def articles_of(folder):
    with gzip.open(os.path.join(folder, "docs.jsonl.gz"), "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    articles = []
    for number, record in enumerate(records):
        paragraphs = (re.split(r"[.!?]\s", part) for part in record["body"].split("\n\n"))
        body = "\n\n".join(" ".join(filter(None, map(plain_sentence, part))) for part in paragraphs)
        articles.append({"id": record["id"], "language": "en", "body": body,
                         "title": " ".join(words_of(record.get("title", ""))),
                         "published": f"1963-{number % 12 + 1:02}-{number % 28 + 1:02}",
                         "source": SOURCES[number % 3], "topics": [TOPICS[number % 2]]})
    return articles


def cut(programs, articles, folder):
    """Yields numbers of segments, and databases that have so many together. A segment stays
    where it has twice as many articles as all newer ones, or more."""
    whole, four = os.path.join(folder, "1"), os.path.join(folder, "4")
    index(programs, whole, articles)
    yield 1, [whole]
    # That old versions leave nothing behind, the first run also holds some of later articles.
    old = [article | {"body": article["body"] + "\n\nSuperseded tariffs."} for article in articles[-6:]]
    in_runs(programs, four, articles, old)
    yield 4, [four]
    parts = [os.path.join(folder, f"16-{part}") for part in range(4)]
    for number, part in enumerate(parts):
        in_runs(programs, part, articles[number::4])
    yield 16, parts


def in_runs(programs, database, articles, old=()):
    """In four, each but the last with two thirds of what is left."""
    rest, old = articles, list(old)
    for run in range(4):
        size = len(rest) if run == 3 else -(-len(rest) * 2 // 3)
        index(programs, database, rest[:size] + old)
        rest, old = rest[size:], []
    segments = [name for name in os.listdir(database) if name.startswith("segment-")]
    with open(os.path.join(database, "XAPIANDB"), encoding="utf-8") as stub:
        named = [line for line in stub if line.startswith("auto")]
    assert len(named) == 4, f"{database} has {named}, {segments}"


def index(programs, database, articles):
    lines = "".join(json.dumps(article) + "\n" for article in articles)
    subprocess.run([os.path.join(programs, "lede-index"), "-q", "-d", database,
                    "--input-format", "jsonl", "-"], input=lines, text=True, check=True)


def search(programs, databases, typed):
    ask = [os.path.join(programs, "lede-search"), "--queries", "-", "--format", "trec",
           "--limit", "100000"]
    for database in databases:
        ask += ["-d", database]
    lines = "".join(f"{number}\t{query}\n" for number, query in enumerate(typed))
    run = subprocess.run(ask, input=lines, text=True, capture_output=True, check=False)
    if run.returncode != 0:
        sys.exit(f"lede-search ended with {run.returncode}: {run.stderr[:2000]}")
    return run.stdout


def ids_by_query(run):
    found = {}
    for line in run.splitlines():
        number, _, article, *_ = line.split(" ")
        found.setdefault(int(number), []).append(article)
    return found


def first_difference(one, other):
    pairs = zip(one.splitlines() + ["nothing"], other.splitlines() + ["nothing"])
    return next(f"{a!r} against {b!r}" for a, b in pairs if a != b)


if __name__ == "__main__":
    main()
