#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""highlight_test.py PROGRAM_DIR CORPUS: every hit of random queries shows why it is one, and
nothing else.

What is highlighted lies in its text, in order and apart, and is a word or phrase that the query
looks for; and where a query must match by words, each of its hits highlights some. LEDE_SEED and
LEDE_QUERIES change which queries and how many.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

from oracle import within
from random_queries import RandomQueries

try:
    import Stemmer
except ImportError:
    print("skipped: there is no python3-stemmer")
    sys.exit(77)

SEED = os.environ.get("LEDE_SEED", "20250416")
QUERIES = int(os.environ.get("LEDE_QUERIES", "1000"))
STEMMERS = {code: Stemmer.Stemmer(code) for code in ("en", "es", "fr", "de", "it", "pt")}


def main():
    programs, corpus = sys.argv[1:]
    queries = RandomQueries(records_of(programs, corpus), STEMMERS["en"].stemWord, SEED)
    trees = [queries.query() for _ in range(QUERIES)]
    typed = [queries.typed(tree) for tree in trees]
    hits = highlights = 0
    broken = []
    for tree, text, answer in zip(trees, typed, answers(programs, corpus, typed)):
        for hit in answer["hits"]:
            shown = [hit.get("title", {"text": "", "highlights": []})] + hit["snippets"]
            hits += 1
            highlights += sum(len(part["highlights"]) for part in shown)
            problem = next(filter(None, (problem_in(part, tree) for part in shown)), None)
            if not problem and needs_words(tree) and not any(part["highlights"] for part in shown):
                problem = "nothing is highlighted"
            if problem:
                broken.append(f"{text}\n  {hit['id']}: {problem}")
    print("\n".join(broken[:20]))
    print(f"{QUERIES} queries: {len(broken)} of {hits} hits are broken, {highlights} highlights")
    sys.exit(0 if not broken and hits > QUERIES else 1)


def records_of(programs, corpus):
    dump = subprocess.run([os.path.join(programs, "lede-index"), "--dump", corpus],
                          capture_output=True, text=True, check=True).stdout
    records = [json.loads(line) for line in dump.splitlines()]
    english = [record for record in records if record.get("language") == "en"]
    for record in english:
        for key in ("title", "body"):
            # One word at a place: what is written in another way as well is left to other tests.
            record[key] = re.sub(r"\S*[^\w\s.,:;!?\"]\S*|[\d.,]+ (percent|%)|\b[A-Z]{2,}\b", "",
                                 record.get(key, ""))
        record["published"] = record.get("published", "2025")[:10]
    return english


def answers(programs, corpus, typed):
    with tempfile.TemporaryDirectory() as folder:
        database = os.path.join(folder, "db")
        subprocess.run([os.path.join(programs, "lede-index"), "-q", "-d", database, corpus],
                       check=True)
        run = subprocess.run([os.path.join(programs, "lede-search"), "-d", database, "--queries",
                              "-", "--format", "jsonl", "--limit", "100"],
                             input="\n".join(typed), text=True, capture_output=True, check=False)
    if run.returncode != 0:
        sys.exit(f"lede-search ended with {run.returncode}: {run.stderr[:2000]}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def problem_in(part, tree):
    text, end = part["text"], 0
    for begin, stop in part["highlights"]:
        if not end <= begin < stop <= len(text):
            return f"[{begin}, {stop}) lies behind {end} or beyond {len(text)}"
        if not is_covered(text[begin:stop], wanted(tree)):
            return f"{text[begin:stop]!r} is not looked for"
        end = stop
    return None


def wanted(query):
    """The words and phrases that count for a match."""
    kind, rest = query[0], query[1:]
    if kind in ("word", "phrase", "exact", "ending", "fuzzy"):
        return [query]
    if kind in ("not", "condition"):
        return []
    children = ([item for sign, item in rest[0] if sign != "-"] if kind == "group" else
                rest[0] if isinstance(rest[0], list) else
                [child for child in rest if isinstance(child, tuple)])
    return [leaf for child in children for leaf in wanted(child)]


def needs_words(query):
    """Whether no article matches without words that count."""
    kind, rest = query[0], query[1:]
    if kind in ("not", "condition"):
        return False
    if kind in ("field", "weight"):
        return needs_words(rest[1])
    if kind in ("and", "or"):
        return (any if kind == "and" else all)(map(needs_words, rest[0]))
    if kind == "group":
        signed = [(sign, item) for sign, item in rest[0] if sign != "-" and item[0] != "condition"]
        must = [item for sign, item in signed if sign]
        return any(map(needs_words, must)) if must else \
            bool(signed) and all(needs_words(item) for _, item in signed)
    return True


def is_covered(highlighted, leaves):
    """Whether all of it is found by the leaves; those that overlap are highlighted as one."""
    text = plain(highlighted)
    # What a hyphen joins is also one word: open-data has the form opendata.
    return any(are_covered(re.findall(r"\w+", cut), leaves) for cut in (text, text.replace("-", "")))


def are_covered(words, leaves):
    covered = set()
    for begin in range(len(words)):
        for end in range(begin + 1, len(words) + 1):
            if any(fits(words[begin:end], leaf) for leaf in leaves):
                covered.update(range(begin, end))
    return len(covered) == len(words) > 0


def fits(words, leaf):
    kind, *rest = leaf
    if kind == "ending":
        return len(words) == 1 and words[0].startswith(rest[0])
    if kind == "fuzzy":
        return len(words) == 1 and within(rest[0], words[0], rest[1])
    looked_for = [rest[0]] if kind == "word" else rest[0]
    if kind == "exact":
        return words == looked_for
    # A word may also be written with a hyphen or a space: co-operate.
    return any(list(map(stemmer.stemWord, words)) == list(map(stemmer.stemWord, looked_for)) or
               stemmer.stemWord("".join(words)) == stemmer.stemWord("".join(looked_for))
               for stemmer in STEMMERS.values())


def plain(text):
    """Folded as the index folds it: without case, accents, what follows an apostrophe (Trump's,
    you'll) and elided words."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("\u2019", "'"))
    folded = "".join(letter for letter in letters if not unicodedata.combining(letter))
    folded = re.sub(r"\b(\w)\.(?=\w\b)", r"\1", folded)  # L.I.V.E
    return re.sub(r"'(?:s|ll|re|ve|d|m)\b|\b[a-z]'|'", "", folded)


if __name__ == "__main__":
    main()
