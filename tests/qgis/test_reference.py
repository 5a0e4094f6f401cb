"""The reference's page of algorithms, and its tables of a label set, say what the code does."""

from __future__ import annotations

import re

from s2m2_sar.s2m2_qgis.tiepoints.points import ORIGINS, ROLES
from s2m2_sar.s2m2_qgis.tiepoints.schema import FIELDS
from s2m2_sar.s2m2_qgis.tiepoints.store import DECISIONS

from ..engine import pages


def test_algorithms_are_those_of_the_provider(qgis_iface) -> None:
    generator = pages.generator()
    page = (pages.REFERENCE / "algorithms.md").read_text(encoding="utf-8")
    assert generator.filled(page, generator.QGIS_PARTS) == page, "run .venv/bin/python scripts/reference.py"


def test_every_table_and_column_of_a_label_set_is_named() -> None:
    text = (pages.REFERENCE / "label-sets.md").read_text(encoding="utf-8")
    parts = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    assert set(parts) == set(FIELDS)
    for table, fields in FIELDS.items():
        named = set(re.findall(r"`(\w+)`", parts[table]))
        assert set(fields) <= named, table
    assert {*ROLES, *ORIGINS} <= set(re.findall(r"`(\w+)`", parts["tie_points"]))
    assert set(DECISIONS) <= set(re.findall(r"`(\w+)`", parts["proposals"]))
