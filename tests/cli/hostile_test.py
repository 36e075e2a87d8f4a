#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Indexes a folder of hostile files: each must end in one line that names it and says why, in bounded
memory, and the good article among them must be found.

    hostile_test.py PROGRAM_DIR DATA_DIR
"""

import gzip
import io
import os
import re
import resource
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

# Of it 53 MB are measured for a record of any length, and the rest is what threads and words take.
MOST_MEMORY_MB = 400
MOST_SECONDS = 120
LONG = 17 << 20  # longer than an article may be
DEEP = 100_000


def zipped(**members):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return held.getvalue()


def matryoshka(levels):
    content = b"The innermost\n\nText.\n"
    for _ in range(levels):
        content = zipped(inner__zip=content)
    return content


def tarred(content):
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as archive:
        entry = tarfile.TarInfo("a.txt")
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
    return held.getvalue()


BOMB = gzip.compress(b"0" * (300 << 20), 9)
LAUGHS = "<!DOCTYPE nitf [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(12)) + "]>"

# A file, what it holds, and what must be said of it; nothing where it is read like others.
HOSTILE = {
    "empty.txt": (b"", "empty file"),
    "empty.jsonl": (b"", "warning: empty file"),
    "empty.csv": (b"", "warning: empty file"),
    "empty.eml": (b"", "an empty message"),
    "empty.pdf": (b"", "empty file"),
    "empty.zip": (b"PK\5\6" + bytes(18), None),
    "binary.html": (bytes(range(256)) * 20, "binary file"),
    "binary.csv": (b"title,body\na,\0\1\2\n", "binary file"),
    "random.bin": (bytes((i * 7919) % 251 for i in range(5000)), "binary file"),
    "one_line.jsonl": (b'{"title":"' + b"x" * LONG + b'"}\n', "longer than 16 MiB"),
    "one_line.txt": (b"x" * LONG, "longer than 16 MiB"),
    "one_line.html": (b"<p>" + b"x" * LONG, "longer than 16 MiB"),
    "one_quote.csv": (b'title,body\na,"' + b"x\n" * (LONG // 2), "longer than 16 MiB"),
    "one_mail.mbox": (b"From a Tue May 20 14:15:00 2025\nSubject: a\n\n" + b"x\n" * (LONG // 2),
                      "longer than 16 MiB"),
    "one_doc.trec": (b"<DOC>\n<TEXT>" + b"x\n" * (LONG // 2), "longer than 16 MiB"),
    "cut.json": (b'[{"title":"a","body":"never clos', "bad JSON: a string is not closed"),
    "cut.nitf": (b"<nitf><body><body.head><hedline><hl1>A cut story</hl1>", "mended"),
    "cut.zip": (zipped(a__txt=os.urandom(20_000).hex())[:9000], "damaged archive|binary file"),
    "cut.gz": (gzip.compress(b"A title\n\n" + os.urandom(9000).hex().encode())[:4000],
               "damaged archive"),
    "cut.tar.gz": (tarred(os.urandom(20_000).hex().encode())[:6000], "damaged archive"),
    "cut.warc": (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200",
                 "damaged web archive"),
    "deep.json": (b"[" * DEEP, "not a JSON object|bad JSON"),
    "deep.jsonl": (b'{"title":"a","x":' + b'{"x":' * DEEP + b"1" + b"}" * DEEP + b"}\n",
                   "nested too deep"),
    "deep.xml": (b"<?xml version='1.0'?>" + b"<a>" * DEEP, "XML of no news format"),
    "bomb.txt.gz": (BOMB, "unpacks to more than 200 times its size|longer than 16 MiB"),
    "matryoshka.zip": (matryoshka(7), "more than five deep"),
    "office.docx": (zipped(**{"[Content_Types]__xml": "<Types/>"}), "an office document"),
    "loop.pdf": (b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n"
                 b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 999999 >>\nendobj\n"
                 b"trailer\n<< /Root 1 0 R >>\n", "PDF"),
    "deep.html": (b"<title>Deep</title>" + b"<div>" * DEEP + b"<p>Some text of a deep page.", None),
    "laughs.nitf": (LAUGHS.encode() + b"<nitf><body><body.head><hedline><hl1>Laughs</hl1></hedline>"
                    b"</body.head><body.content><p>&m;</p></body.content></body></nitf>", None),
    "good.txt": (b"A good article\n\nIt is found among the others.\n", None),
}


def complaints(folder, hostile):
    """What is wrong with what is said of the files; nothing where all is well."""
    database = folder.parent / "db"
    run = subprocess.run([INDEX, "-d", database, "-j", "2", folder], capture_output=True, text=True,
                         timeout=MOST_SECONDS, check=False)
    lines = run.stderr.splitlines()
    if run.returncode != 1:
        yield f"the status is {run.returncode}: {run.stderr}"
    for name, (_, reason) in hostile.items():
        said = [line for line in lines if re.search(rf"/{re.escape(name)}(\b|[:/#])", line)]
        if reason is None and said:
            yield f"{name}: nothing need be said, but is: {said}"
        elif reason is not None and (len(said) != 1 or not re.search(reason, said[0])):
            yield f"{name}: not one line on \"{reason}\", but {[line[:200] for line in said]}"
    yield from (f"too long: {line[:200]}..." for line in lines if len(line) > 400)
    found = subprocess.run([SEARCH, "-d", database, "--count", "found", "among", "others"],
                           capture_output=True, text=True, check=False).stdout.strip()
    if found != "1":
        yield f"the good article is found {found} times"
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    if memory > MOST_MEMORY_MB:
        yield f"it took {memory} MB"


def main():
    folder = Path(tempfile.mkdtemp())
    try:
        hostile = dict(HOSTILE)
        for name, reason in [("cut.pdf", "no PDF that can be read"), ("encrypted.pdf", "a password"),
                             ("image.pdf", "a PDF without text")]:
            hostile[name] = ((Path(sys.argv[2]) / "pdf" / name).read_bytes(), reason)
        news = folder / "news"
        news.mkdir()
        for name, (content, _) in hostile.items():
            (news / name).write_bytes(content)
        os.mkfifo(news / "pipe.jsonl")
        os.symlink(news, news / "around")
        found = list(complaints(news, hostile))
    finally:
        shutil.rmtree(folder)
    for complaint in found:
        print(complaint)
    sys.exit(1 if found else 0)


if len(sys.argv) != 3:
    sys.exit(__doc__)
INDEX = Path(sys.argv[1]) / "lede-index"
SEARCH = Path(sys.argv[1]) / "lede-search"
main()
