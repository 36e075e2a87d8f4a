#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""tables_test.py PROGRAM_DIR DATA: what CSV, TSV and RSS hold is what JSON holds.

Read back with Python's own csv, xml, html and email modules, out of articles that are hostile.
"""
import csv
import email.utils
import html.parser
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from datetime import datetime, timezone

HOSTILE = [
    {"id": "=cmd|' /C calc'!A0", "title": "=1+1, \"quoted\"", "body": "tariff: +1\n\n'tis <b>not</b> &amp; bold",
     "author": "@ana", "source": "-Wire", "place": "=PORT, \"Maine\"", "agency": "+AP", "topics": ["+a", "b;c"], "url": "javascript:alert(1)"},
    {"id": "'a\tb\nc", "title": "'tis\ta\ttitle", "body": "tariff\ttabs\rand returns", "published": "2025-02-30",
     "url": "https://example.com/?a=1&b=<2>"},
    {"id": "\\u000a", "title": "]]> \ufffe\u0001 \U000e0041", "body": "a tariff <script>alert(1)</script>",
     "published": "2025-01-28T23:30:00-05:00"},
]
COLUMNS = ["rank", "score", "id", "title", "source", "author", "published", "language", "topics", "url",
           "path", "snippet", "place", "agency"]
FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
QUERY = "tariff OR zebras OR quota"


class Description(html.parser.HTMLParser):
    """The text of a description, and what is bold in it."""

    def __init__(self, source):
        super().__init__()
        self.text, self.bold, self.tags = "", [], []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        assert tag in ("p", "b") and not attrs, (tag, attrs)
        self.tags.append(tag)

    def handle_endtag(self, tag):
        assert self.tags.pop() == tag

    def handle_data(self, data):
        self.text += data
        if "b" in self.tags:
            self.bold.append(data)


def unescaped(text):
    return re.sub(r"(\\u[0-9a-f]{4})+", lambda match: json.loads(f'"{match[0]}"'), text)


def text_of(cell):
    """What the documents say how to undo."""
    return unescaped(cell.removeprefix("'"))


def facts(hit):
    """A hit of JSON as the columns of a table."""
    of = {column: hit.get(column, "") for column in COLUMNS}
    of.update(rank=str(hit["rank"]), score=f'{hit["score"]:.4f}', title=hit["title"]["text"],
              topics="; ".join(hit.get("topics", [])),
              snippet=" … ".join(snippet["text"] for snippet in hit["snippets"]))
    return of


def check_csv(hits, text):
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert rows[0].keys() == dict.fromkeys(COLUMNS).keys()
    for row in rows:
        for cell in row.values():
            assert not cell or cell[0] not in "=+-@\t\r", cell
            assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f]", cell), cell
    read = [{name: text_of(cell) for name, cell in row.items()} for row in rows]
    assert read == [facts(hit) for hit in hits], (read, [facts(hit) for hit in hits])


def check_tsv(hits, text):
    lines = text.split("\n")
    assert lines[0].split("\t") == COLUMNS and lines[-1] == ""
    assert len(lines) == len(hits) + 2
    for line, hit in zip(lines[1:], hits):
        cells = line.split("\t")
        assert len(cells) == len(COLUMNS)
        assert unescaped(cells[COLUMNS.index("id")]) == hit["id"]
        assert cells[COLUMNS.index("author")] == " ".join(hit.get("author", "").split())


def check_rss(hits, text):
    channel = ElementTree.fromstring(text).find("channel")
    assert [child.tag for child in channel][:3] == ["title", "link", "description"]
    assert channel.findtext("title") == f"lede: {QUERY}"
    items = channel.findall("item")
    assert len(items) == len(hits)
    for item, hit in zip(items, hits):
        guid = item.find("guid")
        assert guid.get("isPermaLink") == "false"
        assert guid.text == FORBIDDEN.sub("", hit["id"])
        assert item.findtext("title") == FORBIDDEN.sub("", hit["title"]["text"])
        url = hit.get("url", "")
        assert item.findtext("link") == (url if url.startswith(("http://", "https://")) else None)
        published = hit.get("published")
        date = item.findtext("pubDate")
        assert (date is None) == (published is None)
        if date:
            expected = datetime.fromisoformat(published)
            expected = expected if expected.tzinfo else expected.replace(tzinfo=timezone.utc)
            assert email.utils.parsedate_to_datetime(date) == expected, (date, published)
        check_description(item.findtext("description") or "", hit["snippets"])


def check_description(source, snippets):
    description = Description(source)
    bold = [snippet["text"][start:end] for snippet in snippets for start, end in snippet["highlights"]]
    assert description.bold == bold, (description.bold, bold)
    for snippet in snippets:
        assert FORBIDDEN.sub("", snippet["text"]) in description.text, (source, snippet)


def main():
    programs, data = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        articles, database = os.path.join(folder, "hostile.jsonl"), os.path.join(folder, "db")
        with open(articles, "w", encoding="utf-8") as out:
            out.writelines(json.dumps(article) + "\n" for article in HOSTILE)
        subprocess.run([os.path.join(programs, "lede-index"), "-q", "-d", database, articles,
                        os.path.join(data, "search", "articles.jsonl")], check=True,
                       stderr=subprocess.DEVNULL)

        def printed(form):
            run = subprocess.run([os.path.join(programs, "lede-search"), "-d", database, "-n", "100",
                                  "--format", form, QUERY], capture_output=True, check=True)
            return run.stdout.decode("utf-8")
        hits = json.loads(printed("json"))["hits"]
        assert {article["id"] for article in HOSTILE} <= {hit["id"] for hit in hits}
        check_csv(hits, printed("csv"))
        check_tsv(hits, printed("tsv"))
        check_rss(hits, printed("rss"))


if __name__ == "__main__":
    main()
