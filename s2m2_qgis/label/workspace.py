"""The two linked views and what happens in them."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QPoint, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QSplitter, QWidget

from ..tiepoints.session import LabelSession
from . import sides
from .arrows import arrows
from .attention import found_place, looked_at
from .bounds import moved_off, why_not
from .contrast import Look
from .hints import hint
from .link import ViewLink
from .marks import Shown
from .pane import ViewPane
from .picking import Picking
from .proposals import Proposals
from .selected import neighbour
from .sides import OPTICAL, SAR, SIDES, half, layer_of, other, ref_of
from .suggestions import Suggestions

_ZOOM = 1.6


class Workspace(QSplitter):
    """SAR left, optical right.

    Args:
        session: what is labelled.
        proposals: the engine's, for clicked places.
        suggestions: the engine's, of places to click.

    Signals:
        hintChanged: (sentence) what a click or a key would do now, or what went wrong just now.
        activeChanged: the keys mean the other view.
        menu_asked: (QPoint on the screen) the right button was pressed on a point, which is selected now.
    """

    hintChanged = pyqtSignal(str)
    activeChanged = pyqtSignal()
    menu_asked = pyqtSignal(object)

    def __init__(
        self,
        session: LabelSession,
        proposals: Proposals,
        suggestions: Suggestions,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._session, self._proposals, self._suggestions = session, proposals, suggestions
        self.picking = Picking(session, proposals, self)
        self.panes = {side: ViewPane(side) for side in SIDES}
        self.views = {side: pane.view for side, pane in self.panes.items()}
        self.link = ViewLink(session, self.views, self)
        self.active = SAR
        self.exaggeration = 20
        self.hint = ""
        self._arrows: dict[str, Any] = {SAR: {}, OPTICAL: {}}
        self._mouse: Optional[tuple[str, QgsPointXY]] = None
        self._dragged: Optional[tuple[str, QgsPointXY]] = None
        self._busy = self._suggesting = False
        self._trouble = ""
        self._shown: tuple[Any, ...] = ()
        for pane in self.panes.values():
            self.addWidget(pane)
            self._listen(pane)
        self.setChildrenCollapsible(False)
        self.setSizes([1000, 1000])
        session.opened.connect(self._opened)
        session.layersChanged.connect(self._show_layers)
        session.list.changed.connect(self._show_points)
        session.assessed.connect(self._assessed)
        session.selectionChanged.connect(self._selected)
        self.picking.changed.connect(self._picking_changed)
        proposals.busy.connect(self._proposing)
        proposals.failed.connect(self._tell_trouble)
        suggestions.busy.connect(self._suggesting_changed)
        suggestions.failed.connect(self._tell_trouble)
        suggestions.suggested.connect(self._suggested)
        self.set_active(SAR)
        self._opened()

    def release(self) -> None:
        """End the drawing, and what the engine is asked."""
        self._suggestions.withdraw()
        self._proposals.clear()
        for pane in self.panes.values():
            pane.release()

    def sizeHint(self) -> QSize:
        """Room for two views."""
        return QSize(1100, 460)

    # What keys and buttons do.

    def set_active(self, side: str) -> None:
        """Let the keys mean this view."""
        self.active = side
        for pane in self.panes.values():
            pane.view.set_active(pane.side == side)
        self.activeChanged.emit()
        self._show_hint()

    def swap(self) -> None:
        """Let the keys mean the other view."""
        self.set_active(other(self.active))
        self.views[self.active].setFocus()

    def next_place(self) -> None:
        """Ask the engine where to click next."""
        self._trouble = ""
        self._suggestions.request(1)

    def accept(self) -> None:
        """Take the proposal."""
        self._trouble = ""
        if not self.picking.accept():
            self._show_hint()

    def cancel(self) -> None:
        """One step back: the mark that is dragged, the question, the proposal, the picked half, the selection."""
        self._trouble = ""
        if self._dragged is not None:
            self.panes[self._dragged[0]].tool.drop()
            self._dragged = None
        elif self._suggesting:
            self._suggestions.withdraw()
        elif not self.picking.cancel():
            self._session.select(())
        self._show_hint()

    def nudge(self, dx: float, dy: float) -> bool:
        """Move the picked half, or the one selected point in the active view, by pixels of the layer; False where
        there is neither."""
        pixel = self.views[self.active].pixel()
        if self.picking.side and self.picking.place is not None:
            pixel, place = self.views[self.picking.side].pixel(), self.picking.place
            moved = QgsPointXY(place.x() + dx * pixel[0], place.y() + dy * pixel[1])
            trouble = why_not(self._session, self.picking.side, moved)
            if trouble:
                self._tell_trouble(trouble)
                return True
            self._trouble = ""
            self.picking.begin(self.picking.side, moved, self.picking.reason)
            return True
        point = self._session.list.get(self._session.selection[0]) if len(self._session.selection) == 1 else None
        if point is None:
            return False
        place = half(point, self.active)
        self._forget_mouse()
        self._move(point.id, self.active, QgsPointXY(place.x() + dx * pixel[0], place.y() + dy * pixel[1]), True)
        return True

    def step(self, by: int) -> None:
        """Select the next or the previous point, and show it."""
        self.show_point(neighbour(self._session, by))

    def show_point(self, id: int) -> None:
        """Select a point and put each of its halves into the middle of its view."""
        point = self._session.list.get(id)
        if point is None:
            return
        self._session.select((id,))
        with self.link.held():
            for side in SIDES:
                self.views[side].show_close(half(point, side))
        self._forget_mouse()

    def show_selected(self) -> None:
        """As :meth:`show_point`, for what was selected last."""
        if self._session.selection:
            self.show_point(self._session.selection[-1])

    def show_whole(self) -> None:
        """Show all of the active view's layer, and the same of the other."""
        self.views[self.active].show_whole()

    def show_pixels(self) -> None:
        """Zoom so near that single pixels are seen."""
        view = self.views[self.active]
        about = self._mouse[1] if self._mouse is not None and self._mouse[0] == self.active else view.center()
        view.show_close(QgsPointXY(about))

    def zoom(self, closer: bool) -> None:
        """Zoom the active view about the mouse, or about its middle."""
        view = self.views[self.active]
        factor = 1 / _ZOOM if closer else _ZOOM
        if self._mouse is not None and self._mouse[0] == self.active:
            view.zoomByFactor(factor, QgsPointXY(self._mouse[1]))
        else:
            view.zoomByFactor(factor)

    def set_exaggeration(self, factor: int) -> None:
        """Draw the residual arrows so many times as long as they are; 0 = do not draw them."""
        self.exaggeration = factor
        self._show_points()

    def set_loupes(self, enabled: bool) -> None:
        """Use the loupes, or not."""
        for pane in self.panes.values():
            pane.loupe.set_enabled(enabled)

    def set_heatmaps(self, shown: bool) -> None:
        """Show a proposal's heatmap, or its place alone."""
        for pane in self.panes.values():
            pane.heatmap.set_heatmap_shown(shown)

    def set_looks(self, looks: dict[str, Look]) -> None:
        """Draw the views' layers otherwise."""
        for side, look in looks.items():
            self.panes[side].header.show_look(look, tell=True)

    # What the mouse does.

    def _listen(self, pane: ViewPane) -> None:
        side, tool = pane.side, pane.tool
        tool.pressed.connect(lambda: self.set_active(side))
        tool.picked.connect(lambda place: self._picked(side, place))
        tool.chosen.connect(self._chosen)
        tool.dragging.connect(lambda _id, place: self._drag(side, place))
        tool.dropped.connect(lambda id, place: self._drop(id, side, place))
        tool.panning.connect(lambda place: self.link.follow_place(side, place))
        tool.hovered.connect(lambda place: self._hover(side, place))
        tool.menu_asked.connect(self._menu)
        pane.view.left.connect(lambda: self._hover(side, None))

    def _picked(self, side: str, place: QgsPointXY) -> None:
        self._trouble = ""
        if self._session.pair is None:
            return
        trouble = why_not(self._session, side, place)
        if trouble:
            self._tell_trouble(trouble)
            return
        if self._suggesting:
            self._suggestions.withdraw()
        self.picking.click(side, place)

    def _chosen(self, id: int, add: bool) -> None:
        before = self._session.selection
        if not add:
            self._session.select((id,))
        elif id in before:
            self._session.select([one for one in before if one != id])
        else:
            self._session.select((*before, id))

    def _drag(self, side: str, place: QgsPointXY) -> None:
        self._dragged = (side, QgsPointXY(place))
        self._look()

    def _drop(self, id: int, side: str, place: QgsPointXY) -> None:
        self._dragged = None
        self._session.select((id,))
        self._move(id, side, place, False)

    def _move(self, id: int, side: str, place: QgsPointXY, merge: bool) -> None:
        self._trouble = ""
        if self.views[side].layer is None:
            # Nobody sees where it would go, nor is it known how large a pixel is.
            self._tell_trouble(why_not(self._session, side, place))
            return
        there = (place.x(), place.y())
        if side == SAR:
            self._session.editor.move(id, sar=there, merge=merge)
        else:
            self._session.editor.move(id, optical=there, merge=merge)
        self._tell_trouble(moved_off(self._session, id, side))

    def _menu(self, id: int, where: QPoint) -> None:
        if not id:
            self.cancel()
            return
        if id not in self._session.selection:
            self._session.select((id,))
        self.menu_asked.emit(where)

    def _hover(self, side: str, place: Optional[QgsPointXY]) -> None:
        self._mouse = None if place is None else (side, QgsPointXY(place))
        there = None if place is None else sides.counterpart(self._session, side, place)
        self.panes[side].crosshair.set_place(None)
        # A proposal says more than where the mouse would be.
        proposed = self.picking.proposal is not None and self.picking.side == side
        self.panes[other(side)].crosshair.set_place(None if proposed else there)
        for pane in self.panes.values():
            here = place is not None and pane.side == side
            pane.loupe.dodge(pane.view.to_px(place).toPoint() if here else None)
        self._look()

    def _forget_mouse(self) -> None:
        """Keys were used: until the mouse moves, the loupes show the point, and not what moved under the mouse."""
        self._mouse = None
        for pane in self.panes.values():
            pane.crosshair.set_place(None)
        self._look()

    # What is shown.

    def _opened(self) -> None:
        """Begin with the whole layers, unless it is the same pair as before."""
        session = self._session
        now: tuple[Any, ...] = ()
        if session.store is not None and session.pair is not None:
            now = (session.store.path, session.pair.id)
        is_another, self._shown = now != self._shown, now
        self._trouble = ""
        self._show_layers(keep_looks=not is_another)
        self._assessed()
        if is_another and now:
            self.views[SAR].show_whole()
            self.link.follow(SAR)
            self._proposals.warm_up()

    def _show_layers(self, keep_looks: bool = True) -> None:
        session = self._session
        for side, pane in self.panes.items():
            layer, ref = layer_of(session, side), ref_of(session, side)
            look = pane.header.look if keep_looks else Look(ref.bands if ref is not None else ())
            pane.show_layer(layer, ref.name if ref is not None else "", look)
            words = ""
            if ref is not None and layer is None:
                words = self.tr("“{0}” is not in the project. Its points are kept; add the layer to go on.").format(
                    ref.name
                )
            pane.view.set_words(words)
        self._show_points()
        self._show_hint()

    def _assessed(self) -> None:
        self._arrows = arrows(self._session.assessment, self._session.list.points())
        self._show_points()

    def _show_points(self, _change: object = None) -> None:
        session, picking = self._session, self.picking
        known = session.assessment
        for side, pane in self.panes.items():
            expected: Optional[QgsPointXY] = None
            if picking.awaited() == side and picking.place is not None and picking.proposal is None:
                expected = sides.counterpart(session, picking.side, picking.place)
            pane.marks.show_marks(
                Shown(
                    points=session.list.points(),
                    arrows=self._arrows[side],
                    exaggeration=self.exaggeration,
                    outliers=known.outliers if known is not None else frozenset(),
                    selected=session.selection,
                    picked=picking.place if picking.side == side else None,
                    expected=expected,
                )
            )
        self._look()

    def _selected(self) -> None:
        self._show_points()
        self._show_hint()

    def _picking_changed(self) -> None:
        proposal = self.picking.proposal
        for side, pane in self.panes.items():
            pane.heatmap.show_proposal(proposal if side == self.picking.awaited() else None)
        if proposal is not None:
            self._bring_into_view(self.picking.awaited(), found_place(proposal))
            self.panes[self.picking.awaited()].crosshair.set_place(None)
        self._show_points()
        self._show_hint()

    def _bring_into_view(self, side: str, place: QgsPointXY) -> None:
        view = self.views[side]
        if not view.shows(place):
            with self.link.held():
                view.show_place(place, view.mapUnitsPerPixel())

    def _look(self) -> None:
        """Let the loupes look at what matters most."""
        for side, pane in self.panes.items():
            pane.loupe.look_at(looked_at(side, self._session, self.picking, self._mouse, self._dragged))

    # What the engine says.

    def _proposing(self, busy: bool) -> None:
        self._busy = busy
        if busy:
            self._trouble = ""
        self._show_hint()

    def _suggesting_changed(self, busy: bool) -> None:
        self._suggesting = busy
        self._show_hint()

    def _suggested(self, places: Any) -> None:
        if not places:
            self._tell_trouble(self.tr("There is no further place worth marking."))
            return
        place, reason = places[0]
        self.set_active(SAR)
        # The next key is Enter, wherever N was pressed.
        self.views[SAR].setFocus()
        self.views[SAR].show_close(place)
        self.picking.begin(SAR, place, reason)

    def _tell_trouble(self, sentence: str) -> None:
        self._trouble = sentence
        self._show_hint()

    def _show_hint(self) -> None:
        text = hint(self._session, self.picking, self._busy, self._suggesting, self.active)
        if self._trouble:
            text = f"⚠ {self._trouble} · {text}" if self.picking.side else f"⚠ {self._trouble}"
        if text != self.hint:
            self.hint = text
            self.hintChanged.emit(text)
