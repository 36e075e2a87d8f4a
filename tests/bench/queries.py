# SPDX-License-Identifier: GPL-2.0-or-later
"""Queries of each class, of words that the corpus holds, by how many articles hold them. Equal
corpora give equal queries. Spells them for each program."""
import math
import random
import re
from collections import Counter
from dataclasses import dataclass

CLASSES = ("term", "any", "all", "phrase", "near", "wildcard", "facet")
SAMPLED = 20_000  # articles
LEAST_ARTICLES = 5
LARGEST_SHARE = 0.3  # of the articles: what more of them hold is a stop word
NEARNESS = 8


@dataclass(frozen=True)
class Query:
    kind: str
    words: tuple  # of a wildcard, what the word begins with

    def for_lede(self):
        return {"all": " ".join("+" + word for word in self.words),
                "phrase": f'"{" ".join(self.words)}"', "near": f" w/{NEARNESS} ".join(self.words),
                "wildcard": self.words[0] + "*"}.get(self.kind, " ".join(self.words))

    def for_xapian(self):
        return {"all": " AND ".join(self.words), "phrase": f'"{" ".join(self.words)}"',
                "near": f" NEAR/{NEARNESS} ".join(self.words),
                "wildcard": self.words[0] + "*"}.get(self.kind, " ".join(self.words))

    def for_sqlite(self):
        words = [f'"{word}"' for word in self.words]
        # It counts the words between, the others the steps from one to the other.
        return {"any": " OR ".join(words), "all": " AND ".join(words),
                "phrase": f'"{" ".join(self.words)}"',
                "near": f"NEAR({' '.join(words)}, {NEARNESS - 1})",
                "wildcard": words[0] + " *"}.get(self.kind, words[0])


def derive(texts, count):
    """`count` queries of each class."""
    rng = random.Random("lede")
    # Words side by side that every program cuts alike.
    runs, frequency, articles = [], Counter(), 0
    for text in texts:
        articles += 1
        found = [run.lower().split() for run in
                 re.findall(r"(?<![\w.'’-])[A-Za-z]{3,}(?: [A-Za-z]{3,})+(?![\w'’-])",
                            " ".join(text.split()))]
        frequency.update({word for run in found for word in run})
        runs += rng.sample(found, min(3, len(found)))
    telling = {word: number for word, number in frequency.items()
               if LEAST_ARTICLES <= number <= max(LEAST_ARTICLES, LARGEST_SHARE * articles)}
    return [Query(kind, words) for kind in CLASSES
            for words in words_of_class(kind, rng, runs, telling, count)]


def words_of_class(kind, rng, runs, telling, count):
    if kind in ("term", "facet"):
        return [(word,) for word in spread(telling, count)]
    if kind == "wildcard":
        long = {word: number for word, number in telling.items() if len(word) > 6}
        return [(word[:5],) for word in spread(long, count)]
    draw = {"any": lambda words: some(rng, words, telling, rng.choice((2, 3, 3, 4))),
            "all": lambda words: some(rng, words, telling, rng.choice((2, 2, 3))),
            "near": lambda words: some(rng, words[:NEARNESS], telling, 2),
            "phrase": lambda words: phrase(rng, words, telling)}[kind]
    drawn = {}
    for _ in range(1000 * count):
        if len(drawn) == count:
            break
        words = draw(rng.choice(runs))
        if words:
            drawn[words] = None
    return list(drawn)


def spread(frequency, count):
    """Rare words and common ones, evenly by the logarithm of how many articles hold them."""
    words = sorted(frequency, key=lambda word: (frequency[word], word))
    low, high = (math.log(frequency[word]) for word in (words[0], words[-1]))
    chosen = {}
    for i in range(count):
        wanted = low + (high - low) * i / max(1, count - 1)
        free = (word for word in words if word not in chosen)
        best = min(free, key=lambda word: abs(math.log(frequency[word]) - wanted), default=None)
        if best:
            chosen[best] = None
    return list(chosen)


def some(rng, words, telling, number):
    known = sorted({word for word in words if word in telling})
    return tuple(rng.sample(known, number)) if len(known) >= number else None


def phrase(rng, words, telling):
    length = rng.choice((2, 2, 3))
    begin = rng.randrange(max(1, len(words) - length + 1))
    chosen = tuple(words[begin:begin + length])
    fits = len(chosen) == length and chosen[0] in telling and chosen[-1] in telling
    return chosen if fits else None
