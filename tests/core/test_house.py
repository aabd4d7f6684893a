"""The core keeps to itself, and the documents say what was measured."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from sigmoid_gui import core

from . import accuracy

HERE = Path(core.__file__).parent
modules = pytest.mark.parametrize("module", sorted(HERE.glob("*.py")), ids=lambda path: path.stem)


def imported(module):
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module


@modules
def test_the_core_imports_numpy_the_standard_library_and_itself(module):
    for name in imported(module):
        top = name.partition(".")[0]
        assert top == "numpy" or top in sys.stdlib_module_names or name.startswith("sigmoid_gui.core")


def test_importing_the_core_imports_no_window_and_warns_of_nothing():
    code = "import sys, sigmoid_gui.core; print({'PySide6', 'pyqtgraph', 'scipy'} & set(sys.modules))"
    command = [sys.executable, "-W", "error", "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, cwd=accuracy.ROOT, check=False)
    assert (result.stdout, result.stderr) == ("set()\n", "")


def test_every_public_name_is_there_and_documented():
    for name in core.__all__:
        assert name.isupper() or getattr(core, name).__doc__


@modules
def test_every_function_says_what_it_is_where_it_is_public(module):
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            local = node.name in ("filler", "wrapped")
            assert local or ast.get_docstring(node)


def test_the_document_has_the_accuracy_that_was_measured(monkeypatch):
    monkeypatch.syspath_prepend(accuracy.ROOT)
    from benchmarks import accuracy as tables
    from benchmarks import document

    assert document.read("accuracy") == tables.ours()


@pytest.mark.long
def test_the_polynomials_of_gelu_are_those_that_the_fit_gives(monkeypatch):
    monkeypatch.syspath_prepend(accuracy.ROOT)
    from mpmath import mp

    from benchmarks import mills
    from sigmoid_gui.core import _gelu

    with mp.workprec(mills.BITS):
        assert tuple(mills.fitted(mills.mills)) == _gelu._MILLS
        assert tuple(mills.fitted(mills.slope)) == _gelu._SLOPE
