"""What the engine's ``evaluate`` found, in words and numbers: for the window, and for Processing's log. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional

from qgis.PyQt.QtCore import QCoreApplication

from .. import words
from ..i18n import Localised, number

translate = QCoreApplication.translate

#: The figure that the verdict goes by: the share of matches within 2 px.
DECISIVE = "cmr2"
_MEAN = "mean_l2"
_DIGITS = {_MEAN: 2}


@dataclass(frozen=True)
class Difference:
    """One figure of both, and how they differ.

    Attributes:
        first, second: of each matcher.
        value: first − second.
        low, high: 95 % of the draws lie between; None where there are too few groups for that.
    """

    first: float
    second: float
    value: float
    low: Optional[float]
    high: Optional[float]

    @property
    def is_sure(self) -> bool:
        """The interval leaves no difference out."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


def difference(compared: Mapping[str, Any], name: str) -> Difference:
    """One figure of ``overall`` or of one of ``sources``."""
    entry = compared["difference"][name]
    return Difference(
        float(compared["first"][name]), float(compared["second"][name]), entry["value"], entry["low"], entry["high"]
    )


def verdict(answer: Mapping[str, Any], first: str, second: str) -> str:
    """One sentence: which of the two is better, or that nobody can tell.

    Args:
        answer: of ``evaluate``.
        first, second: what the two are called.
    """
    found = difference(answer["overall"], DECISIVE)
    points = number(abs(found.value) * 100, 1)
    if found.low is None:
        return translate(
            "Comparison",
            "Nobody can tell which is better: {0} matches in {1} are too few for an interval. Here, {2:.1f} % of the "
            "matches of “{3}” are within 2 px and {4:.1f} % of those of “{5}”.",
        ).format(
            answer["data"]["matches"], _groups(answer), _percent(found.first), first, _percent(found.second), second
        )
    if not found.is_sure:
        return translate(
            "Comparison",
            "No difference between “{0}” and “{1}” can be told from {2} matches in {3}: {4:.1f} % and {5:.1f} % of "
            "them are within 2 px.",
        ).format(
            first, second, answer["data"]["matches"], _groups(answer), _percent(found.first), _percent(found.second)
        )
    better, other = (first, second) if found.value > 0 else (second, first)
    return translate(
        "Comparison", "“{0}” is better than “{1}”: {2} more of 100 matches are within 2 px, from {3} matches in {4}."
    ).format(better, other, points, answer["data"]["matches"], _groups(answer))


def notes(answer: Mapping[str, Any]) -> list[str]:
    """What else is to be known, a sentence each."""
    data = answer["data"]
    said = []
    mean = difference(answer["overall"], _MEAN)
    if mean.is_sure and not difference(answer["overall"], DECISIVE).is_sure:
        said.append(
            translate("Comparison", "On average, though, they are not equally far off: {0} and {1} px.").format(
                value_text(_MEAN, mean.first), value_text(_MEAN, mean.second)
            )
        )
    if data["left_out"]:
        said.append(
            translate(
                "Comparison", "{0} tie points were left out: too little is valid around them in one of the layers."
            ).format(data["left_out"])
        )
    group = translate("Comparison", "areas") if data["group"] == "area" else translate("Comparison", "scenes")
    said.append(
        translate(
            "Comparison",
            "Difference: first less second, with its 95 % interval over {0}, since matches of one {1} resemble one "
            "another. Templates of {2} px.",
        ).format(group, _one(data["group"]), data["template_px"])
    )
    return said


def figures_lines(answer: Mapping[str, Any]) -> list[str]:
    """The figures of all matches as lines of a log."""
    lines = []
    for name in answer["overall"]["difference"]:
        found = difference(answer["overall"], name)
        values = (value_text(name, found.first), value_text(name, found.second), difference_text(name, found))
        lines.append(f"{title(name)}: " + "  ".join(values))
    return lines


def title(name: str) -> str:
    """``CMR@2`` of ``cmr2``."""
    if name == _MEAN:
        return translate("Comparison", "mean px off")
    return f"CMR@{name[len('cmr') :]}"


def value_text(name: str, value: float) -> str:
    """One figure of one matcher."""
    return number(value, _DIGITS.get(name, 3))


def difference_text(name: str, found: Difference) -> str:
    """``+0.041 (+0.012 to +0.070)``."""
    digits = _DIGITS.get(name, 3)
    text = _plus(found.value, digits)
    if found.low is None or found.high is None:
        return text
    return translate("Comparison", "{0} ({1} to {2})").format(text, _plus(found.low, digits), _plus(found.high, digits))


def _percent(share: float) -> Localised:
    return Localised(100 * share)


def _plus(value: float, digits: int) -> str:
    return words.plus(value, digits)


def _groups(answer: Mapping[str, Any]) -> str:
    count = answer["data"]["groups"]
    if answer["data"]["group"] == "area":
        return translate("Comparison", "{0} areas").format(count) if count != 1 else translate("Comparison", "one area")
    return translate("Comparison", "{0} scenes").format(count) if count != 1 else translate("Comparison", "one scene")


def _one(group: str) -> str:
    return translate("Comparison", "area") if group == "area" else translate("Comparison", "scene")
