#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""schema_test.py PROGRAM_DIR CORPUS SCHEMA: real output in JSON is what the schema says.

And has no key that the schema does not name, though users are told to expect some. Ends 77
(skipped) where Python's jsonschema is not installed.
"""
import copy
import json
import os
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)

COUNTS = ["--facet", "source", "--facet", "topic", "--facet", "language", "--facet", "author",
          "--facet", "year", "--facet", "month", "--timeline", "week"]
QUERIES = b"""tariff
q2\t"trade accord
q3\ttitel:steel
{"id":"q4","language":"es","limit":3}
{"id":"q5","colour":"red"}
q6\tzeppelin
q7\tsteel tarif
"""
# What to ask, with which part of the schema each line of the answer has to agree.
CASES = [
    (["--format", "json", "tariff"], "answer", 1),
    (["--format", "json", "-n", "0", *COUNTS, "tariff"], "answer", 1),
    (["--format", "json", "-n", "100", "--sort", "recent", "port OR steel OR acuerdo"], "answer", 1),
    (["--format", "json", "--explain", "--sort", "recent", "steel tariff"], "answer", 1),
    (["--format", "json", "zeppelin", *COUNTS], "answer", 1),
    (["--format", "json", '"steel tarif'], "answer", 1),
    (["--format", "jsonl", "-n", "50", "tariff", "drone"], "hit", 10),
    (["--format", "jsonl", "--queries", "-", *COUNTS], None, 7),
]


def strict(schema):
    """The same, but what it does not name is an error."""
    if isinstance(schema, list):
        return [strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: strict(part) for key, part in schema.items()}
    if isinstance(schema.get("properties"), dict) and "type" in schema:
        result["additionalProperties"] = False
    return result


def must_refuse(validator, answer):
    """The schema notices what is wrong."""
    for change in (lambda a: a.pop("total"), lambda a: a.update(extra=1),
                   lambda a: a["total"].update(relation="about"),
                   lambda a: a["hits"][0].pop("id"),
                   lambda a: a["hits"][0]["title"]["highlights"].append([1]),
                   lambda a: a["hits"][0].update(published="yesterday")):
        wrong = copy.deepcopy(answer)
        change(wrong)
        assert not validator.is_valid(wrong), wrong


def main():
    programs, corpus, schema_file = sys.argv[1:]
    with open(schema_file, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    parts = strict(schema)
    validators = {part: jsonschema.Draft202012Validator({**parts, "anyOf": [{"$ref": f"#/$defs/{part}"}]})
                  for part in ("answer", "hit")}
    validators[None] = jsonschema.Draft202012Validator(parts)
    with tempfile.TemporaryDirectory() as folder:
        database = os.path.join(folder, "db")
        subprocess.run([os.path.join(programs, "lede-index"), "-q", "-d", database,
                        *(os.path.join(corpus, name) for name in ("text", "markdown", "jsonl"))],
                       check=True)
        first = None
        for arguments, part, least_lines in CASES:
            run = subprocess.run([os.path.join(programs, "lede-search"), "-d", database, *arguments],
                                 input=QUERIES, capture_output=True, check=False)
            lines = [json.loads(line) for line in run.stdout.splitlines()]
            assert len(lines) >= least_lines, (arguments, run)
            for line in lines:
                validators[part].validate(line)
            first = first or lines[0]
        must_refuse(validators["answer"], first)


if __name__ == "__main__":
    main()
