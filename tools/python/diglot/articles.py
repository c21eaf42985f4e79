"""News articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from diglot import _diglot
from diglot.texts import Sentence, _sentences


@dataclass(frozen=True)
class Article:
    """A news article.

    id: unique among those that are aligned together.
    text: the article; pairs have their offsets in it.
    lang: such as "ro"; else it is found.
    date: "YYYY-MM-DD", a time may follow; helps with "yesterday" and "Tuesday".
    url, title: as far as they are known.

    A dict with these keys does as well wherever an article is asked for.
    """

    id: str
    text: str
    lang: str | None = None
    date: str | None = None
    url: str | None = None
    title: str | None = None

    @property
    def sentences(self) -> list[Sentence]:
        """Its sentences, cut anew each time, as `align` takes them: rows of its `vectors` stand for
        these, in their order.

        Raises Error where a field can't be used.

        >>> [s.text for s in Article("a", "Unu. Doi.", lang="ro").sentences]
        ['Unu.', 'Doi.']
        """
        return _sentences(self.text, read_articles([self]).sentences(0))


def read_articles(articles: Iterable[Article | Mapping[str, Any]]) -> _diglot.Articles:
    """The articles as the library takes them: checked, each with its language and sentences."""
    if isinstance(articles, (str, bytes, Mapping, Article)):
        raise _diglot.Error("articles: is a single one; give a list of articles")
    dicts = []
    for article in articles:
        if isinstance(article, Article):
            dicts.append(asdict(article))
        elif isinstance(article, Mapping):
            dicts.append(dict(article))
        else:
            raise _diglot.Error(
                f"articles[{len(dicts)}]: is of type {type(article).__name__}; give an Article or "
                "a dict with its fields"
            )
    return _diglot.Articles(dicts)
