#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""explain_test.py PROGRAM_DIR CORPUS: what --explain tells adds up, on words drawn from the corpus.

The parts of a hit are its score; what was added is what the answer names, in its order; and it is
all that the score has beyond that of the same query without it.
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

QUERIES = 150
TOLERANCE = 1e-8  # weights are printed to nine digits
STOP_WORDS = ("the", "of", "in", "why", "did", "and", "for")
WAYS = {"never": ["--expand", "never"], "auto": [], "always": ["--expand", "always"],
        "recent": ["--sort", "recent"]}


def drawn_queries(texts):
    chance = random.Random(1)
    words = sorted({word for text in texts for word in re.findall(r"[^\W\d_]{3,}", text)})
    queries = []
    for _ in range(QUERIES):
        wanted = chance.sample(words, chance.randint(1, 6))
        wanted += chance.sample(STOP_WORDS, chance.choice((0, 0, 2, 3)))
        chance.shuffle(wanted)
        queries.append(" ".join(wanted))
    return queries


def answers(programs, database, queries, way):
    answer = subprocess.run(
        [os.path.join(programs, "lede-search"), "-d", database, "--format", "jsonl", "--explain",
         "--literal", "--snippets", "0", "--copies", "show", "-n", "50", "--queries", "-", *way],
        input="\n".join(queries) + "\n", stdout=subprocess.PIPE, text=True, check=False)
    return [json.loads(line) for line in answer.stdout.splitlines()]


def sum_of(parts):
    return sum(part["weight"] for part in parts)


def added_parts(hit):
    return [part for part in hit["explanation"] if part["what"].startswith("added:")]


def is_like(one, other):
    """Inflections of one word (aging, age), by how they begin."""
    def start(word):
        plain = unicodedata.normalize("NFKD", word.casefold())
        return "".join(c for c in plain if not unicodedata.combining(c))[:2]
    return start(one) == start(other)


def named_in_order(parts, added):
    """Whether `added` names each of `parts`, in this order."""
    rest = iter(added)
    return all(any(any(is_like(form, word) for form in part["forms"]) for word in rest)
               for part in parts)


def faults_of(hit, answer, plain_scores):
    added = added_parts(hit)
    if abs(sum_of(hit["explanation"]) - hit["score"]) > TOLERANCE * len(hit["explanation"]):
        yield f"{hit['score']} is explained by {sum_of(hit['explanation'])}"
    if not named_in_order(added, answer.get("added", [])):
        yield f"{[part['what'] for part in added]} are not of {answer.get('added')}"
    plain = plain_scores.get(hit["id"])
    if plain is not None and abs(plain + sum_of(added) - hit["score"]) > TOLERANCE * (len(added) + 2):
        yield f"{plain} and {sum_of(added)} added are not {hit['score']}"


def main():
    programs, corpus = sys.argv[1:]
    folders = [os.path.join(corpus, part) for part in ("text", "markdown", "jsonl")]
    texts = [json.loads(line)["body"] for line in subprocess.run(
        [os.path.join(programs, "lede-index"), "--dump", *folders], stdout=subprocess.PIPE,
        text=True, check=True).stdout.splitlines()]
    queries = drawn_queries(texts)
    with tempfile.TemporaryDirectory() as folder:
        database = os.path.join(folder, "lede.db")
        subprocess.run([os.path.join(programs, "lede-index"), "-q", "-d", database, *folders],
                       check=True)
        found = {name: answers(programs, database, queries, way) for name, way in WAYS.items()}
    hits, added, faults = 0, 0, []
    for name, all_answers in found.items():
        for plain, answer in zip(found["never"], all_answers):
            scores = {hit["id"]: hit["score"] for hit in plain["hits"]} if name != "recent" else {}
            for hit in answer["hits"]:
                hits += 1
                added += len(added_parts(hit))
                faults += [f"{name}: {answer['query']}: {hit['id']}: {fault}"
                           for fault in faults_of(hit, answer, scores)]
    print("\n".join(faults[:20]))
    print(f"{len(queries)} queries, {hits} hits, {added} added words, {len(faults)} faults")
    sys.exit(1 if faults or hits < 1000 or added < 1000 else 0)


if __name__ == "__main__":
    main()
