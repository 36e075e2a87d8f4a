#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The measures are trec_eval's, on a run small enough to reckon by hand."""
import unittest

import measures

QRELS = ["1 0 a 1", "1 0 b 2", "1 0 c 0", "2 0 a 1", "3 0 z 0"]
RUN = ["1 Q0 x 1 9 t", "1 Q0 b 2 8 t", "1 Q0 a 9 7 t"]


class MeasuresTest(unittest.TestCase):
    def test_what_finds_nothing_counts_and_what_has_nothing_to_find_does_not(self):
        values = measures.measure_all(measures.read_run(RUN), measures.read_qrels(QRELS))
        self.assertEqual(sorted(values), ["1", "2"])
        self.assertEqual(values["2"]["map"], 0.0)

    def test_values_of_one_query(self):
        values = measures.measure(["x", "b", "a"], {"a": 1, "b": 2})
        self.assertAlmostEqual(values["map"], (1 / 2 + 2 / 3) / 2)
        # (2 / log2 3 + 1 / log2 4) / (2 / log2 2 + 1 / log2 3)
        self.assertAlmostEqual(values["ndcg@10"], 0.66967, places=5)
        self.assertEqual((values["mrr"], values["first"], values["in ten"]), (0.5, 0.0, 1.0))

    def test_scores_order_a_run_and_names_break_ties(self):
        run = measures.read_run(["1 Q0 a 1 1.0 t", "1 Q0 c 2 1.0 t", "1 Q0 b 3 2.0 t"])
        self.assertEqual(run["1"], ["b", "c", "a"])

    def test_a_difference_in_every_query_is_hardly_chance(self):
        better = {str(q): {"map": 0.5} for q in range(20)}
        worse = {str(q): {"map": 0.4} for q in range(20)}
        self.assertLess(measures.p_value(better, worse, "map"), 0.001)
        self.assertEqual(measures.p_value(better, better, "map"), 1.0)


if __name__ == "__main__":
    unittest.main()
