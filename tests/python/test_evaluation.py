"""Scores are those of the command."""

import json
from pathlib import Path

import pytest

import diglot

GOLDEN = Path("tests/golden")
HYP = (GOLDEN / "translation.hyp").read_text().splitlines()
REF = (GOLDEN / "translation.ref").read_text().splitlines()


@pytest.mark.parametrize(
    ("metric", "options", "arguments"),
    [
        ("bleu", {}, []),
        (
            "bleu",
            {"tokenize": "char", "smooth_method": "floor", "smooth_value": 0.25, "lowercase": True},
            "--tokenize char --smooth-method floor --smooth-value 0.25 --lowercase".split(),
        ),
        ("chrf", {}, []),
        (
            "chrf",
            {"word_order": 2, "whitespace": True},
            ["--chrf-word-order", 2, "--chrf-whitespace"],
        ),
        ("ter", {}, []),
        ("ter", {"normalized": True, "no_punct": True}, ["--ter-normalized", "--ter-no-punct"]),
    ],
)
def test_scores_are_those_of_the_command(command, metric, options, arguments):
    ref, hyp = GOLDEN / "translation.ref", GOLDEN / "translation.hyp"
    out = command(
        "evaluate", "translation", "--json", "--metrics", metric, *arguments,
        "--ref", ref, "--ref", hyp, "--hyp", hyp,
    )  # fmt: skip
    (expected,) = json.loads(out)
    score = getattr(diglot, metric)(HYP, [REF, HYP], **options)
    assert (score.name, score.score) == (expected["name"], expected["score"])
    assert score.signature == expected["signature"]
    for name, value in score.figures.items():
        assert value == expected[name], name
    one = getattr(diglot, metric)(HYP, [REF], **options)
    assert one.signature.startswith("nrefs:1|")
    assert one.score != score.score


def read_beads(name):
    beads = [line.split(":") for line in (GOLDEN / name).read_text().splitlines()]
    return [(json.loads(bead[0]), json.loads(bead[1])) for bead in beads]


@pytest.mark.parametrize("scorer", ["vecalign", "sentalign", "sentalign-nulls"])
def test_beads_are_judged_as_by_the_command(command, scorer):
    gold, predicted = read_beads("alignment.gold"), read_beads("alignment.pred")
    score = diglot.evaluate_alignment(gold, predicted, scorer)
    files = ["--gold", GOLDEN / "alignment.gold", "--pred", GOLDEN / "alignment.pred"]
    expected = json.loads(command("evaluate", "alignment", "--json", "--scorer", scorer, *files))
    for figures, of_command in ((score.strict, expected["strict"]), (score.lax, expected["lax"])):
        for name in ("precision", "recall", "f1"):
            assert getattr(figures, name) == of_command[name]


def test_beads_may_be_objects():
    beads = [diglot.Bead(range(0, 1), range(0, 2), 0.9), diglot.Bead(range(1, 2), range(0), 0)]
    score = diglot.evaluate_alignment([([0], [1, 0]), ([1], [])], beads)
    assert score.strict == (1.0, 1.0, 1.0, 2, 2, 1, 1)


def refused(function, *arguments, **options):
    with pytest.raises(diglot.Error) as error:
        function(*arguments, **options)
    return str(error.value)


def test_segments_and_options_are_checked():
    assert "references[1]: has 1 segment, and hypotheses 2" in refused(
        diglot.bleu, ["a", "b"], [["a", "b"], ["a"]]
    )
    assert "give a list of str" in refused(diglot.bleu, ["a"], ["a"])
    assert "hypotheses: there are none" in refused(diglot.chrf, [], [[]])
    assert "references: there are none" in refused(diglot.ter, ["a"], [])
    assert "smooth_method: 'half'" in refused(diglot.bleu, ["a"], [["a"]], smooth_method="half")
    assert "tokeniz" in refused(diglot.bleu, ["a"], [["a"]], tokenize="14b")
    assert "scorer: 'x'" in refused(diglot.evaluate_alignment, [([0], [0])], [], "x")
    assert "gold[0]: is ([], [])" in refused(diglot.evaluate_alignment, [([], [])], [])
    assert "predicted[0]: is ([-1], [0])" in refused(diglot.evaluate_alignment, [], [([-1], [0])])
