"""What several tests need: the command, and articles that tell two stories."""

import json
import os
import subprocess
from pathlib import Path

import pytest

EXAMPLES = Path("corpora/examples")


@pytest.fixture(scope="session")
def command():
    """Runs `diglot` with these arguments; its standard output."""

    def run(*arguments):
        words = [os.environ["DIGLOT_COMMAND"], *map(str, arguments)]
        return subprocess.run(words, check=True, capture_output=True, text=True).stdout

    return run


@pytest.fixture(scope="session")
def articles():
    """Articles of two stories in five languages, as dicts."""
    return [
        {"id": f"{story}/{file.stem}", "text": file.read_text(), "lang": file.stem}
        for story in ("marble-head", "river-flood")
        for file in sorted((EXAMPLES / story).glob("*.txt"))
    ]


@pytest.fixture(scope="session")
def write_articles():
    """Writes articles to a file as JSON lines; its path."""

    def write(path, articles):
        path.write_text("".join(json.dumps(article) + "\n" for article in articles))
        return path

    return write


@pytest.fixture(scope="session")
def json_lines():
    """The values of lines of JSON."""
    return lambda text: [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="session")
def parallel():
    """A short document and its translation, with an empty line and one that has no counterpart."""
    src = [
        "Podul de peste râu a fost închis luni.",
        "Primarul spune că reparațiile costă 3 milioane de euro.",
        "",
        "Ancheta continuă.",
        "Locuitorii sunt nemulțumiți.",
    ]
    tgt = [
        "The bridge over the river was closed on Monday. The mayor says repairs cost 3 million "
        "euros.",
        "",
        "The investigation continues.",
        "Residents are unhappy.",
        "Advertisement",
    ]
    return src, tgt
