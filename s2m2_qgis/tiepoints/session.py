"""One layer pair that is being labelled: its points, what they say, what is selected. Everything else follows it."""

from __future__ import annotations

import contextlib
import dataclasses
from typing import Iterable, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ...engine.protocol import JobError
from .assessor import Assessor
from .editor import TiePointEditor
from .estimate import Estimate, estimate_from
from .points import LayerPair, LayerRef, TiePoint, TiePointList
from .quality import Assessment
from .store import LabelStore
from .transforms import METHODS, POLYNOMIAL1
from .whereabouts import is_layer, layer_ref

translate = QCoreApplication.translate


class LabelSession(QObject):
    """The state of labelling.

    Signals:
        opened: another pair, or none.
        layersChanged: a layer of the pair was removed from the project, or is there again.
        trouble: (sentence) something could not be done, or an edit could not be written.
        assessed: ``assessment`` and ``estimate`` are those of the present points; soon after they changed.
        selectionChanged: other points are selected.
        methodChanged: another transform is fitted.

    Attributes:
        store: the label set; None where nothing is labelled.
        pair: the pair; None where nothing is labelled.
        list: its points; change them through ``editor``.
        editor: edits them, each edit a step of ``editor.undo_stack``.
        sar_layer, optical_layer: None while they are not in the project; the points are kept.
        selection: ids, in the order in which they were chosen.
        method: key of one of ``transforms.METHODS``.
        assessment: None where no transform can be fitted; ``assessment_trouble`` then says why.
    """

    opened = pyqtSignal()
    layersChanged = pyqtSignal()
    trouble = pyqtSignal(str)
    assessed = pyqtSignal()
    selectionChanged = pyqtSignal()
    methodChanged = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.store: Optional[LabelStore] = None
        self.pair: Optional[LayerPair] = None
        self.list = TiePointList(self)
        self.editor = TiePointEditor(self.list, self)
        self.sar_layer: Optional[QgsRasterLayer] = None
        self.optical_layer: Optional[QgsRasterLayer] = None
        self.selection: tuple[int, ...] = ()
        self.method = POLYNOMIAL1
        self.assessment: Optional[Assessment] = None
        self.assessment_trouble = ""
        self._estimate: Optional[Estimate] = None
        #: Width and height of the optical layer's pixels, which outlive the layer.
        self._pixel: Optional[tuple[float, float]] = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._assess)
        self._assessor = Assessor(self)
        self._assessor.done.connect(self._take)
        self.list.changed.connect(self._points_changed)
        self.editor.trouble.connect(self.trouble)
        project = QgsProject.instance()
        project.layersWillBeRemoved.connect(self._layers_leave)
        project.layersAdded.connect(self._layers_come)
        # The first that is heard of a project that is closed, before its layers leave one by one.
        project.removeAll.connect(self.close)

    def release(self) -> None:
        """Let go of the project, before the plugin is switched off."""
        self.close()
        self._assessor.close()
        project = QgsProject.instance()
        project.layersWillBeRemoved.disconnect(self._layers_leave)
        project.layersAdded.disconnect(self._layers_come)
        project.removeAll.disconnect(self.close)

    def open(
        self,
        store: LabelStore,
        pair: LayerPair,
        sar: Optional[QgsRasterLayer],
        optical: Optional[QgsRasterLayer],
    ) -> bool:
        """Label a pair; False where it cannot be read, which ``trouble`` then tells, and everything stays as it was.

        A pair that is open already keeps what can be undone, and its selection.

        Args:
            store: the label set.
            pair: one of its pairs.
            sar, optical: the pair's layers; None = not in the project at present.
        """
        try:
            points = store.points(pair.id)
            pair = _with_layers(pair, sar, optical, bool(points))
            _remember(store, pair)
        except JobError as error:
            self.trouble.emit(error.message)
            return False
        is_another = self.store is None or self.pair is None or (self.store.path, self.pair.id) != (store.path, pair.id)
        self.store, self.pair = store, pair
        self.sar_layer, self.optical_layer = sar, optical
        self._pixel = None
        self._look_at_pixels()
        self.editor.attach(store, pair.id)
        if is_another:
            self.editor.undo_stack.clear()
            self.select(())
            # Many points are assessed later; until then, no number of another pair is shown.
            self.assessment, self.assessment_trouble = None, self.tr("The transform is being fitted.")
        self._show(points)
        self._link()
        self._assess()
        self.opened.emit()
        if sar is None:
            self.trouble.emit(self._missing(self.tr("SAR"), pair.sar.name))
        if optical is None:
            self.trouble.emit(self._missing(self.tr("optical"), pair.optical.name))
        return True

    def close(self) -> None:
        """Label nothing."""
        if self.pair is None:
            return
        self.store = self.pair = self.sar_layer = self.optical_layer = self._pixel = None
        self.editor.attach(None)
        self.editor.undo_stack.clear()
        self.select(())
        self.list.reset()
        self._assess()
        self.opened.emit()

    def refresh(self) -> None:
        """Read the points anew, in case that another program changed them."""
        if self.store is None or self.pair is None:
            return
        try:
            points = self.store.points(self.pair.id)
        except JobError as error:
            self.trouble.emit(error.message)
            return
        self._show(points)

    def select(self, ids: Sequence[int]) -> None:
        """Select points; ids of none are left out."""
        chosen = tuple(dict.fromkeys(key for key in ids if self.list.get(key) is not None))
        if chosen != self.selection:
            self.selection = chosen
            self.selectionChanged.emit()

    def set_method(self, key: str) -> None:
        """Fit another transform.

        Raises:
            ValueError: ``key`` is of none of ``transforms.METHODS``.
        """
        if key not in [method.key for method in METHODS]:
            raise ValueError(key)
        if key != self.method:
            self.method = key
            self._later.start()
            self.methodChanged.emit()

    @property
    def estimate(self) -> Estimate:
        """SAR map coordinates ↔ optical map coordinates, by the best that is known.

        Raises:
            RuntimeError: nothing is labelled.
        """
        if self._estimate is None:
            raise RuntimeError("no pair is open")
        return self._estimate

    def crs(self) -> tuple[QgsCoordinateReferenceSystem, QgsCoordinateReferenceSystem]:
        """In which CRS the SAR and the optical halves of the points are; invalid where a layer has none."""
        if self.pair is None:
            return QgsCoordinateReferenceSystem(), QgsCoordinateReferenceSystem()
        return QgsCoordinateReferenceSystem(self.pair.sar.crs), QgsCoordinateReferenceSystem(self.pair.optical.crs)

    def _show(self, points: Sequence[TiePoint]) -> None:
        if tuple(points) != self.list.points():
            self.list.reset(points)

    def _points_changed(self, _change: object) -> None:
        self.select(self.selection)
        self._later.start()
        if self.store is not None and self.store.overtaken:
            QTimer.singleShot(0, self.refresh)

    def _assess(self) -> None:
        self._later.stop()
        self._assessor.forget()
        if self.pair is None:
            self._estimate = None
            self._take(None, "")
        elif self._pixel is None:
            self._take(None, self._missing(self.tr("optical"), self.pair.optical.name))
        else:
            context = QgsProject.instance().transformContext()
            self._assessor.ask(self.method, self.list.points(), *self.crs(), self._pixel, context)

    def _take(self, assessment: Optional[Assessment], trouble: str) -> None:
        self.assessment, self.assessment_trouble = assessment, trouble
        self._link()
        self.assessed.emit()

    def _link(self) -> None:
        if self.pair is not None:
            known = self.list.points() if self.assessment is None else self.assessment
            self._estimate = estimate_from(known, self.pair, QgsProject.instance().transformContext())

    def _look_at_pixels(self) -> None:
        layer = self.optical_layer
        if layer is not None:
            self._pixel = (layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY())

    def _layers_leave(self, ids: Iterable[str]) -> None:
        if self.pair is None:
            return
        gone = set(ids)
        left = []
        if self.sar_layer is not None and self.sar_layer.id() in gone:
            self.sar_layer = None
            left.append(self._missing(self.tr("SAR"), self.pair.sar.name))
        if self.optical_layer is not None and self.optical_layer.id() in gone:
            self.optical_layer = None
            left.append(self._missing(self.tr("optical"), self.pair.optical.name))
        for sentence in left:
            self.trouble.emit(sentence)
        if left:
            self.layersChanged.emit()

    def _layers_come(self, layers: Iterable[QgsMapLayer]) -> None:
        if self.pair is None or not (self.sar_layer is None or self.optical_layer is None):
            return
        sar, optical, pair = self.sar_layer, self.optical_layer, self.pair
        for layer in layers:
            if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
                continue
            if sar is None and is_layer(pair.sar, layer):
                sar = layer
            elif optical is None and is_layer(pair.optical, layer):
                optical = layer
        if (sar, optical) == (self.sar_layer, self.optical_layer):
            return
        try:
            _with_layers(pair, sar, optical, True)
        except JobError as error:
            self.trouble.emit(error.message)
            return
        self.sar_layer, self.optical_layer = sar, optical
        self._look_at_pixels()
        self._later.start()
        self.layersChanged.emit()

    def _missing(self, which: str, name: str) -> str:
        return self.tr(
            "The {which} layer “{name}” is not in the project; its points are kept: add the layer to go on."
        ).format(which=which, name=name)


