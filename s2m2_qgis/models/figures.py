"""The figures of a comparison as tables of rich text."""

from __future__ import annotations

from typing import Any, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from ..dock.folded_box import short
from ..dock.widgets import escaped
from .card import grid
from .comparison import difference, difference_text, title, value_text

translate = QCoreApplication.translate


def figures_html(answer: Mapping[str, Any], first: str, second: str) -> str:
    """A table for all matches, and one for each source where there are several."""
    parts = [_figures(answer["overall"], first, second)]
    if len(answer["sources"]) > 1:
        for name, compared in answer["sources"].items():
            heading = translate("Comparison", "{0}: {1} matches").format(name, compared["n"])
            table = _figures(compared, translate("Comparison", "first"), translate("Comparison", "second"))
            parts.append(f"<p><b>{escaped(heading)}</b></p>{table}")
    return "".join(parts)


def _figures(compared: Mapping[str, Any], first: str, second: str) -> str:
    head = ("", short(first), short(second), translate("Comparison", "difference"))
    rows = []
    for name in compared["difference"]:
        found = difference(compared, name)
        numbers = (value_text(name, found.first), value_text(name, found.second), difference_text(name, found))
        # A number that is broken in two is hard to read; a narrow window scrolls.
        rows.append((title(name), *(number.replace(" ", "\u00a0") for number in numbers)))
    return grid(head, rows)
