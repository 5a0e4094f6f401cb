"""What to try after a refusal: steps that were not tried yet, most promising first, each of which the page can take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

from qgis.PyQt.QtCore import QCoreApplication

from ...engine.geometry import applied_shift
from .. import words
from .bundle import Bundle
from .field_bundle import FieldBundle

translate = QCoreApplication.translate

#: Search radii that are offered, in ground metres.
_RADII = (1000, 2000, 5000, 10000, 20000)
#: Fewer templates than this say little about a whole scene.
_FEW_TEMPLATES = 6

RADIUS, MATCHER, START, EXCLUDE, WHOLE_AREA, SAR = "radius", "matcher", "start", "exclude", "area", "sar"
MODE, POINTS = "mode", "points"
#: Templates of a whole scene that are offered.
_MORE_POINTS = (1000, 3000, 10000)


@dataclass(frozen=True)
class Advice:
    """One step.

    Attributes:
        action: what the page does: one of the module's names, with an argument behind a colon where it has one.
        link: the words to click on.
        why: the words behind them.
    """

    action: str
    link: str
    why: str


def advice(bundle: Union[Bundle, FieldBundle]) -> list[Advice]:
    """At most four steps for a refused registration or whole scene."""
    parameters = bundle.asked
    steps = _for_scenes(bundle) if isinstance(bundle, FieldBundle) else []
    if parameters.get("area") and bundle.judged < _FEW_TEMPLATES:
        steps.append(
            Advice(
                WHOLE_AREA,
                translate("Advice", "Use the whole overlap"),
                translate("Advice", "the area left {0} templates only").format(bundle.judged),
            )
        )
    radius = float(parameters.get("max_shift_m") or 0.0)
    larger = next((value for value in _RADII if radius and value > 1.5 * radius), None)
    if larger is not None and not (isinstance(bundle, FieldBundle) and bundle.first_accepted):
        steps.append(
            Advice(
                f"{RADIUS}:{larger}",
                translate("Advice", "Search {0} m").format(larger),
                translate("Advice", "where the layers may lie further apart"),
            )
        )
    if not parameters.get("start") and not (isinstance(bundle, FieldBundle) and bundle.first_accepted):
        steps.append(
            Advice(
                START,
                translate("Advice", "Place one pair by hand"),
                translate("Advice", "a place that you see in both images"),
            )
        )
    if not parameters.get("exclude"):
        steps.append(
            Advice(
                EXCLUDE,
                translate("Advice", "Exclude water and cloud"),
                translate("Advice", "with a polygon layer; they look alike everywhere"),
            )
        )
    other = "cfog" if bundle.matcher != "cfog" else "s2m2"
    name = translate("Advice", "CFOG") if other == "cfog" else translate("Advice", "the S2M2 network")
    steps.append(
        Advice(
            f"{MATCHER}:{other}",
            translate("Advice", "Try {0}").format(name),
            translate("Advice", "a second opinion by another method"),
        )
    )
    return steps[:4]


def _for_scenes(bundle: FieldBundle) -> list[Advice]:
    """Steps that only a refused whole scene has."""
    steps = []
    if bundle.first_accepted and bundle.first_shift_m is not None:
        steps.append(
            Advice(
                f"{MODE}:shift",
                translate("Advice", "Use one shift"),
                translate("Advice", "{0}, which the first look at the scene found").format(
                    words.direction(applied_shift(bundle.first_shift_m, bundle.moves))
                ),
            )
        )
    points = int(bundle.parameters.get("max_points") or 0)
    more = next((count for count in _MORE_POINTS if points and count > 1.5 * points), None)
    if more is not None and bundle.planned > 0.7 * points:
        steps.append(
            Advice(
                f"{POINTS}:{more}",
                translate("Advice", "Allow {0} templates").format(more),
                translate("Advice", "more evidence, and a denser one"),
            )
        )
    return steps
