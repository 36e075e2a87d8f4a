#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Says where the sources break the rules of the layers (docs/architecture.md).

    check_layers.py ROOT

Prints one line a breach, `file:line: what is wrong`, and ends 1 where there is one.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

# What each layer may include beside itself. The longest matching folder is a file's layer.
LAYERS = {
    "common/base": (),
    "common/model": ("common/base",),
    "common/schema": ("common/base", "common/model"),
    "common/text": ("common/base",),
    "common/store": ("common/base", "common/model", "common/schema", "common/text"),
    "indexer": ("common/",),
    "searcher": ("common/",),
    "tests": ("common/", "indexer", "searcher"),
}

# Where a library may be included; the tests of a folder may do what the folder may.
LIBRARIES = {
    # The bench measures Xapian without lede, too.
    re.compile(r"xapian(\.h|/.*)"):
        re.compile(r"(tests/)?common/store/.*|tests/bench/xapian_probe\.cpp"),
    re.compile(r"unicode/.*"): re.compile(r"(tests/)?common/text/.*"),
    re.compile(r"CLI/.*"): re.compile(r"(indexer|searcher)/([^/]+/)*options\.cpp"),
    re.compile(r"cld2/.*"): re.compile(r"common/text/.*"),
    # One file each, so that what they take for granted of hostile bytes can be seen at once.
    re.compile(r"(archive|archive_entry)\.h"):
        re.compile(r"(tests/)?indexer/containers/archive(_test)?\.cpp"),
    re.compile(r"gmime/.*"): re.compile(r"indexer/readers/mail\.cpp"),
    re.compile(r"yaml\.h"): re.compile(r"indexer/readers/front_matter\.cpp"),
    re.compile(r"poppler-.*"): re.compile(r"indexer/pdf/main\.cpp"),
    # Readers of XML walk the tree that xml_document makes.
    re.compile(r"pugixml\.hpp"): re.compile(r"indexer/readers/.*"),
}

SPDX = "// SPDX-License-Identifier: GPL-2.0-or-later"
INCLUDE = re.compile(r'^\s*#\s*include\b\s*(?:"([^"]*)"|<([^>]*)>|(.*))')
ROOTS = sorted({layer.split("/")[0] for layer in LAYERS})
STRAY_SUFFIXES = {".c", ".cc", ".cxx", ".h", ".hh", ".hxx"}


@dataclass(frozen=True)
class Breach:
    path: str
    line: int
    what: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.what}"


def breaches(root):
    """Every breach in the tree at `root`, by file and line."""
    found = []
    for path in sources(root):
        name = path.relative_to(root).as_posix()
        if path.suffix in STRAY_SUFFIXES:
            found.append(Breach(name, 1, "sources are named .cpp and headers .hpp"))
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        found += form_breaches(name, lines)
        for number, line in enumerate(lines, 1):
            if match := INCLUDE.match(line):
                found += [Breach(name, number, what) for what in include_breaches(root, name, match)]
    return found


def sources(root):
    known = STRAY_SUFFIXES | {".cpp", ".hpp"}
    return sorted(path for folder in ROOTS for path in (root / folder).rglob("*")
                  if path.suffix in known and path.is_file())


def form_breaches(name, lines):
    if not lines or lines[0] != SPDX:
        yield Breach(name, 1, f"the first line is not {SPDX}")
    if name.endswith(".hpp") and "#pragma once" not in lines:
        yield Breach(name, 1, "a header without #pragma once")


def include_breaches(root, name, include):
    own, library, computed = include.groups()
    if computed is not None:
        yield "an include that names no file"
    elif library is not None:
        yield from library_breaches(name, library)
    else:
        yield from own_breaches(root, name, own)


def library_breaches(name, library):
    if library.split("/")[0] in ROOTS:
        yield f"<{library}> is ours: it goes in quotation marks"
    for of_library, allowed in LIBRARIES.items():
        if of_library.fullmatch(library) and not allowed.fullmatch(name):
            yield f"<{library}> does not belong here"


def own_breaches(root, name, own):
    if own.split("/")[0] not in ROOTS or ".." in own.split("/") or not (root / own).is_file():
        yield f'"{own}" does not start at the root of the repository, or is not there'
        return
    layer, other = layer_of(name), layer_of(own)
    if layer is None or other is None:
        yield f"{name if layer is None else own} is in no layer"
    elif other != layer and not other.startswith(LAYERS[layer]):
        yield f'{layer} may not include "{own}"'


def layer_of(name):
    fitting = [layer for layer in LAYERS if name.startswith(layer + "/")]
    return max(fitting, key=len, default=None)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    root = Path(sys.argv[1])
    if not any(True for _ in sources(root)):
        sys.exit(f"check_layers: no sources under {root}")
    found = breaches(root)
    for breach in found:
        print(breach)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
