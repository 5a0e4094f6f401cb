"""What is said of data sets whose ground overlaps: training over what judges, check areas over too much or nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRectangle

from s2m2_sar.engine.protocol import SCENE, TABLE
from s2m2_sar.s2m2_qgis.areas import Region, extent_region
from s2m2_sar.s2m2_qgis.datasets.entry import Entry
from s2m2_sar.s2m2_qgis.datasets.overlaps import Overlaps
from s2m2_sar.s2m2_qgis.datasets.panel import DataSetPanel
from s2m2_sar.s2m2_qgis.tiepoints import memory
from s2m2_sar.s2m2_qgis.tiepoints.memory import Remembered
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, LayerPair, LayerRef, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore

from .panels import tick

GLOBE, LOCAL = QgsCoordinateReferenceSystem("EPSG:4326"), "EPSG:32631"


def region(x0: float, y0: float, x1: float, y1: float) -> Region:
    """A rectangle in degrees."""
    return extent_region(QgsRectangle(x0, y0, x1, y1), GLOBE, "areas")


def scene(name: str, ground: Optional[Region], *points: tuple[float, float, str]) -> Entry:
    """A scene with points in degrees."""
    ref = LayerRef(f"/data/{name}.tif", name, "EPSG:4326")
    ties = tuple(TiePoint(number, (x, y), (x, y), role=role) for number, (x, y, role) in enumerate(points, 1))
    shape = None if ground is None else ground.geometry
    return Entry(name, SCENE, name, pair=LayerPair(1, ref, ref), points=ties, ground=shape)


JUDGED = scene("judged", region(3, 50, 4, 51), (3.1, 50.1, CHECK), (3.9, 50.9, CHECK), (3.5, 50.5, "control"))
OVER = scene("over", region(3.8, 50.8, 5, 52))
APART = scene("apart", region(13, 50, 14, 51))


def said(chosen: list[Entry], areas: Optional[Region] = None, *others: Entry) -> list[str]:
    return Overlaps([JUDGED, OVER, APART, *others], QgsProject.instance()).sentences(chosen, areas)


def test_training_over_unticked_check_points_is_warned_of(project: QgsProject) -> None:
    (sentence,) = said([OVER, APART])
    assert sentence.startswith("“over” also shows check points of “judged” (#2), which is not ticked")
    assert said([APART]) == []
    assert said([JUDGED, APART]) == []


def test_ticked_check_points_are_kept_clear_of(project: QgsProject) -> None:
    (sentence,) = said([JUDGED, OVER])
    assert sentence == "“over” also shows check points of “judged” (#2): no training window comes near them."


def test_check_areas_settle_it(project: QgsProject) -> None:
    assert said([OVER], region(3.85, 50.85, 3.95, 50.95)) == []
    assert len(said([OVER], region(4.5, 51.5, 4.6, 51.6))) == 1


def test_control_points_that_are_swallowed(project: QgsProject) -> None:
    (sentence,) = said([JUDGED], region(3.4, 50.4, 3.6, 50.6))
    assert sentence == "Control points of “judged” that lie in a check area will not teach: #3."


@pytest.mark.parametrize(
    "chosen, box, words",
    [
        ([APART], (12, 49, 15, 52), "Check areas cover all of “apart”: nothing of it will train."),
        ([APART], (20, 49, 21, 52), "The check areas lie outside of every pair that is ticked."),
        ([APART], (13.5, 49, 21, 52), ""),
        # Where a scene lies is not known, so that nothing can be said.
        ([scene("unknown", None)], (20, 49, 21, 52), ""),
        ([Entry("t", TABLE, "table")], (20, 49, 21, 52), ""),
    ],
)
def test_check_areas_over_all_or_nothing(project: QgsProject, chosen: list[Entry], box: Any, words: str) -> None:
    assert "\n".join(said(chosen, region(*box))) == words


def test_many_overlaps_are_counted(project: QgsProject) -> None:
    others = [replace(JUDGED, key=f"other {number}", name=f"other {number}") for number in range(9)]
    sentences = said([OVER], None, *others)
    assert len(sentences) == 5
    assert sentences[-1] == "Further overlaps of this kind: 6."


def test_points_that_the_crs_of_the_areas_cannot_hold(project: QgsProject) -> None:
    """A point beyond the poles is skipped, and nothing breaks."""
    beyond = scene("beyond", region(3, 50, 4, 51), (3.5, 1e9, CHECK), (3.5, 1e9, "control"), (3.5, 50.5, "control"))
    areas = Region(QgsGeometry.fromRect(QgsRectangle(4e5, 5e6, 9e5, 6e6)), QgsCoordinateReferenceSystem(LOCAL), "areas")
    sentences = said([beyond], areas, beyond)
    assert "Control points of “beyond” that lie in a check area will not teach: #3." in sentences


def test_the_panel_says_it(panel: DataSetPanel, label_set: Path, project: QgsProject, tmp_path: Path) -> None:
    """The same ground, a label set of its own: its control points are where the other one's check point is."""
    assert not panel.said.isVisible()
    second = LabelStore.create(str(tmp_path / "second.gpkg"))
    store = LabelStore.open(str(label_set))
    (pair,) = store.pairs()
    second.add_pair(pair.sar, pair.optical)
    memory.save(project, Remembered(path=str(label_set), pair=1, known=(str(label_set), second.path)))
    panel.refresh()
    tick(panel, 1)
    assert "which is not ticked" in panel.said.text()
    tick(panel, 0)
    assert "no training window comes near them" in panel.said.text()
    # What cannot be read is said whatever is ticked.
    (tmp_path / "broken.gpkg").write_text("no GeoPackage")
    known = (str(label_set), str(tmp_path / "broken.gpkg"))
    memory.save(project, Remembered(path=str(label_set), pair=1, known=known))
    panel.refresh()
    tick(panel, 0, False)
    assert "broken.gpkg" in panel.said.text()
