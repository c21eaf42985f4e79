"""Mined sentences are those of the command."""

import pytest

import diglot

SRC = [
    "Parlamentul a votat aseară bugetul pentru anul viitor.",
    "",
    "Prețul pâinii a crescut cu 12 la sută.",
    "Zăpada a închis aeroportul timp de două zile.",
    "Parlamentul a votat aseară bugetul pentru anul viitor.",
]
TGT = [
    "Snow closed the airport for two days.",
    "The choir will tour Japan in the spring.",
    "The price of bread has risen by 15 percent.",
    "Parliament voted last night on the budget for next year.",
]


@pytest.mark.parametrize(
    ("options", "arguments"),
    [
        ({}, []),
        ({"score": "margin", "threshold": 1.0}, ["--score", "margin", "--threshold", 1]),
        ({"threshold": 0, "retrieval": "forward"}, ["--threshold", 0, "--retrieval", "forward"]),
        ({"threshold": 0, "retrieval": "union"}, ["--threshold", 0, "--retrieval", "union"]),
        ({"threshold": 0, "keep_conflicts": True}, ["--threshold", 0, "--keep-conflicts"]),
        ({"threshold": -2, "k": 1}, ["--threshold", -2, "--k", 1]),
    ],
)
def test_mine_gives_what_the_command_does(command, json_lines, tmp_path, options, arguments):
    words = ["--format", "jsonl"]
    for side, lines in (("src", SRC), ("tgt", TGT)):
        (tmp_path / side).write_text("\n".join(lines) + "\n")
        words += [f"--{side}", tmp_path / side]
    expected = [
        (pair["score"], pair["src"]["sentences"][0], pair["tgt"]["sentences"][0])
        for pair in json_lines(command("mine", *words, *arguments))
    ]
    assert expected
    assert [(round(s, 4), i, j) for s, i, j in diglot.mine(SRC, TGT, **options)] == expected


def test_translations_are_found_once_and_without_conflicts():
    langs = {"src_lang": "ro", "tgt_lang": "en"}
    assert {(s, t) for _, s, t in diglot.mine(SRC, TGT, **langs)} == {(0, 3), (3, 0)}
    conflicting = {(s, t) for _, s, t in diglot.mine(SRC, TGT, keep_conflicts=True, **langs)}
    assert (2, 2) in conflicting


def test_nothing_is_mined_from_nothing():
    assert diglot.mine([], TGT) == []
    assert diglot.mine(SRC, ["", " "]) == []
