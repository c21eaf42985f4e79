"""What the package is made of; its own modules give it documentation and types."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

__version__: str
source_models: str

class Error(ValueError):
    """What was given can't be used; the message says what, where, and what to do."""

class Model:
    """What a model file holds: an encoder of sentences, its vocabulary, and what makes scores of
    similarities. Immutable; may be used by several threads at a time. See `load`."""

    def __init__(self, path: str) -> None: ...
    def embed(self, texts: Iterable[str]) -> npt.NDArray[np.float32]: ...
    @property
    def dimensions(self) -> int: ...
    @property
    def signature(self) -> str: ...

class Articles:
    def __init__(self, dicts: list[dict[str, Any]]) -> None: ...
    def sentence_texts(self) -> list[str]: ...
    def sentences(self, article: int) -> list[tuple[int, int, str, str, int]]: ...

def segment(text: str, lang: str | None) -> list[tuple[int, int, str, str, int]]: ...
def words(text: str, lang: str | None) -> list[str]: ...
def pieces(model: Model, text: str) -> list[str]: ...
def ids(model: Model, text: str) -> list[int]: ...
def align(
    articles: Articles,
    model: Model,
    relations: list[str],
    min_score: float | None,
    precision: float | None,
    vectors: npt.ArrayLike | None,
) -> list[str]: ...
def align_pair(
    articles: Articles,
    model: Model,
    relations: list[str],
    min_score: float | None,
    precision: float | None,
    vectors: npt.ArrayLike | None,
) -> list[str]: ...
def align_parallel(
    src_sentences: Sequence[str],
    tgt_sentences: Sequence[str],
    model: Model,
    src_lang: str | None,
    tgt_lang: str | None,
    allow_crossing: bool,
    src_vectors: npt.ArrayLike | None,
    tgt_vectors: npt.ArrayLike | None,
) -> list[tuple[int, int, int, int, float]]: ...
def mine(
    src: Sequence[str],
    tgt: Sequence[str],
    model: Model,
    src_lang: str | None,
    tgt_lang: str | None,
    src_vectors: npt.ArrayLike | None,
    tgt_vectors: npt.ArrayLike | None,
    score: str,
    threshold: float | None,
    retrieval: str,
    k: int,
    keep_conflicts: bool,
) -> list[tuple[float, int, int]]: ...
def bleu(
    hypotheses: Sequence[str],
    references: Sequence[Sequence[str]],
    lowercase: bool,
    tokenize: str,
    smooth_method: str,
    smooth_value: float | None,
    max_ngram_order: int,
    effective_order: bool,
) -> tuple[str, float, str, dict[str, Any]]: ...
def chrf(
    hypotheses: Sequence[str],
    references: Sequence[Sequence[str]],
    char_order: int,
    word_order: int,
    beta: int,
    whitespace: bool,
    lowercase: bool,
    eps_smoothing: bool,
) -> tuple[str, float, str, dict[str, Any]]: ...
def ter(
    hypotheses: Sequence[str],
    references: Sequence[Sequence[str]],
    normalized: bool,
    no_punct: bool,
    asian_support: bool,
    case_sensitive: bool,
) -> tuple[str, float, str, dict[str, Any]]: ...
def evaluate_alignment(
    gold: list[tuple[list[int], list[int]]],
    predicted: list[tuple[list[int], list[int]]],
    scorer: str,
) -> tuple[
    tuple[float, float, float, int, int, int, int], tuple[float, float, float, int, int, int, int]
]: ...
