"""Sentence pairs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Place:
    """One side of a pair.

    doc: the id of the article.
    lang: its language.
    sentences: their numbers in the article, from 0; neighbours.
    begin, end: code points of the article's text, where `text` is.
    text: the sentences.
    """

    doc: str
    lang: str
    sentences: list[int]
    begin: int
    end: int
    text: str


@dataclass(frozen=True)
class Pair:
    """Sentences of two articles that correspond, as a line of `diglot align` has them.

    src, tgt: the two sides.
    score: probability, with four decimals, that the relation holds.
    relation: "translation" (each says all that the other says), "same" (the same facts), "partial"
        (a shared fact, and more on one side) or "contradiction" (another figure or name).
    evidence: the facts of both sides: {"numbers": [[src, tgt], ...], "names": [[src, tgt], ...],
        "missing": {"src": [...], "tgt": [...]}, "conflict": [[src, tgt], ...]}; where both quote,
        "quotations" too.
    story: the number of the story that both articles tell, from 1; None from `align_pair`.
    """

    src: Place
    tgt: Place
    score: float
    relation: str
    evidence: dict[str, Any]
    story: int | None = None

    @classmethod
    def from_dict(cls, fields: dict[str, Any]) -> Pair:
        """The pair that `to_dict` gives, or `json.loads` of a line that `diglot align` writes."""
        return cls(**{**fields, "src": Place(**fields["src"]), "tgt": Place(**fields["tgt"])})

    def to_dict(self) -> dict[str, Any]:
        """The object that `diglot align` writes as a line of JSON."""
        fields = {**vars(self), "src": dict(vars(self.src)), "tgt": dict(vars(self.tgt))}
        if self.story is None:
            del fields["story"]
        return fields


def read_pairs(lines: list[str]) -> list[Pair]:
    """Pairs from lines of JSON."""
    return [Pair.from_dict(json.loads(line)) for line in lines]
