"""Draws a web map piece by piece, as QGIS draws it, into a GeoTIFF. For a background thread."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from typing import Any, Callable, Optional

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QSize, QTimer
from qgis.PyQt.QtGui import QColor, QImage

from ...engine.protocol import DISK, Cancelled, JobError
from .plan import FetchPlan
from .trouble import Trouble, TroubleWatch

translate = QCoreApplication.translate

#: Tag of the GeoTIFF that says where its picture came from, as JSON; the engine takes such a file into its bundle.
ORIGIN_TAG = "S2M2_ORIGIN"
#: So often is a piece asked for again after a failure that may pass, after so many seconds.
ATTEMPTS, PAUSE_SECONDS = 3, 1.0
#: News of the network take so long, at most, from the thread that hears them.
_NEWS_SECONDS = 0.5
_POLL_MS = 50
_DPI = 96
#: A window is drawn larger by so much of a pixel along its longer side, at either end, and up to twice that, in so many
#: steps, until no rounding error reaches over its pixels.
_OUTWARDS_PX, _STEPS = 1e-3, 2000
#: So far may a tile's neighbours reach into the place of one that did not come.
_EDGE_PX = 2

Report = Callable[[Optional[float], str, Optional[float]], None]
IsCancelled = Callable[[], bool]


@dataclass(frozen=True)
class Fetched:
    """What came: the share of pixels (0–1) that stayed empty, and how long it took."""

    empty: float
    seconds: float


def fetch(
    plan: FetchPlan,
    layer: QgsRasterLayer,
    context: QgsCoordinateTransformContext,
    watch: TroubleWatch,
    path: str,
    origin: dict[str, Any],
    report: Report,
    cancelled: IsCancelled,
) -> Fetched:
    """Fetch ``plan`` into a GeoTIFF of red, green, blue and alpha, 8 bit; alpha 0 where nothing came.

    Args:
        plan: the window.
        layer: a clone that nobody else uses.
        context: of the project.
        watch: listens to the layer's hosts.
        path: of the file; written under a temporary name beside it and then renamed.
        origin: where the picture comes from, JSON-ready; kept in the file. ``credit``, where it is there, too.
        report: called with (fraction 0–1, message, seconds left).
        cancelled: asked about twenty times a second.

    Raises:
        JobError: the service fails, nothing came, or the file cannot be written. Nothing is left behind.
        Cancelled: likewise.
    """
    begun = time.monotonic()
    temporary = f"{path}.partial-{os.getpid()}"
    look = _Look()
    gdal.ErrorReset()
    try:
        dataset: Any = _create(temporary, plan, origin)
        chunks = plan.chunks()
        for number, (x, y, width, height) in enumerate(chunks):
            seconds = time.monotonic() - begun
            left = seconds / number * (len(chunks) - number) if number else None
            report(number / len(chunks), _message(plan), left)
            values = _draw(plan, layer, context, watch, (x, y, width, height), cancelled)
            look.add(values)
            dataset.WriteRaster(x, y, width, height, values.tobytes(), buf_pixel_space=4, buf_line_space=4 * width,
                                buf_band_space=1)  # fmt: skip
            _check_written()
        _refuse_blank(plan, look)
        dataset.FlushCache()
        dataset = None  # closes it
        _check_written()
        os.replace(temporary, path)
    except (RuntimeError, OSError) as error:
        raise JobError(
            translate(
                "Basemap", "The fetched web map cannot be written to “{0}”; make room there or choose another folder."
            ).format(os.path.dirname(path)),
            DISK,
            str(error),
        ) from error
    finally:
        dataset = None
        if os.path.exists(temporary):
            os.remove(temporary)
    report(1.0, _message(plan), 0.0)
    return Fetched(look.empty / max(look.pixels, 1), time.monotonic() - begun)


class _Look:
    """What the picture shows as a whole."""

    def __init__(self) -> None:
        self.pixels = self.empty = 0
        self._low: Optional[np.ndarray] = None
        self._high: Optional[np.ndarray] = None

    def add(self, values: np.ndarray) -> None:
        """(h, w, 4) uint8."""
        seen = values[values[..., 3] > 0][:, :3]
        self.pixels += values.shape[0] * values.shape[1]
        self.empty += values.shape[0] * values.shape[1] - len(seen)
        if len(seen):
            low, high = seen.min(axis=0), seen.max(axis=0)
            self._low = low if self._low is None else np.minimum(self._low, low)
            self._high = high if self._high is None else np.maximum(self._high, high)

    @property
    def flat(self) -> bool:
        """One colour and nothing else."""
        return self._low is not None and self._high is not None and bool((self._low == self._high).all())


def _draw(
    plan: FetchPlan,
    layer: QgsRasterLayer,
    context: QgsCoordinateTransformContext,
    watch: TroubleWatch,
    chunk: tuple[int, int, int, int],
    cancelled: IsCancelled,
) -> np.ndarray:
    """(h, w, 4) uint8 of one piece; asked for again where what failed may pass."""
    for attempt in range(ATTEMPTS):
        watch.take()
        values, said = _draw_once(plan, layer, context, chunk, cancelled)
        if values[..., 3].all():
            return values
        found = watch.take() or _late_news(watch, cancelled)
        if not found and not said:
            return values  # nothing there, which is no failure
        if attempt + 1 < ATTEMPTS and (not found or found[0].passing):
            _wait(PAUSE_SECONDS * (attempt + 1), cancelled)
            continue
        raise _failure(plan, found, said)
    raise AssertionError("unreachable")


def _draw_once(
    plan: FetchPlan,
    layer: QgsRasterLayer,
    context: QgsCoordinateTransformContext,
    chunk: tuple[int, int, int, int],
    cancelled: IsCancelled,
) -> tuple[np.ndarray, str]:
    """The piece, and what QGIS said of it."""
    values, said = _render(plan, layer, context, chunk, cancelled)
    cells = plan.cells(*chunk)
    for x, y, width, height in cells if len(cells) > 1 else []:
        cell = values[y - chunk[1] : y - chunk[1] + height, x - chunk[0] : x - chunk[0] + width]
        # QGIS 3.40 stretches each tile over the pixels that it touches, by rounding errors one more at either end. Only
        # a picture of one tile is right; the tiles came all at once before, and QGIS has them at hand.
        if cell[_EDGE_PX:-_EDGE_PX, _EDGE_PX:-_EDGE_PX, 3].any():
            cell[:] = _render(plan, layer, context, (x, y, width, height), cancelled)[0]
    return values, said


def _render(
    plan: FetchPlan,
    layer: QgsRasterLayer,
    context: QgsCoordinateTransformContext,
    chunk: tuple[int, int, int, int],
    cancelled: IsCancelled,
) -> tuple[np.ndarray, str]:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(plan.crs)
    settings.setTransformContext(context)
    settings.setOutputDpi(_DPI)
    settings.setOutputSize(QSize(chunk[2], chunk[3]))
    set_window(settings, plan.window(*chunk))
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererParallelJob(settings)
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    stopped: list[bool] = []

    def look() -> None:
        if cancelled() and not stopped:
            stopped.append(True)
            job.cancelWithoutBlocking()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(_POLL_MS)
    job.start()
    loop.exec()  # lets other Python code run meanwhile, which reading the provider directly does not
    timer.stop()
    if stopped or cancelled():
        raise Cancelled
    picture = job.renderedImage().convertToFormat(QImage.Format.Format_RGBA8888)
    bits = picture.constBits()
    bits.setsize(picture.bytesPerLine() * picture.height())
    rows = np.frombuffer(bits, np.uint8).reshape(picture.height(), picture.bytesPerLine())
    values = rows[:, : 4 * picture.width()].reshape(picture.height(), picture.width(), 4).copy()
    return values, "; ".join(error.message for error in job.errors())


def set_window(settings: QgsMapSettings, window: QgsRectangle) -> None:
    """Set the extent, larger by a few thousandths of a pixel, so that QGIS draws the pixels of the output and no more.

    QGIS rounds what it draws outwards to whole pixels and then takes the picture for that of the extent: a rounding
    error beyond a border costs a pixel, and displaces the picture by up to that. The extent is larger since newer
    versions do the same to every tile: each then ends inside its last pixel. (A negative extent buffer would do for
    all but tiles; newer versions heed only positive ones.)
    """
    size = settings.outputSize()
    for step in range(_STEPS):
        more = _OUTWARDS_PX * (1 + step / _STEPS) / max(size.width(), size.height())
        x, y = more * window.width(), more * window.height()
        settings.setExtent(
            QgsRectangle(window.xMinimum() - x, window.yMinimum() - y, window.xMaximum() + x, window.yMaximum() + y)
        )
        drawn, to_pixel = settings.visibleExtent(), settings.mapToPixel()
        first = to_pixel.transform(drawn.xMinimum(), drawn.yMaximum())
        last = to_pixel.transform(drawn.xMaximum(), drawn.yMinimum())
        if min(first.x(), first.y()) >= 0 and last.x() <= size.width() and last.y() <= size.height():
            return


def _late_news(watch: TroubleWatch, cancelled: IsCancelled) -> list[Trouble]:
    """News that are still on their way from the thread that heard them."""
    end = time.monotonic() + _NEWS_SECONDS
    while time.monotonic() < end:
        _wait(_POLL_MS / 1000, cancelled)
        found = watch.take()
        if found:
            return found
    return []


def _wait(seconds: float, cancelled: IsCancelled) -> None:
    """Without holding up anybody: in ``qgis_process`` this may be the main thread."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if cancelled():
            raise Cancelled
        loop = QEventLoop()
        QTimer.singleShot(_POLL_MS, loop.quit)
        loop.exec()


