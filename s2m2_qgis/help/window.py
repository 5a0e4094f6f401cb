"""The guide's window: contents and search on the left, the page on the right, back and forward."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QPoint, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QHideEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QShortcut,
    QSplitter,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from .browser import GuideBrowser
from .outline import sections
from .topics import GUIDE, PAGES, SCHEME, Topic

_GEOMETRY = "s2m2_sar/help/geometry"
#: px.
_GAP = 24
_TOPIC = Qt.ItemDataRole.UserRole
_TEXT = Qt.ItemDataRole.UserRole + 1


class GuideWindow(QDialog):
    """One for the plugin; addresses of :data:`SCHEME` open it until :meth:`release`."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("S2m2SarGuide")
        self.setWindowTitle(self.tr("S2M2-SAR guide"))
        self.browser = GuideBrowser(GUIDE)
        self.contents = QTreeWidget()
        self.search = QgsFilterLineEdit()
        self.back_button = self._button("/mActionArrowLeft.svg", self.tr("Back"), self.browser.backward)
        self.forward_button = self._button("/mActionArrowRight.svg", self.tr("Forward"), self.browser.forward)
        self._lay_out()
        self._fill()
        self.browser.backwardAvailable.connect(self.back_button.setEnabled)
        self.browser.forwardAvailable.connect(self.forward_button.setEnabled)
        self.browser.moved.connect(self._follow)
        self.contents.itemClicked.connect(lambda item: self.browser.go(item.data(0, _TOPIC)))
        self.contents.itemActivated.connect(lambda item: self.browser.go(item.data(0, _TOPIC)))
        self.search.textChanged.connect(self._filter)
        for keys, work in (
            (QKeySequence(QKeySequence.StandardKey.Back), self.browser.backward),
            (QKeySequence(QKeySequence.StandardKey.Forward), self.browser.forward),
            (QKeySequence(QKeySequence.StandardKey.Find), self.search.setFocus),
        ):
            QShortcut(keys, self).activated.connect(work)
        letter = self.fontMetrics().averageCharWidth()
        known = QgsSettings().value(_GEOMETRY)
        self._placed = known is not None and self.restoreGeometry(known)
        if not self._placed:
            self.resize(letter * 150, self.fontMetrics().height() * 44)
        # Qt looks the method up by its name, among the slots.
        QDesktopServices.setUrlHandler(SCHEME, self, "_asked")

    def release(self) -> None:
        """Answer no address any more, and go."""
        QDesktopServices.unsetUrlHandler(SCHEME)
        self.close()

    def show_topic(self, topic: str) -> None:
        """Show the window, in front, at a topic."""
        main = self.parentWidget()
        if not self._placed and main is not None:
            # At QGIS's left, so that the dock that was asked about stays in sight.
            self.move(main.geometry().topLeft() + QPoint(2 * _GAP, 4 * _GAP))
        self._placed = True
        # Shown first: pictures and places depend on the width.
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.go(topic)
        self.browser.setFocus()

    def hideEvent(self, event: Optional[QHideEvent]) -> None:
        """Remember where it was."""
        super().hideEvent(event)
        QgsSettings().setValue(_GEOMETRY, self.saveGeometry())

    @pyqtSlot(QUrl)
    def _asked(self, url: QUrl) -> None:
        page, heading = url.path(), url.fragment()
        if page not in PAGES:
            page, heading = Topic.START, ""
        self.show_topic(f"{page}#{heading}" if heading else page)

    def _follow(self, page: str, heading: str) -> None:
        """Mark the place that is shown in the contents."""
        for row in range(self.contents.topLevelItemCount()):
            item = self.contents.topLevelItem(row)
            if item.data(0, _TOPIC) != page:
                # The contents stay short, save while something is searched for.
                item.setExpanded(item.isExpanded() and bool(self.search.text()))
                continue
            item.setExpanded(True)
            chosen = item
            for number in range(item.childCount()):
                if heading and item.child(number).data(0, _TOPIC) == f"{page}#{heading}":
                    chosen = item.child(number)
            self.contents.setCurrentItem(chosen)

    def _fill(self) -> None:
        for page in PAGES:
            item: Optional[QTreeWidgetItem] = None
            for section in sections(GUIDE / page):
                topic = page if section.level == 1 else f"{page}#{section.slug}"
                if section.level == 1:
                    item = QTreeWidgetItem(self.contents, [section.title])
                elif item is not None:
                    QTreeWidgetItem(item, [section.title])
                if item is None:
                    continue
                entry = item if section.level == 1 else item.child(item.childCount() - 1)
                entry.setData(0, _TOPIC, topic)
                entry.setData(0, _TEXT, section.text)
                entry.setToolTip(0, section.title)

    def _filter(self, text: str) -> None:
        """Keep the headings below which all words stand."""
        words = text.lower().split()

        def has(item: QTreeWidgetItem) -> bool:
            below = str(item.data(0, _TEXT) or "")
            return all(word in below for word in words)

        for row in range(self.contents.topLevelItemCount()):
            item = self.contents.topLevelItem(row)
            kept = [has(item.child(number)) for number in range(item.childCount())]
            for number, keep in enumerate(kept):
                item.child(number).setHidden(not keep)
            item.setHidden(not (any(kept) or has(item)))
            item.setExpanded(bool(words) and any(kept))

    def _button(self, image: str, text: str, work: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(QgsApplication.getThemeIcon(image))
        button.setAutoRaise(True)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setEnabled(False)
        button.clicked.connect(work)
        return button

    def _lay_out(self) -> None:
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.setShowSearchIcon(True)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.back_button)
        head.addWidget(self.forward_button)
        head.addSpacing(4)
        head.addWidget(self.search, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.contents, 1)
        parts = QSplitter()
        parts.addWidget(left)
        parts.addWidget(self.browser)
        parts.setStretchFactor(1, 1)
        parts.setSizes([self.fontMetrics().averageCharWidth() * 40, 1000])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(6, 6, 6, 6)
        whole.addWidget(parts)
