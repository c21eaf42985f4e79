"""Several threads of Python work at a time, with the results of one."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

import diglot


def test_results_are_those_of_one_thread(articles):
    texts = [article["text"] for article in articles]
    calls = [
        lambda: diglot.align(articles[:3]),
        lambda: diglot.align_pair(articles[3], articles[4]),
        lambda: diglot.mine(texts[0].splitlines(), texts[1].splitlines(), threshold=0),
        lambda: diglot.load().embed(texts).tolist(),
        lambda: [diglot.segment(text) for text in texts],
        lambda: [diglot.tokenize(text, format="pieces") for text in texts],
        lambda: diglot.bleu(texts, [texts[::-1]]),
    ]
    expected = [call() for call in calls]
    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(call) for _ in range(3) for call in calls]
        results = [future.result() for future in futures]
    assert results == 3 * expected


def long_calls(articles):
    """A call of each kind that takes some hundredths of a second or more."""
    texts = [sentence.text for a in articles for sentence in diglot.Article(**a).sentences]
    lines = [f"{i} {text}" for i in range(100) for text in texts]
    model = diglot.load()
    return {
        "embed": lambda: model.embed(lines),
        "align": lambda: diglot.align(articles),
        "align_pair": lambda: diglot.align_pair(articles[0], articles[1]),
        "align_parallel": lambda: diglot.align_parallel(lines[:2000], lines[1:2001]),
        "mine": lambda: diglot.mine(lines[:2000], lines[1:2001]),
        "ter": lambda: diglot.ter(lines, [lines[::-1]]),
        "segment": lambda: diglot.segment("\n".join(lines), "en"),
    }


def turns_of_another_thread(call):
    """How often another thread, which sleeps for a millisecond each time, gets to run meanwhile."""
    turns = []
    done = threading.Event()

    def take_turns():
        while not done.is_set():
            time.sleep(0.001)
            turns.append(time.monotonic())

    other = threading.Thread(target=take_turns)
    other.start()
    began = time.monotonic()
    call()
    ended = time.monotonic()
    done.set()
    other.join()
    return sum(began < turn < ended for turn in turns)


@pytest.mark.parametrize("name", long_calls([]))
def test_other_threads_run_meanwhile(articles, name):
    call = long_calls(articles)[name]
    # One that keeps the GIL leaves it at its beginning or end at most. On a busy machine, a thread
    # may miss its turns: so several calls.
    assert any(turns_of_another_thread(call) >= 3 for _ in range(10))


def test_a_call_that_keeps_the_gil_is_seen():
    numbers = list(range(3_000_000))
    assert turns_of_another_thread(lambda: max(numbers)) < 3
