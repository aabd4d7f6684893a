"""The shape of the package: who may import whom, and what runs without Qt."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import sigmoid_gui

PACKAGE = Path(sigmoid_gui.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
# Each may import what stands before it, and itself.
LAYERS = [
    "words",
    "core",
    "expressions",
    "text",
    "fields",
    "data",
    "steps",
    "state",
    "history",
    "codec",
    "figure",
    "columns",
    "files",
    "picture",
    "panels",
    "gui",
    "cli",
]


def layer(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def imports(path: Path) -> set[str]:
    """The modules that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_gui_imports_qt(path):
    roots = {module.split(".")[0] for module in imports(path)}
    if layer(name_of(path)) != "gui":
        assert not roots & {"PySide6", "pyqtgraph", "shiboken6"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_arrows_point_one_way(path):
    own = layer(name_of(path))
    if own in ("", "__main__"):
        return
    below = LAYERS[: LAYERS.index(own) + 1]
    used = {layer(module) for module in imports(path) if module.startswith("sigmoid_gui.")}
    assert used - {"__version__", "__doc__"} <= set(below)


@pytest.mark.parametrize("path", [path for path in MODULES if "core" in path.relative_to(PACKAGE).parts], ids=name_of)
def test_the_core_imports_numpy_and_the_standard_library_alone(path):
    roots = {module.split(".")[0] for module in imports(path)}
    assert roots <= {"numpy", "sigmoid_gui", *sys.stdlib_module_names}
    assert {layer(module) for module in imports(path) if module.startswith("sigmoid_gui.")} <= {"core"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf8")))


def test_panels_draw_without_qt():
    script = (
        "import sys\n"
        "sys.modules['PySide6'] = sys.modules['pyqtgraph'] = None\n"
        "from sigmoid_gui.panels import PANELS, draw\n"
        "from sigmoid_gui.state import State\n"
        "for panel in PANELS: draw(State(panel=panel), 800)\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", script], check=True, timeout=60)


def test_a_state_that_exists_is_valid_wherever_it_comes_from():
    """There is no other validation: nobody but the fields and the texts raises ValueError for a setting.

    What surrounds a setting is refused where it is met: a file's form, a drop of many files, a missing library.
    """
    raising = {
        name_of(path)
        for path in MODULES
        if any(
            isinstance(node, ast.Call) and getattr(node.func, "id", "") == "ValueError"
            for node in ast.walk(ast.parse(path.read_text(encoding="utf8")))
        )
    }
    settings = {f"sigmoid_gui.{name}" for name in ("expressions", "text", "fields", "state", "picture", "cli")}
    surroundings = {f"sigmoid_gui.{name}" for name in ("data.textfile", "data.values", "gui.drop", "gui.preflight")}
    assert {name for name in raising if not name.startswith("sigmoid_gui.core")} <= settings | surroundings
