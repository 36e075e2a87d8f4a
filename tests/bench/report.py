# SPDX-License-Identifier: GPL-2.0-or-later
"""What was measured, as JSON and as a table in Markdown, beside an earlier run where there is one."""
import json
import os
import platform
import re
import statistics
import subprocess

PACKAGES = ("libxapian30", "xapian-omega", "libsqlite3-0", "libicu72", "g++")

# What is to be reached: the name, the figure of lede, that of another, the least of other / lede.
GOALS = (
    ("index with 2 jobs, 4.5 times as fast as scriptindex", "index, 2 jobs", "Xapian",
     "index, 1 job", 4.5),
    ("database of .65 times the size of scriptindex's", "database", "Xapian", "database", 1 / .65),
    *((f"{kind}: no slower than from scriptindex's database", f"{kind}, top 10, p50", "Xapian",
       f"{kind}, top 10, p50", 1) for kind in
      ("term", "any", "all", "phrase", "near", "wildcard", "facet")),
    ("snippets three times as fast as MSet::snippet", "all classes, with snippets, p50", "Xapian",
     "all classes, with snippets, p50", 3),
    ("cold command twice as fast as sqlite3's", "cold command", "SQLite", "cold command", 2),
)


class Results:
    def __init__(self, stored=None):
        stored = stored or {"about": {}, "shown": {}, "figures": {}}
        self.about, self.shown, self.figures = (stored[key] for key in ("about", "shown", "figures"))

    def add(self, what, engine, unit, value):
        figure = self.figures.setdefault(what, {"unit": unit, "engines": {}})
        figure["engines"].setdefault(engine, []).append(value)

    def note_shown(self, engine, hits):
        self.shown[engine] = hits

    def median(self, what, engine):
        values = self.figures.get(what, {}).get("engines", {}).get(engine)
        return statistics.median(values) if values else None

    def describe(self, articles, options):
        self.about = {"machine": machine(), "articles": articles.articles,
                      "megabytes": articles.text_bytes / 1e6, "rounds": options.rounds,
                      "queries": options.queries, "packages": packages(),
                      "dealt": options.articles is not None}

    def save(self, path):
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"format": 1, "about": self.about, "shown": self.shown,
                       "figures": self.figures}, file, indent=1)
            file.write("\n")


def load(path):
    with open(path, encoding="utf-8") as file:
        return Results(json.load(file))


def quantile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def markdown(results, old=None):
    about = results.about
    parts = [f"{about['articles']:,} articles{' (dealt)' if about['dealt'] else ''}, "
             f"{about['megabytes']:.1f} MB of text; {about['queries']} queries of each class; "
             f"{about['rounds']} rounds in turn, the median (least–most).",
             f"{about['machine']}; " + ", ".join(f"{name} {version}" for name, version
                                                in about["packages"].items()) + ".",
             figures_table(results), goals_table(results), shown_table(results)]
    if old:
        parts.append(comparison_table(results, old))
    return "\n\n".join(part for part in parts if part) + "\n"


def figures_table(results):
    engines = list(dict.fromkeys(name for figure in results.figures.values()
                                 for name in figure["engines"]))
    rows = [[what, figure["unit"], *(spread(figure["engines"].get(name)) for name in engines)]
            for what, figure in results.figures.items()]
    return table(["", "", *engines], rows)


def goals_table(results):
    rows = []
    for goal, what, other, its_what, least in GOALS:
        mine, its = results.median(what, "lede"), results.median(its_what, other)
        if mine and its:
            rows.append([goal, f"{its / mine:.2f}", f"{least:.2f}",
                         "yes" if its / mine >= least else "**no**"])
    one, two = (results.median(f"batch, {cores}", "lede") for cores in ("1 core", "2 cores"))
    if one and two:
        rows.append(["batch: two cores at twice the rate of one", f"{two / one:.2f}", "2.00",
                     "yes" if two / one >= 2 else "**no**"])
    return table(["goal", "times", "wanted", "reached"], rows) if rows else ""


def shown_table(results):
    """That all have done the same work."""
    kinds = list(dict.fromkeys(kind for hits in results.shown.values() for kind in hits))
    return table(["articles shown", *kinds],
                 [[name, *(str(hits.get(kind, "")) for kind in kinds)]
                  for name, hits in results.shown.items()])


def comparison_table(results, old):
    rows = []
    for what, figure in results.figures.items():
        for engine in figure["engines"]:
            before, after = old.median(what, engine), results.median(what, engine)
            if before:
                rows.append([what, engine, figure["unit"], number(before), number(after),
                             f"{after / before:.2f}"])
    return table(["", "", "", "before", "after", "after / before"], rows)


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def spread(values):
    if not values:
        return ""
    median = number(statistics.median(values))
    if len(values) == 1:
        return median
    return f"{median} ({number(min(values))}–{number(max(values))})"


def number(value):
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        model = re.search(r"model name\s*:\s*(.*)", lines.read())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return (f"{model[1] if model else platform.machine()}, {len(os.sched_getaffinity(0))} cores, "
            f"{memory:.0f} GB, Linux {platform.release()}, load {os.getloadavg()[1]:.1f}")


def packages():
    ask = ["dpkg-query", "-W", "-f", "${binary:Package} ${Version}\n", *PACKAGES]
    try:
        said = subprocess.run(ask, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        return {}
    return {line.split()[0].split(":")[0]: line.split()[1] for line in said.splitlines()
            if len(line.split()) == 2}
