"""The ``report`` job: the report of a bundle that is already there, also of one that came from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..progress import Progress
from ..protocol import JobError, ReportSpec
from .report import RESULT, read_content, write_report


def report(spec: ReportSpec, progress: Progress) -> dict[str, Any]:
    """Write ``report.html`` into a finished bundle; one that is there is replaced.

    Returns:
        ``report``: its path; ``accepted``: whether the result was.

    Raises:
        JobError: no bundle there, or it cannot be read or written.
        Cancelled: the user cancelled.
    """
    if not spec.bundle.strip():
        raise JobError("No result is chosen; choose the folder of one.")
    folder = Path(spec.bundle).absolute()
    folder = folder.parent if folder.name == RESULT else folder
    progress.step(0.0, "Reading the result")
    content = read_content(folder)
    progress.step(0.1, "Making the report")
    path = write_report(folder, content, progress.quiet())
    progress.step(1.0, "Done")
    return {"report": str(path), "accepted": bool(content["result"]["accepted"])}
