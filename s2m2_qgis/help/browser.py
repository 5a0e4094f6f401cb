"""A page of the guide as Qt shows Markdown, with what Qt leaves out: links to headings, and pictures that fit."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, Optional

from qgis.PyQt.QtCore import Qt, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import (
    QFont,
    QFontDatabase,
    QImage,
    QImageReader,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)
from qgis.PyQt.QtWidgets import QTextBrowser, QWidget

from .outline import slug

_MARGIN = 18
#: px around a table's cells.
_PADDING = 4
#: A drawing is shown so many times as large as it says, at most, and kept with so many pixels for each of these.
_SVG_LARGER, _SVG_SHARPER = 2, 2
#: A number to Qt, which PyQt 6's enum is not.
_IMAGE = int(getattr(QTextDocument.ResourceType.ImageResource, "value", QTextDocument.ResourceType.ImageResource))


class GuideBrowser(QTextBrowser):
    """Shows Markdown files below one folder; links between them work, others open in the browser.

    Args:
        guide: the folder.

    Signals:
        moved: the page (relative to the folder) that is shown now, and the heading's slug or nothing.
    """

    moved = pyqtSignal(str, str)

    def __init__(self, guide: Path, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._originals: dict[str, QImage] = {}
        self._dressed = ""
        self.setOpenExternalLinks(True)
        self.document().setDocumentMargin(_MARGIN)
        self.sourceChanged.connect(self._arrived)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._fit_again)

    def go(self, topic: str) -> None:
        """Show ``page.md`` or ``page.md#heading``."""
        page, _, heading = topic.partition("#")
        url = QUrl.fromLocalFile(str(self._guide / page))
        if heading:
            url.setFragment(heading)
        if url == self.source():
            self._arrived(url)
        else:
            self.setSource(url)

    def headings(self) -> list[str]:
        """The slugs of the page that is shown, as it is shown."""
        return [slug(block.text()) for block in self._blocks() if block.blockFormat().headingLevel()]

    def resizeEvent(self, event: Optional[QResizeEvent]) -> None:
        """Fit the pictures to the new width, once it stays."""
        super().resizeEvent(event)
        self._fitting.start(80)

    def _arrived(self, url: QUrl) -> None:
        page = url.adjusted(QUrl.UrlFormattingOption.RemoveFragment).toString()
        if page != self._dressed or not self._originals:
            self._dressed = page
            self._originals = {}
            self._dress()
        self._fit()
        heading = url.fragment()
        self._scroll_to(heading)
        path = Path(url.toLocalFile())
        try:
            name = path.relative_to(self._guide).as_posix()
        except ValueError:
            name = ""
        self.moved.emit(name, heading)

    def _scroll_to(self, heading: str) -> None:
        if not heading:
            return
        for block in self._blocks():
            if block.blockFormat().headingLevel() and slug(block.text()) == heading:
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(int(top) - _PADDING)
                self.setTextCursor(QTextCursor(block))
                return

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _dress(self) -> None:
        """Lines around tables, a fixed pitch and a ground for code."""
        ground = self.palette().color(QPalette.ColorRole.AlternateBase)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        root = self.document().rootFrame()
        for frame in root.childFrames():
            if isinstance(frame, QTextTable):
                shape = frame.format()
                shape.setBorder(1)
                shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                shape.setBorderBrush(self.palette().mid())
                shape.setBorderCollapse(True)
                shape.setCellSpacing(0)
                shape.setCellPadding(_PADDING)
                shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                shape.setTopMargin(_PADDING)
                shape.setBottomMargin(2 * _PADDING)
                frame.setFormat(shape)
        cursor = QTextCursor(self.document())
        for block in self._blocks():
            shape = block.blockFormat()
            code = shape.hasProperty(QTextFormat.Property.BlockCodeFence) or shape.hasProperty(
                QTextFormat.Property.BlockCodeLanguage
            )
            cursor.setPosition(block.position())
            if code:
                shape.setBackground(ground)
                cursor.setBlockFormat(shape)
            elif shape.headingLevel():
                shape.setTopMargin(2 * _MARGIN if shape.headingLevel() == 2 else _MARGIN)
                cursor.setBlockFormat(shape)
            for start, length, kind in _fragments(block):
                if _is_code(kind) and not kind.isImageFormat():
                    kind.setFontFamilies([fixed.family()])
                    kind.setFontStyleHint(QFont.StyleHint.Monospace)
                    if not code:
                        kind.setBackground(ground)
                    cursor.setPosition(start)
                    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
                    cursor.setCharFormat(kind)
                    cursor.setPosition(start)
        self.document().clearUndoRedoStacks()

    def _fit(self) -> None:
        """Pictures no wider than the page, sharp at any scale of the screen: Qt itself would thin them out."""
        room = max(self.viewport().width() - 2 * _MARGIN, 120)
        ratio = self.devicePixelRatioF()
        cursor = QTextCursor(self.document())
        for block in self._blocks():
            for start, length, kind in _fragments(block):
                if not kind.isImageFormat():
                    continue
                image = kind.toImageFormat()
                original = self._original(image.name())
                if original.isNull():
                    continue
                width = min(room, original.width() // (_SVG_SHARPER if image.name().endswith(".svg") else 1))
                if image.width() == width and image.property(QTextFormat.Property.UserProperty) == ratio:
                    continue
                scaled = original
                if round(width * ratio) < original.width():
                    scaled = original.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
                self.document().addResource(
                    _IMAGE,
                    self._address(image.name()),
                    scaled,
                )
                shape = QTextImageFormat(image)
                shape.setWidth(width)
                shape.setHeight(round(width * original.height() / original.width()))
                shape.setProperty(QTextFormat.Property.UserProperty, ratio)
                cursor.setPosition(start)
                cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(shape)
        self.document().clearUndoRedoStacks()

    def _fit_again(self) -> None:
        bar = self.verticalScrollBar()
        place = bar.value() / max(bar.maximum(), 1)
        self._fit()
        if self.source().fragment() and bar.value() == 0:
            self._scroll_to(self.source().fragment())
        else:
            bar.setValue(round(place * bar.maximum()))

    def _address(self, name: str) -> QUrl:
        return self.document().baseUrl().resolved(QUrl(name))

    def _original(self, name: str) -> QImage:
        if name not in self._originals:
            # Not source(): that is still the page before while sourceChanged is emitted.
            reader = QImageReader(self._address(name).toLocalFile())
            if name.endswith(".svg"):
                # Drawings have no pixels of their own: enough for a wide page on a fine screen.
                reader.setScaledSize(reader.size() * _SVG_LARGER * _SVG_SHARPER)
            self._originals[name] = reader.read()
        return self._originals[name]


def _is_code(kind: Any) -> bool:
    """Qt gives code a font of its own, and nothing else."""
    names = ("FontFamily", "OldFontFamily", "FontFamilies", "FontFixedPitch")
    return any(
        kind.hasProperty(getattr(QTextFormat.Property, name)) for name in names if hasattr(QTextFormat.Property, name)
    )


def _fragments(block: QTextBlock) -> list[tuple[int, int, Any]]:
    """Where each piece of a block begins, how long it is, and its format; a list, since formats are changed."""
    pieces = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.isValid():
            pieces.append((fragment.position(), fragment.length(), fragment.charFormat()))
        iterator += 1
    return pieces
