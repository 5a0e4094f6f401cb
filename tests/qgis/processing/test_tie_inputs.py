"""Tie points out of the Georeferencer's files and out of a label set, for both algorithms that take them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
)

from s2m2_sar.engine.protocol import Cancelled
from s2m2_sar.s2m2_qgis.processing.provider import Provider
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, CONTROL, Change, LayerRef, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore

from .runs import DirectClient, Engines, Feedback, registered

#: On both rasters of ``pair``; the digits are those that a float has.
SAR = [(500700.1234567891 + 150 * n, 5749100.0987654321 - 40 * n) for n in range(6)]
OPTICAL = [(x + 31.7, y - 12.25) for x, y in SAR]
#: The third is switched off.
OFF = 2


class Told(DirectClient):
    """Keeps what it is asked, and answers that the user cancelled."""

    def __init__(self) -> None:
        super().__init__("", lambda _spec, _progress: {})

    def request(self, op: str, spec: Any, *_more: Any, **_names: Any) -> dict[str, Any]:
        self.specs.append(spec)
        raise Cancelled


@pytest.fixture
def engines() -> Engines:
    return Engines(Told())


@pytest.fixture
def provider(engines: Engines, project: QgsProject) -> Iterator[Provider]:
    with registered(engines) as made:
        yield made


@pytest.fixture
def label_set(tmp_path: Path, pair: tuple[Path, Path]) -> LabelStore:
    """Two pairs, the second of which is the two layers'; its last point judges."""
    store = LabelStore.create(str(tmp_path / "labels.gpkg"))
    other = store.add_pair(*(LayerRef(str(tmp_path / f"other {path.name}"), "other", "EPSG:32631") for path in pair))
    store.write(other.id, Change((), (TiePoint(0, (1.0, 2.0), (3.0, 4.0)),)))
    own = store.add_pair(*(LayerRef(str(path), path.stem, "EPSG:32631") for path in pair))
    points = [
        TiePoint(0, sar, optical, enabled=number != OFF, role=CHECK if number == 5 else CONTROL)
        for number, (sar, optical) in enumerate(zip(SAR, OPTICAL))
    ]
    store.write(own.id, Change((), tuple(points)))
    return store


def points_file(path: Path, optical: list[tuple[float, float]], form: str = "source", crs: str = "EPSG:32631") -> str:
    lines = [f"#CRS: {crs}"] if crs else []
    lines.append(f"mapX,mapY,{form}X,{form}Y,enable,dX,dY,residual")
    for number, ((x, y), (to_x, to_y)) in enumerate(zip(SAR, optical)):
        # The raster's first corner is at 500000, 5750000, a pixel ten metres; rows count downwards and are negative.
        place = (x, y) if form == "source" else ((x - 500000) / 10, -(5750000 - y) / 10)
        lines.append(f"{to_x!r},{to_y!r},{place[0]!r},{place[1]!r},{int(number != OFF)},0,0,0")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def run(provider: Provider, name: str, pair: tuple[Path, Path], out: Path, **parameters: Any) -> Feedback:
    """Runs an algorithm on the pair; raises what it is refused with. Answers its log."""
    given = {"SAR": str(pair[0]), "OPTICAL": str(pair[1]), **parameters}
    if name == "finetune":
        given["OUTPUT"] = str(out)
    algorithm, context, log = provider.algorithm(name), QgsProcessingContext(), Feedback()
    context.setProject(QgsProject.instance())
    fine, message = algorithm.checkParameterValues(given, context)
    if not fine:
        raise QgsProcessingException(message)
    _outputs, done = algorithm.run(given, context, log, {}, False)
    if not done:
        raise QgsProcessingException(log.lines[-1])
    return log


def places(spec: Any) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """(SAR, optical) of each tie point of either algorithm's spec."""
    if hasattr(spec, "data"):
        return [(tuple(tie.sar), tuple(tie.optical)) for tie in spec.data[0].ties]
    return [((x, y), (to_x, to_y)) for x, y, to_x, to_y in spec.ties]


ENABLED = [places for number, places in enumerate(zip(SAR, OPTICAL)) if number != OFF]
ALGORITHMS = pytest.mark.parametrize("name", ["finetune", "evaluate"])


@ALGORITHMS
def test_a_points_file_keeps_every_digit(
    provider: Provider, engines: Engines, pair: tuple[Path, Path], tmp_path: Path, name: str
) -> None:
    run(provider, name, pair, tmp_path / "run", TIES_FILE=points_file(tmp_path / "a.points", OPTICAL))
    assert places(engines.jobs.specs[0]) == ENABLED


