"""What keys do with the selected points."""

from __future__ import annotations

from ..tiepoints.points import CHECK, CONTROL, TiePoint
from ..tiepoints.session import LabelSession


def delete(session: LabelSession) -> None:
    """Delete them."""
    session.editor.remove(session.selection)


def toggle_enabled(session: LabelSession) -> None:
    """Disable them, or enable them where one does not count."""
    session.editor.set_enabled(session.selection, not all(point.enabled for point in selected(session)))


def toggle_role(session: LabelSession) -> None:
    """Make them check points, or control points where they all are."""
    checks = all(point.role == CHECK for point in selected(session))
    session.editor.set_role(session.selection, CONTROL if checks else CHECK)


def selected(session: LabelSession) -> list[TiePoint]:
    """They."""
    found = [session.list.get(id) for id in session.selection]
    return [point for point in found if point is not None]


def neighbour(session: LabelSession, by: int) -> int:
    """Id of the next or the previous point, from the last to the first; 0 where there is none."""
    ids = [point.id for point in session.list.points()]
    if not ids:
        return 0
    now = session.selection[-1] if session.selection else None
    at = ids.index(now) + by if now in ids else (0 if by > 0 else -1)
    return ids[at % len(ids)]