def _with_layers(
    pair: LayerPair, sar: Optional[QgsRasterLayer], optical: Optional[QgsRasterLayer], has_points: bool
) -> LayerPair:
    """The pair as its layers are now. JobError where its points are in another CRS than a layer is."""
    return dataclasses.replace(
        pair,
        sar=pair.sar if sar is None else _as_now(pair.sar, sar, has_points),
        optical=pair.optical if optical is None else _as_now(pair.optical, optical, has_points),
    )


def _as_now(ref: LayerRef, layer: QgsRasterLayer, has_points: bool) -> LayerRef:
    if has_points and QgsCoordinateReferenceSystem(ref.crs) != layer.crs():
        raise JobError(
            translate(
                "LabelSession",
                "The layer “{name}” is in {now}, but its points were marked in {then}; give it that CRS again under "
                "Layer Properties, Source, or label it as a new pair.",
            ).format(
                name=layer.name(), now=_crs_name(layer.crs()), then=_crs_name(QgsCoordinateReferenceSystem(ref.crs))
            )
        )
    return layer_ref(layer, ref.bands)


def _crs_name(crs: QgsCoordinateReferenceSystem) -> str:
    if not crs.isValid():
        return translate("LabelSession", "no CRS")
    return str(crs.authid() or crs.description())


def _remember(store: LabelStore, pair: LayerPair) -> None:
    """Write down what has changed of a pair's layers; a label set that may only be read need not know."""
    if pair not in store.pairs():
        with contextlib.suppress(JobError):
            store.update_pair(pair)
