"""The package is whole, documented and typed, and its examples do what they show."""

import ast
import doctest
import importlib
import inspect
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import diglot
from diglot import _diglot

PACKAGE = Path(diglot.__file__).parent
MODULES = sorted(file.stem for file in PACKAGE.glob("*.py") if file.stem != "__init__")


def public(names):
    return {name for name in names if not name.startswith("_")}


def test_it_is_tested_as_installed():
    assert (PACKAGE / "models" / "news18.diglot").exists()
    assert (PACKAGE / "py.typed").exists()


@pytest.mark.parametrize("name", sorted(set(diglot.__all__) - {"__version__"}))
def test_public_names_are_documented_and_typed(name):
    thing = getattr(diglot, name)
    assert thing.__doc__ and len(thing.__doc__) > 40
    assert thing.__module__.split(".")[0] == "diglot"
    if inspect.isfunction(thing):
        signature = inspect.signature(thing)
        assert signature.return_annotation is not inspect.Signature.empty
        for parameter in signature.parameters.values():
            assert parameter.annotation is not inspect.Parameter.empty, parameter
            assert parameter.name in thing.__doc__ or "see `" in thing.__doc__.lower(), parameter
    elif inspect.isclass(thing) and not issubclass(thing, Exception):
        for member in public(vars(thing)) - set(getattr(thing, "__annotations__", {})):
            assert getattr(thing, member).__doc__, member


def arguments_of(function):
    """The names of the arguments of a function of pybind11, which tells them in its docstring."""
    return re.findall(r"(\w+): ", function.__doc__.split(" -> ")[0])


def test_the_stub_is_that_of_the_module():
    stub = {}
    for node in ast.parse((PACKAGE / "_diglot.pyi").read_text()).body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            stub[node.name] = node
        elif isinstance(node, ast.AnnAssign):
            stub[node.target.id] = node
    assert public(stub) == public(vars(_diglot))
    for name, node in stub.items():
        thing = getattr(_diglot, name)
        if isinstance(node, ast.FunctionDef):
            assert [a.arg for a in node.args.args] == arguments_of(thing), name
        elif isinstance(node, ast.ClassDef) and name != "Error":
            members = {member.name: member for member in node.body if hasattr(member, "name")}
            assert public(members) == public(vars(thing)), name
            for member in members.values():
                if not member.decorator_list:
                    arguments = arguments_of(getattr(thing, member.name))
                    assert [a.arg for a in member.args.args] == arguments, member.name


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_docstrings_do_what_they_show(name):
    module = importlib.import_module(f"diglot.{name}")
    assert doctest.testmod(module).failed == 0


def test_examples_of_the_readme_do_what_they_show():
    result = doctest.testfile(str(Path("tools/python/README.md").resolve()), module_relative=False)
    assert result.attempted > 5
    assert result.failed == 0


def test_the_model_of_the_sources_serves_where_none_is_installed(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "diglot", ignore=shutil.ignore_patterns("models"))
    code = "import diglot; print(diglot.__file__, diglot.load().signature)"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    out = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    ).stdout
    assert out.split() == [str(tmp_path / "diglot" / "__init__.py"), diglot.load().signature]


def test_pip_builds_what_is_tested_here():
    project = tomllib.loads(Path("pyproject.toml").read_text())
    build = project["tool"]["scikit-build"]
    assert build["install"]["components"] == ["python"]
    assert build["cmake"]["define"]["DIGLOT_PYTHON"] == "ON"
    version = project["tool"]["scikit-build"]["metadata"]["version"]
    found = re.search(version["regex"], Path(version["input"]).read_text(), re.MULTILINE)
    assert found["value"] == diglot.__version__
