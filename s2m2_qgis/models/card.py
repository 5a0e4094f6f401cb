"""A model's card as rich text. Cards come from anywhere: every value may be missing or of another kind."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence

from qgis.PyQt.QtCore import QCoreApplication

from .. import words
from ..dock.widgets import escaped
from ..i18n import number
from .model import Model, text_of

translate = QCoreApplication.translate

_DASH = "–"
#: Names of a list that are spelled out; the rest is counted.
_SHOWN = 4
_MAX_TEXT = 600


def card_html(model: Model, check: str) -> str:
    """The card.

    Args:
        model: any model of the store.
        check: what is known of its weights at this moment, one sentence.
    """
    parts = [f"<h3>{escaped(model.name)}</h3>", f"<p>{escaped(_whose(model))}</p>", f"<p>{escaped(check)}</p>"]
    parts.append(_table([(name, value) for name, value in _facts(model) if value]))
    figures = _figures(model.card)
    if figures:
        parts.append(f"<h4>{escaped(translate('ModelCard', 'Figures on validation pairs'))}</h4>")
        parts.append(f"<p>{escaped(_figures_note())}</p>{figures}")
    parts.append(f"<h4>{escaped(translate('ModelCard', 'Files'))}</h4>")
    parts.append(
        _table(
            [
                (translate("ModelCard", "Weights"), model.path),
                (translate("ModelCard", "Size"), words.memory(model.size_bytes) if model.size_bytes else _DASH),
                ("SHA-256", model.sha256 or _DASH),
            ]
        )
    )
    return "".join(parts)


def validation_cmr2(model: Model) -> Optional[float]:
    """Share of its validation matches that were within 2 px, 0…1; None where its card says none."""
    return _number(_part(model.card, "checked"), "cmr2")


def _whose(model: Model) -> str:
    if model.default:
        return translate("ModelCard", "Came with the plugin; used where nothing else is chosen.")
    if model.bundled:
        return translate("ModelCard", "Came with the plugin.")
    return translate("ModelCard", "Your own.")


def _facts(model: Model) -> list[tuple[str, str]]:
    card = model.card
    return [
        (translate("ModelCard", "Made"), model.created),
        (translate("ModelCard", "Licence"), text_of(card, "licence")),
        (translate("ModelCard", "Attribution"), _short(text_of(card, "attribution"))),
        (translate("ModelCard", "Note"), _short(text_of(card, "note"))),
        (translate("ModelCard", "Data"), _data(card)),
        (translate("ModelCard", "Validated on"), _validation(card)),
        (translate("ModelCard", "Recipe"), _recipe(card)),
        (translate("ModelCard", "Architecture"), _architecture(card)),
        (translate("ModelCard", "Calibration"), _calibration(card)),
        (translate("ModelCard", "Pixel size"), _pixel_size(card)),
    ]


def _data(card: Mapping[str, Any]) -> str:
    """What it was trained on: counts by source (older cards), or labelled and unlabelled sets."""
    counts = _counts(_part(_part(card, "training"), "sources"))
    if counts:
        return counts
    data = _part(card, "data")
    parts = []
    for key, text in (
        ("labelled", translate("ModelCard", "labelled: {0}")),
        ("unlabelled", translate("ModelCard", "unlabelled: {0}")),
    ):
        names = [_set_name(entry) for entry in _list(data, key) if isinstance(entry, Mapping)]
        if names:
            parts.append(text.format(_some(names)))
    return "; ".join(parts)


def _set_name(entry: Mapping[str, Any]) -> str:
    """One training set of a card: a scene by its name, a table by the sources in it."""
    name = text_of(entry, "scene") or text_of(entry, "source") or text_of(entry, "name") or text_of(entry, "kind")
    points = entry.get("tie_points")
    if isinstance(points, int):
        return translate("ModelCard", "{0} ({1} tie points)").format(name, points)
    return _counts(_part(entry, "sources")) or name or _DASH


def _validation(card: Mapping[str, Any]) -> str:
    scenes = _texts(_list(_part(card, "training"), "validation_scenes"))
    scenes = scenes or _texts(_list(_part(_part(card, "data"), "validation"), "scenes"))
    return _some(scenes)


def _recipe(card: Mapping[str, Any]) -> str:
    training = _part(card, "training")
    parts = [text_of(training, "method") or _labels(_part(training, "method"))]
    for key, text in (
        ("steps_done", translate("ModelCard", "{0} steps")),
        ("batch", translate("ModelCard", "{0} samples a step")),
        ("seed", translate("ModelCard", "seed {0}")),
    ):
        count = training.get(key, training.get("steps") if key == "steps_done" else None)
        if isinstance(count, int):
            parts.append(text.format(count))
    base = text_of(training, "base") or text_of(card, "base")
    if base:
        parts.append(translate("ModelCard", "begun from {0}").format(base))
    return ", ".join(part for part in parts if part)


def _labels(method: Mapping[str, Any]) -> str:
    """Whether unlabelled pairs were learnt from, too."""
    teacher = text_of(method, "teacher")
    if not teacher:
        return ""
    if teacher == "none":
        return translate("ModelCard", "supervised")
    return translate("ModelCard", "semi-supervised")


def _architecture(card: Mapping[str, Any]) -> str:
    config = _part(card, "config")
    preset, width = text_of(config, "preset"), config.get("width")
    if not preset:
        return ""
    return translate("ModelCard", "{0}, width {1}").format(preset, width) if isinstance(width, int) else preset


def _calibration(card: Mapping[str, Any]) -> str:
    if not isinstance(card.get("calibration"), Mapping):
        return translate("ModelCard", "none: its matches have no confidence")
    on = text_of(_part(card, "calibration"), "fitted_on")
    text = translate("ModelCard", "fitted on {0}").format(on) if on else translate("ModelCard", "fitted")
    error = _number(_part(card, "checked"), "ece")
    if error is None:
        return text
    return translate("ModelCard", "{0}; confidence is off by {1} on average (expected calibration error)").format(
        text, number(error, 3)
    )


def _pixel_size(card: Mapping[str, Any]) -> str:
    limits = [v for v in _list(_part(card, "familiarity"), "gsd_m") if isinstance(v, (int, float))]
    if len(limits) != 2:
        return ""
    return translate("ModelCard", "trained at {0} to {1} m").format(
        words.significant(limits[0], 6), words.significant(limits[1], 6)
    )


def _figures_note() -> str:
    return translate(
        "ModelCard",
        "Share of matches within 2 px (CMR@2), the confidence that the model gave them on average, and how many of "
        "those it was surest of (above 0.9) were right.",
    )


def _figures(card: Mapping[str, Any]) -> str:
    checked = _part(card, "checked")
    head = (
        "",
        translate("ModelCard", "matches"),
        "CMR@2",
        translate("ModelCard", "confidence"),
        translate("ModelCard", "right above 0.9"),
    )
    rows = [_row(name, entry) for name, entry in _part(checked, "by_source").items()]
    rows += [
        _row(translate("ModelCard", "template {0} px").format(side), entry)
        for side, entry in _part(checked, "by_size").items()
    ]
    if _number(checked, "cmr2") is not None:
        rows.append(_row(translate("ModelCard", "all"), checked))
    if not rows:
        return ""
    return grid(head, rows)


def _row(name: str, entry: Any) -> tuple[str, ...]:
    entry = entry if isinstance(entry, Mapping) else {}
    count = entry.get("n")
    return (
        str(name),
        str(count) if isinstance(count, int) else _DASH,
        _share(_number(entry, "cmr2")),
        _share(_number(entry, "mean_confidence")),
        _share(_number(entry, "right_above_0.9")),
    )


def grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of numbers with a line of titles."""
    lines = [_line("th", head), *(_line("td", row) for row in rows)]
    return f'<table cellspacing="0" cellpadding="3">{"".join(lines)}</table>'


