# SPDX-License-Identifier: GPL-2.0-or-later
"""What a query means, said a second time and as plainly as can be: every article is read from
its first word to its last. Knows nothing of indexes, and nothing of how lede goes about it.

Queries are trees of tuples, as random_queries.py makes them:

    ("word", w)  ("exact", [w…])  ("phrase", [w…])  ("ending", start)  ("fuzzy", w, letters)
    ("near", n, a, b)  ("pre", n, a, b)  ("sentence", a, b)  ("paragraph", a, b)  ("any", [a…])
    ("atleast", n, a)  ("weight", factor, a)  ("field", name, a)  ("condition", name, value)
    ("group", [(sign, a)…])  ("and", [a…])  ("or", [a…])  ("not", a)

Texts are in ASCII, of sentences that end in a stop, and paragraphs apart by empty lines.
"""
import functools
import re

LONGEST_PARAGRAPH = 1024  # in words; a longer one is several
LEAD_WORDS = 50
FAR = 1_000_000           # from one paragraph to the next


class Article:
    """Its words by position: `word`, `stem`; and the sentence and the section each is in."""

    def __init__(self, record, stem):
        self.record, self.words, self.sentence, self.section = record, {}, {}, {}
        self.paragraph_count = self.sentence_count = 0
        self.read_paragraph(record.get("title", ""), "title")
        read = 0
        for paragraph in record["body"].split("\n\n"):
            read += self.read_paragraph(paragraph, "lead" if read < LEAD_WORDS else "body")
        self.places, self.stem_places = {}, {}
        for position, word in self.words.items():
            self.places.setdefault(word, []).append(position)
            self.stem_places.setdefault(stem(word), []).append(position)

    def read_paragraph(self, text, section):
        read = 0
        for sentence in re.split(r"[.!?]", text):
            self.sentence_count += 1
            for word in re.findall("[a-z0-9]+", sentence.lower()):
                if read % LONGEST_PARAGRAPH == 0:
                    self.paragraph_count += 1
                    self.sentence_count += 1
                position = self.paragraph_count * FAR + read % LONGEST_PARAGRAPH
                self.words[position] = word
                self.sentence[position] = self.sentence_count
                self.section[position] = section
                read += 1
        return read


class Oracle:
    def __init__(self, records, stem):
        self.stem = stem
        self.articles = [Article(record, stem) for record in records]

    def matches(self, query):
        """The ids of the articles that match."""
        return {article.record["id"] for article in self.articles if self.holds(article, query)}

    def holds(self, article, query, field=None):
        kind, rest = query[0], query[1:]
        if kind == "and":
            return all(self.holds(article, child, field) for child in rest[0])
        if kind == "or":
            return any(self.holds(article, child, field) for child in rest[0])
        if kind == "not":
            return not self.holds(article, rest[0], field)
        if kind == "group":
            return self.group_holds(article, rest[0], field)
        if kind == "weight":
            return self.holds(article, rest[1], field)
        if kind == "field":
            return self.holds(article, rest[1], rest[0])
        if kind == "condition":
            return meets(article.record, *rest)
        if kind == "atleast":
            return count_apart(self.spans(article, rest[1], field)) >= rest[0]
        return bool(self.spans(article, query, field))

    def group_holds(self, article, items, field):
        """Conditions hold, by field; what has a + does, what has a - does not; and where nothing
        has a +, any of the rest."""
        ranked, required, conditions = [], True, {}
        for sign, item in items:
            if item[0] == "condition" and not sign:
                conditions.setdefault(item[1], []).append(self.holds(article, item))
            elif sign:
                required &= self.holds(article, item, field) == (sign == "+")
            else:
                ranked.append(item)
        must = any(sign == "+" and item[0] != "condition" for sign, item in items)
        return (required and all(any(values) for values in conditions.values())
                and (must or not ranked or any(self.holds(article, i, field) for i in ranked)))

    def spans(self, article, query, field=None):
        """Wherever it holds in the field: the positions of its words, each a sorted tuple."""
        found = self.all_spans(article, query)
        if field is None:
            return found
        sections = {"title": ("title",), "lead": ("lead",), "body": ("lead", "body")}[field]
        return {span for span in found if all(article.section[p] in sections for p in span)}

    def all_spans(self, article, query):
        kind, rest = query[0], query[1:]
        if kind == "any":
            return set().union(*(self.all_spans(article, child) for child in rest[0]))
        if kind in ("phrase", "exact"):
            return phrases([self.places(article, kind, word) for word in rest[0]])
        if kind in ("word", "ending", "fuzzy"):
            return {(p,) for p in self.places(article, kind, *rest)}
        firsts, seconds = (self.all_spans(article, child) for child in rest[-2:])
        return {tuple(sorted(a + b)) for a in firsts for b in seconds
                if not set(a) & set(b) and stand(article, kind, rest[0], a, b)}

    def places(self, article, kind, word, letters=0):
        if kind == "exact":
            return article.places.get(word, [])
        if kind in ("word", "phrase"):
            return article.stem_places.get(self.stem(word), [])
        fits = ((lambda other: other.startswith(word)) if kind == "ending" else
                (lambda other: other.isalpha() and within(word, other, letters)))
        return [p for other, places in article.places.items() if fits(other) for p in places]


def phrases(words):
    return {tuple(range(p, p + len(words))) for p in words[0]
            if all(p + i in places for i, places in enumerate(words))}


def stand(article, kind, number, a, b):
    if kind == "sentence":
        return len({article.sentence[p] for p in a + b}) == 1
    if kind == "paragraph":
        return len({p // FAR for p in a + b}) == 1
    if a[-1] < b[0]:
        return b[0] - a[-1] <= number
    if kind == "pre":
        return False
    # One may stand between the words of the other.
    return a[0] - b[-1] <= number if b[-1] < a[0] else a[0] // FAR == b[0] // FAR


def count_apart(spans):
    """As many as can be that do not overlap."""
    count, end = 0, -1
    for span in sorted(spans, key=lambda span: span[-1]):
        if span[0] > end:
            count, end = count + 1, span[-1]
    return count


@functools.lru_cache(maxsize=None)
def within(a, b, letters):
    """Whether so many letters, changed, put in, left out or swapped with their neighbour, make
    one word of the other."""
    if abs(len(a) - len(b)) > letters:
        return False
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (x != y)))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[-1] = min(row[-1], rows[-2][j - 2] + 1)
        rows.append(row)
    return rows[-1][-1] <= letters


def meets(record, name, value):
    if name in ("source", "topic", "language"):
        of = record.get("topics", []) if name == "topic" else [record.get(name, "")]
        return value.lower() in [one.lower() for one in of]
    day = record.get("published", "")
    if name == "since":
        return day >= value
    first, last = {"until": ("0", value)}.get(name) or (value.split("..") * 2)[:2]
    return first <= day <= last + "~" if day else False