def test_pixels_of_the_older_form_become_places_on_the_map(
    provider: Provider, engines: Engines, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    run(provider, "evaluate", pair, tmp_path, TIES_FILE=points_file(tmp_path / "old.points", OPTICAL, "pixel", ""))
    for (sar, optical), (known_sar, known_optical) in zip(places(engines.jobs.specs[0]), ENABLED, strict=True):
        assert sar == pytest.approx(known_sar, abs=1e-6)
        assert optical == known_optical


def test_map_coordinates_of_another_crs_are_brought_and_said(
    provider: Provider, engines: Engines, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    turn = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32631"),
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateTransformContext(),
    )
    elsewhere = [(p.x(), p.y()) for p in (turn.transform(QgsPointXY(x, y)) for x, y in OPTICAL)]
    path = points_file(tmp_path / "degrees.points", elsewhere, crs="EPSG:4326")
    log = run(provider, "finetune", pair, tmp_path / "run", TIES_FILE=path)
    for (_sar, optical), (_known, known) in zip(places(engines.jobs.specs[0]), ENABLED, strict=True):
        assert optical == pytest.approx(known, abs=1e-3)
    assert any(line.startswith("! Map coordinates were brought from EPSG:4326") for line in log.lines)


def test_points_off_their_layer_are_warned_of(provider: Provider, pair: tuple[Path, Path], tmp_path: Path) -> None:
    path = points_file(tmp_path / "far.points", [(x + 90_000, y) for x, y in OPTICAL])
    log = run(provider, "evaluate", pair, tmp_path, TIES_FILE=path)
    assert any("6 of 6 points lie outside the optical layer" in line for line in log.lines)


def test_of_a_label_set_the_layers_own_pair_is_taken(
    provider: Provider, engines: Engines, pair: tuple[Path, Path], label_set: LabelStore, tmp_path: Path
) -> None:
    run(provider, "finetune", pair, tmp_path / "run", TIES_FILE=label_set.path)
    run(provider, "evaluate", pair, tmp_path, TIES_FILE=label_set.path)
    run(provider, "evaluate", pair, tmp_path, TIES_FILE=label_set.path, CHECKS_ONLY=True)
    finetune, evaluate, checks = engines.jobs.specs
    assert places(finetune) == places(evaluate) == ENABLED
    assert places(checks) == [(SAR[5], OPTICAL[5])]
    ties = finetune.data[0].ties
    assert [tie.check for tie in ties] == [False] * 4 + [True]
    stored = label_set.points(label_set.pairs()[1].id)
    assert [tie.id for tie in ties] == [point.id for point in stored if point.enabled]


def test_a_label_set_of_other_layers_is_refused_by_name(
    provider: Provider, engines: Engines, pair: tuple[Path, Path], label_set: LabelStore, tmp_path: Path
) -> None:
    with pytest.raises(QgsProcessingException, match=r"has no pair of the layers optical and sar.*other – other"):
        run(provider, "evaluate", (pair[1], pair[0]), tmp_path, TIES_FILE=label_set.path)
    assert engines.jobs.specs == []


def test_points_that_were_marked_in_another_crs_are_refused(
    provider: Provider, engines: Engines, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    store = LabelStore.create(str(tmp_path / "degrees.gpkg"))
    own = store.add_pair(LayerRef(str(pair[0]), "sar", "EPSG:32631"), LayerRef(str(pair[1]), "optical", "EPSG:4326"))
    store.write(own.id, Change((), (TiePoint(0, SAR[0], (3.0, 51.9)),)))
    with pytest.raises(QgsProcessingException, match=r"“optical” is in EPSG:32631.*marked in EPSG:4326"):
        run(provider, "finetune", pair, tmp_path / "run", TIES_FILE=store.path)
    assert engines.jobs.specs == []


@ALGORITHMS
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not a file of tie points"),
        ("a,b\n1,2\n", "is not a file of tie points"),
        ("mapX,mapY,sourceX,sourceY,enable\n", "a header and no points"),
        ("mapX,mapY,sourceX,sourceY,enable\n1,2,3,4,0\n", "switched off"),
        ("mapX,mapY,sourceX,sourceY,enable\n1,2,far,4,1\n", "Line 2 of"),
    ],
)
def test_files_that_hold_no_tie_points(
    provider: Provider,
    engines: Engines,
    pair: tuple[Path, Path],
    tmp_path: Path,
    name: str,
    text: str,
    said: str,
) -> None:
    (tmp_path / "given.points").write_text(text)
    with pytest.raises(QgsProcessingException, match=re.escape(said)):
        run(provider, name, pair, tmp_path / "run", TIES_FILE=str(tmp_path / "given.points"))
    assert engines.jobs.specs == []


@ALGORITHMS
def test_what_is_missing_or_no_label_set(
    provider: Provider, pair: tuple[Path, Path], tmp_path: Path, name: str
) -> None:
    (tmp_path / "no.gpkg").write_text("no database")
    for path, said in (("gone.points", "cannot be read"), ("gone.gpkg", "is gone"), ("no.gpkg", "no GeoPackage")):
        with pytest.raises(QgsProcessingException, match=said):
            run(provider, name, pair, tmp_path / "run", TIES_FILE=str(tmp_path / path))


@ALGORITHMS
def test_one_way_or_the_other(provider: Provider, pair: tuple[Path, Path], tmp_path: Path, name: str) -> None:
    path = points_file(tmp_path / "a.points", OPTICAL)
    with pytest.raises(QgsProcessingException, match="not both"):
        run(provider, name, pair, tmp_path / "run", TIES_FILE=path, TIES=path)
    with pytest.raises(QgsProcessingException, match=r"Give the tie points|give all three"):
        run(provider, name, pair, tmp_path / "run")


def test_no_check_point_where_only_those_are_wanted(
    provider: Provider, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    with pytest.raises(QgsProcessingException, match="None of the tie points is a check point"):
        run(
            provider,
            "evaluate",
            pair,
            tmp_path,
            TIES_FILE=points_file(tmp_path / "a.points", OPTICAL),
            CHECKS_ONLY=True,
        )


@ALGORITHMS
def test_the_help_tells_of_both_ways(provider: Provider, name: str) -> None:
    text = provider.algorithm(name).shortHelpString()
    assert all(words in text for words in (".points", "label set", "sar_x", "check point"))
    assert "{0}" not in text
