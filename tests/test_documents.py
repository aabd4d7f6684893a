"""What the documents say is true, as far as a test can tell."""

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_the_examples_of_the_readme_give_what_it_says():
    results = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert results.attempted >= 4
    assert results.failed == 0


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_is_named_exists(document):
    text = document.read_text(encoding="utf8")
    links = re.findall(r"\]\(([^):#]+)\)", text) + re.findall(r'src(?:set)?="([^":]+)"', text)
    paths = re.findall(r"`((?:sigmoid_gui|tests|docs|assets|benchmarks|\.ci)/[\w/.]+)`", text)
    assert all((document.parent / link).exists() for link in links)
    assert all((ROOT / path).exists() for path in paths)
