"""``report.html``: one file that says all of a result, needs nothing from elsewhere, and prints.

Everything that comes from outside (names, paths, sentences) goes through Jinja2's autoescape; images are data URIs, and
a Content-Security-Policy lets the page load nothing else and run nothing at all.
"""

from __future__ import annotations

import base64
import hashlib
import os
from pathlib import Path
from typing import Any, Optional

from ..failures import as_job_error
from ..progress import Progress
from ..protocol import INTERNAL, Cancelled, JobError, parse_json
from ..rasters.disk import writing
from . import facts, figures
from .matches import read_matches
from .pictures import take_pictures

REPORT, RESULT = "report.html", "result.json"
KINDS = ("registration", "field")
SCHEMA = 1
_TEMPLATES = figures.RESOURCES / "report"


def write_report(folder: Path, content: dict[str, Any], progress: Optional[Progress] = None) -> Path:
    """Write ``report.html`` into a bundle.

    Args:
        folder: where the bundle's files lie, be it a temporary place.
        content: what its ``result.json`` says or will say, kind ``registration`` or ``field``.
        progress: asked between the parts whether the user has cancelled.

    Returns:
        The report's path.

    Raises:
        JobError: ``content`` is of another kind or incomplete; Jinja2 or Matplotlib is not installed; (``disk``) it
            cannot be written.
        Cancelled: the user cancelled; nothing is left behind.
    """
    progress = progress or Progress()
    require_libraries()
    _check_kind(content, folder)
    try:
        page = _page(folder, content, progress)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise JobError(
            f"The result in {folder} is incomplete or damaged, so that no report can be made; run the job again.",
            details=repr(error),
        ) from error
    path = folder / REPORT
    temporary = path.with_name(f".{REPORT}.{os.getpid()}")
    with writing(path):
        try:
            temporary.write_text(page, encoding="utf-8")
            os.replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
    return path


def add_report(folder: Path, content: dict[str, Any], progress: Progress) -> None:
    """Make the report of a bundle that is being written, and list it among its files.

    A result is worth more than its report: where that cannot be made, whatever the reason, ``content`` gets a warning
    instead.

    Raises:
        Cancelled: the user cancelled.
    """
    try:
        write_report(folder, content, progress)
        content["files"].append(REPORT)
    except Cancelled:
        raise
    except Exception as error:  # noqa: BLE001 - a plotting library's fault must not cost the result
        fault = as_job_error(error)
        progress.log("warning", f"{fault.message} {fault.details}".strip())
        content["warnings"].append(f"No report was made. {fault.message}")


def read_content(folder: Path) -> dict[str, Any]:
    """The content of a bundle's ``result.json``.

    Raises:
        JobError: there is none, it cannot be read, or a newer version wrote it.
    """
    path = folder / RESULT
    if not path.is_file():
        raise JobError(f"There is no result in {folder}; choose a folder that holds a {RESULT}.")
    try:
        content = parse_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise JobError(f"{path} cannot be read; run the job again.", details=str(error)) from error
    _check_kind(content, folder)
    return dict(content)


def require_libraries() -> None:
    """Raise JobError where a library that only the report needs is missing."""
    try:
        import jinja2
        import matplotlib
        import PIL

        del jinja2, matplotlib, PIL
    except ImportError as error:
        raise JobError(
            f"The report needs {error.name or 'Jinja2 and Matplotlib'}, which the engine's Python lacks; install "
            "requirements/engine.txt there.",
            INTERNAL,
            str(error),
        ) from error


def _check_kind(content: Any, folder: Path) -> None:
    if not isinstance(content, dict) or content.get("kind") not in KINDS or not isinstance(content.get("schema"), int):
        raise JobError(f"{folder} holds no result that a report can be made of; choose a registration or a field.")
    if content["schema"] > SCHEMA:
        raise JobError(f"The result in {folder} was written by a newer version; update the plugin.")


def _page(folder: Path, content: dict[str, Any], progress: Progress) -> str:
    import jinja2
    from markupsafe import Markup

    matches = read_matches(folder)
    said = facts.gather(folder, content, matches)
    progress.check()
    taken = take_pictures(folder, content, matches, progress)
    boards = _boards_of_the_bundle(folder) or [figures.of_picture(picture) for picture in taken.boards]
    progress.check()
    plots = figures.draw(folder, content, matches)
    progress.check()
    style = (_TEMPLATES / "report.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    template = environment.from_string((_TEMPLATES / "report.html.j2").read_text(encoding="utf-8"))
    return template.render(
        facts=said,
        style=Markup(style),  # nosec B704 # our own file
        style_hash=f"sha256-{digest}",
        small=[figures.of_picture(picture) for picture in taken.small],
        boards=boards,
        missing=taken.missing,
        plots=plots,
    )


def _boards_of_the_bundle(folder: Path) -> list[figures.Figure]:
    """Checkerboards that the job itself has left."""
    found = []
    for name, state in (("before", "as the layers lie"), ("after", "with the corrected layer")):
        if (folder / f"{name}.png").is_file():
            caption = f"Squares of SAR (grey) and optical in turn, {state}."
            alt = f"Checkerboard of SAR and optical {state}"
            found.append(figures.of_file(folder / f"{name}.png", name.capitalize(), caption, alt))
    return found
