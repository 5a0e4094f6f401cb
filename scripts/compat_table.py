#!/usr/bin/env python3
"""What ``make compat`` found out, as a table: on the terminal, and in the documentation.

``compat_table.py --versions`` prints the versions of the QGIS that it runs in, as JSON.
``compat_table.py DOCUMENT RESULTS…`` reads the folders that ``scripts/compat-tests`` left and prints their rows; in
DOCUMENT the rows of the same QGIS versions (3.40, 3.44 …) are replaced, and all others stay with the day on which they
were tested. Exit code 1 where a test failed or did not end.
"""

from __future__ import annotations

import datetime
import json
import platform
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

BEGIN, END = "<!-- make compat: begin -->", "<!-- make compat: end -->"
#: Marks the folder that scripts/compat made, and may remove.
MARKER = ".s2m2-sar-compat"
COLUMNS = ("QGIS", "Qt", "Python", "GDAL", "numpy", "System", "tests/qgis", "Walk in a window", "Tested")
#: The suites of one QGIS, as scripts/compat-tests names them.
SUITES = ("qgis", "e2e")


@dataclass(frozen=True)
class Outcome:
    """What one pytest run came to.

    Attributes:
        words: what the table says.
        good: every test passed and pytest itself ended well.
    """

    words: str
    good: bool


def versions() -> dict[str, str]:
    """The versions of what runs this."""
    import numpy as np
    from osgeo import gdal
    from qgis.core import Qgis
    from qgis.PyQt.QtCore import QT_VERSION_STR

    return {
        "QGIS": Qgis.QGIS_VERSION.split("-")[0],
        "Qt": QT_VERSION_STR,
        "Python": platform.python_version(),
        "GDAL": gdal.__version__,
        "numpy": np.__version__,
        "System": platform.freedesktop_os_release()["PRETTY_NAME"].split(" (")[0].replace("GNU/Linux ", ""),
    }


def outcome(results: Path, suite: str) -> Outcome:
    """Of a folder that ``scripts/compat-tests`` left: ``<suite>.xml`` (JUnit) and ``<suite>.code``."""
    try:
        code = int((results / f"{suite}.code").read_text(encoding="utf-8"))
        runs = list(ET.parse(results / f"{suite}.xml").getroot().iter("testsuite"))
    except (OSError, ValueError, ET.ParseError):
        return Outcome("did not end", False)
    total, failures, errors, skipped = (
        sum(int(run.get(key, "0")) for run in runs) for key in ("tests", "failures", "errors", "skipped")
    )
    passed = total - failures - errors - skipped
    parts = [f"{passed} passed"]
    parts += [
        f"{count} {word}" for count, word in ((failures, "failed"), (errors, "errors"), (skipped, "skipped")) if count
    ]
    good = code == 0 and passed > 0 and failures == errors == 0
    if not good and not (failures or errors):
        parts.append(f"pytest ended with {code}")
    return Outcome(", ".join(parts), good)


def row(results: Path, day: str) -> tuple[list[str], bool]:
    """The table's row of one QGIS, and whether all is well."""
    try:
        found = json.loads((results / "versions.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        found = {}
    outcomes = [outcome(results, suite) for suite in SUITES]
    cells = [found.get(name) or "?" for name in COLUMNS[:6]]
    return [*cells, *(each.words for each in outcomes), day], bool(found) and all(each.good for each in outcomes)


def minor(version: str) -> str:
    """``3.40.6`` → ``3.40``."""
    return ".".join(version.split(".")[:2])


def table(rows: list[list[str]]) -> str:
    """Markdown."""
    lines = [COLUMNS, ["---"] * len(COLUMNS), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def tested(document: str) -> list[list[str]]:
    """The rows of a document's table."""
    inside = document.split(BEGIN, 1)[1].split(END, 1)[0]
    lines = [line for line in inside.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines[2:]]


def renewed(document: str, rows: list[list[str]]) -> str:
    """The document with ``rows`` in place of those of the same QGIS versions, in order of version."""
    fresh = {minor(each[0]): each for each in rows}
    kept = [each for each in tested(document) if minor(each[0]) not in fresh]
    every = sorted([*kept, *fresh.values()], key=lambda each: [int(part) for part in minor(each[0]).split(".")])
    before, rest = document.split(BEGIN, 1)
    return f"{before}{BEGIN}\n{table(every)}\n{END}{rest.split(END, 1)[1]}"


def main(arguments: list[str]) -> int:
    if arguments == ["--versions"]:
        print(json.dumps(versions()))
        return 0
    document, *folders = (Path(argument) for argument in arguments)
    day = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    rows, good = zip(*(row(folder, day) for folder in folders))
    print(table(list(rows)))
    known = [each for each in rows if each[0] != "?"]
    if document.is_file():
        document.write_text(renewed(document.read_text(encoding="utf-8"), known), encoding="utf-8")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
