# SPDX-License-Identifier: GPL-2.0-or-later
"""The programs that are measured, one class each with the same methods: the commands that index,
ask and index again, as a user would type them. Runs nothing itself."""
import os
import sys
from dataclasses import dataclass

HERE = os.path.dirname(os.path.abspath(__file__))
LIMIT = "10"


@dataclass(frozen=True)
class Command:
    argv: list
    input: str = "/dev/null"
    cpus: int = 1_000_000  # at most


class Lede:
    name = "lede"
    jobs = (1, 2)

    def __init__(self, programs, corpus):
        self.programs, self.corpus = programs, corpus
        self.database = corpus.path("lede.db")

    def program(self, name):
        return os.path.join(self.programs, name)

    def index(self, jobs):
        return Command([self.program("lede-index"), "-q", "-j", str(jobs), "-d", self.database,
                        self.corpus.json_folder])

    def index_again(self, database):
        return Command([self.program("lede-index"), "-q", "-d", database, self.corpus.json_folder])

    def probe(self, repeat):
        return [self.program("bench_lede_probe"), self.database, str(repeat)]

    def ask(self, query):
        return Command([self.program("lede-search"), "-d", self.database, "--", query.for_lede()])

    def ask_all(self, queries_file, cpus):
        return Command([self.program("lede-search"), "-d", self.database, "--format", "json",
                        "--queries", queries_file], cpus=cpus)

    def spell(self, query):
        return query.for_lede()


class Xapian:
    name = "Xapian"
    jobs = (1,)

    def __init__(self, programs, corpus):
        self.programs, self.corpus = programs, corpus
        self.database = corpus.path("xapian.db")

    def index(self, _jobs):
        return self.index_from(self.database, "all.dump")

    def index_again(self, database):
        return self.index_from(database, "changed.dump")

    def index_from(self, database, dump):
        return Command(["scriptindex", database, self.corpus.path("scriptindex.script"),
                        self.corpus.path(dump)])

    def probe(self, repeat):
        return [os.path.join(self.programs, "bench_xapian_probe"), self.database, str(repeat)]

    def ask(self, query):
        return Command(["quest", "-d", self.database, "-m", LIMIT, "-f", "default,wildcard",
                        query.for_xapian()])

    def spell(self, query):
        return query.for_xapian()


class Sqlite:
    name = "SQLite"
    jobs = (1,)
    columns = "id, title, body, source, date, topics, month"

    def __init__(self, _programs, corpus):
        self.corpus = corpus
        self.database = corpus.path("sqlite.db")
        self.load = self.script("load.sql", f"""\
CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, body, source UNINDEXED,
  date UNINDEXED, topics UNINDEXED, month UNINDEXED, tokenize = 'porter unicode61');
.import --csv {corpus.path("all.csv")} articles
""")
        self.reload = self.script("reload.sql", f"""\
CREATE TEMP TABLE given(number INTEGER PRIMARY KEY, {self.columns});
.import --csv --schema temp {corpus.path("changed.csv")} given
BEGIN;
DELETE FROM articles WHERE rowid IN (SELECT number FROM given);
INSERT INTO articles(rowid, {self.columns}) SELECT number, {self.columns} FROM given;
COMMIT;
""")

    def script(self, name, text):
        path = self.corpus.path(name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def index(self, _jobs):
        return Command(["sqlite3", self.database], input=self.load)

    def index_again(self, database):
        return Command(["sqlite3", database], input=self.reload)

    def probe(self, repeat):
        return [sys.executable, os.path.join(HERE, "sqlite_probe.py"), self.database, str(repeat)]

    def ask(self, query):
        match = query.for_sqlite().replace("'", "''")
        return Command(["sqlite3", self.database,
                        "SELECT id, title, snippet(articles, 2, '[', ']', '…', 40) FROM articles "
                        f"WHERE articles MATCH '{match}' ORDER BY rank LIMIT {LIMIT}"])

    def spell(self, query):
        return query.for_sqlite()


ENGINES = {engine.name.lower(): engine for engine in (Lede, Xapian, Sqlite)}