def _failure(plan: FetchPlan, found: list[Trouble], said: str) -> JobError:
    if found:
        lasting = [trouble for trouble in found if not trouble.passing]
        words = (lasting or found)[0].words
    else:
        words = translate("Basemap", "cannot draw a part of the area; try again later, or choose another layer")
    return JobError(
        translate("Basemap", "The web map “{0}” {1}.").format(plan.name, words),
        details="\n".join([said, *(trouble.words for trouble in found)]).strip(),
    )


def _refuse_blank(plan: FetchPlan, look: _Look) -> None:
    if look.empty == look.pixels:
        sentence = translate("Basemap", "The web map “{0}” has no picture here ({1}); choose another layer or area.")
    elif look.flat:
        sentence = translate(
            "Basemap",
            "The web map “{0}” shows one single colour here ({1}), as services do where they have no picture; choose "
            "another layer, or under Matching a larger pixel size.",
        )
    else:
        return
    raise JobError(sentence.format(plan.name, plan.words()))


def _create(path: str, plan: FetchPlan, origin: dict[str, Any]) -> Any:
    options = ["TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER", "PHOTOMETRIC=RGB", "ALPHA=YES"]
    dataset = gdal.GetDriverByName("GTiff").Create(path, plan.width, plan.height, 4, gdal.GDT_Byte, options)
    if dataset is None:
        raise OSError(gdal.GetLastErrorMsg())
    dataset.SetGeoTransform((plan.west, plan.pixel, 0.0, plan.north, 0.0, -plan.pixel))
    dataset.SetProjection(plan.crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL))
    dataset.SetMetadataItem(ORIGIN_TAG, json.dumps(origin, ensure_ascii=False))
    if origin.get("credit"):
        dataset.SetMetadataItem("TIFFTAG_COPYRIGHT", str(origin["credit"]))
    return dataset


def _check_written() -> None:
    """GDAL inside QGIS raises nothing, and a full disk may show only when the file is closed.

    Raises:
        OSError: this thread's GDAL has failed since its last reset.
    """
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise OSError(gdal.GetLastErrorMsg())


def _message(plan: FetchPlan) -> str:
    return translate("Basemap", "Fetching the web map “{0}”").format(plan.name)
