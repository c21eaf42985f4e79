"""How good translations and alignments are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from diglot import _diglot
from diglot.alignment import Bead


@dataclass(frozen=True)
class TranslationScore:
    """The score of a translated corpus.

    name: of the metric, "BLEU", "chrF2++".
    score: in %.
    signature: how it was computed, as sacreBLEU writes it.
    figures: what is told beside it, as sacreBLEU names it: of BLEU the lists "counts", "totals" and
        "precisions", and "bp", "sys_len", "ref_len".
    """

    name: str
    score: float
    signature: str
    figures: dict[str, Any]


def bleu(
    hypotheses: Sequence[str],
    references: Sequence[Sequence[str]],
    *,
    lowercase: bool = False,
    tokenize: str = "13a",
    smooth_method: str = "exp",
    smooth_value: float | None = None,
    max_ngram_order: int = 4,
    effective_order: bool = False,
) -> TranslationScore:
    """BLEU of a corpus as sacreBLEU has it, whose names the options have.

    hypotheses: a str a segment.
    references: one or more lists of as many str, as sacreBLEU takes them.
    lowercase: letters are compared without regard to case.
    tokenize: "13a", "intl", "zh", "char" or "none".
    smooth_method: "exp", "floor", "add-k" or "none", with its smooth_value.
    max_ngram_order: the longest n-grams.
    effective_order: leaves out orders that the hypotheses have no n-grams of, for single segments.

    Raises Error where lengths differ or an option is out of bounds.

    >>> score = bleu(["The cat sat on the mat."], [["The cat sat on the mat."]])
    >>> round(score.score, 1), score.name
    (100.0, 'BLEU')
    """
    return TranslationScore(
        *_diglot.bleu(
            hypotheses,
            references,
            lowercase,
            tokenize,
            smooth_method,
            smooth_value,
            max_ngram_order,
            effective_order,
        )
    )


def chrf(
    hypotheses: Sequence[str],
    references: Sequence[Sequence[str]],
    *,
    char_order: int = 6,
    word_order: int = 0,
    beta: int = 2,
    whitespace: bool = False,
    lowercase: bool = False,
    eps_smoothing: bool = False,
) -> TranslationScore:
    """chrF of a corpus, or chrF++ by word_order 2, as sacreBLEU has it, whose names the options have.
    For hypotheses and references see `bleu`.

    char_order, word_order: the longest n-grams of characters and of words.
    beta: how many times as much recall counts as precision.
    whitespace: white space is a character too.
    lowercase: letters are compared without regard to case.
    eps_smoothing: the mean of the F scores of all orders, as in NLTK and Moses.

    Raises Error where lengths differ or an option is out of bounds.

    >>> round(chrf(["abc"], [["abd"]], char_order=1).score, 1)
    66.7
    """
    return TranslationScore(
        *_diglot.chrf(
            hypotheses,
            references,
            char_order,
            word_order,
            beta,
            whitespace,
            lowercase,
            eps_smoothing,
        )
    )


def ter(
    hypotheses: Sequence[str],
    references: Sequence[Sequence[str]],
    *,
    normalized: bool = False,
    no_punct: bool = False,
    asian_support: bool = False,
    case_sensitive: bool = False,
) -> TranslationScore:
    """TER of a corpus as sacreBLEU has it, whose names the options have: less is better. For
    hypotheses and references see `bleu`.

    normalized: punctuation is cut off words, and XML entities are resolved.
    no_punct: punctuation is left out.
    asian_support: both also mind East Asian punctuation, and characters of Chinese are words.
    case_sensitive: else letters are compared without regard to case.

    Raises Error where lengths differ or a segment has more than a million words.

    >>> ter(["the cat sat here"], [["the cat sat there"]]).score
    25.0
    """
    return TranslationScore(
        *_diglot.ter(hypotheses, references, normalized, no_punct, asian_support, case_sensitive)
    )


class PrecisionRecall(NamedTuple):
    """Right answers among those given, and among those there are.

    precision, recall, f1: shares, 0 to 1.
    right, predicted: predicted ones that are right, and all.
    found, gold: gold ones that were predicted, and all.
    """

    precision: float
    recall: float
    f1: float
    right: int
    predicted: int
    found: int
    gold: int


class AlignmentScore(NamedTuple):
    """Beads against gold.

    strict: a bead is right where the gold has one of just its sentences.
    lax: where it shares a sentence on either side with a bead of the gold.
    """

    strict: PrecisionRecall
    lax: PrecisionRecall


Beads = Iterable[Bead | tuple[Iterable[int], Iterable[int]]]
"""Beads, or (source sentences, target sentences) by their numbers."""


def evaluate_alignment(gold: Beads, predicted: Beads, scorer: str = "vecalign") -> AlignmentScore:
    """Compares the beads of a document with those that a person marked, as `diglot evaluate
    alignment` does.

    gold, predicted: beads, as Bead or ([0], [1, 2]); one side may be empty.
    scorer: "vecalign" (null beads count in precision only), "sentalign" (they don't count) or
        "sentalign-nulls" (they count like others).

    Raises Error where a bead has no sentences or the scorer is unknown.

    >>> evaluate_alignment([([0], [0]), ([1], [1, 2])], [([0], [0]), ([1], [1])]).strict.f1
    0.5
    """
    return AlignmentScore(
        *(
            PrecisionRecall(*figures)
            for figures in _diglot.evaluate_alignment(
                _numbers(gold, "gold"), _numbers(predicted, "predicted"), scorer
            )
        )
    )


def _numbers(beads: Beads, name: str) -> list[tuple[list[int], list[int]]]:
    numbers = []
    for bead in beads:
        src, tgt = (bead.src, bead.tgt) if isinstance(bead, Bead) else bead
        src, tgt = sorted(set(src)), sorted(set(tgt))
        if not src and not tgt or min(src + tgt) < 0:
            raise _diglot.Error(
                f"{name}[{len(numbers)}]: is {bead}; give the numbers of sentences, from 0, "
                "as ([0], [1, 2])"
            )
        numbers.append((src, tgt))
    return numbers
