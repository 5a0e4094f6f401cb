"""Settings, manifests and finished results from elsewhere are read or refused in one sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2m2_sar.engine.apply.bundles import read_finished
from s2m2_sar.engine.batch.manifest import read_manifest
from s2m2_sar.engine.batch.settings import JOBS, build_spec, columns
from s2m2_sar.engine.field.refit import read_content
from s2m2_sar.engine.report.report import read_content as read_for_report
from s2m2_sar.engine.training.choice import choice_from_json
from s2m2_sar.engine.training.config import PUBLISHED, TrainConfig, config_from_json, read_config
from s2m2_sar.engine.training.pairs import read_pairs

from ..apply import worlds
from ..apply.test_job import write_bundle
from .mutations import VALUES, mutants, often, refused_or_read, texts


@given(settings=mutants(TrainConfig(preset="slim", method=PUBLISHED, unlabelled=15, network={"width": 16}).to_json()))
@often(200)
def test_changed_training_settings(settings: Any) -> None:
    refused_or_read(lambda: config_from_json(settings).network_config())


@given(choice=mutants({"sources": ["sen12"], "fraction": 0.5, "label_seed": 3, "left_out": ""}) | VALUES)
@often(100)
def test_changed_choices(choice: Any) -> None:
    refused_or_read(lambda: choice_from_json(choice))


@given(text=texts({"train": {"steps": 3}}))
@often(60)
def test_settings_files(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    refused_or_read(lambda: read_config(path))


@pytest.fixture(scope="module", params=["registration", "field"])
def bundle(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle")
    sar = worlds.write(folder / "sar.tif", worlds.coordinates())
    optical = worlds.write(folder / "optical.tif", worlds.coordinates())
    return write_bundle(folder / "result", sar, optical, request.param)


@given(data=st.data())
@often(150)
def test_changed_results(bundle: Path, data: st.DataObject) -> None:
    """``result.json`` and ``transform.json``, one at a time."""
    for name in ("result.json", "transform.json"):
        path = bundle / name
        if not path.exists():
            continue
        whole = path.read_text(encoding="utf-8")
        document = json.loads(whole)
        changed = data.draw(mutants(document).map(json.dumps) | texts(document), label=name)
        path.write_text(changed, encoding="utf-8", errors="surrogatepass")
        try:
            refused_or_read(lambda: read_finished(str(bundle)))
            if name == "result.json":
                refused_or_read(lambda: read_content(bundle))
                refused_or_read(lambda: read_for_report(bundle))
        finally:
            path.write_text(whole, encoding="utf-8")


_CELLS = st.text(max_size=12) | st.sampled_from(
    ["1e999", "nan", "-1", "../../../etc/passwd", "\x00", "a;b;;c", "'; --"]
)


@given(values=st.dictionaries(st.sampled_from(sorted(columns("field"))), _CELLS, max_size=4), job=st.sampled_from(JOBS))
@often(200)
def test_rows_of_a_manifest(values: dict[str, str], job: str) -> None:
    row = {"sar": "a.tif", "optical": "b.tif", **values}
    refused_or_read(lambda: build_spec(job, row, Path("/base"), Path("/out")))


@given(
    text=st.text(max_size=80)
    | st.lists(st.lists(_CELLS, max_size=4).map(",".join), max_size=4).map(
        lambda rows: "\n".join(["scene,sar,optical", *rows])
    )
)
@often(150)
def test_manifests(tmp_path: Path, text: str) -> None:
    path = tmp_path / "manifest.csv"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    refused_or_read(lambda: read_manifest(path))
    table = tmp_path / "pairs.csv"
    table.write_bytes(text.encode("utf-8", "surrogatepass"))
    refused_or_read(lambda: read_pairs(table))


_ITEM = {
    "type": "Feature", "stac_version": "1.0.0", "id": "x", "properties": {},
    "assets": {"sar": {"href": "a.tif"}, "optical": {"href": "b.tif"}},
}  # fmt: skip


@given(text=mutants(_ITEM).map(json.dumps) | texts(_ITEM))
@often(150)
def test_stac_items(tmp_path: Path, text: str) -> None:
    path = tmp_path / "item.json"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    refused_or_read(lambda: read_manifest(path))
