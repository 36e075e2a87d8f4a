# SPDX-License-Identifier: GPL-2.0-or-later
"""The articles that are measured: as they are given, or dealt anew from their sentences. Equal
arguments give equal bytes. Knows how each program wants to read them, and nothing of queries."""
import csv
import itertools
import json
import os
import random
import re
from dataclasses import dataclass

PARTS = 100  # files of JSON lines: of a corpus, one of them is the 1 % that changes
SCRIPTINDEX_SCRIPT = """\
id : boolean=Q unique=Q field
title : index=S index field
body : index field
source : boolean=XS field
topics : field
date : field value=1
month : value=2
"""


@dataclass(frozen=True)
class Corpus:
    """What write() left in `folder`."""
    folder: str
    articles: int
    text_bytes: int  # of titles and bodies
    parts: int

    def path(self, name):
        return os.path.join(self.folder, name)

    @property
    def json_folder(self):
        return self.path("articles")


def read(path):
    """The articles of a file of JSON lines that have a body."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("body", "").strip():
                yield {"title": record.get("title", ""), "body": record["body"],
                       "date": (record.get("date") or record.get("published") or "")[:10],
                       "source": record.get("source", ""), "topics": record.get("topics", [])}


def dealt(given, count):
    """`count` articles as long as the given ones are, each sentence drawn from all of them."""
    shapes, sentences, titles = [], [], []
    for article in given:
        paragraphs = [sentences_of(text) for text in paragraphs_of(article["body"])]
        sentences += itertools.chain(*paragraphs)
        titles.append(article["title"])
        shapes.append((article, [len(paragraph) for paragraph in paragraphs]))
    for number in range(count):
        rng = random.Random(f"lede {number}")
        article, lengths = rng.choice(shapes)
        body = "\n\n".join(" ".join(rng.choices(sentences, k=length)) for length in lengths)
        yield article | {"title": rng.choice(titles), "body": body}


def paragraphs_of(body):
    return [text for text in re.split(r"\n(?=\s)", body) if text.strip()]


def sentences_of(paragraph):
    return re.split(r"(?<=[.!?]) +(?=[A-Z])", " ".join(paragraph.split()))


def write(articles, count, folder):
    """Writes `count` articles for each program, and the part of them that will have changed."""
    parts = min(PARTS, count)
    corpus = Corpus(folder, count, 0, parts)
    os.makedirs(corpus.json_folder)
    of_part = -(-count // parts)
    text_bytes = 0
    with Feeds(folder, "all") as feeds, Feeds(folder, "changed") as changed_feeds:
        for number, article in enumerate(articles):
            record = {"id": f"article-{number + 1}"} | article
            text_bytes += len((article["title"] + article["body"]).encode())
            part = number // of_part
            write_line(os.path.join(corpus.json_folder, part_name(part)), record)
            feeds.write(number + 1, record)
            if part == 0:
                changed = record | {"body": record["body"] + "\n\nThis report was corrected."}
                write_line(corpus.path("changed.jsonl"), changed)
                changed_feeds.write(number + 1, changed)
    with open(corpus.path("scriptindex.script"), "w", encoding="utf-8") as script:
        script.write(SCRIPTINDEX_SCRIPT)
    return Corpus(folder, count, text_bytes, -(-count // of_part))


def part_name(part):
    return f"part-{part:03}.jsonl"


def write_line(path, record):
    shown = {key: value for key, value in record.items() if value}
    with open(path, "a", encoding="utf-8") as lines:
        lines.write(json.dumps(shown, ensure_ascii=False) + "\n")


class Feeds:
    """The same articles as scriptindex and as sqlite3 read them. What takes the place of other rows
    is numbered for sqlite3."""

    def __init__(self, folder, name):
        self.numbered = name == "changed"
        self.dump = open(os.path.join(folder, name + ".dump"), "w", encoding="utf-8")
        self.table = open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="")
        self.rows = csv.writer(self.table)

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.dump.close()
        self.table.close()

    def write(self, number, record):
        fields = {key: record[key] for key in ("id", "title", "body", "source", "date")}
        fields |= {"topics": " ".join(record["topics"]), "month": record["date"][:7]}
        for key, value in fields.items():
            if value:
                self.dump.write(f"{key}=" + value.replace("\n", "\n=") + "\n")
        self.dump.write("\n")
        self.rows.writerow(([number] if self.numbered else []) + list(fields.values()))


def texts(corpus, most):
    """The texts of `most` articles of the corpus, evenly spread."""
    step = -(-corpus.articles // most)
    number = 0
    for part in range(corpus.parts):
        with open(os.path.join(corpus.json_folder, part_name(part)), encoding="utf-8") as lines:
            for line in lines:
                if number % step == 0:
                    yield json.loads(line)["body"]
                number += 1
