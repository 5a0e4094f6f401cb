"""Every command line that the documentation shows is one that the program takes."""

from __future__ import annotations

import argparse
import importlib
import re
import shlex
from pathlib import Path

import pytest

from s2m2_sar.engine.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_SHOWN = re.compile(r"^.*?-m s2m2_sar\.engine ([a-z].*)$", re.MULTILINE)


def shown() -> list[tuple[str, str]]:
    """(page, words after the program's name) of every line of code."""
    found = []
    for page in PAGES:
        for block in re.findall(r"```(?:sh)?\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
            joined = block.replace("\\\n", " ")
            found += [(page.name, line) for line in _SHOWN.findall(joined)]
    return found


@pytest.mark.parametrize(("page", "line"), shown())
def test_a_command_of_the_documentation_is_understood(page: str, line: str) -> None:
    words = shlex.split(line.replace("[", " ").replace("]", " "), comments=True)
    command = next((each for each in COMMANDS if each.name == words[0]), None)
    assert command is not None, f"{page}: there is no command {words[0]}"
    parser = argparse.ArgumentParser(exit_on_error=False)
    getattr(importlib.import_module(command.module, "s2m2_sar.engine"), f"add_{words[0].replace('-', '_')}")(parser)
    if "…" in line or "[" in line:
        options = {option for action in parser._actions for option in action.option_strings}
        assert {word for word in words if word.startswith("--")} <= options
    else:
        parser.parse_args(words[1:])


def test_there_are_some() -> None:
    assert len(shown()) > 12
