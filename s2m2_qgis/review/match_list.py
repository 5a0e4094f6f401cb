"""The list of matches: a model over columns, thumbnails read as they come into view, and how a row is drawn."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, Optional

import numpy as np
from qgis.PyQt.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPalette, QPen, QPixmap
from qgis.PyQt.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..i18n import number
from .background import Background
from .colours import colour, opaque_table
from .filters import status_words
from .session import ReviewSession

translate = QCoreApplication.translate

#: Side of a thumbnail, logical px; how many are kept, and how many may wait to be read.
THUMBNAIL = 44
_KEPT, _WAITING = 600, 60
_PAD, _BAR = 4, 5
_ROW = Qt.ItemDataRole.UserRole


class MatchModel(QAbstractListModel):
    """The session's matches in its order; ``UserRole`` is a match's row in the columns.

    Args:
        session: what is reviewed.
    """

    def __init__(self, session: ReviewSession, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._session = session
        self._order = session.order
        self._places = np.empty(0, int)
        self._pictures: OrderedDict[int, Optional[QPixmap]] = OrderedDict()
        self._table = opaque_table()
        self._background = Background(_WAITING, self)
        self._background.done.connect(self._take_picture)
        session.opened.connect(self._forget_pictures)
        session.listed.connect(self._relist)
        session.changed.connect(self._row_changed)

    def close(self) -> None:
        """End the reading."""
        self._background.close()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many are listed."""
        return 0 if parent.isValid() else len(self._order)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, thumbnail or row of one match."""
        matches = self._session.matches
        if not index.isValid() or index.row() >= len(self._order) or matches is None:
            return None
        row = int(self._order[index.row()])
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(row)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return "\n".join((self.title(row), self.details(row), status_words()[int(matches.status[row])]))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(row)
        return None

    def title(self, row: int) -> str:
        """Number and confidence."""
        matches = self._session.matches
        if matches is None:
            return ""
        return translate("Review", "{0} · confidence {1}").format(
            f"#{int(matches.id[row])}", number(matches.confidence[row], 2)
        )

    def details(self, row: int) -> str:
        """What makes it doubtful."""
        matches = self._session.matches
        if matches is None:
            return ""
        parts = []
        if np.isfinite(matches.residual_px[row]):
            parts.append(translate("Review", "residual {0} px").format(number(matches.residual_px[row], 1)))
        if np.isfinite(matches.disagree_px[row]):
            parts.append(translate("Review", "levels {0} px").format(number(matches.disagree_px[row], 1)))
        return " · ".join(parts) if parts else translate("Review", "no residual")

    def index_of(self, row: int) -> QModelIndex:
        """Where a match is listed; an invalid index where it is not."""
        place = int(self._places[row]) if 0 <= row < len(self._places) else -1
        return self.index(place, 0) if place >= 0 else QModelIndex()

    def _relist(self) -> None:
        self.beginResetModel()
        self._order = self._session.order
        count = len(self._session.matches) if self._session.matches is not None else 0
        self._places = np.full(count, -1)
        self._places[self._order] = np.arange(len(self._order))
        self.endResetModel()

    def _forget_pictures(self) -> None:
        self._background.forget()
        self._pictures.clear()

    def _picture(self, row: int) -> Optional[QPixmap]:
        if row in self._pictures:
            self._pictures.move_to_end(row)
            return self._pictures[row]
        store, table = self._session.store, self._table
        if store is not None:
            key = (self._session.generation, row)
            self._background.ask(key, lambda: heat_image(store.whole([row], lambda: False).get(row), table))
        return None

    def _take_picture(self, key: tuple[int, int], image: Optional[QImage]) -> None:
        generation, row = key
        if generation != self._session.generation:
            return
        self._pictures[row] = QPixmap.fromImage(image) if image is not None else None
        while len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        self._row_changed(row)

    def _row_changed(self, row: int) -> None:
        index = self.index_of(row)
        if index.isValid():
            self.dataChanged.emit(index, index)


class MatchDelegate(QStyledItemDelegate):
    """Thumbnail with a bar of confidence, two lines of words, and the status."""

    def __init__(self, model: MatchModel, session: ReviewSession, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._model, self._session = model, session

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """All rows alike, so that the view need not ask each."""
        return QSize(200, THUMBNAIL + _BAR + 2 * _PAD + 1)

    def paint(self, painter: Optional[QPainter], option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """One row."""
        matches = self._session.matches
        row = index.data(_ROW)
        if painter is None or matches is None or row is None:
            return
        painter.save()
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        picture = QRect(option.rect.left() + _PAD, option.rect.top() + _PAD, THUMBNAIL, THUMBNAIL)
        pixmap = index.data(Qt.ItemDataRole.DecorationRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        text = option.palette.color(role)
        if pixmap is not None:
            painter.drawPixmap(picture, pixmap)
        else:
            painter.setPen(QPen(text, 1, Qt.PenStyle.DotLine))
            painter.drawRect(picture.adjusted(0, 0, -1, -1))
        confidence = float(matches.confidence[row])
        bar = QRectF(picture.left(), picture.bottom() + 2, THUMBNAIL, _BAR - 1)
        painter.fillRect(bar, QColor(128, 128, 128, 90))
        painter.fillRect(QRectF(bar.left(), bar.top(), THUMBNAIL * confidence, bar.height()), colour(confidence))
        self._write(painter, option, picture, row, text)
        painter.restore()

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, picture: QRect, row: int, text: QColor) -> None:
        matches = self._session.matches
        if matches is None:
            return
        words = option.rect.adjusted(picture.width() + 3 * _PAD, _PAD, -_PAD, -_PAD)
        metrics = option.fontMetrics
        line = metrics.height()
        top = words.top() + max((words.height() - 3 * line) // 2, 0)
        status = status_words()[int(matches.status[row])]
        faint = QColor(text)
        faint.setAlphaF(0.75)
        for at, (content, shade) in enumerate(
            ((self._model.title(row), text), (self._model.details(row), faint), (status, text))
        ):
            painter.setPen(shade)
            fitting = metrics.elidedText(content, Qt.TextElideMode.ElideRight, words.width())
            place = QRect(words.left(), top + at * line, words.width(), line)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), fitting)


class MatchView(QListView):
    """The list itself; follows the session's selection.

    Signals:
        opened: a match was double-clicked, or Enter pressed on it.
    """

    opened = pyqtSignal()

    def __init__(self, session: ReviewSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._session = session
        self.matches = MatchModel(session, self)
        self.setModel(self.matches)
        self.setItemDelegate(MatchDelegate(self.matches, session, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Matches, the most doubtful first"))
        self.setMinimumHeight(160)
        self.selectionModel().currentChanged.connect(self._chosen)
        self.activated.connect(lambda _index: self.opened.emit())
        session.selected.connect(self._follow)
        session.listed.connect(lambda: self._follow(session.row))

    def keyboardSearch(self, search: Optional[str]) -> None:
        """Letters are for decisions here, not for searching."""

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = index.data(_ROW)
        if row is not None:
            self._session.select(int(row))

    def _follow(self, row: int) -> None:
        index = self.matches.index_of(row)
        if index == self.currentIndex():
            return
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)


def heat_image(heatmap: Optional[np.ndarray], table: np.ndarray) -> Optional[QImage]:
    """(h, w) uint8 as a picture of its own in the colours of ``table``; for any thread."""
    if heatmap is None:
        return None
    height, width = heatmap.shape
    pixels = np.ascontiguousarray(table[heatmap]).tobytes()
    return QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGB32).copy()


def ring(painter: QPainter, centre: QPointF, radius: float) -> None:
    """A mark that shows on every colour: white within black."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shade, width in ((QColor(0, 0, 0, 200), 3.0), (QColor(255, 255, 255), 1.4)):
        painter.setPen(QPen(shade, width))
        painter.drawEllipse(centre, radius, radius)
