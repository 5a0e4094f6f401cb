"""The card of a result: a success, a refusal or a failure, each with what to do next."""

from __future__ import annotations

from typing import Optional, Union

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import (
    QAction,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from .. import words
from ..i18n import number
from ..results import bundle as bundles
from ..results.advice import advice
from ..results.bundle import Bundle
from ..results.field_bundle import FieldBundle
from . import field_words
from .thumbnail import thumbnail
from .widgets import allow, escaped, wrapped_label

#: Side of the heatmap's thumbnail, in letter heights.
_THUMBNAIL_LETTERS = 5


class ResultCard(QFrame):
    """What came out of a run.

    Signals:
        accept, undo, discard, review, copy_command, open_folder, report, reopen, template_heatmaps, copy_diagnostics: a
            button or menu entry was used.
        advice_taken: a suggestion was clicked, with its action (see ``results.advice``).
    """

    accept = pyqtSignal()
    undo = pyqtSignal()
    discard = pyqtSignal()
    copy_command = pyqtSignal()
    review = pyqtSignal()
    open_folder = pyqtSignal()
    report = pyqtSignal()
    reopen = pyqtSignal()
    template_heatmaps = pyqtSignal()
    copy_diagnostics = pyqtSignal()
    compare = pyqtSignal()
    advice_taken = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._symbol = QLabel()
        self.headline = wrapped_label()
        font = self.headline.font()
        font.setBold(True)
        self.headline.setFont(font)
        self.thumbnail = QLabel()
        self.thumbnail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.details = wrapped_label()
        self.models = wrapped_label()
        self._models_shown = False
        self.warnings = wrapped_label()
        self.next = wrapped_label()
        self.next.setOpenExternalLinks(False)
        self.next.linkActivated.connect(self.advice_taken)
        self.accept_button = QPushButton(self.tr("Accept"))
        self.accept_button.clicked.connect(self._accept_or_undo)
        self.review_button = QPushButton(self.tr("Review…"))
        self.review_button.clicked.connect(lambda: self.review.emit())
        self.discard_button = QPushButton(self.tr("Discard"))
        self.discard_button.clicked.connect(lambda: self.discard.emit())
        self.diagnostics_button = QPushButton(self.tr("Copy diagnostics"))
        self.diagnostics_button.clicked.connect(lambda: self.copy_diagnostics.emit())
        self.more = self._more_button()
        self._accepted = False
        self._field: Optional[FieldBundle] = None
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """There is no result."""
        self._set_symbol("")
        self.headline.setText("")
        self._set_thumbnail("")
        self._set(self.details, self.tr('No result yet. <a href="reopen">Open an earlier one…</a>'))
        self._set(self.models, "")
        self._set(self.warnings, "")
        self._set(self.next, "")
        self._show_buttons(result=False, accept=False, failure=False)
        self.headline.setVisible(False)

    def show_bundle(self, bundle: Union[Bundle, FieldBundle], accepted: bool, group_there: bool = True) -> None:
        """A result.

        Args:
            bundle: the result.
            accepted: its moved layers are in the map.
            group_there: its layer group is.
        """
        self._accepted = accepted
        whole_scene = isinstance(bundle, FieldBundle)
        self._set_thumbnail(bundle.path(bundles.THUMBNAIL), bundle.accepted and not whole_scene, whole_scene)
        self._set(self.models, "")
        self._set(self.warnings, "<br>".join(f"⚠ {escaped(text)}" for text in bundle.warnings))
        if isinstance(bundle, FieldBundle):
            self._show_field(bundle)
        elif bundle.accepted and bundle.moved_shift_m is not None:
            self._show_success(bundle)
        else:
            self._show_refusal(bundle)
        self.headline.setVisible(True)
        can_accept = bundle.accepted and (not isinstance(bundle, FieldBundle) or bool(bundle.corrected))
        self._show_buttons(result=True, accept=can_accept, failure=False)
        self.review_button.setVisible(bool(bundle.path(bundles.MATCHES)))
        self.accept_button.setText(self.tr("Undo") if accepted else self.tr("Accept"))
        moved = bundle.moved.name
        usual = (
            self.tr("Take the moved layers out again and show “{0}” as it was")
            if accepted
            else self.tr("Put the moved copy of “{0}” into the map and hide the original; its file stays as it is")
        )
        if isinstance(bundle, FieldBundle) and len(bundle.corrected) > 1:
            usual = (
                self.tr("Take the corrected layers out again and show the originals as they were")
                if accepted
                else self.tr("Put “{0}” and all that was corrected along into the map and hide the originals")
            )
        gone = "" if group_there else self.tr("The result's layer group was removed; re-open the result under ⋯")
        allow(self.accept_button, usual.format(moved), gone)
        allow(self.discard_button, self.tr("Remove the result's layers from the map; its files stay"))
        allow(
            self._undo_action,
            "",
            "" if accepted else self.tr("Nothing was accepted yet"),
        )
        allow(self._heatmaps_action, "", gone)
        allow(self._compare_action, "", "" if can_accept else self.tr("Nothing was moved"))

    def show_failure(self, sentence: str) -> None:
        """A run that ended in an error."""
        self._accepted = False
        self._set_symbol("/mIconCritical.svg")
        self.headline.setText(self.tr("Not registered"))
        self.headline.setVisible(True)
        self._set_thumbnail("")
        self._set(self.details, escaped(sentence))
        self._set(self.models, "")
        self._set(self.warnings, "")
        self._set(self.next, "")
        self._show_buttons(result=False, accept=False, failure=True)

    def _show_success(self, bundle: Bundle) -> None:
        shift_m, shift_px = bundle.moved_shift_m, bundle.moved_shift_px
        assert shift_m is not None
        self._set_symbol("/mIconSuccess.svg")
        self.headline.setText(words.direction(shift_m))
        parts = [self.tr("for the optical layer") if bundle.moves == "optical" else self.tr("for the SAR layer")]
        pixels = words.pixels(shift_px) if shift_px is not None else ""
        if bundle.uncertainty_m is not None:
            pixels = self.tr("{0} ± {1}").format(pixels, words.metres(bundle.uncertainty_m)).strip()
        parts.append(pixels.replace(" ", "\N{NO-BREAK SPACE}").replace("\N{NO-BREAK SPACE}±", " ±"))
        parts.append(self._confidence(bundle))
        parts.append(self.tr("{0} of {1} templates agree").format(bundle.agreeing, bundle.used))
        self._set(self.details, "<br>".join(parts))
        self.details.setToolTip(escaped(bundle.reason))
        self._set(self.next, "")

    def _show_refusal(self, bundle: Bundle) -> None:
        self._set_symbol("/mIconWarning.svg")
        self.headline.setText(self.tr("No shift that can be trusted"))
        reason = escaped(bundle.reason) or self.tr("The evidence is too weak.")
        self._set(self.details, f"{reason}<br>{self._confidence(bundle)}")
        self._show_steps(bundle)

    def _show_field(self, bundle: FieldBundle) -> None:
        self._field = bundle
        if not bundle.accepted:
            self._set_symbol("/mIconWarning.svg")
            self.headline.setText(self.tr("No displacement that can be trusted"))
            reason = escaped(bundle.reason) or self.tr("The evidence is too weak.")
            self._set(self.details, f"{reason}<br>{escaped(field_words.points(bundle))}")
            self._show_steps(bundle)
            return
        self._set_symbol("/mIconSuccess.svg")
        self.headline.setText(field_words.headline(bundle))
        text = field_words.figures(bundle)
        if not bundle.corrected:
            text += "<br>" + self.tr("No layer was written, as it was asked for.")
        self._set(self.details, text)
        self.details.setToolTip(field_words.explanation(bundle))
        self._set(self.next, "")
        self._models_shown = False
        self._show_models(bundle)

    def _show_models(self, bundle: FieldBundle) -> None:
        text = field_words.models_link(bundle, self._models_shown)
        if text and self._models_shown:
            text = f"{field_words.models_table(bundle)}<br>{text}"
        self._set(self.models, text)

    def _toggle_models(self, _link: str) -> None:
        self._models_shown = not self._models_shown
        if self._field is not None:
            self._show_models(self._field)

    def _show_steps(self, bundle: Union[Bundle, FieldBundle]) -> None:
        self.details.setToolTip("")
        steps = "".join(
            f'<li><a href="{step.action}">{escaped(step.link)}</a>, {escaped(step.why)}</li>' for step in advice(bundle)
        )
        style = "margin-left: 12px; -qt-list-indent: 0;"
        self._set(self.next, f'{self.tr("What to try next:")}<ul style="{style}">{steps}</ul>' if steps else "")

    def _confidence(self, bundle: Bundle) -> str:
        return self.tr("confidence {0}").format(number(bundle.confidence, 2))

    def _accept_or_undo(self) -> None:
        if self._accepted:
            self.undo.emit()
        else:
            self.accept.emit()

    def _set_symbol(self, name: str) -> None:
        size = round(self.fontMetrics().height() * 1.2)
        self._symbol.setPixmap(QgsApplication.getThemeIcon(name).pixmap(size, size) if name else QPixmap())
        self._symbol.setVisible(bool(name))

    def _set_thumbnail(self, path: str, ring: bool = False, whole_scene: bool = False) -> None:
        side = self.fontMetrics().height() * _THUMBNAIL_LETTERS
        pixmap = thumbnail(path, side, self.devicePixelRatioF(), ring)
        self.thumbnail.setVisible(not pixmap.isNull())
        self.thumbnail.setPixmap(pixmap)
        self.thumbnail.setToolTip(
            self.tr("How far each place lies off the one shift; brighter is farther")
            if whole_scene
            else self.tr("The evidence for every shift that was searched, no shift in the centre; brighter is likelier")
        )

    def _set(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _show_buttons(self, result: bool, accept: bool, failure: bool) -> None:
        self.accept_button.setVisible(accept)
        self.discard_button.setVisible(result)
        self.review_button.setVisible(result)
        self.diagnostics_button.setVisible(failure)
        self.more.setVisible(result)

    def _more_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("⋯")
        button.setToolTip(self.tr("More about this result"))
        button.setAccessibleName(self.tr("More about this result"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        self._undo_action = self._entry(menu, self.tr("Undo acceptance"), self.undo.emit)
        self._heatmaps_action = self._entry(menu, self.tr("Show each template's heatmap"), self.template_heatmaps.emit)
        self._compare_action = self._entry(menu, self.tr("Compare before and after"), self.compare.emit)
        self._entry(menu, self.tr("Show the report"), self.report.emit)
        menu.addSeparator()
        self._entry(menu, self.tr("Copy as command line"), self.copy_command.emit)
        self._entry(menu, self.tr("Open the result's folder"), self.open_folder.emit)
        self._entry(menu, self.tr("Open another result…"), self.reopen.emit)
        button.setMenu(menu)
        return button

    @staticmethod
    def _entry(menu: QMenu, text: str, used: object) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda: used())  # type: ignore[operator]
        return action

    def _lay_out(self) -> None:
        self.details.linkActivated.connect(lambda _link: self.reopen.emit())
        self.models.linkActivated.connect(self._toggle_models)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.headline, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept_button)
        buttons.addWidget(self.review_button)
        buttons.addWidget(self.discard_button)
        buttons.addWidget(self.diagnostics_button)
        buttons.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 6, 8, 6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addLayout(head, 0, 0, 1, 2)
        grid.addWidget(self.thumbnail, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.details, 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.models, 2, 0, 1, 2)
        grid.addWidget(self.warnings, 3, 0, 1, 2)
        grid.addWidget(self.next, 4, 0, 1, 2)
        grid.addLayout(buttons, 5, 0, 1, 2)
