"""Translations among loose sentences."""

from __future__ import annotations

from collections.abc import Sequence

from numpy.typing import ArrayLike

from diglot import _diglot
from diglot._diglot import Model
from diglot.alignment import Encoder, side_vectors
from diglot.loading import load


def mine(
    src: Sequence[str],
    tgt: Sequence[str],
    *,
    src_lang: str | None = None,
    tgt_lang: str | None = None,
    src_vectors: ArrayLike | None = None,
    tgt_vectors: ArrayLike | None = None,
    encoder: Encoder | None = None,
    score: str | None = None,
    threshold: float | None = None,
    retrieval: str = "intersection",
    k: int = 4,
    keep_conflicts: bool = False,
    model: Model | None = None,
) -> list[tuple[float, int, int]]:
    """Finds the sentences of two lists that translate each other, among many that don't: a list of
    (score, index in src, index in tgt), best first. What `diglot mine` writes. A sentence that a
    list repeats counts once, where it stands first; blank ones don't count.

    src_lang, tgt_lang: such as "ro"; else they are found.
    src_vectors, tgt_vectors: sentence vectors of another encoder, N x d, float16, float32 or
        float64, a row a sentence.
    encoder: or a function that makes them, called once for each list.
    score: "margin", the ratio margin of the cosine, or "words", that and which words
        and numbers have a counterpart, less for few words. "words", unless vectors come from elsewhere.
    threshold: the least score; else 1.7 for words, 1.31 for margin.
    retrieval: "intersection", sentences that are each other's best; "forward" or "backward", the
        best of each sentence of src or of tgt; "union", both, each sentence once.
    k: nearest sentences that compete, and that the margin is taken against.
    keep_conflicts: also pairs of which the numbers contradict each other.
    model: what encodes and judges words; else the built-in one.

    Memory is 5 d bytes and some 200 for each sentence, beside what is given. Raises Error where a
    value can't be used.

    >>> ro = ["Podul de peste Dunăre a fost închis luni.", "Ministrul sănătății a demisionat."]
    >>> en = ["It will rain tomorrow.", "The health minister has resigned."]
    >>> [(s, t) for score, s, t in mine(ro, en, src_lang="ro", tgt_lang="en")]
    [(1, 1)]
    """
    src_vectors, tgt_vectors = side_vectors(src, tgt, src_vectors, tgt_vectors, encoder)
    if score is None:
        score = "words" if src_vectors is None else "margin"
    return _diglot.mine(
        src,
        tgt,
        model or load(),
        src_lang,
        tgt_lang,
        src_vectors,
        tgt_vectors,
        score,
        threshold,
        retrieval,
        k,
        keep_conflicts,
    )
