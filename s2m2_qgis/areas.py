"""Where templates may lie and where they may not, as the WKT that a ``protocol.RegisterSpec`` carries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.protocol import JobError
from .layers import crs_text

translate = QCoreApplication.translate

#: Vertices put on each side of a rectangle before it goes from one CRS to another, where its sides become curves.
_SIDE_VERTICES = 20


@dataclass(frozen=True)
class Region:
    """Polygons and the CRS they are in. ``name`` is how messages call them."""

    geometry: QgsGeometry
    crs: QgsCoordinateReferenceSystem
    name: str


@dataclass(frozen=True)
class SpecAreas:
    """The three fields of a RegisterSpec."""

    area: str = ""
    exclude: tuple[str, ...] = ()
    area_crs: str = ""


def extent_region(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, name: str) -> Region:
    """A rectangle as a region, with enough vertices to survive a change of CRS."""
    ring = QgsGeometry.fromRect(extent)
    spacing = max(extent.width(), extent.height()) / _SIDE_VERTICES
    return Region(ring.densifyByDistance(spacing) if spacing > 0 else ring, crs, name)


def layer_region(layer: QgsVectorLayer, near: Iterable[QgsRasterLayer] = ()) -> Region:
    """The selected polygons of ``layer``, or all of them where none is selected.

    Args:
        layer: polygon layer.
        near: rasters; polygons away from all of them are left out, so that a large layer costs little.

    Raises:
        JobError: no polygon is left.
    """
    request = QgsFeatureRequest().setNoAttributes()
    if layer.selectedFeatureCount():
        request.setFilterFids(layer.selectedFeatureIds())
    else:
        rectangle = _common_extent(near, layer.crs())
        if rectangle is not None:
            request.setFilterRect(rectangle)
    return Region(union(layer.getFeatures(request), layer.name()), layer.crs(), layer.name())


def union(features: Iterable[QgsFeature], name: str) -> QgsGeometry:
    """All polygons of ``features`` as one geometry.

    Raises:
        JobError: there is none.
    """
    parts = []
    for feature in features:
        geometry = QgsGeometry(feature.geometry())
        if geometry.isNull() or geometry.isEmpty():
            continue
        parts.append(geometry if geometry.isGeosValid() else geometry.makeValid())
    if not parts:
        raise JobError(
            translate(
                "Areas", "“{0}” has no polygon where the two layers are; draw one there or choose another area."
            ).format(name)
        )
    return QgsGeometry.unaryUnion(parts)


def spec_areas(area: Optional[Region], exclude: Optional[Region], context: QgsCoordinateTransformContext) -> SpecAreas:
    """Both regions in one CRS: the area's, else the exclusion's.

    Raises:
        JobError: one has no CRS, or cannot be brought into the other's.
    """
    for region in (area, exclude):
        if region is not None and not region.crs.isValid():
            raise JobError(translate("Areas", "“{0}” has no CRS; assign one to it.").format(region.name))
    if area is None and exclude is None:
        return SpecAreas()
    crs = (area or exclude).crs  # type: ignore[union-attr]
    return SpecAreas(
        area=area.geometry.asWkt() if area is not None else "",
        exclude=(_transformed(exclude, crs, context).asWkt(),) if exclude is not None else (),
        area_crs=crs_text(crs),
    )


def joined(regions: Sequence[Region], context: QgsCoordinateTransformContext) -> Optional[Region]:
    """Several regions as one, in the CRS and under the name of the first; None where there are none.

    Raises:
        JobError: one has no CRS, or cannot be brought into the first's.
    """
    for region in regions:
        if not region.crs.isValid():
            raise JobError(translate("Areas", "“{0}” has no CRS; assign one to it.").format(region.name))
    if len(regions) < 2:
        return regions[0] if regions else None
    first = regions[0]
    parts = [_transformed(region, first.crs, context) for region in regions]
    return Region(QgsGeometry.unaryUnion(parts), first.crs, first.name)


def _transformed(
    region: Region, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsGeometry:
    geometry = QgsGeometry(region.geometry)
    if region.crs == crs:
        return geometry
    try:
        geometry.transform(QgsCoordinateTransform(region.crs, crs, context))
    except QgsCsException as error:
        raise JobError(
            translate("Areas", "“{0}” cannot be brought into the CRS of the area; use polygons in one CRS.").format(
                region.name
            ),
            details=str(error),
        ) from error
    return geometry


def _common_extent(layers: Iterable[QgsRasterLayer], crs: QgsCoordinateReferenceSystem) -> Optional[QgsRectangle]:
    """Where all ``layers`` are, in ``crs``; None where that cannot be told."""
    common: Optional[QgsRectangle] = None
    for layer in layers:
        if not layer.crs().isValid() or not crs.isValid():
            return None
        transform = QgsCoordinateTransform(layer.crs(), crs, layer.transformContext())
        try:
            extent = transform.transformBoundingBox(layer.extent())
        except QgsCsException:
            return None
        common = extent if common is None else common.intersect(extent)
    if common is None or common.isEmpty():
        return None
    common.grow(max(common.width(), common.height()) * 0.05)
    return common
