"""The guide's reference says what the code does: generated parts, and the names in what was written by hand."""

from __future__ import annotations

import dataclasses
import inspect
import re

import pytest

from s2m2_sar.engine import worker
from s2m2_sar.engine.batch.outcome import Outcome
from s2m2_sar.engine.cli import COMMANDS
from s2m2_sar.engine.field.bundle import FIELDS
from s2m2_sar.engine.protocol import SPECS
from s2m2_sar.engine.registration.bundle import MATCH_FIELDS
from s2m2_sar.engine.training.curve import COLUMNS

from . import pages


@pytest.mark.parametrize("name", sorted(path.name for path in pages.REFERENCE.glob("*.md")))
def test_generated_parts_are_those_of_the_code(name: str) -> None:
    generator = pages.generator()
    page = (pages.REFERENCE / name).read_text(encoding="utf-8")
    assert generator.filled(page, generator.PARTS) == page, "run .venv/bin/python scripts/reference.py"


def test_every_part_stands_on_a_page() -> None:
    generator = pages.generator()
    text = "".join(path.read_text(encoding="utf-8") for path in pages.REFERENCE.glob("*.md"))
    assert set(re.findall(r"<!-- generated (\w+) -->", text)) == {*generator.PARTS, *generator.QGIS_PARTS}


def test_every_field_of_every_spec_says_what_it_is() -> None:
    generator = pages.generator()
    kinds = [*generator.spec_kinds(), Outcome]
    assert set(SPECS.values()) <= set(kinds)
    silent = {
        f"{kind.__name__}.{item.name}"
        for kind in kinds
        for item in dataclasses.fields(kind)
        if not generator.attributes(kind).get(item.name)
    }
    assert silent == set()


def test_every_command_is_there_with_a_meaning_for_what_it_asks() -> None:
    page = (pages.REFERENCE / "commands.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == [command.name for command in COMMANDS]


def test_names_of_files_are_those_of_the_code() -> None:
    assert pages.unnamed("results.md", FIELDS) == set()
    assert pages.unnamed("results.md", MATCH_FIELDS) == set()
    assert pages.unnamed("runs.md", COLUMNS) == set()


def test_events_are_those_that_the_worker_sends() -> None:
    sent = set(re.findall(r'Event\(\s*"(\w+)"', inspect.getsource(worker)))
    page = (pages.REFERENCE / "protocol.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `(\w+)` \|", page.split("## Events")[1].split("## Specs")[0], re.MULTILINE))
    assert sent == named - {"event"}
