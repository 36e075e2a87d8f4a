# SPDX-License-Identifier: GPL-2.0-or-later
"""Random queries over all of the language, of words that stand near each other in an article, as
trees (see oracle.py) and as one would type them: with parentheses only where they must be, and at
times where they need not. Equal seeds give equal queries."""
import random
import re

# Too common to rank by, or operators where they stand alone.
FUNCTION_WORDS = set("""
    a about above after again against ahead all almost along already also although always among
    an and another any are around as at away be because been before behind being below beside
    besides between both but by can cannot could despite did do does doing down during each
    either else etc even ever every except few for from further had has have having he her here
    hers herself him himself his how however i if in into is it its itself just last less let
    many may me might mine more most much must my myself near neither never next no none nor not
    now of off on once one only onto or other ought our ours ourselves out over own per percent rather s
    same shall she should since so some still such than that the their theirs them themselves
    then there therefore these they this those though through thus to too toward towards two
    under unless until up upon us very via was we well were what whatever when whenever where
    whereas wherever whether which whichever while who whoever whom whose why will with within
    without would yet you your yours yourself yourselves""".split())
# Also written with a space or a hyphen behind them; lede finds those too.
PREFIXES = ("anti", "bi", "co", "counter", "cyber", "inter", "macro", "micro", "multi", "non",
            "over", "post", "pre", "semi", "sub")
TIGHTNESS = {"or": 5, "and": 4, "not": 3, "group": 2, "near": 1, "pre": 1, "sentence": 1,
             "paragraph": 1}  # what is not here binds tightest


