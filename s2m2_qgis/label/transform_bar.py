"""Which transform is fitted to the tie points, how good it is, and which points disagree."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ..dock.widgets import NoAccidentalWheel, escaped, wrapped_label
from ..i18n import number
from ..tiepoints.quality import Assessment
from ..tiepoints.session import LabelSession
from ..tiepoints.transforms import METHODS, TPS
from .flow_layout import FlowLayout

#: So many outliers are named.
_NAMED = 6
_ALL = "all"
#: Of the transform's name, in the narrowest window.
_LETTERS = 16


class TransformBar(QWidget):
    """Chooser, figures, outliers, and what cannot be fitted for which reason.

    Args:
        session: what is labelled.
    """

    def __init__(self, session: LabelSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._session = session
        self.method = QComboBox()
        for method in METHODS:
            self.method.addItem(self.tr("{0} (needs {1})").format(method.label(), method.minimum), method.key)
            said = self.tr("{0} needs at least {1} enabled control points").format(method.label(), method.minimum)
            self.method.setItemData(self.method.count() - 1, said, Qt.ItemDataRole.ToolTipRole)
        self.method.setAccessibleName(self.tr("Transform"))
        self.method.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self._wheel = NoAccidentalWheel(self)
        self._wheel.watch(self.method)
        self.rmse, self.adjusted, self.leave_one_out, self.check = QLabel(), QLabel(), QLabel(), QLabel()
        self.outliers = QLabel()
        self.outliers.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.trouble = wrapped_label()
        self._lay_out()
        self.outliers.linkActivated.connect(self._select)
        self.method.activated.connect(lambda _row: session.set_method(str(self.method.currentData())))
        session.methodChanged.connect(self._show_method)
        for signal in (session.opened, session.assessed):
            signal.connect(self._show)
        self._show_method()
        self._show()

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sentence the height that it needs at the new width."""
        super().resizeEvent(event)
        self._keep_whole()

    def _keep_whole(self) -> None:
        # Above are views that take all the height they get, and a splitter asks nobody how high he is at a width.
        margins = self.layout().contentsMargins()
        width = self.width() - margins.left() - margins.right()
        self.trouble.setMinimumHeight(max(self.trouble.heightForWidth(width), 0))

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Transform"))
        label.setBuddy(self.method)
        chooser = QWidget()
        side_by_side = QHBoxLayout(chooser)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        side_by_side.addWidget(label)
        side_by_side.addWidget(self.method)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 4)
        column.setSpacing(3)
        column.addWidget(self.trouble)
        self._row = FlowLayout(gap=10)
        column.addLayout(self._row)
        self._row.addWidget(chooser)
        for figure in (self.rmse, self.adjusted, self.leave_one_out, self.check, self.outliers):
            figure.setTextFormat(Qt.TextFormat.RichText)
            self._row.addWidget(figure)

    def _show_method(self) -> None:
        self.method.setCurrentIndex(self.method.findData(self._session.method))
        self.method.setToolTip(str(self.method.currentData(Qt.ItemDataRole.ToolTipRole)))

    def _show(self) -> None:
        self.method.setEnabled(self._session.pair is not None)
        known, trouble = self._session.assessment, self._session.assessment_trouble
        self.trouble.setText(escaped(trouble))
        self.trouble.setVisible(bool(trouble))
        self._keep_whole()
        for figure in (self.rmse, self.adjusted, self.leave_one_out, self.check, self.outliers):
            figure.setVisible(known is not None)
        if known is not None:
            self._show_figures(known)
            self._show_outliers(known)

    def _show_figures(self, known: Assessment) -> None:
        # A spline passes through every point.
        exact = known.fit.method.key == TPS
        self._figure(
            self.rmse,
            self.tr("RMSE"),
            known.rmse_px,
            known.rmse,
            known.unit,
            self.tr("Root mean square of the {0} fitted points' residuals").format(known.used)
            + (self.tr("; a spline passes through all of them, so that this says nothing") if exact else ""),
        )
        self._figure(
            self.adjusted,
            self.tr("RMSE adjusted"),
            known.rmse_adjusted_px,
            known.rmse_adjusted,
            known.unit,
            self.tr(
                "The same, with the squares divided by the degrees of freedom (points less the {0} that the transform "
                "needs); what the Georeferencer calls mean error"
            ).format(known.fit.method.minimum),
            self.tr("No fitted point is to spare, so that the residuals say nothing of the error"),
        )
        self._figure(
            self.leave_one_out,
            self.tr("Leave-one-out"),
            known.leave_one_out_px,
            known.leave_one_out,
            known.unit,
            self.tr("Root mean square of each fitted point's distance from where the fit to all others puts it"),
            self.tr("Without one of the points, the others do not determine the transform"),
        )
        self._figure(
            self.check,
            self.tr("Check ({0})").format(known.checks) if known.checks else self.tr("Check"),
            known.check_px,
            known.check,
            known.unit,
            self.tr("Root mean square of the enabled check points' residuals; these are not fitted"),
            self.tr("There is no enabled check point: make some points check points to see what the fit is worth"),
        )

    @staticmethod
    def _figure(
        label: QLabel, name: str, px: Optional[float], on_map: Optional[float], unit: str, means: str, lacks: str = ""
    ) -> None:
        if px is None or on_map is None:
            label.setText(f"{escaped(name)} –")
            label.setToolTip(f"{means}.\n{lacks}." if lacks else means)
        else:
            label.setText(f"{escaped(name)} <b>{in_pixels(px)}</b> ({on_the_map(on_map, unit)})")
            label.setToolTip(means)

    def _show_outliers(self, known: Assessment) -> None:
        enough = known.fit.method.minimum + 2
        if not known.outliers:
            judged = known.used >= enough
            self.outliers.setText(self.tr("No outliers") if judged else self.tr("Outliers –"))
            self.outliers.setToolTip(
                self.tr("No fitted point disagrees with the others")
                if judged
                else self.tr("With fewer than {0} fitted points, nobody can tell which one is wrong").format(enough)
            )
            return
        ids = sorted(known.outliers)
        links = [f'<a href="{id}">#{id}</a>' for id in ids[:_NAMED]]
        if len(ids) > 1:
            links.append(f'<a href="{_ALL}">{self.tr("all {0}").format(len(ids))}</a>')
        self.outliers.setText("⚠ " + self.tr("Outliers: {0}").format(", ".join(links)))
        self.outliers.setToolTip(
            self.tr("These points disagree with the others; they still count. Click one to select it")
        )

    def _select(self, link: str) -> None:
        known = self._session.assessment
        if known is not None:
            self._session.select(sorted(known.outliers) if link == _ALL else [int(link)])


def in_pixels(value: float) -> str:
    """A length in pixels: ``0.61 px``."""
    return f"{_rounded(value)} px"


def on_the_map(value: float, unit: str) -> str:
    """A length in map units: ``6.1 m``, ``0.0000553°``."""
    return f"{number(value, 7)}°" if unit == "°" else f"{_rounded(value)} {unit}"


def _rounded(value: float) -> str:
    return number(value, 2) if value < 10 else number(value, 1) if value < 100 else number(value, 0)
