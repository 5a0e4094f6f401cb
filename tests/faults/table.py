"""The table of faults and jobs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

BEGIN, END = "<!-- survived: written by `make faults` -->", "<!-- end -->"
#: What is put through, in the order of the table.
JOBS = (
    "register",
    "field",
    "refit",
    "apply",
    "report",
    "finetune",
    "preview",
    "train",
    "evaluate",
    "propose",
    "suggest",
    "batch",
    "label set",
    "export",
    "settings",
)
FAULTS = (
    "worker killed",
    "worker stopped",
    "worker out of memory",
    "worker crashes (SIGSEGV)",
    "garbage on stdout",
    "100 MB line on stdout",
    "slow start",
    "disk full",
    "disk full (temporary folder)",
    "read-only folder",
    "file vanishes",
    "network hangs",
    "locked",
    "truncated",
    "replaced",
    "project closed",
    "layer removed",
    "plugin reloaded",
    "QGIS quits",
    "two QGIS at once",
    "clock goes back",
    "killed and resumed",
)


def draw(counts: Mapping[tuple[str, str], int]) -> str:
    """As Markdown; a dash where a cell is not covered."""
    lines = ["| fault | " + " | ".join(JOBS) + " |", "|---" * (len(JOBS) + 1) + "|"]
    for fault in FAULTS:
        cells = (str(counts[fault, job]) if (fault, job) in counts else "–" for job in JOBS)
        lines.append(f"| {fault} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def read(text: str) -> dict[tuple[str, str], int]:
    """The counts of a drawn table."""
    counts = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        if cells[0] in FAULTS:
            counts.update({(cells[0], job): int(cell) for job, cell in zip(JOBS, cells[1:]) if cell.isdigit()})
    return counts


def enter(page: Path, counts: Mapping[tuple[str, str], int]) -> None:
    """Put the table and the sum into a page, between its marks; cells that this run did not touch stay."""
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    old, after = rest.split(END)
    merged = {**read(old), **counts}
    said = f"{BEGIN}\n\n{draw(merged)}\n\n{sum(merged.values())} in all.\n\n{END}"
    page.write_text(before + said + after, encoding="utf-8")
