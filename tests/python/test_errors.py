"""What can't be used is told as a ValueError that says what and where."""

import pytest

import diglot

GOOD = {"id": "a", "text": "Un text.", "lang": "ro"}


def refused(function, *arguments, **options):
    with pytest.raises(diglot.Error) as error:
        function(*arguments, **options)
    assert isinstance(error.value, ValueError)
    return str(error.value)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": b"Un text."}, "articles[1]['text']: is bytes; decode it to str"),
        ({"text": "Un \ud800 text."}, "articles[1]['text']: holds a surrogate"),
        ({"title": "\udcff"}, "articles[1]['title']: holds a surrogate"),
        ({"text": "Un\0text."}, "articles[1]['text']: holds a NUL"),
        ({"text": 5}, "articles[1]['text']: is of type int; give a str"),
        ({"text": " \n"}, 'articles[1]: "text" holds no text'),
        ({"text": None}, 'articles[1]: "text" is missing'),
        ({"id": None}, 'articles[1]: "id" is missing'),
        ({"id": "a"}, "articles[1]: has the id 'a' of articles[0]; give each its own"),
        ({"lang": "Romanian"}, 'articles[1]: "lang" is "Romanian"'),
        ({"date": "yesterday"}, 'articles[1]: "date" is "yesterday"'),
    ],
)
def test_articles_are_checked(fields, message):
    article = {**GOOD, "id": "b", **fields}
    assert refused(diglot.align, [GOOD, article]).startswith(message)
    assert refused(diglot.align_pair, GOOD, diglot.Article(**article)).startswith(message)


def test_lists_of_articles_are_checked():
    assert "articles: is a single one" in refused(diglot.align, GOOD)
    assert "articles[0]: is of type str" in refused(diglot.align, ["text"])
    assert "articles[0]: is of type NoneType" in refused(diglot.align, [None])


def test_what_would_give_other_results_or_take_all_memory():
    ro, en = ["Zăpada a căzut."], ["Snow fell."]
    assert "encoder: returned None" in refused(diglot.mine, ro, en, encoder=lambda texts: None)
    for k in (0, 1001, 10**9):
        assert f"k: is {k}" in refused(diglot.mine, ro, en, k=k)
    assert "threshold: is no number" in refused(diglot.mine, ro, en, threshold=float("nan"))


def test_texts_are_checked():
    for function in (diglot.segment, diglot.tokenize):
        assert refused(function, b"text").startswith("text: is bytes")
        assert refused(function, "\ud800").startswith("text: holds a surrogate")
        assert refused(function, "a", "english").startswith("lang: 'english' is no language code")
    assert "format: 'letters'" in refused(diglot.tokenize, "a", format="letters")
    embed = diglot.load().embed
    assert refused(embed, ["a", b"b"]).startswith("texts[1]: is bytes")
    assert refused(embed, "a").startswith("texts: is of type str; give a list")
    assert refused(embed, 5).startswith("texts: is of type int; give a list")
    assert refused(diglot.mine, ["a"], [b"b"]).startswith("tgt[0]: is bytes")
    assert refused(diglot.align_parallel, "ab", ["b"]).startswith("src_sentences: is of type str")


def test_options_are_checked():
    articles = [GOOD]
    assert "relations: 'equal'" in refused(diglot.align, articles, relations=["equal"])
    for score in (-0.1, 1.1, float("nan")):
        assert refused(diglot.align, articles, min_score=score).startswith("min_score: ")
        assert refused(diglot.align, articles, precision=score).startswith("precision: ")
    both = refused(diglot.align, articles, min_score=0.5, precision=0.9)
    assert both == "min_score and precision: give one of them"
    assert "retrieval: 'best'" in refused(diglot.mine, ["a"], ["b"], retrieval="best")
    assert "score: 'cosine'" in refused(diglot.mine, ["a"], ["b"], score="cosine")
    assert "k: is 0" in refused(diglot.mine, ["a"], ["b"], k=0)


def test_models_are_checked(tmp_path):
    assert "none.diglot" in refused(diglot.load, tmp_path / "none.diglot")
    (tmp_path / "foreign.diglot").write_bytes(b"foreign" * 100)
    assert "foreign.diglot" in refused(diglot.load, str(tmp_path / "foreign.diglot"))
