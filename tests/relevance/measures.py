# SPDX-License-Identifier: GPL-2.0-or-later
"""How good a ranking is, by what people judged. Knows nothing of lede.

The measures are trec_eval's: a query's documents are ordered by score, equal scores by name, both
descending; the ranks that a run names are not read. Gains of nDCG are the grades themselves.
"""
import math
import random
from collections import defaultdict

MEASURES = ("map", "ndcg@10", "mrr", "first", "in ten")
TRIALS = 10_000


def read_qrels(lines):
    """{query: {document: grade}} of `query 0 document grade`; grade 0 is not relevant."""
    qrels = defaultdict(dict)
    for line in lines:
        query, _, document, grade = line.split()
        if int(grade) > 0:
            qrels[query][document] = int(grade)
    return dict(qrels)


def read_run(lines):
    """{query: [document, best first]} of `query Q0 document rank score tag`."""
    scored = defaultdict(list)
    for line in lines:
        query, _, document, _, score, _ = line.split()
        scored[query].append((float(score), document))
    return {query: [document for _, document in sorted(rows, reverse=True)]
            for query, rows in scored.items()}


def measure(ranking, grades):
    """The measures of one query, by name."""
    found, precisions, gain, first = 0, 0.0, 0.0, 0
    for rank, document in enumerate(ranking, 1):
        grade = grades.get(document, 0)
        if grade == 0:
            continue
        found += 1
        precisions += found / rank
        first = first or rank
        if rank <= 10:
            gain += grade / math.log2(rank + 1)
    best = sorted(grades.values(), reverse=True)[:10]
    ideal = sum(grade / math.log2(rank + 1) for rank, grade in enumerate(best, 1))
    return {"map": precisions / len(grades), "ndcg@10": gain / ideal,
            "mrr": 1 / first if first else 0.0, "first": float(first == 1),
            "in ten": float(0 < first <= 10)}


def measure_all(run, qrels):
    """{query: measures}, of every query that has something relevant: what finds nothing counts."""
    return {query: measure(run.get(query, []), grades) for query, grades in qrels.items()}


def mean(by_query, name):
    return sum(values[name] for values in by_query.values()) / len(by_query)


def p_value(ours, theirs, name):
    """Of a two-sided paired randomisation test (Smucker, Allan and Carterette, 2007): how often
    a difference as large comes about where it is chance which of two runs a value is of."""
    differences = [ours[query][name] - theirs[query][name] for query in ours if query in theirs]
    differences = [d for d in differences if d != 0]
    observed = abs(sum(differences))
    chance = random.Random(1)
    as_large = sum(
        abs(sum(d if chance.getrandbits(1) else -d for d in differences)) >= observed - 1e-12
        for _ in range(TRIALS))
    return as_large / TRIALS
