"""What the report says in words and tables, read from ``result.json`` and the matches alone.

Every error figure carries its kind, since they answer different questions: a *fit residual* says how well the model
fits what it was fitted to, a *held-out* error how well it foretells what it has not seen, an *expected* error how far
off the result may be at a place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

import numpy as np

from .. import geometry
from ..rasters.crs import spatial_reference
from ..rasters.fingerprint import file_hash
from . import words
from .matches import Matches

FIT, HELD_OUT, EXPECTED, FORM = "fit residual", "held-out", "expected", "georeference"
KIND_WORDS = {
    FIT: "how far the matches lie from the model that was fitted to them; always a little too good",
    HELD_OUT: "how far matches lie from a model that was fitted without them and their neighbours",
    EXPECTED: "the radius that should hold the true place in 68 of 100 cases",
    FORM: "by how much the written georeference is off from the shift, at most",
}
Rows = list[tuple[str, ...]]


@dataclass(frozen=True)
class Table:
    """A table with its caption; the first column of each row is its heading."""

    caption: str
    head: tuple[str, ...]
    rows: Rows
    note: str = ""


@dataclass(frozen=True)
class Facts:
    """All that the template prints beside pictures and plots."""

    title: str
    made: str
    accepted: bool
    headline: str
    sentence: str
    summary: Table
    errors: list[Table]
    refused: Table
    refusals: list[str]
    warnings: list[str]
    inputs: list[Table]
    tables: list[Table] = field(default_factory=list)


def gather(folder: Path, content: dict[str, Any], matches: Matches) -> Facts:
    """The facts of a bundle.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: ``result.json`` is not what its schema says.
        JobError: a CRS that cannot be read.
    """
    result, inputs = content["result"], content["inputs"]
    is_field = content["kind"] == "field"
    accepted = bool(result["accepted"])
    what = "Displacement field" if is_field else "Registration"
    return Facts(
        title=f"{what} of “{inputs['sar']['name']}” and “{inputs['optical']['name']}”",
        made=str(content.get("created", "")),
        accepted=accepted,
        headline=_headline(content),
        sentence=str(result.get("reason") or ""),
        summary=_field_summary(content) if is_field else _summary(content),
        errors=_field_errors(result) if is_field else [_errors(result, matches)],
        refused=_refused(result, matches),
        refusals=_refusals(result, is_field),
        warnings=[str(text) for text in content.get("warnings") or ()],
        inputs=[_input(kind, inputs[kind]) for kind in ("sar", "optical")],
        tables=[
            *_corrected(content),
            _matcher(content),
            _parameters(content),
            _files(folder, content),
            _versions(content),
        ],
    )


def crs_name(text: str) -> str:
    """``WGS 84 / UTM zone 31N (EPSG:32631)``; a dash where there is none."""
    if not text:
        return "–"
    reference = spatial_reference(text)
    code = reference.GetAuthorityCode(None)
    return f"{reference.GetName()} ({reference.GetAuthorityName(None)}:{code})" if code else str(reference.GetName())


def _headline(content: dict[str, Any]) -> str:
    result = content["result"]
    if content["kind"] == "field":
        if not result["accepted"]:
            return "No displacement field that the evidence carries; nothing was corrected"
        return f"The {_moved(result)} layer is corrected: {words.model(result['model'])}"
    if not result["accepted"]:
        return "No shift that can be trusted; nothing was moved"
    return f"The {_moved(result)} layer moves {_applied_words(result)}"


def _moved(result: dict[str, Any]) -> str:
    return "SAR" if result.get("moves", "sar") == "sar" else "optical"


def _applied_words(result: dict[str, Any]) -> str:
    shift = result.get("shift_m")
    if shift is None:
        return words.NOT_KNOWN
    moved = geometry.applied_shift((float(shift[0]), float(shift[1])), str(result.get("moves", "sar")))
    return geometry.shift_words(*moved)


def _summary(content: dict[str, Any]) -> Table:
    result, templates = content["result"], content["result"]["templates"]
    pixels = result.get("shift_px") or (None, None)
    place = f"{words.number(result.get('shift_x'), 6)}, {words.number(result.get('shift_y'), 6)}"
    rows: Rows = [
        ("Model", "one shift for the whole layer (translation)"),
        ("Applied to", f"the {_moved(result)} layer" if result["accepted"] else "nothing"),
        (
            "Shift on the ground",
            f"{_applied_words(result)}{'' if result['accepted'] else ' (best found, not applied)'}",
        ),
        ("SAR to optical, working px", f"{words.number(pixels[0])} right, {words.number(pixels[1])} down"),
        ("In the SAR layer's CRS", place),
        ("Confidence", f"{words.number(result.get('confidence'))}: calibrated probability that the shift is right"),
        ("Templates", f"{templates['agreeing']} of {templates['used']} agree; {templates['planned']} were planned"),
        _grid_row(content),
    ]
    return Table("Shift and model", ("", ""), rows)


def _field_summary(content: dict[str, Any]) -> Table:
    result, first = content["result"], content.get("first") or {}
    points = result.get("points") or {}
    gain = result.get("improvement_p95")
    rows: Rows = [
        ("Model", f"{words.model(result.get('model') or 'none')}, chosen by held-out error"),
        ("Applied to", f"the {_moved(result)} layer" if result["accepted"] else "nothing"),
        ("First stage: one shift", f"{_applied_words(first) if first else words.NOT_KNOWN}"),
        (
            "Confidence",
            f"{words.number(result.get('confidence'))}: calibrated probability that the first shift is right",
        ),
        (
            "Templates",
            ", ".join(f"{points.get(key, 0)} {key}" for key in ("planned", "matched", "used", "outliers", "doubtful")),
        ),
        ("Spacing", words.number(result.get("spacing_m"), 0, "m")),
        ("Template side", f"{result.get('template_px', words.NOT_KNOWN)} working px"),
        (
            "Held-out 95th percentile, one shift ÷ this model",
            words.NOT_KNOWN if gain is None else f"{words.number(gain)} times smaller",
        ),
        _grid_row(content),
    ]
    return Table("Shift and model", ("", ""), rows)


def _grid_row(content: dict[str, Any]) -> tuple[str, ...]:
    grid = content["grid"]
    east, north = grid["metres_per_px"]
    return (
        "Working grid",
        f"{crs_name(grid['crs'])}, {grid['gsd']:g} units per px = {words.number(east)} m east by "
        f"{words.number(north)} m north on the ground",
    )


def _errors(result: dict[str, Any], matches: Matches) -> Table:
    metres = _metres_per_px(result)
    residual = matches.residual[matches.good & np.isfinite(matches.residual)]
    median, p95 = (np.percentile(residual, (50, 95)).tolist()) if len(residual) else (None, None)
    moved = result.get("georeference_residual_px")
    rows: Rows = [
        (
            "expected error of the shift (bootstrap over templates)",
            EXPECTED,
            words.number(result.get("uncertainty_px")),
            words.number(result.get("uncertainty_m"), 1),
        ),
        ("root mean square of the agreeing templates", FIT, *_both(result.get("spread_px"), metres)),
        ("median of the agreeing templates", FIT, *_both(median, metres)),
        ("95th percentile of the agreeing templates", FIT, *_both(p95, metres)),
        ("error on templates left out of the fit", HELD_OUT, "not computed", "for a single shift"),
    ]
    if moved is not None:
        rows.append(("written georeference, in px of the moved layer", FORM, words.number(moved, 3), "–"))
    return Table("Error figures", ("figure", "kind", "working px", "metres"), rows, _kinds(rows))


def _field_errors(result: dict[str, Any]) -> list[Table]:
    residual, expected = result.get("residual") or {}, result.get("expected_error_m") or {}
    pixels, metres = residual.get("rmse_px"), residual.get("rmse_m")
    scale = metres / pixels if pixels and metres else None
    rows: Rows = [
        (name, FIT, *_both(residual.get(f"{key}_px"), scale))
        for key, name in (
            ("rmse", "root mean square of the used matches"),
            ("p50", "median of the used matches"),
            ("p95", "95th percentile of the used matches"),
        )
    ]
    rows += [
        (f"{name} over the scene", EXPECTED, "–", words.number(expected.get(key), 1))
        for key, name in (("median", "median"), ("p95", "95th percentile"))
    ]
    chosen = result.get("model")
    held: Rows = [
        (
            words.model(name) + (" (chosen)" if name == chosen else ""),
            *(words.number(row.get(key)) for key in ("rmse_px", "p50_px", "p95_px")),
            *(words.number(row.get(key), 1) for key in ("rmse_m", "p95_m")),
            str(row.get("n", "")),
        )
        for name, row in (result.get("held_out") or {}).items()
    ]
    head = ("model", "RMSE px", "median px", "95 % px", "RMSE m", "95 % m", "matches")
    note = f"{HELD_OUT}: {KIND_WORDS[HELD_OUT]}. Blocks of neighbouring matches are left out together."
    tables = [Table("Error figures", ("figure", "kind", "working px", "metres"), rows, _kinds(rows))]
    return [*tables, Table("Held-out error of every model that was tried", head, held, note)] if held else tables


def _metres_per_px(result: dict[str, Any]) -> Optional[float]:
    pixels, metres = result.get("uncertainty_px"), result.get("uncertainty_m")
    return metres / pixels if pixels and metres else None


def _both(pixels: Optional[float], metres: Optional[float]) -> tuple[str, str]:
    return words.number(pixels), words.number(None if pixels is None or metres is None else pixels * metres, 1)


def _kinds(rows: Rows) -> str:
    return " ".join(f"{kind}: {KIND_WORDS[kind]}." for kind in KIND_WORDS if any(row[1] == kind for row in rows))


def _refused(result: dict[str, Any], matches: Matches) -> Table:
    return Table("Matches by what became of them", ("", "matches"), [(w, str(n)) for w, n in matches.counts()])


def _refusals(result: dict[str, Any], is_field: bool) -> list[str]:
    """What was refused, and why, as sentences."""
    said = []
    if not result["accepted"]:
        said.append(f"The result as a whole was refused: {result.get('reason') or 'no reason was given.'}")
    if is_field:
        chosen = result.get("model")
        others = [words.model(name) for name in result.get("held_out") or {} if name != chosen]
        if others and chosen:
            said.append(f"Tried and not chosen (see their held-out errors): {', '.join(others)}.")
        said += [f"Not tried: {words.model(name)}. {why}" for name, why in (result.get("dismissed") or {}).items()]
        points = result.get("points") or {}
        lost = int(points.get("planned", 0)) - int(points.get("matched", 0))
        if lost > 0:
            said.append(f"{words.plural(lost, 'planned template')} could not be matched: too much is masked there.")
        return said
    templates = result["templates"]
    masked = int(templates["planned"]) - int(templates["used"])
    astray = int(templates["used"]) - int(templates["agreeing"])
    if masked:
        said.append(f"{words.plural(masked, 'planned template')} could not be judged: too much is masked there.")
    if astray:
        within = words.number(result.get("tolerance_px"), 1, "working px")
        said.append(f"{words.plural(astray, 'template')} found another shift, farther than {within} from this one.")
    return said


def _input(kind: str, data: dict[str, Any]) -> Table:
    names = [name for name in data.get("band_names") or [] if name]
    rows: Rows = [
        ("Layer", str(data["name"])),
        ("Source", str(data["uri"])),
        ("Bands", ", ".join(str(band) for band in data["bands"]) + (f" ({', '.join(names)})" if names else "")),
        ("CRS", crs_name(data.get("crs", ""))),
        ("Size", words.size(int(data["size"])) if data["size"] else "–"),
        ("Last changed", words.moment(float(data["mtime"] or 0)) or "–"),
        ("SHA-256", str(data.get("sha256") or "–")),
    ]
    origin = data.get("origin") or {}
    rows += [(f"Fetched: {key}", words.setting(value)) for key, value in origin.items()]
    if data.get("scaling"):
        rows.insert(3, ("Values read as", str(data["scaling"])))
    return Table("SAR" if kind == "sar" else "Optical", ("", ""), rows)


def _corrected(content: dict[str, Any]) -> list[Table]:
    """Every layer that got the transform, where the bundle says so."""
    keys = ("name", "file", "form", "resampling")
    rows: Rows = [tuple(words.setting(layer.get(key)) for key in keys) for layer in content.get("corrected") or []]
    return [Table("Corrected layers", ("layer", "file", "form", "resampling"), rows)] if rows else []


def _matcher(content: dict[str, Any]) -> Table:
    rows: Rows = [(str(key), words.setting(value)) for key, value in content["matcher"].items()]
    rows.append(
        ("device", " – ".join(str(content[key]) for key in ("device", "device_reason") if content.get(key)) or "–")
    )
    return Table("Matcher", ("", ""), rows)


def _parameters(content: dict[str, Any]) -> Table:
    """Every setting, those of nested specs with a dotted name."""
    rows: Rows = []

    def walk(prefix: str, values: dict[str, Any]) -> None:
        for key, value in values.items():
            if isinstance(value, dict) and value:
                walk(f"{prefix}{key}.", value)
            else:
                rows.append((f"{prefix}{key}", words.setting(value)))

    walk("", content["parameters"])
    return Table("Settings", ("setting", "value"), rows)


def _files(folder: Path, content: dict[str, Any]) -> Table:
    """The bundle's files; ``result.json`` itself and the report are made last and stand without a hash."""
    rows: Rows = []
    for name in content["files"]:
        path = folder / str(name)
        # Only names inside the bundle: the list may come from somebody else's file.
        if (
            name in ("result.json", "report.html")
            or not path.is_file()
            or folder.resolve() not in path.resolve().parents
        ):
            continue
        rows.append((str(name), words.size(path.stat().st_size), file_hash(str(path))))
    return Table("Files of the result", ("file", "size", "SHA-256"), rows, _HASHES)


_HASHES = "“sampled:” stands before the hash of a file above 256 MB, of which 64 blocks were read."


def _versions(content: dict[str, Any]) -> Table:
    rows: Rows = [(f"{name}", str(version)) for name, version in (content.get("versions") or {}).items()]
    rows += [(f"{step}, seconds", words.number(float(took))) for step, took in (content.get("timings") or {}).items()]
    rows.append(("schema of result.json", f"{content['kind']} {content['schema']}"))
    return Table("Versions and times", ("", ""), rows)
