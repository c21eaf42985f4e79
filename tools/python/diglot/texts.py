"""Texts to sentences, words and subwords."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, overload

from diglot import _diglot
from diglot._diglot import Model
from diglot.loading import load


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text, or another stretch that stands for itself.

    begin, end: code points of the text: `text[begin:end]` is the sentence.
    kind: "text", "headline", "dateline", "stamp", "byline", "caption", "credit", "teaser", "link",
        "tweet" or "boilerplate".
    text: the sentence.
    lang: of its paragraph, such as "ro"; "und" where it can't be told.
    paragraph: the number of its paragraph, from 0.
    """

    begin: int
    end: int
    kind: str
    text: str
    lang: str
    paragraph: int


def _sentences(text: str, places: list[tuple[int, int, str, str, int]]) -> list[Sentence]:
    return [
        Sentence(begin, end, kind, text[begin:end], lang, paragraph)
        for begin, end, kind, lang, paragraph in places
    ]


def segment(text: str, lang: str | None = None) -> list[Sentence]:
    """Cuts a text into sentences; a line end ends a sentence. What `diglot segment` writes.

    lang: of the text, such as "ro"; else that of each line is found.

    Raises Error where the text is no str, or holds surrogates or NUL, or the language is none.

    >>> for sentence in segment("A bridge fell. Dr. Lee saw it.", "en"):
    ...     print(sentence.begin, sentence.end, sentence.text)
    0 14 A bridge fell.
    15 30 Dr. Lee saw it.
    """
    return _sentences(text, _diglot.segment(text, lang))


@overload
def tokenize(
    text: str,
    lang: str | None = None,
    format: Literal["words", "pieces"] = "words",
    *,
    model: Model | None = None,
) -> list[str]: ...
@overload
def tokenize(
    text: str, lang: str | None = None, *, format: Literal["ids"], model: Model | None = None
) -> list[int]: ...
def tokenize(
    text: str, lang: str | None = None, format: str = "words", *, model: Model | None = None
) -> list[str] | list[int]:
    """Cuts a text into words and punctuation marks, or subwords. What `diglot tokenize` writes.

    lang: of the text, such as "ro", for words; else it is found.
    format: "words", "pieces" of the model's vocabulary, or "ids", their numbers.
    model: whose vocabulary; else that of the built-in one.

    Raises Error where the text is no str, or holds surrogates or NUL, or the format is unknown.

    >>> tokenize("It cost 1,200 euros.", "en")
    ['It', 'cost', '1,200', 'euros', '.']
    """
    if format == "words":
        return _diglot.words(text, lang)
    if format == "pieces":
        return _diglot.pieces(model or load(), text)
    if format == "ids":
        return _diglot.ids(model or load(), text)
    raise _diglot.Error(f"format: {format!r} is unknown; give 'words', 'pieces' or 'ids'")
