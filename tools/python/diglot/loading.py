"""Models from files."""

from __future__ import annotations

import functools
import os
from pathlib import Path

from diglot import _diglot
from diglot._diglot import Model


@functools.lru_cache(maxsize=1)
def _builtin() -> Model:
    name = "news18.diglot"
    installed = Path(__file__).parent / "models" / name
    return Model(str(installed if installed.exists() else Path(_diglot.source_models) / name))


def load(path: str | os.PathLike[str] | None = None) -> Model:
    """Opens a model file, as `diglot train` writes it; without a path, the model that comes with
    Diglot, which all functions use by default and which is opened once.

    Raises Error where the file can't be read or is no model.

    >>> load().dimensions
    512
    """
    return _builtin() if path is None else Model(os.fspath(path))
