"""A whole scene against a fetched web map: the bundle keeps it through its refits."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from osgeo import gdal

from s2m2_sar.engine.field.job import field
from s2m2_sar.engine.field.refit import refit
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import OutputSpec, RefitSpec

from . import scene

ORIGIN = {"provider": "wms", "source": "type=xyz&url=http://example.org/{z}/{x}/{y}.png", "zoom": 14}
MODELS = ("translation", "affine")


def test_a_field_keeps_what_was_fetched_through_its_refits(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    sar, optical = scene.write_pair(cache, scene.affine, 512)
    dataset = gdal.Open(str(optical), gdal.GA_Update)
    dataset.SetMetadataItem("S2M2_ORIGIN", json.dumps(ORIGIN))
    dataset.FlushCache()
    out = tmp_path / "out"
    content = field(scene.spec(sar, optical, out, moves="optical", models=MODELS, output=OutputSpec()), Progress())
    assert content["result"]["accepted"], content["result"]["reason"]
    optical.unlink()
    check(out)

    moved = tmp_path / "elsewhere"
    out.rename(moved)
    refit(RefitSpec(str(moved), MODELS), Progress())
    check(moved)
    refit(RefitSpec(str(moved), MODELS), Progress())
    check(moved)


def check(bundle: Path) -> None:
    """The reference is there, named by its place, and behind the corrected layer."""
    text = (bundle / "result.json").read_text(encoding="utf-8")
    content = json.loads(text)
    place = str(bundle / "reference.tif")
    assert content["inputs"]["optical"]["uri"] == content["parameters"]["register"]["optical"]["uri"] == place
    assert content["inputs"]["optical"]["origin"] == ORIGIN
    assert content["files"].count("reference.tif") == 1
    assert ".partial-" not in text
    corrected = gdal.Open(str(bundle / "corrected.vrt"))
    assert np.array_equal(corrected.ReadAsArray(), gdal.Open(place).ReadAsArray())
