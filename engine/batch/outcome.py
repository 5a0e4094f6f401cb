"""What became of each scene, and the table of it: ``outcome.csv`` for people, ``outcome.json`` for programs."""

from __future__ import annotations

import csv
import io
import json
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Optional

from ..protocol import JobError, parse_json, to_plain
from ..rasters.disk import writing
from .settings import Spec

TABLE, RECORD = "outcome.csv", "outcome.json"
SCHEMA, KIND = 1, "batch"
#: ``refused`` is a result, too: the job ran, and the evidence does not carry what was asked for.
WAITING, DONE, REFUSED, FAILED = "waiting", "done", "refused", "failed"
STATUSES = (DONE, REFUSED, FAILED, WAITING)


@dataclass(frozen=True)
class Outcome:
    """One row of the table.

    Attributes:
        scene: its name.
        status: one of :data:`STATUSES`.
        sentence: why it was refused or failed; what the decision said of one that is done.
        shift_east_m, shift_north_m: (first-stage) shift of SAR positions in ground metres.
        shift_dx_px, shift_dy_px: the same in working px, y down.
        confidence: 0…1.
        uncertainty_m: expected error of the shift; of a field, the median expected error over the scene.
        model: how the layer was corrected: ``translation`` for a registration.
        held_out_p95_m: of a field's model.
        seconds: that the job took.
        bundle: folder of the result, relative to the table's; empty where there is none.
    """

    scene: str
    status: str = WAITING
    sentence: str = ""
    shift_east_m: Optional[float] = None
    shift_north_m: Optional[float] = None
    shift_dx_px: Optional[float] = None
    shift_dy_px: Optional[float] = None
    confidence: Optional[float] = None
    uncertainty_m: Optional[float] = None
    model: str = ""
    held_out_p95_m: Optional[float] = None
    seconds: Optional[float] = None
    bundle: str = ""


def failed(scene: str, sentence: str) -> Outcome:
    """A scene without a result."""
    return Outcome(scene, FAILED, sentence)


def of_content(scene: str, folder: str, content: dict[str, Any]) -> Outcome:
    """The row of a finished bundle.

    Args:
        folder: its name, relative to the table.
        content: of its ``result.json``.

    Raises:
        KeyError, TypeError, ValueError: it is not what its schema says.
    """
    result = content["result"]
    is_field = content["kind"] == "field"
    first = (content.get("first") or {}) if is_field else result
    east, north = first.get("shift_m") or (None, None)
    dx, dy = first.get("shift_px") or (None, None)
    held = (result.get("held_out") or {}).get(result.get("model")) or {}
    expected = (result.get("expected_error_m") or {}).get("median") if is_field else result.get("uncertainty_m")
    accepted = bool(result["accepted"])
    return Outcome(
        scene=scene,
        status=DONE if accepted else REFUSED,
        sentence=str(result.get("reason") or ""),
        shift_east_m=east,
        shift_north_m=north,
        shift_dx_px=dx,
        shift_dy_px=dy,
        confidence=result.get("confidence"),
        uncertainty_m=expected,
        model=(str(result.get("model") or "") if is_field else "translation") if accepted else "",
        held_out_p95_m=held.get("p95_m"),
        seconds=result.get("seconds"),
        bundle=folder,
    )


def finished(scene: str, out: Path, folder: str, spec: Spec) -> Optional[Outcome]:
    """The row of a scene that an earlier run has finished; None where it is to be done (again).

    A bundle counts where it is whole, was made from the same settings, and its inputs are the same files as then.
    Where it lies and how many threads made it are no settings of that kind.
    """
    place = out / folder
    try:
        content = parse_json((place / "result.json").read_text(encoding="utf-8"))
        same = _comparable(content["parameters"]) == _comparable(to_plain(spec))
        whole = all((place / str(name)).is_file() for name in content["files"])
        if not (same and whole and all(_unchanged(source) for source in content["inputs"].values())):
            return None
        return of_content(scene, folder, content)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write_table(out: Path, rows: Sequence[Outcome], about: dict[str, Any]) -> None:
    """Write both forms of the table, each as a whole or not at all.

    Args:
        about: further JSON-ready facts for ``outcome.json``.

    Raises:
        JobError: (``disk``) they cannot be written.
    """
    stream = io.StringIO()
    table = csv.DictWriter(stream, [field.name for field in fields(Outcome)], lineterminator="\n")
    table.writeheader()
    table.writerows({name: _cell(value) for name, value in asdict(row).items()} for row in rows)
    _replace(out / TABLE, stream.getvalue())
    content = {"schema": SCHEMA, "kind": KIND, **about, "counts": counts(rows), "scenes": [asdict(row) for row in rows]}
    _replace(out / RECORD, json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n")


def counts(rows: Sequence[Outcome]) -> dict[str, int]:
    """How many scenes have which status."""
    found = Counter(row.status for row in rows)
    return {status: found[status] for status in STATUSES}


def check_place(out: Path) -> None:
    """Make the batch's folder.

    Raises:
        JobError: it is a file, or cannot be made; it holds a table of that name that no batch has written.
    """
    if out.is_file():
        raise JobError(f"{out} is a file; choose a folder for the results.")
    if ((out / TABLE).exists() or (out / RECORD).exists()) and not _is_ours(out / RECORD):
        raise JobError(
            f"The folder {out} holds an {TABLE} or {RECORD} that is no batch's and would be lost; move it, or choose "
            "another folder."
        )
    with writing(out):
        out.mkdir(parents=True, exist_ok=True)


def _is_ours(record: Path) -> bool:
    try:
        return bool(parse_json(record.read_text(encoding="utf-8"))["kind"] == KIND)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _comparable(parameters: dict[str, Any]) -> str:
    """Settings as canonical JSON, without what does not change a result."""
    plain = json.loads(json.dumps(parameters))
    for part in (plain, plain.get("register") or {}):
        part.pop("out", None)
        part.pop("threads", None)
    return json.dumps(plain, sort_keys=True)


def _unchanged(source: dict[str, Any]) -> bool:
    """Whether an input that was a local file still is the same; what lies elsewhere is taken to be."""
    if not source["size"] or not os.path.isfile(source["uri"]):
        return not source["size"] or not os.path.isabs(source["uri"]) or source["uri"].startswith("/vsi")
    stat = os.stat(source["uri"])
    return (stat.st_size, stat.st_mtime) == (source["size"], source["mtime"])


def _cell(value: Any) -> Any:
    """Numbers with the digits that mean something; a text that a spreadsheet would run as a formula is disarmed."""
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, str) and value[:1] in "=+-@" and value:
        return f"'{value}"
    return "" if value is None else value


def _replace(path: Path, text: str) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    with writing(path):
        try:
            temporary.write_text(text, encoding="utf-8")
            os.replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