def _line(tag: str, cells: Sequence[str]) -> str:
    """A line of a grid: a name to the left, numbers to the right."""
    sides = ["left", *["right"] * (len(cells) - 1)]
    return "<tr>" + "".join(f'<{tag} align="{side}">{escaped(t)}</{tag}>' for side, t in zip(sides, cells)) + "</tr>"


def _table(rows: Sequence[tuple[str, str]]) -> str:
    """Names and values."""
    lines = "".join(
        f'<tr><td style="padding-right: 10px"><b>{escaped(name)}</b></td><td>{escaped(value)}</td></tr>'
        for name, value in rows
    )
    return f'<table cellspacing="0" cellpadding="2">{lines}</table>'


def _counts(counts: Mapping[str, Any]) -> str:
    return _some([f"{name} ({count})" for name, count in counts.items() if isinstance(count, int)])


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_SHOWN])
    if len(names) <= _SHOWN:
        return shown
    return translate("ModelCard", "{0} and {1} more").format(shown, len(names) - _SHOWN)


def _share(value: Optional[float]) -> str:
    return _DASH if value is None else number(value, 3)


def _short(text: str) -> str:
    return text if len(text) <= _MAX_TEXT else text[: _MAX_TEXT - 1] + "…"


def _part(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = data.get(key)
    return value if isinstance(value, Mapping) else {}


def _list(data: Mapping[str, Any], key: str) -> list[Any]:
    value = data.get(key)
    return list(value) if isinstance(value, (list, tuple)) else []


def _texts(values: Sequence[Any]) -> list[str]:
    return [value for value in values if isinstance(value, str)]


def _number(data: Mapping[str, Any], key: str) -> Optional[float]:
    value = data.get(key)
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
