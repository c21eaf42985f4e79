"""Sentence pairs from news articles in several languages, and what goes with them.

The same as the command `diglot`, for Python: `align` finds the sentences that state the same facts
in articles, `align_pair` in two of them, `align_parallel` in a document and its translation, `mine`
in loose sentences; `segment` and `tokenize` cut texts, `Model.embed` gives sentence vectors, and
`bleu`, `chrf`, `ter` and `evaluate_alignment` measure.

Offsets count Unicode code points, as Python's str does. All functions may be called by several
threads at a time, use all cores, and let other threads of Python run meanwhile; results do not
depend on the number of threads. What can't be used raises `Error`.
"""

from diglot._diglot import Error, Model, __version__
from diglot.alignment import Bead, align, align_pair, align_parallel
from diglot.articles import Article
from diglot.evaluation import (
    AlignmentScore,
    PrecisionRecall,
    TranslationScore,
    bleu,
    chrf,
    evaluate_alignment,
    ter,
)
from diglot.loading import load
from diglot.mining import mine
from diglot.pairs import Pair, Place
from diglot.texts import Sentence, segment, tokenize

__all__ = [
    "AlignmentScore",
    "Article",
    "Bead",
    "Error",
    "Model",
    "Pair",
    "Place",
    "PrecisionRecall",
    "Sentence",
    "TranslationScore",
    "__version__",
    "align",
    "align_pair",
    "align_parallel",
    "bleu",
    "chrf",
    "evaluate_alignment",
    "load",
    "mine",
    "segment",
    "ter",
    "tokenize",
]
