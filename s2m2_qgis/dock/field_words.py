"""What the card says of a whole scene's result."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .. import words
from ..i18n import number
from ..results.field_bundle import TRANSLATION, FieldBundle
from .widgets import escaped

translate = QCoreApplication.translate

#: Below this, a model's advantage over one shift is not worth a number.
_LITTLE = 1.05
#: The link under the figures.
MODELS = "models"


def headline(bundle: FieldBundle) -> str:
    """The result in a few words."""
    if bundle.model == TRANSLATION:
        return translate("FieldWords", "One shift is right for the whole scene")
    if bundle.improvement is not None and bundle.improvement >= _LITTLE:
        text = translate("FieldWords", "{0} times more exact than one shift")
        return text.format(number(bundle.improvement, 1))
    return translate("FieldWords", "Corrected, about as exactly as by one shift")


def figures(bundle: FieldBundle) -> str:
    """The figures of an accepted result, as rich text."""
    moved = (
        translate("FieldWords", "optical layer, {0}")
        if bundle.moves == "optical"
        else translate("FieldWords", "SAR layer, {0}")
    )
    lines = [moved.format(words.model(bundle.model))]
    ours, one_shift = bundle.held_out.get(bundle.model), bundle.held_out.get(TRANSLATION)
    if ours is not None and one_shift is not None and bundle.model != TRANSLATION:
        text = translate("FieldWords", "held-out error {0}, by one shift {1} (95 %)")
        lines.append(text.format(_metres(ours.p95_m), _metres(one_shift.p95_m)))
    elif ours is not None:
        lines.append(translate("FieldWords", "held-out error {0} (95 %)").format(_metres(ours.p95_m)))
    if bundle.expected_m is not None:
        lines.append(
            translate("FieldWords", "expected error {0}, 95 % below {1}").format(*map(_metres, bundle.expected_m))
        )
    lines.append(translate("FieldWords", "{0} of {1} templates used").format(bundle.used, bundle.planned))
    lines.append(translate("FieldWords", "confidence {0}").format(number(bundle.confidence, 2)))
    return "<br>".join(map(escaped, lines))


def explanation(bundle: FieldBundle) -> str:
    """What the figures mean, for a tooltip, as rich text."""
    lines = (
        bundle.reason,
        points(bundle),
        translate("FieldWords", "Held-out error: within it lie 95 % of the places that the model was not fitted to."),
        translate("FieldWords", "Expected error: its radius holds 68 % at a place; median over the scene."),
    )
    return "<br>".join(map(escaped, filter(None, lines)))


def points(bundle: FieldBundle) -> str:
    """How many templates were of use."""
    return translate("FieldWords", "{0} of {1} templates used, {2} outliers, {3} doubtful").format(
        bundle.used, bundle.planned, bundle.outliers, bundle.doubtful
    )


def models_link(bundle: FieldBundle, shown: bool) -> str:
    """A link that shows or hides the table of models; empty where there is nothing to compare."""
    if len(bundle.held_out) < 2:
        return ""
    text = translate("FieldWords", "Hide the models") if shown else translate("FieldWords", "Why this model?")
    return f'<a href="{MODELS}">{escaped(text)}</a>'


def models_table(bundle: FieldBundle) -> str:
    """The held-out error of every model, or why it was ruled out, as rich text."""
    head = (
        translate("FieldWords", "Model"),
        translate("FieldWords", "half within"),
        translate("FieldWords", "95 % within"),
    )
    rows = ["".join(f'<th align="left">{escaped(text)}&nbsp;&nbsp;</th>' for text in head)]
    for model, errors in bundle.held_out.items():
        chosen = model == bundle.model
        cells = (words.model(model), _metres(errors.p50_m), _metres(errors.p95_m))
        # Not by weight alone: the mark is there for those who do not see it.
        cells = (f"✔ {cells[0]}" if chosen else cells[0], *cells[1:])
        tag = "b" if chosen else "span"
        rows.append("".join(f"<td><{tag}>{escaped(cell)}</{tag}>&nbsp;&nbsp;</td>" for cell in cells))
        if model in bundle.dismissed:
            rows.append(f'<td colspan="3"><i>{escaped(bundle.dismissed[model])}</i></td>')
    rule = translate(
        "FieldWords",
        "Distances at places that a model was not fitted to. The simplest model is taken that is as good as the best.",
    )
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table>{table}</table>{escaped(rule)}"


def _metres(value: float) -> str:
    """A length whose number and unit stay on one line."""
    return words.metres(value).replace(" ", "\N{NO-BREAK SPACE}")
