#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes stories in the SGML of Reuters-21578 and compares what lede-index reads with them.

    reuters_test.py PROGRAM_DIR

LEDE_REUTERS names the stories: JSON lines, gzipped, with id, title, date, topics and body.
Without it the test is skipped.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile

MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
PER_FILE = 1000
SHOWN = 5


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def sgml(story):
    """As the collection writes it: a title alone is BRIEF, a text alone is UNPROC."""
    year, month, day = story["date"].split("-")
    date = f"{int(day):2}-{MONTHS[int(month) - 1]}-{year} 15:01:01.79"
    topics = "".join(f"<D>{escape(topic)}</D>" for topic in story["topics"])
    title, body = escape(story["title"]), escape(story["body"])
    if not title:
        text = f'<TEXT TYPE="UNPROC">&#2;\n{body}\n&#3;</TEXT>'
    elif body == "Blah blah blah.":
        text = f'<TEXT TYPE="BRIEF">&#2;\n<TITLE>{title}</TITLE>\n    {body}\n&#3;\n\n</TEXT>'
    else:
        text = f"<TEXT>&#2;\n<TITLE>{title}</TITLE>\n<BODY>{body}\n&#3;</BODY></TEXT>"
    return (
        f'<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="0" NEWID="{story["id"]}">\n'
        f"<DATE>{date}</DATE>\n<TOPICS>{topics}</TOPICS>\n<PLACES></PLACES>\n"
        f"<UNKNOWN>\n&#5;&#5;C T\n&#22;f0704&#31;reute</UNKNOWN>\n{text}\n</REUTERS>\n"
    )


def words(text):
    return " ".join(text.split())


def said(story):
    """What must come back: without the sign-off and the filler, white space aside."""
    title, body = words(story["title"]), story["body"].rstrip()
    last_line = body.rsplit("\n", 1)[-1].strip().lower()
    if last_line in ("reuter", "reuters", "reuter.", "reuter...", "reuter^m", "blah blah blah."):
        body = body[: len(body) - len(body.rsplit("\n", 1)[-1])]
    if not title:
        title, _, body = body.strip().partition("\n")
    return words(title), words(body), story["date"], story["topics"]


def main(programs):
    source = os.environ.get("LEDE_REUTERS")
    if not source or not os.path.exists(source):
        print("LEDE_REUTERS names no stories: skipped")
        return 77
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        stories = [json.loads(line) for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        for first in range(0, len(stories), PER_FILE):
            name = os.path.join(folder, f"reut2-{first // PER_FILE:03}.sgm")
            with open(name, "w", encoding="latin-1") as out:
                out.write('<!DOCTYPE lewis SYSTEM "lewis.dtd">\n')
                out.writelines(sgml(story) for story in stories[first : first + PER_FILE])
        run = subprocess.run(
            [os.path.join(programs, "lede-index"), "--dump", folder],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", check=False,
        )
    articles = {a["id"]: a for a in map(json.loads, run.stdout.splitlines())}
    different = {"missing": [], "title": [], "body": [], "date": [], "topics": []}
    nothing = 0  # neither title nor body: rejected
    for story in stories:
        article = articles.pop(f"reuters-{story['id']}", None)
        if article is None and not story["title"] and not story["body"].strip():
            nothing += 1
        elif article is None:
            different["missing"].append(story["id"])
        if article is None:
            continue
        got = (
            words(article.get("title", "")), words(article.get("body", "")),
            article.get("published", "")[:10], article.get("topics", []),
        )
        for name, one, other in zip(("title", "body", "date", "topics"), said(story), got):
            if one != other:
                different[name].append((story["id"], one[-90:], other[-90:]))
    print(f"{len(stories)} stories, {nothing} of which say nothing;", {name: len(found) for name, found in different.items()})
    for name, found in different.items():
        for one in found[:SHOWN]:
            print(f"  {name}: {one}")
    print(run.stderr[:2000], end="")
    return 1 if articles or any(different.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
