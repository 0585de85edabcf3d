"""Tests of what the recipe reads: `python3 -m unittest test_training` in this folder. Those of claims need NumPy."""

import os
import tempfile
import unittest

from affairs import Affair, bare, read_affairs
from dossiers import Dossier, is_development

DOSSIER = """about: A bridge was shut.
fact 1 conflict numeric easy | how many lorries
fact 2 none temporal medium | two closures

## a 2020-05-04
Bridge shut

The council said {1a|four lorries had crossed}, "and no more." {2a|It was shut once before.}

## b 2020-05-05
Lorries

A witness counted otherwise: {1b|eleven lorries went over}. {1b|There were eleven of them.} {2b|In 1998 nobody shut it.}
"""


def written(test, text, name="0107-bridge.txt"):
    folder = tempfile.TemporaryDirectory()
    test.addCleanup(folder.cleanup)
    path = os.path.join(folder.name, name)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return path


class DossiersTest(unittest.TestCase):
    def read(self, text):
        return Dossier(written(self, text))

    def test_marks_are_passages_of_the_text_without_them(self):
        dossier = self.read(DOSSIER)
        self.assertEqual([], dossier.problems)
        for passage in dossier.passages:
            text = dossier.texts[passage.document]
            self.assertEqual(passage.text, text[passage.begin : passage.begin + len(passage.text)])
            self.assertNotIn("{", text)

    def test_gold_pairs_versions_and_lists_what_says_the_same(self):
        first, second = self.read(DOSSIER).gold()["pairs"]
        self.assertEqual(("conflict", "numeric", "easy"), (first["label"], first["type"], first["difficulty"]))
        self.assertEqual({"doc": "a.txt", "text": "four lorries had crossed"}, first["a"])
        self.assertEqual(["There were eleven of them."], [p["text"] for p in first["b"]["also"]])
        self.assertEqual("none", second["label"])

    def test_a_text_begins_with_its_date(self):
        dossier = self.read(DOSSIER)
        with tempfile.TemporaryDirectory() as folder:
            dossier.write(folder)
            with open(os.path.join(folder, "0107-bridge", "a.txt"), encoding="utf-8") as f:
                self.assertEqual("date 2020-05-04\nBridge shut\n", f.read(28))

    def test_faults_are_named(self):
        for change, fault in (
            (("{2b|In 1998 nobody shut it.}", ""), "fact 2 has marks of 1 versions"),
            (("easy |", "simple |"), "simple is none of"),
            (("{1a|four", "{1a|{3a|four"), "not understood"),
            (("{1a|four lorries had crossed}", "{1a|four}"), "a passage is a clause"),
            (("fact 1", "fact 4"), "there is no line for this fact"),
            (("Bridge shut\n", "Bridge shut, four lorries had crossed\n"), "not unique"),
        ):
            problems = self.read(DOSSIER.replace(*change)).problems
            self.assertTrue(any(fault in p for p in problems), (fault, problems))

    def test_numbers_that_eight_divides_are_for_development(self):
        self.assertEqual([False, True, True], [is_development(n) for n in ("0108-x", "0112-x", "1216-x.txt")])


class AffairsTest(unittest.TestCase):
    AFFAIR = '# pier\n1 The pier is shut, the mayor said.\n2 The pier is open.\n3 Gulls sat there.\nc 1 2\nu 1 3\n'

    def test_pairs_that_are_not_named_are_neutral(self):
        (affair,) = read_affairs(written(self, self.AFFAIR))
        labels = {(a[:12], b[:12]): label for a, b, label in affair.labelled()}
        self.assertEqual("contradiction", labels["The pier is ", "The pier is "])
        self.assertEqual("neutral", labels["The pier is ", "Gulls sat th"])
        self.assertEqual(4, len(list(affair.labelled())))

    def test_two_relations_of_one_pair_are_refused(self):
        affair = Affair("pier")
        for line in ("1 It is shut.", "2 It is open.", "c 1 2"):
            affair.add(line)
        with self.assertRaisesRegex(ValueError, "already"):
            affair.add("e 1 2")

    def test_who_said_it_is_taken_off(self):
        self.assertEqual("The pier is shut.", bare("The pier is shut, the mayor said."))
        self.assertEqual("The pier is shut.", bare("The mayor said that the pier is shut."))
        self.assertEqual("It is shut.", bare("It is shut."))


class ClaimsTest(unittest.TestCase):
    def test_passages_of_one_version_entail_each_other(self):
        try:
            from claims import passages
        except ImportError as e:
            self.skipTest(str(e))
        found = {frozenset((a, b)): label for a, b, label in passages([Dossier(written(self, DOSSIER))])}
        crossed, went = "Four lorries had crossed", "Eleven lorries went over"
        self.assertEqual("contradiction", found[frozenset((crossed, went))])
        self.assertEqual("entailment", found[frozenset((went, "There were eleven of them."))])
        self.assertEqual("neutral", found[frozenset(("It was shut once before.", "In 1998 nobody shut it."))])
        self.assertEqual(4, len(found))

    HEADER = "set\tsentence a\tsentence b\tclaim a\tclaim b\tright\tCONTRADICTION\tENTAILMENT\n"

    def test_rows_by_what_is_known_of_them(self):
        try:
            from claims import _Table
        except ImportError as e:
            self.skipTest(str(e))
        rows = (
            "0107-x\ta:1\tb:1\tShut.\tOpen.\t1\t2\t0.1\n"
            "0107-x\tb:1\ta:1\tOpen.\tClosed.\t1\t\t\n"
            "0107-x\ta:1\tb:2\tShut.\tGulls sat.\t0\t-3\t0.1\n"
            "0107-x\ta:1\tb:3\tShut.\tClosed.\t0\t-3\t0.9\n"
            "0107-x\ta:1\tb:4\tShut.\tNever asked.\t0\t\t\n"
            "0107-x\ta:1\tb:5\tShut.\tNobody went in.\t0\t-1\t0.1\n"
            "0107-x\ta:1\tb:6\tShut.\tAll went in.\t0\t1\t0.1\n"
            "0112-x\ta:1\tb:1\tShut.\tOpen.\t1\t2\t0.1\n"
            "news\ta:1\tb:1\tHe won.\tHe lost.\t\t3\t0.1\n"
        )
        table = _Table(written(self, self.HEADER + rows))
        self.assertEqual([[("Shut.", "Open."), ("Open.", "Closed.")]], list(table.conflicting.values()))
        self.assertEqual([("Shut.", "Gulls sat.")], table.apart)
        self.assertEqual([("Shut.", "Nobody went in.")], table.tempting)
        self.assertEqual([("He won.", "He lost.")], table.news)
        judged = {frozenset(("Gulls sat.", "Shut."))}
        self.assertEqual([], _Table(written(self, self.HEADER + rows), judged).apart)

    def test_judged_pairs_are_taken_both_ways_without_those_for_development(self):
        try:
            from claims import judged
        except ImportError as e:
            self.skipTest(str(e))
        rows = "dossier\tlabel\tclaim a\tclaim b\n0107-x\tneutral\tShut.\tGulls sat.\n0112-x\tcontradiction\tShut.\tOpen.\n"
        self.assertEqual([("Shut.", "Gulls sat.", "neutral"), ("Gulls sat.", "Shut.", "neutral")], list(judged(written(self, rows))))


if __name__ == "__main__":
    unittest.main()
