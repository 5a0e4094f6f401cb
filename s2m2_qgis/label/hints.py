"""The line that says what a click or a key would do now."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..i18n import number
from ..tiepoints.session import LabelSession
from . import sides
from .picking import Picking

translate = QCoreApplication.translate


def hint(session: LabelSession, picking: Picking, busy: bool, suggesting: bool, active: str) -> str:
    """One sentence or two.

    Args:
        busy: the engine is asked for a proposal.
        suggesting: it is asked where to click next.
        active: the side that the arrow keys mean.
    """
    if session.pair is None:
        return translate("Label", "No layer pair is being labelled; choose one on the Label page.")
    if suggesting:
        return translate("Label", "Looking for the place that would teach most…")
    if picking.side:
        text = _second_half(picking, busy)
        if picking.reason:
            text += " · " + translate("Label", "Suggested: {0}.").format(picking.reason)
        return text
    if len(session.selection) == 1:
        return translate(
            "Label",
            "Point {id}: arrow keys move it in the {side} view (Alt: 0.1 px); Space: the other view.",
        ).format(id=session.selection[0], side=sides.name(active))
    return translate("Label", "Click a place in one of the views, or N for the place that would teach most.")


def _second_half(picking: Picking, busy: bool) -> str:
    there = sides.name(picking.awaited())
    if picking.proposal is not None:
        text = translate(
            "Label",
            "Proposal, confidence {confidence}: Enter takes it, a click in the {side} view corrects it, Esc: no.",
        ).format(confidence=number(picking.proposal.confidence, 2), side=there)
        return f"{text} · ⚠ {picking.proposal.unlike}" if picking.proposal.unlike else text
    if busy:
        return translate("Label", "Looking for this place in the {0} layer… or click it there yourself.").format(there)
    return translate("Label", "Now click the same place in the {0} view; Esc forgets it.").format(there)
