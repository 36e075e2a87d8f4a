#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Proves on small made-up trees that check_layers.py finds what it is there to find."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from check_layers import SPDX, breaches

# One header a layer, so that an include fails for its direction and not for a missing file.
HEADERS = ("common/base/b.hpp", "common/model/m.hpp", "common/schema/s.hpp", "common/text/t.hpp",
           "common/store/r.hpp", "indexer/i.hpp", "searcher/q.hpp", "tests/support/u.hpp")


def found_in(files):
    """The breaches in a sound tree to which `files` (path → text after the SPDX line) are added."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in {**{header: "#pragma once\n" for header in HEADERS}, **files}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{SPDX}\n{text}")
        return [str(breach) for breach in breaches(root)]


class Layers(unittest.TestCase):
    def test_a_sound_tree_has_no_breach(self):
        self.assertEqual(found_in({}), [])

    def test_layers_include_downwards_and_themselves(self):
        for file, include in (
            ("common/base/x.cpp", "common/base/b.hpp"),
            ("common/model/x.cpp", "common/base/b.hpp"),
            ("common/schema/x.cpp", "common/model/m.hpp"),
            ("common/store/x.cpp", "common/text/t.hpp"),
            ("common/store/x.cpp", "common/schema/s.hpp"),
            ("indexer/readers/x.cpp", "common/store/r.hpp"),
            ("searcher/query/x.cpp", "common/text/t.hpp"),
            ("tests/x.cpp", "searcher/q.hpp"),
        ):
            with self.subTest(file=file, include=include):
                self.assertEqual(found_in({file: f'#include "{include}"\n'}), [])

    def test_no_layer_includes_upwards_or_sideways(self):
        for file, include in (
            ("common/base/x.cpp", "common/model/m.hpp"),
            ("common/model/x.cpp", "common/schema/s.hpp"),
            ("common/schema/x.cpp", "common/text/t.hpp"),
            ("common/text/x.cpp", "common/model/m.hpp"),
            ("common/text/x.cpp", "common/schema/s.hpp"),
            ("common/text/x.cpp", "common/store/r.hpp"),
            ("common/store/x.cpp", "searcher/q.hpp"),
            ("common/store/x.cpp", "indexer/i.hpp"),
            ("indexer/x.cpp", "searcher/q.hpp"),
            ("searcher/x.cpp", "indexer/i.hpp"),
            ("searcher/x.cpp", "tests/support/u.hpp"),
        ):
            with self.subTest(file=file, include=include):
                layer = "/".join(file.split("/")[:-1])
                self.assertEqual(found_in({file: f'#include "{include}"\n'}),
                                 [f'{file}:2: {layer} may not include "{include}"'])

    def test_libraries_stay_in_their_folders(self):
        for file, library in (
            ("indexer/x.cpp", "xapian.h"),
            ("searcher/x.cpp", "xapian/query.h"),
            ("common/text/x.cpp", "xapian.h"),
            ("common/store/x.cpp", "unicode/brkiter.h"),
            ("searcher/snippet_maker.cpp", "unicode/unistr.h"),
            ("indexer/main.cpp", "CLI/CLI.hpp"),
            ("searcher/my_options.cpp", "CLI/App.hpp"),
            ("tests/searcher/x.cpp", "xapian.h"),
            ("tests/bench/lede_probe.cpp", "xapian.h"),
            ("indexer/readers/pdf.cpp", "poppler-document.h"),
            ("indexer/readers/mbox.cpp", "gmime/gmime.h"),
            ("indexer/readers/html.cpp", "yaml.h"),
            ("indexer/containers/warc.cpp", "archive.h"),
            ("indexer/containers/warc.cpp", "pugixml.hpp"),
            ("searcher/x.cpp", "cld2/public/encodings.h"),
        ):
            with self.subTest(file=file, library=library):
                self.assertEqual(found_in({file: f"#include <{library}>\n"}),
                                 [f"{file}:2: <{library}> does not belong here"])

    def test_libraries_are_free_in_their_folders(self):
        for file, library in (
            ("common/store/x.cpp", "xapian.h"),
            ("tests/common/store/x.cpp", "xapian.h"),
            ("tests/bench/xapian_probe.cpp", "xapian.h"),
            ("common/text/x.cpp", "unicode/brkiter.h"),
            ("indexer/options.cpp", "CLI/CLI.hpp"),
            ("searcher/serve/options.cpp", "CLI/CLI.hpp"),
            ("indexer/pdf/main.cpp", "poppler-page.h"),
            ("indexer/readers/mail.cpp", "gmime/gmime.h"),
            ("indexer/readers/nitf.cpp", "pugixml.hpp"),
            ("tests/indexer/containers/archive_test.cpp", "archive_entry.h"),
            ("common/base/x.cpp", "vector"),
        ):
            with self.subTest(file=file, library=library):
                self.assertEqual(found_in({file: f"#include <{library}>\n"}), [])

    def test_includes_start_at_the_root(self):
        for include in ("b.hpp", "../base/b.hpp", "common/base/../base/b.hpp", "base/b.hpp",
                        "common/base/missing.hpp"):
            with self.subTest(include=include):
                self.assertEqual(
                    found_in({"common/base/x.cpp": f'#include "{include}"\n'}),
                    [f'common/base/x.cpp:2: "{include}" does not start at the root of the '
                     "repository, or is not there"])

    def test_spacing_of_the_directive_hide_nothing(self):
        for line in ("# include <xapian.h>", "  #include<xapian.h>", "#\tinclude\t<xapian.h>"):
            with self.subTest(line=line):
                self.assertEqual(len(found_in({"indexer/x.cpp": line + "\n"})), 1)

    def test_an_include_names_a_file(self):
        self.assertEqual(found_in({"indexer/x.cpp": "#include HEADER\n"}),
                         ["indexer/x.cpp:2: an include that names no file"])

    def test_our_headers_go_in_quotation_marks(self):
        self.assertEqual(found_in({"indexer/x.cpp": "#include <common/base/b.hpp>\n"}),
                         ["indexer/x.cpp:2: <common/base/b.hpp> is ours: it goes in quotation marks"])

    def test_a_new_folder_of_common_needs_a_place_among_the_layers(self):
        self.assertEqual(
            found_in({"common/other/x.cpp": '#include "common/base/b.hpp"\n'}),
            ["common/other/x.cpp:2: common/other/x.cpp is in no layer"])

    def test_headers_guard_themselves(self):
        self.assertEqual(found_in({"common/base/x.hpp": "int x;\n"}),
                         ["common/base/x.hpp:1: a header without #pragma once"])

    def test_files_name_their_licence_first(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "common/base/x.cpp"
            path.parent.mkdir(parents=True)
            path.write_text(f"\n{SPDX}\n")
            self.assertEqual([str(breach) for breach in breaches(Path(folder))],
                             [f"common/base/x.cpp:1: the first line is not {SPDX}"])

    def test_the_program_fails_on_a_breach_and_on_a_tree_without_sources(self):
        program = Path(__file__).with_name("check_layers.py")
        with tempfile.TemporaryDirectory() as folder:
            run = [sys.executable, program, folder]
            self.assertEqual(subprocess.run(run, capture_output=True).returncode, 1)
            path = Path(folder) / "indexer/x.cpp"
            path.parent.mkdir()
            path.write_text(f"{SPDX}\n")
            self.assertEqual(subprocess.run(run, capture_output=True).returncode, 0)
            path.write_text(f"{SPDX}\n#include <xapian.h>\n")
            self.assertEqual(subprocess.run(run, capture_output=True).returncode, 1)

    def test_files_are_named_as_the_others_are(self):
        self.assertEqual(found_in({"common/base/x.h": "#pragma once\n"}),
                         ["common/base/x.h:1: sources are named .cpp and headers .hpp"])


if __name__ == "__main__":
    unittest.main()