class RandomQueries:
    def __init__(self, records, stem, seed):
        self.rng, self.stem = random.Random(seed), stem
        self.dated = sorted((r for r in records if "published" in r and "source" in r),
                            key=lambda record: record["published"])
        texts = [record.get("title", "") + "\n\n" + record["body"] for record in records]
        self.runs = [words for text in texts for words in map(words_of, text.split("\n\n"))
                     if len(words) > 2]
        self.stems = {stem(word) for words in self.runs for word in words}
        self.near = []  # a few words that stand near each other, or nearly

    def query(self):
        words = self.rng.choice(self.runs)
        begin = self.rng.randrange(len(words))
        self.near = words[max(0, begin - 12):begin + 12]
        return self.boolean(self.rng.choice((1, 2, 2, 3)))

    def boolean(self, depth, in_field=False):
        rng = self.rng
        if depth == 0:
            return self.placed(1)
        kind = rng.choice(("and", "or", "group", "group", "not", "field", "placed", "placed",
                           "atleast", "weight", "condition"))
        below = lambda: self.boolean(depth - 1, in_field)
        if kind in ("and", "or"):
            return (kind, [below() for _ in range(rng.choice((2, 2, 3)))])
        if kind == "group":
            return self.group(depth, in_field)
        if kind == "field" and not in_field:
            name = rng.choice(("title", "lead", "body"))
            return ("field", name, self.boolean(depth - 1, in_field=True))
        if kind == "condition" and not in_field:
            return self.condition()
        if kind == "atleast":
            return ("atleast", rng.choice((1, 2, 2, 3)), self.placed(1))
        if kind == "weight":
            return ("weight", rng.choice((0.5, 2, 3)), self.placed(0))
        return ("not", below()) if kind == "not" else self.placed(depth)

    def group(self, depth, in_field):
        items = []
        for _ in range(self.rng.choice((2, 2, 3))):
            sign = self.rng.choice(("", "", "", "+", "-"))
            deep = self.rng.random() < 0.4
            item = self.boolean(depth - 1, in_field) if deep else ("word", self.content_word())
            items.append((sign, item))
        typed = [item[1] for sign, item in items if item[0] == "word" and not sign]
        joined = any(self.stem(a + b) in self.stems for a, b in zip(typed, typed[1:]))
        return self.group(depth, in_field) if joined else ("group", items)

    def placed(self, depth):
        """What stands at a place: a word, a phrase, words near each other."""
        rng = self.rng
        if depth > 0 and rng.random() < 0.6:
            kind = rng.choice(("near", "near", "pre", "sentence", "paragraph"))
            sides = self.placed(depth - 1), self.placed(depth - 1)
            number = (rng.choice((1, 2, 3, 5, 10, 40)),) if kind in ("near", "pre") else ()
            return (kind, *number, *sides)
        kind = rng.choice(("word", "word", "word", "phrase", "phrase", "exact", "ending", "fuzzy", "any"))
        if kind == "any":
            return ("any", [self.placed(0) for _ in range(2)])
        if kind == "phrase" or (kind == "exact" and rng.random() < 0.5):
            return (kind, self.phrase())
        word = self.content_word()
        if kind == "exact":
            return (kind, [word])
        if kind == "ending" and word.isalpha():
            return (kind, word[:rng.randint(min(4, len(word)), max(4, len(word) - 1))])
        if kind == "fuzzy" and word.isalpha():
            at = rng.randrange(len(word))
            changed = word[:at] + rng.choice(("", "e", word[at] * 2)) + word[at + 1:]
            # More letters where there are more: near spellings of short words are many, and capped.
            return (kind, changed, 2 if len(changed) > 7 else 1) if len(changed) > 4 else ("word", word)
        return ("word", word)

    def phrase(self):
        length = self.rng.choice((2, 2, 3))
        words = self.rng.choice(self.runs) if self.rng.random() < 0.3 else self.near
        begin = self.rng.randrange(max(1, len(words) - length))
        phrase = words[begin:begin + length]
        return phrase if len(phrase) == length and self.is_plain(phrase) else self.phrase()

    def is_plain(self, phrase):
        return (not any(word.startswith(PREFIXES) for word in phrase) and
                not any(self.stem(a + b) in self.stems for a, b in zip(phrase, phrase[1:])))

    def content_word(self):
        for _ in range(20):
            word = self.rng.choice(self.near)
            if len(word) > 3 and word not in FUNCTION_WORDS and not word.startswith(PREFIXES):
                return word
        self.near = self.rng.choice(self.runs)
        return self.content_word()

    def condition(self):
        rng = self.rng
        name = rng.choice(("source", "topic", "language", "date", "date", "since", "until"))
        # That no until: ends before a since: of the same query begins, which is an error.
        part = {"since": slice(len(self.dated) // 2), "until": slice(len(self.dated) // 2, None)}
        record = rng.choice(self.dated[part.get(name, slice(None))])
        if name in ("source", "language"):
            return ("condition", name, record[name])
        if name == "topic":
            return ("condition", name, rng.choice(record.get("topics") or ["nothing"]))
        day = record["published"][:rng.choice((4, 7, 10))]
        if name == "date" and rng.random() < 0.5:
            later = rng.choice([r for r in self.dated if r["published"] >= day])
            return ("condition", name, day + ".." + later["published"][:10])
        return ("condition", name, day)

    def typed(self, query, loosest=5):
        """As one would type it where nothing may bind looser than `loosest`."""
        kind, rest = query[0], query[1:]
        text = self.typed_bare(kind, rest)
        if TIGHTNESS.get(kind, 0) > loosest or kind == "any" or self.rng.random() < 0.05:
            return f"({text})"
        return text

    def typed_bare(self, kind, rest):
        if kind in ("and", "or", "any"):
            operator = " AND " if kind == "and" else " OR "
            return operator.join(self.typed(child, 3 if kind == "and" else 4) for child in rest[0])
        if kind == "not":
            return "NOT " + self.typed(rest[0], 2)
        if kind == "group":
            return " ".join(sign + self.typed(item, 1) for sign, item in rest[0])
        if kind in ("near", "pre", "sentence", "paragraph"):
            operator = {"near": f"w/{rest[0]}", "pre": f"pre/{rest[0]}", "sentence": "w/s",
                        "paragraph": "w/p"}[kind]
            return f"{self.typed(rest[-2], 1)} {operator} {self.typed(rest[-1], 0)}"
        if kind in ("field", "weight"):
            text = self.typed(rest[1], 0)
            return f"{rest[0]}:{text}" if kind == "field" else f"{text}^{rest[0]}"
        if kind == "atleast":
            return f"atleast{rest[0]}({self.typed(rest[1])})"
        if kind == "condition":
            return f'{rest[0]}:"{rest[1]}"' if " " in rest[1] else f"{rest[0]}:{rest[1]}"
        if kind in ("phrase", "exact"):
            equals = "=" if kind == "exact" else ""
            return equals + (rest[0][0] if len(rest[0]) == 1 else f'"{" ".join(rest[0])}"')
        return {"word": "{}", "ending": "{}*", "fuzzy": "{}~{}"}[kind].format(*rest)


def words_of(text):
    return re.findall("[a-z0-9]+", text.lower())
