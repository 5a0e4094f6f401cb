"""A row of widgets that goes on in the next line where it does not fit."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays widgets out like words, the last one at the right end of its line. A widget wider than a line is as wide as
    the line, and may then become higher.

    Args:
        gap: between neighbours, logical px.
    """

    def __init__(self, parent: Optional[QWidget] = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap

    def addItem(self, item: Optional[QLayoutItem]) -> None:
        """Put an item at the end."""
        if item is not None:
            self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> Optional[QLayoutItem]:
        """An item; None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> Optional[QLayoutItem]:
        """An item, which is then no longer laid out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None: what is left over stays empty."""
        return Qt.Orientations() if hasattr(Qt, "Orientations") else Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What all lines need."""
        return self._arrange(QRect(0, 0, width, 0), False)

    def sizeHint(self) -> QSize:
        """Of one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        left, top, right, bottom = self.getContentsMargins()
        width = sum(hint.width() for hint in shown) + self._gap * max(len(shown) - 1, 0)
        return QSize(width + left + right, max((hint.height() for hint in shown), default=0) + top + bottom)

    def minimumSize(self) -> QSize:
        """Of the widest item."""
        least = [item.minimumSize() for item in self._items if not item.isEmpty()]
        left, top, right, bottom = self.getContentsMargins()
        width, height = max((size.width() for size in least), default=0), max((s.height() for s in least), default=0)
        return QSize(width + left + right, height + top + bottom)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, True)

    def _arrange(self, rect: QRect, place: bool) -> int:
        """Height of all lines within ``rect``, whose items are placed on demand."""
        left, top, right, bottom = self.getContentsMargins()
        room = rect.adjusted(left, top, -right, -bottom)
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = self._size(item, room.width())
            if lines[-1] and x + size.width() > room.width():
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self._gap
        y = room.top()
        for line in lines:
            height = max((size.height() for _item, size in line), default=0)
            x = room.left()
            for item, size in line:
                if item is self._items[-1]:
                    x = room.right() + 1 - size.width()
                if place:
                    item.setGeometry(QRect(x, y + (height - size.height()) // 2, size.width(), size.height()))
                x += size.width() + self._gap
            y += height + self._gap // 3
        return y - self._gap // 3 - room.top() + top + bottom

    @staticmethod
    def _size(item: QLayoutItem, room: int) -> QSize:
        hint = item.sizeHint()
        if hint.width() <= room:
            return hint
        height = item.heightForWidth(room) if item.hasHeightForWidth() else hint.height()
        return QSize(room, height)
