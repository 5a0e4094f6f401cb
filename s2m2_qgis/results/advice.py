"""What to try after a refusal: steps that were not tried yet, most promising first, each of which the page can take."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication

from .bundle import Bundle

translate = QCoreApplication.translate

#: Search radii that are offered, in ground metres.
_RADII = (1000, 2000, 5000, 10000, 20000)
#: Fewer templates than this say little about a whole scene.
_FEW_TEMPLATES = 6

RADIUS, MATCHER, START, EXCLUDE, WHOLE_AREA, SAR = "radius", "matcher", "start", "exclude", "area", "sar"


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


def advice(bundle: Bundle) -> list[Advice]:
    """At most four steps for a refused registration."""
    parameters = bundle.parameters
    steps = []
    if parameters.get("area") and bundle.used < _FEW_TEMPLATES:
        steps.append(
            Advice(
                WHOLE_AREA,
                translate("Advice", "Use the whole overlap"),
                translate("Advice", "the area left {0} templates only").format(bundle.used),
            )
        )
    radius = float(parameters.get("max_shift_m") or 0.0)
    larger = next((value for value in _RADII if radius and value > 1.5 * radius), None)
    if larger is not None:
        steps.append(
            Advice(
                f"{RADIUS}:{larger}",
                translate("Advice", "Search {0} m").format(larger),
                translate("Advice", "where the layers may lie further apart"),
            )
        )
    if not parameters.get("start"):
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
