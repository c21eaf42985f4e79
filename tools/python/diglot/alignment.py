"""Articles to sentence pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from numpy.typing import ArrayLike

from diglot import _diglot
from diglot._diglot import Model
from diglot.articles import Article, read_articles
from diglot.loading import load
from diglot.pairs import Pair, read_pairs

Encoder = Callable[[list[str]], ArrayLike]
"""Sentences to vectors, a row each."""


def align(
    articles: Iterable[Article | Mapping[str, Any]],
    *,
    relations: str | Sequence[str] = ("translation", "same"),
    min_score: float | None = None,
    precision: float | None = None,
    vectors: ArrayLike | None = None,
    encoder: Encoder | None = None,
    model: Model | None = None,
) -> list[Pair]:
    """Finds which articles tell the same story in different languages, and in them the sentences
    that state the same facts. What `diglot align` writes: by article pair, best first.

    articles: Article objects or dicts with their fields; the language that comes first is the
        source. Of 20,000 sentences each at most.
    relations: which pairs, some of "translation", "same", "partial" and "contradiction", or "all".
    min_score: the least probability, 0 to 1; 0.5 unless it is given.
    precision: in its place, the share of the pairs that shall be right, as measured on news; with
        the model's own vectors only.
    vectors: sentence vectors of another encoder, N x d, float16, float32 or float64: a row for each
        sentence of each article (Article.sentences), in order. Scores are not calibrated then.
    encoder: or a function that makes them, called once with the texts of these sentences.
    model: what judges; else the built-in one.

    Memory is 1.5 GB beside the articles at most, with vectors of another encoder 1 MB for each
    article too. Raises Error where an article or another value can't be used.

    >>> ro = {"id": "a", "lang": "ro", "text": "Un cutremur de 5,4 a lovit Vrancea marți. "
    ...       "Șapte oameni au fost răniți. Trenurile spre Buzău au fost oprite."}
    >>> en = {"id": "b", "lang": "en", "text": "A 5.4 earthquake hit Vrancea on Tuesday. "
    ...       "Trains to Buzau were stopped. Seven people were injured."}
    >>> sorted((pair.src.sentences, pair.tgt.sentences) for pair in align([ro, en]))
    [([0], [0]), ([1], [2]), ([2], [1])]
    """
    read = read_articles(articles)
    return _align(_diglot.align, read, relations, min_score, precision, vectors, encoder, model)


def align_pair(
    a: Article | Mapping[str, Any],
    b: Article | Mapping[str, Any],
    *,
    relations: str | Sequence[str] = ("translation", "same"),
    min_score: float | None = None,
    precision: float | None = None,
    vectors: ArrayLike | None = None,
    encoder: Encoder | None = None,
    model: Model | None = None,
) -> list[Pair]:
    """Finds the sentences of two articles that state the same facts, whatever the articles tell:
    those of `diglot align --pair`, best first. For a, the source, b, and what follows, see `align`.
    """
    read = read_articles([a, b])
    return _align(
        _diglot.align_pair, read, relations, min_score, precision, vectors, encoder, model
    )


def _align(function, articles, relations, min_score, precision, vectors, encoder, model):
    if relations == "all":
        relations = ("translation", "same", "partial", "contradiction")
    elif isinstance(relations, str):
        relations = (relations,)
    if min_score is not None and precision is not None:
        raise _diglot.Error("min_score and precision: give one of them")
    if encoder is not None:
        if vectors is not None:
            raise _diglot.Error("vectors and encoder: give one of them")
        texts = articles.sentence_texts()
        vectors = rows_of(encoder, texts) if texts else None
    if precision is not None and vectors is not None:
        raise _diglot.Error(
            "precision: was measured with a model's own vectors; give min_score with others"
        )
    model = model or load()
    return read_pairs(function(articles, model, list(relations), min_score, precision, vectors))


def rows_of(encoder: Encoder, texts: list[str]) -> ArrayLike:
    """What an encoder gives, which must be something: without, the model's own would be taken."""
    rows = encoder(texts)
    if rows is None:
        raise _diglot.Error("encoder: returned None; give a row for each text")
    return rows


def side_vectors(
    src: Sequence[str],
    tgt: Sequence[str],
    src_vectors: ArrayLike | None,
    tgt_vectors: ArrayLike | None,
    encoder: Encoder | None,
) -> tuple[ArrayLike | None, ArrayLike | None]:
    """The vectors of both sides, as given or by the encoder; none where a side is empty."""
    if encoder is None:
        return src_vectors, tgt_vectors
    if src_vectors is not None or tgt_vectors is not None:
        raise _diglot.Error("src_vectors, tgt_vectors and encoder: give vectors or an encoder")
    if len(src) == 0 or len(tgt) == 0:
        return None, None
    return rows_of(encoder, list(src)), rows_of(encoder, list(tgt))


@dataclass(frozen=True)
class Bead:
    """Sentences of a document and of its translation that correspond.

    src, tgt: ranges of their numbers, from 0; one is empty where a sentence has no counterpart.
    score: share of the words that have a counterpart in the bead, 0 where one side is empty.
    """

    src: range
    tgt: range
    score: float


def align_parallel(
    src_sentences: Sequence[str],
    tgt_sentences: Sequence[str],
    *,
    src_lang: str | None = None,
    tgt_lang: str | None = None,
    allow_crossing: bool = False,
    src_vectors: ArrayLike | None = None,
    tgt_vectors: ArrayLike | None = None,
    encoder: Encoder | None = None,
    model: Model | None = None,
) -> list[Bead]:
    """Aligns a document and its translation, given as sentences, empty ones too: each sentence is
    in one bead. The beads of `diglot align --parallel --format vecalign --sentence-per-line`.

    src_lang, tgt_lang: such as "ro"; else they are found.
    allow_crossing: also looks for blocks of sentences that stand elsewhere in the translation.
    src_vectors, tgt_vectors: sentence vectors of another encoder, a row a sentence (see `align`).
    encoder: or a function that makes them, called once for each side.
    model: what judges; else the built-in one.

    Time and memory grow with the number of sentences. Raises Error where a value can't be used.

    >>> ro = ["Podul a căzut.", "Doi oameni au murit.", "Ancheta continuă."]
    >>> en = ["The bridge fell and two people died.", "The investigation continues."]
    >>> for bead in align_parallel(ro, en, src_lang="ro", tgt_lang="en"):
    ...     print(list(bead.src), list(bead.tgt))
    [0, 1] [0]
    [2] [1]
    """
    src_vectors, tgt_vectors = side_vectors(
        src_sentences, tgt_sentences, src_vectors, tgt_vectors, encoder
    )
    beads = _diglot.align_parallel(
        src_sentences,
        tgt_sentences,
        model or load(),
        src_lang,
        tgt_lang,
        allow_crossing,
        src_vectors,
        tgt_vectors,
    )
    return [Bead(range(b, e), range(tb, te), score) for b, e, tb, te, score in beads]
