"""What matters most in a view just now: there the loupes look."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY

from ..tiepoints.session import LabelSession
from .picking import Picking
from .proposals import Proposal
from .sides import counterpart, half

#: A side, and a place in its layer's CRS.
Spot = tuple[str, QgsPointXY]


def looked_at(
    side: str, session: LabelSession, picking: Picking, mouse: Optional[Spot], dragged: Optional[Spot]
) -> Optional[QgsPointXY]:
    """A place in the layer of ``side``; None where nothing matters.

    Args:
        mouse: where the mouse is; None = over neither view, or keys were used since it moved.
        dragged: where a mark is that is being dragged.
    """
    if dragged is not None and dragged[0] == side:
        return dragged[1]
    if picking.side == side:
        return picking.place
    if mouse is not None and mouse[0] == side:
        return mouse[1]
    if picking.proposal is not None:
        return found_place(picking.proposal)
    if picking.side and picking.place is not None:
        return counterpart(session, picking.side, picking.place)
    if mouse is not None:
        return counterpart(session, *mouse)
    point = session.list.get(session.selection[0]) if len(session.selection) == 1 else None
    return half(point, side) if point is not None else None


def found_place(proposal: Proposal) -> QgsPointXY:
    """The half of a proposal that the engine found."""
    return QgsPointXY(*(proposal.sar if proposal.back else proposal.optical))
