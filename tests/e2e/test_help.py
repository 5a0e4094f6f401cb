"""The guide in a real QGIS: F1 from the keyboard, buttons, Processing's Help, links."""

from __future__ import annotations

import os
from pathlib import Path

from .test_register import not_blank


def test_f1_opens_the_guide_where_it_speaks_of_what_is_seen(play, tmp_path: Path) -> None:
    rasters = tmp_path / "rasters"
    rasters.mkdir()
    played = play("help", rasters=rasters, pages=os.environ.get("S2M2_E2E_PAGES", ""))
    notes = played.notes
    assert notes["opened"] == {
        "register": "register.md",
        "scene": "scene.md",
        "scene options": "scene.md#ask-for-it",
        "label": "label.md",
        "train": "train.md",
        "review": "review.md#the-matches",
        "engine": "install.md#the-engine",
        "models": "models.md",
        "compare models": "models.md#compare-two",
        "inspector": "review.md#the-inspector",
        "compare": "review.md#compare-before-and-after",
    }
    assert notes["compare button"] == "review.md#compare-before-and-after"
    assert notes["qgis's own help"] == 0
    assert notes["processing"] == "reference/algorithms.md#s2m2field"
    assert notes["buttons"] == {"register": "register.md", "train": "train.md", "review": "review.md#the-matches"}
    assert notes["astray"] == []
    assert notes["blank"] == []
    assert notes["trail"] == ["register.md", "index.md", "register.md"]
    assert "Why SAR and optical images differ" in notes["found"]
    assert "Models" not in notes["found"]
    not_blank(played.picture("register"))
