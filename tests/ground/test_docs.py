"""What the documentation quotes and cites is there: messages, the citation, pictures."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def said() -> list[str]:
    """Every text in the code, with … for what is filled in."""
    texts = []
    for folder in ("engine", "s2m2_qgis"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.JoinedStr):
                    parts = [str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values]
                    texts.append("".join(parts))
                elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                    texts.append(re.sub(r"\{[^{}]*\}", "…", node.value))
    return texts


def quoted() -> list[str]:
    """The messages that the page of troubles lists, in the first column."""
    page = (DOCS / "guide" / "trouble.md").read_text(encoding="utf-8")
    return re.findall(r"^\| \*([^*]+)\* \|", page, re.MULTILINE)


def test_messages_are_quoted_as_they_are_said() -> None:
    texts, quotes = said(), quoted()
    assert len(quotes) > 30
    strange = []
    for quote in quotes:
        # A leading … is the layer's or the file's name, which may end the text before.
        pattern = ".*?".join(re.escape(part) for part in quote.split("…"))
        if not any(re.search(pattern, text, re.DOTALL) for text in texts):
            strange.append(quote)
    assert strange == []


def test_the_citation_is_valid_and_names_this_version(tmp_path: Path) -> None:
    code = "import sys; from cffconvert.cli.cli import cli; sys.exit(cli(['--validate', '-i', sys.argv[1]]))"
    command = [sys.executable, "-c", code, str(ROOT / "CITATION.cff")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    version = re.search(r"^version=(.+)$", (ROOT / "metadata.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert version is not None
    assert f"version: {version.group(1)}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_every_picture_is_shown_and_can_be_made_again() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in [*DOCS.rglob("*.md"), ROOT / "README.md"])
    pictures = {path.name for path in (DOCS / "pictures").iterdir()}
    assert {name for name in pictures if f"pictures/{name}" not in text} == set()
    script = (ROOT / "scripts" / "make-pictures").read_text(encoding="utf-8")
    groups = re.findall(r"^    (\w+)\)", script, re.MULTILINE)
    assert len(groups) > 8
    # Those of the study and of the calibration are made by `study --tables` and scripts/reliability.
    others = ("study", "reliability")
    for name in pictures:
        assert (
            name.replace("-", "_").replace(".", "_").startswith(tuple(f"{group}_" for group in (*groups, *others)))
        ), name
