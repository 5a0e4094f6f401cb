"""Texts that have less room than they ask for, of whatever window is seen."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLabel, QScrollArea, QTabBar, QWidget

#: As QGIS names them.
LANGUAGES = sorted(path.stem[len("s2m2_") :] for path in (Path(__file__).parents[2] / "i18n").glob("s2m2_*.qm"))


def cut_texts(root: QWidget) -> list[str]:
    """What is seen of ``root`` and is cut off, a line each with its text and the room it has."""
    found = []
    for label in root.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap() and label.width() < label.sizeHint().width():
            found.append(f"label {label.text()!r}: {label.width()} of {label.sizeHint().width()} px")
        if label.isVisible() and label.wordWrap() and label.height() < label.heightForWidth(label.width()):
            found.append(f"label {label.text()!r}: {label.height()} px high")
    for button in root.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width():
            found.append(f"button {button.text()!r}: {button.width()} of {button.minimumSizeHint().width()} px")
    for combo in root.findChildren(QComboBox):
        # Beside the text: the arrow and the frame. Layers have names of any length, and their combo a tooltip.
        needed = combo.fontMetrics().horizontalAdvance(combo.currentText()) + 24
        if combo.isVisible() and not combo.toolTip() and combo.width() < needed:
            found.append(f"combo {combo.currentText()!r}: {combo.width()} of {needed} px")
    for area in root.findChildren(QScrollArea):
        if area.isVisible() and area.widget() is not None and area.widget().width() > area.viewport().width():
            found.append(f"page: {area.viewport().width()} of {area.widget().width()} px")
            found += [
                f"  {type(one).__name__} {one.toolTip()[:40]!r} asks for {one.minimumSizeHint().width()} px"
                for one in area.widget().findChildren(QWidget)
                if one.isVisible() and one.minimumSizeHint().width() > 100
            ]
    for bar in root.findChildren(QTabBar):
        # Tabs may be shortened with "…" in a narrow dock; then their tooltip says them whole.
        found += [
            f"tab {i} without its tooltip"
            for i in range(bar.count())
            if bar.isVisible()
            and not bar.tabToolTip(i)
            and bar.fontMetrics().horizontalAdvance(bar.tabText(i)) > bar.tabRect(i).width()
        ]
    return found
