#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures what lede-index reads of HTML pages against what it should read.

  readability_pages.py PROGRAM_DIR [PAGES] [--each]

PAGES is a tar archive of the test pages of Mozilla's Readability (Apache-2.0), or a folder of
them: test-pages/NAME/{source.html,expected.html,expected-metadata.json}. Without it the
environment says where it is: LEDE_READABILITY_PAGES. Where it is not, the test is skipped (77).

A text is the multiset of its words (\\w+, in lower case). Precision is the share of what was
read that is in the expected text, recall the share of that which was read; F1 is their harmonic
mean. All are means over pages. Of four pages, in the order of names, the second was left unseen
until the rules stood and then looked at too, the fourth was never looked at: they are told
apart. --each prints every page.
"""
import collections
import html.parser
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

# What must hold, a little below what was measured.
LEAST_F1 = 0.93
LEAST_TITLES = 0.80
LEAST_DATES = 0.95

SKIPPED = 77
IN_LINE = set("a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s "
              "samp small span strike strong sub sup time tt u var".split())


class TextReader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.hidden = 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in ("script", "style")
        if tag not in IN_LINE:
            self.parts.append(" ")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style")
        if tag not in IN_LINE:
            self.parts.append(" ")

    def handle_data(self, data):
        if self.hidden == 0:
            self.parts.append(data)


def text_of(markup):
    reader = TextReader()
    reader.feed(markup)
    reader.close()
    return "".join(reader.parts)


def words(text):
    return collections.Counter(re.findall(r"\w+", text.lower()))


def score(expected, found):
    """Precision, recall and F1."""
    if not expected and not found:
        return 1.0, 1.0, 1.0
    shared = sum((expected & found).values())
    precision = shared / max(1, sum(found.values()))
    recall = shared / max(1, sum(expected.values()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def articles_of(program, sources):
    printed = subprocess.run([program, "--dump", "--input-format", "html", *map(str, sources)],
                             capture_output=True, text=True, check=False).stdout
    articles = (json.loads(line) for line in printed.splitlines())
    return {pathlib.Path(article["path"]).parent.name: article for article in articles}


def one_line(text):
    return re.sub(r"\s+", " ", text or "").strip()


def measure(program, folder):
    sources = sorted(folder.rglob("source.html"))
    articles = articles_of(program, sources)
    rows = []
    for source in sources:
        article = articles.get(source.parent.name, {})
        expected = (source.parent / "expected.html").read_text(encoding="utf-8")
        said = json.loads((source.parent / "expected-metadata.json").read_text(encoding="utf-8"))
        rows.append({
            "name": source.parent.name,
            "scores": score(words(text_of(expected)), words(article.get("body", ""))),
            "title": one_line(said["title"]) == one_line(article.get("title")),
            "date": (said["publishedTime"][:10] == article.get("published", "")[:10]
                     if said.get("publishedTime") else None),
        })
    return rows


def mean(values):
    values = list(values)
    return sum(values) / max(1, len(values))


def report(name, rows):
    precision, recall, f1 = (mean(row["scores"][i] for row in rows) for i in range(3))
    dates = [row["date"] for row in rows if row["date"] is not None]
    titles = mean(row["title"] for row in rows)
    print(f"{name:<7}{len(rows):>4} pages  precision {precision:.4f}  recall {recall:.4f}  "
          f"F1 {f1:.4f}  titles {titles:.3f}  dates {mean(dates):.3f} of {len(dates)}")
    return f1, titles, mean(dates)


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--each"]
    pages = arguments[1] if len(arguments) > 1 else os.environ.get("LEDE_READABILITY_PAGES", "")
    if not pages or not os.path.exists(pages):
        print("skipped: no pages; LEDE_READABILITY_PAGES may say where they are")
        return SKIPPED
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(pages)
        if folder.is_file():
            with tarfile.open(folder) as archive:
                archive.extractall(scratch)
            folder = pathlib.Path(scratch)
        rows = measure(os.path.join(arguments[0], "lede-index"), folder)
    if "--each" in sys.argv:
        for row in sorted(rows, key=lambda row: row["scores"][2]):
            print("%-34s precision %.3f recall %.3f F1 %.3f" % (row["name"], *row["scores"]))
    report("seen", [row for i, row in enumerate(rows) if i % 4 != 3])
    report("unseen", rows[3::4])
    measured = report("all", rows)
    reached = all(is_ >= least for is_, least in zip(measured, (LEAST_F1, LEAST_TITLES, LEAST_DATES)))
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
