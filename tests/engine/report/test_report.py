"""The report: what it says, that it needs nothing from elsewhere, and that a result does not depend on it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from s2m2_sar.engine import cli
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import JobError, LayerSpec, ReportSpec
from s2m2_sar.engine.rasters.write import write_geotiff
from s2m2_sar.engine.registration.register import register
from s2m2_sar.engine.report import pictures, plots
from s2m2_sar.engine.report.facts import EXPECTED, FIT, FORM, HELD_OUT
from s2m2_sar.engine.report.job import report
from s2m2_sar.engine.report.matches import Matches, read_matches
from s2m2_sar.engine.report.pictures import BOARD_PX, SQUARE_PX, take_pictures
from s2m2_sar.engine.report.report import add_report, read_content, write_report

from ..pairs import synthetic_pair
from ..registration import ground

MOVED = (11.0, -7.0)
SIDE = 256
EVIL = "<script>alert('x')</script>\" onload=\"y & <b>"


class Page(HTMLParser):
    """All elements with their attributes, and all text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def read_page(folder: Path) -> Page:
    return Page((folder / "report.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def accepted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registration of a pair that is (11, −7) px off, with a name that would be HTML."""
    place = tmp_path_factory.mktemp("report")
    sar, optical = ground.write_pair(place / "in", MOVED, side=SIDE)
    register(
        replace(ground.spec(sar, optical, place / "out", max_shift_m=200.0), sar=LayerSpec(str(sar), name=EVIL)),
        Progress(),
    )
    return place / "out"


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("refused")
    sar, _ = ground.write_pair(place / "in", side=SIDE)
    _, optical = ground.write_pair(place / "other", side=SIDE, seed=9)
    register(ground.spec(sar, optical, place / "out", max_shift_m=200.0), Progress())
    return place / "out"


@pytest.fixture
def field(accepted: Path, tmp_path: Path) -> Path:
    """The registration's bundle turned into one of a field, with its own numbers."""
    folder = tmp_path / "field"
    shutil.copytree(accepted, folder)
    content = ground.read_result(folder)
    first = content["result"]
    held = {
        "translation": {"rmse_px": 2.5, "p50_px": 1.75, "p95_px": 4.5, "rmse_m": 25.0, "p95_m": 45.0, "n": 40},
        "tps": {"rmse_px": 1.0, "p50_px": 0.5, "p95_px": 1.5, "rmse_m": 10.0, "p95_m": 15.0, "n": 40},
    }
    result = {
        "accepted": True, "reason": "40 of 45 templates agree.", "model": "tps", "moves": "sar", "confidence": 0.97,
        "points": {"planned": 50, "matched": 45, "used": 40, "outliers": 3, "doubtful": 2}, "spacing_m": 640.0,
        "template_px": 128, "held_out": held, "dismissed": {"polynomial3": "Too few matches carry it."},
        "residual": {"rmse_px": 0.8, "p50_px": 0.4, "p95_px": 1.25, "rmse_m": 8.0, "p95_m": 12.5},
        "improvement_p95": 3.0, "expected_error_m": {"median": 5.5, "p95": 9.25}, "seconds": 3.0,
    }  # fmt: skip
    parameters = {"register": content["parameters"], "spacing_m": 0.0, "models": [], "output": {"form": "auto"}}
    corrected = [{"name": "vv.tif", "file": "corrected_vv.tif", "form": "warp", "resampling": "cubic"}]
    content |= {"kind": "field", "first": first, "result": result, "parameters": parameters, "corrected": corrected}
    values = np.linspace(3, 12, 30 * 40, dtype=np.float32).reshape(30, 40)
    write_geotiff(folder / "error.tif", values, ground.place(gsd=100.0), "", nodata=float("nan"))
    (folder / "heatmap.tif").unlink()
    content["files"] = [name for name in content["files"] if name not in ("heatmap.tif", "report.html")] + ["error.tif"]
    (folder / "result.json").write_text(json.dumps(content), encoding="utf-8")
    (folder / "report.html").unlink()
    return folder


def test_a_job_leaves_its_report(accepted: Path, refused: Path) -> None:
    for folder in (accepted, refused):
        content = ground.read_result(folder)
        assert "report.html" in content["files"]
        assert content["timings"]["report"] > 0
        assert (folder / "report.html").is_file()


@pytest.mark.parametrize("kind", ["accepted", "refused", "field"])
def test_it_needs_nothing_from_elsewhere_and_runs_nothing(kind: str, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(kind)
    write_report(folder, read_content(folder))
    page = read_page(folder)
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "link", "iframe", "object", "embed", "base", "form", "a", "svg"}
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("href", "srcset", "style")]
    assert all(image["src"].startswith("data:image/") for image in page.all("img"))
    style = next(text for text in page.words if "@media print" in text)
    assert "url(" not in style
    assert "@import" not in style
    policy = next(meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy


@pytest.mark.parametrize("kind", ["accepted", "refused", "field"])
def test_it_can_be_read_by_everyone(kind: str, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(kind)
    write_report(folder, read_content(folder))
    page = read_page(folder)
    assert page.all("html") == [{"lang": "en"}]
    assert any(meta.get("name") == "viewport" for meta in page.all("meta"))
    assert all(len(image["alt"]) > 10 for image in page.all("img"))
    assert all("scope" in head for head in page.all("th"))
    assert len(page.all("caption")) == len(page.all("table")) > 5
    headings = [int(tag[1]) for tag, _ in page.elements if tag in ("h1", "h2", "h3")]
    assert headings[0] == 1
    assert all(later <= earlier + 1 for earlier, later in zip(headings, headings[1:]))
    assert headings.count(1) == 1


def test_it_says_what_the_manifest_says(accepted: Path) -> None:
    content, page = ground.read_result(accepted), read_page(accepted)
    result = content["result"]
    east, north = result["shift_m"]
    assert f"The SAR layer moves {abs(east):.0f} m west, {abs(north):.0f} m south" in page.text
    assert (
        f"{abs(result['shift_px'][0]):.2f} right, {result['shift_px'][1]:.2f} down".replace("-", "−")
        in (page.text.replace("−", "", 1) if result["shift_px"][0] < 0 else page.text)
        or f"−{abs(result['shift_px'][0]):.2f} right" in page.text
    )
    assert result["reason"] in page.text
    for kind in ("sar", "optical"):
        assert content["inputs"][kind]["sha256"] in page.text
        assert content["inputs"][kind]["uri"] in page.text
    assert "EPSG:32631" in page.text
    assert content["versions"]["torch"] in page.text
    for setting in ("max_shift_m", "sar.scaling", "seed"):
        assert setting in page.text
    for name in ("matches.gpkg", "atlas.tif", "shifted.vrt"):
        assert hashlib.sha256((accepted / name).read_bytes()).hexdigest() in page.text


def test_every_error_figure_names_its_kind(accepted: Path, field: Path) -> None:
    write_report(field, read_content(field))
    kinds = {FIT, HELD_OUT, EXPECTED, FORM}
    for folder, wanted in ((accepted, kinds), (field, {FIT, EXPECTED})):
        text = (folder / "report.html").read_text(encoding="utf-8")
        table = text[text.index("<caption>Error figures</caption>") :]
        rows = re.findall(r"<tr><th scope=\"row\">.*?</th><td>(.*?)</td>", table[: table.index("</table>")])
        assert set(rows) == wanted
        for kind in wanted:
            assert f"{kind}: " in table[: table.index("</section>")]  # explained beside it
    assert "Held-out error of every model that was tried" in text


def test_a_field_has_its_models_and_its_refusals(field: Path) -> None:
    write_report(field, read_content(field))
    page = read_page(field)
    for said in (
        "The SAR layer is corrected: thin-plate spline",
        "thin-plate spline (chosen) 1.00 0.50 1.50 10.0 15.0 40",
        "Not tried: polynomial, 3rd degree. Too few matches carry it.",
        "5 planned templates could not be matched",
        "3.00 times smaller",
        "median over the scene expected – 5.5",
        "vv.tif corrected_vv.tif warp cubic",
    ):
        assert said in page.text
    alts = " ".join(image["alt"] for image in page.all("img"))
    assert "thin-plate spline 1.50 px at 95 %" in alts
    assert "Map of the expected error, median 7.5 m, greatest 12.0 m" in alts


def test_a_refusal_says_why_and_shows_no_picture_after(refused: Path) -> None:
    page, content = read_page(refused), ground.read_result(refused)
    assert "✕ Refused: No shift that can be trusted; nothing was moved" in page.text
    assert f"The result as a whole was refused: {content['result']['reason']}" in page.text
    assert "There is no picture after, since nothing was corrected." in page.text
    assert "best found, not applied" in page.text


def test_names_from_outside_stay_text(accepted: Path) -> None:
    text = (accepted / "report.html").read_text(encoding="utf-8")
    assert EVIL not in text
    assert "<script" not in text
    assert EVIL in read_page(accepted).text


def test_the_checkerboard_shows_the_corrected_layer_in_its_place(accepted: Path) -> None:
    """SAR squares before and after, against the SAR image where it belongs."""
    content = read_content(accepted)
    taken = take_pictures(accepted, content, read_matches(accepted), Progress())
    assert [board.title for board in taken.boards] == ["Before", "After"]
    assert [picture.title for picture in taken.small] == ["SAR", "Optical"]
    matches = read_matches(accepted)
    x, y = pictures._centre(None, matches)  # type: ignore[arg-type]
    sar, _ = synthetic_pair(SIDE, 1)
    left, top = round((x - ground.EAST) / 10) - BOARD_PX // 2, round((ground.NORTH - y) / 10) - BOARD_PX // 2
    rows, columns = np.indices((BOARD_PX, BOARD_PX))
    inside = ((rows // SQUARE_PX + columns // SQUARE_PX) % 2 == 0) & (
        (rows + top >= 20) & (rows + top < SIDE - 20) & (columns + left >= 20) & (columns + left < SIDE - 20)
    )
    truth = sar[0][rows[inside] + top, columns[inside] + left].astype(float)
    before, after = (np.corrcoef(truth, board.image[..., 0][inside])[0, 1] for board in taken.boards)
    assert after > 0.9
    assert before < 0.5


def test_without_its_libraries_a_job_succeeds_with_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    sar, optical = ground.write_pair(tmp_path / "in", (5.0, 5.0), side=224)
    register(ground.spec(sar, optical, tmp_path / "out", max_shift_m=200.0), Progress())
    content = ground.read_result(tmp_path / "out")
    assert content["result"]["accepted"]
    assert "report.html" not in content["files"]
    assert not (tmp_path / "out" / "report.html").exists()
    assert [text for text in content["warnings"] if "No report was made. The report needs matplotlib" in text]
    with pytest.raises(JobError, match=r"install requirements/engine\.txt"):
        report(ReportSpec(str(tmp_path / "out")), Progress())


def test_a_fault_while_plotting_does_not_cost_the_result(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no font")

    monkeypatch.setattr(plots, "histogram", fail)
    content = {**read_content(copied), "files": [], "warnings": []}
    (copied / "report.html").unlink()
    add_report(copied, content, Progress())
    assert content["files"] == []
    assert "No report was made." in content["warnings"][0]
    assert not [path for path in copied.iterdir() if "report" in path.name]


@pytest.fixture
def copied(accepted: Path, tmp_path: Path) -> Iterator[Path]:
    """The bundle with inputs of its own, to be damaged."""
    shutil.copytree(accepted.parent, tmp_path / "all")
    folder = tmp_path / "all" / "out"
    result = folder / "result.json"
    result.write_text(result.read_text(encoding="utf-8").replace(str(accepted.parent), str(tmp_path / "all")))
    return folder


def test_an_input_that_is_gone_or_has_changed_costs_the_pictures_only(copied: Path) -> None:
    sar = copied.parent / "in" / "sar.tif"
    for damage, said in (
        (lambda: sar.write_bytes(sar.read_bytes()), "is another file than the one that was registered"),
        (sar.unlink, "has no file"),
    ):
        damage()
        report(ReportSpec(str(copied)), Progress())
        page = read_page(copied)
        assert said in page.text
        assert len(page.all("img")) == 4
        assert "Traceback" not in page.text


def test_a_report_that_was_made_anew_does_not_keep_the_folder(copied: Path) -> None:
    """A bundle without a report gets one later; the next registration still replaces the whole."""
    content = ground.read_result(copied)
    content["files"].remove("report.html")
    (copied / "result.json").write_text(json.dumps(content), encoding="utf-8")
    report(ReportSpec(str(copied / "result.json")), Progress())
    folder = copied.parent / "in"
    register(ground.spec(folder / "sar.tif", folder / "optical.tif", copied, max_shift_m=200.0), Progress())
    assert "report.html" in ground.read_result(copied)["files"]


def test_the_same_bundle_gives_the_same_report(copied: Path) -> None:
    first = write_report(copied, read_content(copied)).read_bytes()
    assert write_report(copied, read_content(copied)).read_bytes() == first


def test_the_command_line(copied: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_Stop", lambda: lambda: False)
    (copied / "report.html").unlink()
    assert cli.main(["report", str(copied)]) == 0
    assert json.loads(capfd.readouterr().out.splitlines()[-1])["report"] == str(copied / "report.html")
    assert (copied / "report.html").is_file()


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda content: content.pop("inputs"), "incomplete or damaged"),
        (lambda content: content["result"].update(templates=None), "incomplete or damaged"),
        (lambda content: content.update(grid=[]), "incomplete or damaged"),
        (lambda content: content.update(kind="apply"), "no result that a report can be made of"),
        (lambda content: content.update(schema=2), "newer version"),
    ],
)
def test_a_damaged_manifest_is_a_sentence(copied: Path, damage: Any, said: str) -> None:
    content = ground.read_result(copied)
    damage(content)
    (copied / "result.json").write_text(json.dumps(content), encoding="utf-8")
    before = (copied / "report.html").read_bytes()
    with pytest.raises(JobError, match=said):
        report(ReportSpec(str(copied)), Progress())
    assert (copied / "report.html").read_bytes() == before


def test_no_bundle_is_a_sentence(tmp_path: Path) -> None:
    for bundle, said in (("", "No result is chosen"), (str(tmp_path), "There is no result")):
        with pytest.raises(JobError, match=said):
            report(ReportSpec(bundle), Progress())
    (tmp_path / "result.json").write_text("{", encoding="utf-8")
    with pytest.raises(JobError, match="cannot be read"):
        report(ReportSpec(str(tmp_path)), Progress())


def test_a_reference_from_a_web_map_is_found_where_the_bundle_lies_now(copied: Path, tmp_path: Path) -> None:
    content = ground.read_result(copied)
    shutil.copyfile(copied.parent / "in" / "optical.tif", copied / "reference.tif")  # with a time of its own
    gone = "/gone/result/reference.tif"
    content["parameters"]["optical"]["uri"] = content["inputs"]["optical"]["uri"] = gone
    content["inputs"]["optical"]["origin"] = {"name": "Streets", "credit": "© some people", "zoom": 12}
    content["files"].append("reference.tif")
    (copied / "result.json").write_text(json.dumps(content), encoding="utf-8")
    copied.rename(tmp_path / "elsewhere")
    report(ReportSpec(str(tmp_path / "elsewhere")), Progress())
    page = read_page(tmp_path / "elsewhere")
    assert len(page.all("img")) == 8
    assert "Fetched: credit © some people Fetched: zoom 12" in page.text


def test_files_outside_the_bundle_are_not_looked_at(copied: Path) -> None:
    """A manifest from elsewhere may list any path."""
    secret = copied.parent / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    content = ground.read_result(copied)
    content["files"] += ["../secret.txt", str(secret)]
    (copied / "result.json").write_text(json.dumps(content), encoding="utf-8")
    report(ReportSpec(str(copied)), Progress())
    text = (copied / "report.html").read_text(encoding="utf-8")
    assert hashlib.sha256(b"secret").hexdigest() not in text


def test_ten_thousand_matches_make_no_giant() -> None:
    generator = np.random.default_rng(0)
    count = 10_000
    values = {name: generator.normal(size=count) for name in ("x", "y", "dx", "dy")}
    status = np.where(generator.random(count) < 0.8, "used", "outlier").astype(object)
    many = Matches(
        **values, confidence=generator.random(count), residual=np.abs(generator.normal(size=count)), status=status
    )
    assert len(plots.vectors(many, many.dx, many.dy, 0.01)) < 1_500_000
    assert len(plots.histogram(many)) < 200_000
    assert len(plots.reliability([], many)) < 200_000


@pytest.mark.parametrize("count", [1, 2])
def test_plots_of_next_to_nothing(count: int) -> None:
    few = Matches(*(np.zeros(count) for _ in range(6)), status=np.array(["outlier"] * count, object))
    for svg in (plots.histogram(few), plots.reliability([], few), plots.vectors(few, few.dx, few.dy, 10.0)):
        assert svg.startswith("<?xml")
