#!/usr/bin/env python3
"""The demo's QGIS project and picture, by PyQGIS without a window.

``demo_picture.py SAR OPTICAL BUNDLE PROJECT.qgz PICTURE.png CAPTION``: the project holds both rasters and the result as
the dock would show it, accepted where it can be; the picture shows SAR and optical in a checkerboard before and after.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsCoordinateTransform,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSingleBandGrayRenderer,
)
from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.results import group as results
from s2m2_sar.s2m2_qgis.results.bundle import Bundle, read_bundle

PANEL, MARGIN, TITLE = 720, 24, 44
SAMPLE = 400  # pixels a side, from which a raster's filled part is told
TILES = 8  # of the checkerboard, along a panel's longer side


class PictureError(Exception):
    """What could not be opened or written, in one sentence."""


def main(arguments: list[str]) -> int:
    os.environ["GDAL_PAM_ENABLED"] = "NO"  # QGIS's statistics would leave an .aux.xml beside the user's rasters
    application = QgsApplication([], False)
    application.initQgis()
    problem = ""
    try:
        make(QgsProject.instance(), *arguments)
    except (PictureError, JobError) as error:
        problem = str(error)
    QgsProject.instance().clear()  # no layer may outlive QGIS
    application.exitQgis()
    if problem:
        print(problem, file=sys.stderr)
    return 1 if problem else 0


def make(
    project: QgsProject, sar: str, optical: str, bundle_folder: str, project_path: str, picture: str, caption: str
) -> None:
    optical_layer, sar_layer = raster(optical, grey=False), raster(sar, grey=True)
    project.setCrs(optical_layer.crs())
    project.addMapLayers([optical_layer, sar_layer])  # each on top of the one before
    bundle = read_bundle(bundle_folder)
    key = results.show(project, bundle, sar_layer.id())
    shifted = sar_layer
    if bundle.accepted:
        shifted = project.mapLayer(results.accept(project, key, bundle).layer_id)
    extent = common_extent(project, optical_layer, [sar_layer, shifted])
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    if not project.write(project_path):
        raise PictureError(f"The project {project_path} could not be written; is the disk full?")
    if not draw(project, bundle, sar_layer, shifted, optical_layer, extent, caption).save(picture):
        raise PictureError(f"The picture {picture} could not be written; is the disk full?")


def raster(path: str, grey: bool) -> QgsRasterLayer:
    """A raster as a user would look at it: stretched to the bulk of its values, SAR as one grey band."""
    layer = QgsRasterLayer(path, Path(path).stem, "gdal")
    if not layer.isValid():
        raise PictureError(f"{path} could not be opened by QGIS")
    if grey:
        layer.setRenderer(QgsSingleBandGrayRenderer(layer.dataProvider(), 1))
    layer.setContrastEnhancement(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
        QgsRasterMinMaxOrigin.Limits.CumulativeCut,
    )
    return layer


def common_extent(project: QgsProject, optical: QgsRasterLayer, sars: list[QgsRasterLayer]) -> QgsRectangle:
    """Where the optical and the SAR, before and after, all have pixels, in the project's CRS; the optical's own extent
    where they have nothing in common."""
    extent = optical.extent()
    for layer in sars:
        transform = QgsCoordinateTransform(layer.crs(), project.crs(), project)
        extent = extent.intersect(transform.transformBoundingBox(filled_extent(layer)))
    return optical.extent() if extent.isEmpty() else extent


def filled_extent(layer: QgsRasterLayer) -> QgsRectangle:
    """The extent of what is not nodata or NaN in band 1, to within a four-hundredth of the raster."""
    extent = layer.extent()
    width, height = min(layer.width(), SAMPLE), min(layer.height(), SAMPLE)
    block = layer.dataProvider().block(1, extent, width, height)
    values = np.array([[block.value(row, column) for column in range(width)] for row in range(height)])
    filled = np.isfinite(values)
    if block.hasNoDataValue():
        filled &= values != block.noDataValue()
    rows, columns = np.flatnonzero(filled.any(axis=1)), np.flatnonzero(filled.any(axis=0))
    if not rows.size:
        return extent
    dx, dy = extent.width() / width, extent.height() / height
    left, top = extent.xMinimum() + columns[0] * dx, extent.yMaximum() - rows[0] * dy
    return QgsRectangle(left, extent.yMaximum() - (rows[-1] + 1) * dy, extent.xMinimum() + (columns[-1] + 1) * dx, top)


def draw(
    project: QgsProject,
    bundle: Bundle,
    before: QgsRasterLayer,
    after: QgsRasterLayer,
    optical: QgsRasterLayer,
    extent: QgsRectangle,
    caption: str,
) -> QImage:
    ratio = extent.height() / extent.width()
    size = QSize(PANEL, round(PANEL * ratio)) if ratio <= 1 else QSize(round(PANEL / ratio), PANEL)
    titles = ("Before: SAR and optical in a checkerboard", "After" if bundle.accepted else "Refused: nothing moved")
    image = QImage(2 * size.width() + 3 * MARGIN, size.height() + 2 * TITLE + MARGIN, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    base = render(project, [optical], extent, size)
    painter = QPainter(image)
    font = QFont("DejaVu Sans")
    for column, (layer, title) in enumerate(zip((before, after), titles)):
        left = MARGIN + column * (size.width() + MARGIN)
        font.setPixelSize(20)
        painter.setFont(font)
        painter.drawText(QRect(left, 0, size.width(), TITLE), int(Qt.AlignmentFlag.AlignVCenter), title)
        painter.drawImage(left, TITLE, checkerboard(base, render(project, [layer], extent, size)))
    font.setPixelSize(15)
    painter.setFont(font)
    below = QRect(MARGIN, TITLE + size.height(), image.width() - 2 * MARGIN, TITLE + MARGIN)
    painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), caption)
    painter.end()
    return image


def render(project: QgsProject, layers: list[QgsRasterLayer], extent: QgsRectangle, size: QSize) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setExtent(extent)
    settings.setOutputSize(size)
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def checkerboard(base: QImage, other: QImage) -> QImage:
    """``other`` on every second tile of ``base``; where ``other`` is empty, the base shows."""
    mixed = base.copy()
    side = max(base.width(), base.height()) / TILES
    painter = QPainter(mixed)
    for row in range(TILES):
        for column in range(TILES):
            if (row + column) % 2:
                tile = QRect(round(column * side), round(row * side), round(side) + 1, round(side) + 1)
                painter.drawImage(tile.topLeft(), other, tile)
    painter.end()
    return mixed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
