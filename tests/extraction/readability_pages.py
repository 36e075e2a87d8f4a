#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures what lede-index reads of HTML pages against what it should read.

  readability_pages.py PROGRAM_DIR [PAGES] [--each] [--captions]

PAGES is a tar archive of the test pages of Mozilla's Readability (Apache-2.0), or a folder of
them: test-pages/NAME/{source.html,expected.html,expected-metadata.json}. Without it the
environment says where it is: LEDE_READABILITY_PAGES. Where it is not, the test is skipped (77).

A text is the multiset of its words (\\w+, in lower case). Precision is the share of what was
read that is in the expected text, recall the share of that which was read; F1 is their harmonic
mean. All are means over pages. Captions of pictures (<figcaption>, and what a class calls a caption)
are no part of an article to lede, as to those who judge articles by hand, though they are to
Readability: they are taken out of the expected texts, unless --captions is given. A title is
right where it is the expected one; and a headline where it is that one without the name of the
site, or of a section, behind a separator. The halves are by a hash of the names: rules are found
on one, and tried on the other. --each prints every page.
"""
import collections
import hashlib
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
LEAST_F1 = 0.96
LEAST_HEADLINES = 0.94
LEAST_DATES = 0.95

SKIPPED = 77
IN_LINE = set("a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s "
              "samp small span strike strong sub sup time tt u var".split())


EMPTY = set("area base br col embed hr img input link meta param source track wbr".split())
CAPTION = re.compile(r"caption|credit", re.I)
SEPARATOR = re.compile(r"\s*[|–—·•»:_@\[-]")


class TextReader(html.parser.HTMLParser):
    def __init__(self, captions):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.captions = captions
        self.hidden = 0  # how many elements deep

    def hides(self, tag, attributes):
        if tag in ("script", "style"):
            return True
        names = " ".join(value or "" for name, value in attributes if name in ("class", "id"))
        return not self.captions and (tag == "figcaption" or CAPTION.search(names) is not None)

    def handle_starttag(self, tag, attributes):
        if tag not in EMPTY and (self.hidden or self.hides(tag, attributes)):
            self.hidden += 1
        if tag not in IN_LINE:
            self.parts.append(" ")

    def handle_endtag(self, tag):
        if tag not in EMPTY and self.hidden:
            self.hidden -= 1
        if tag not in IN_LINE:
            self.parts.append(" ")

    def handle_data(self, data):
        if self.hidden == 0:
            self.parts.append(data)


def text_of(markup, captions=True):
    reader = TextReader(captions)
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


def is_headline(expected, found):
    at = expected.find(found) if found else -1
    rest = expected[len(found):] if at == 0 else ""
    return expected == found or (at == 0 and SEPARATOR.match(rest) is not None)


def measure(program, folder, captions=False):
    sources = sorted(folder.rglob("source.html"))
    articles = articles_of(program, sources)
    rows = []
    for source in sources:
        article = articles.get(source.parent.name, {})
        expected = (source.parent / "expected.html").read_text(encoding="utf-8")
        said = json.loads((source.parent / "expected-metadata.json").read_text(encoding="utf-8"))
        rows.append({
            "name": source.parent.name,
            "scores": score(words(text_of(expected, captions)), words(article.get("body", ""))),
            "title": one_line(said["title"]) == one_line(article.get("title")),
            "headline": is_headline(one_line(said["title"]), one_line(article.get("title"))),
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
    titles, headlines = (mean(row[key] for row in rows) for key in ("title", "headline"))
    print(f"{name:<7}{len(rows):>4} pages  precision {precision:.4f}  recall {recall:.4f}  "
          f"F1 {f1:.4f}  titles {titles:.3f}  "
          f"headlines {headlines:.3f}  dates {mean(dates):.3f} of {len(dates)}")
    return f1, headlines, mean(dates)


def half_of(name):
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2


def main():
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
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
        rows = measure(os.path.join(arguments[0], "lede-index"), folder,
                       "--captions" in sys.argv)
    if "--each" in sys.argv:
        for row in sorted(rows, key=lambda row: row["scores"][2]):
            print("%-34s precision %.3f recall %.3f F1 %.3f" % (row["name"], *row["scores"]))
    for name, half in (("tuned", 0), ("held", 1)):
        report(name, [row for row in rows if half_of(row["name"]) == half])
    measured = report("all", rows)
    reached = all(is_ >= least for is_, least in zip(measured, (LEAST_F1, LEAST_HEADLINES, LEAST_DATES)))
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
