"""The window of models in a real QGIS, with the real engine on real pairs."""

from __future__ import annotations

import csv
from pathlib import Path

import torch

from s2m2_sar.engine.model.checkpoint import save_checkpoint
from s2m2_sar.engine.model.config import preset
from s2m2_sar.engine.model.network import build_network

from .test_register import not_blank

#: Scenes that no weights of ours were trained on.
SCENES = ("ombria_block_2", "ombria_block_3")
PAIRS = 40


def untrained(path: Path) -> Path:
    """A network as it is before training, when it matches as CFOG does."""
    torch.manual_seed(0)
    network = build_network(preset("fast"))
    card = {"name": "not trained yet", "created": "2025-06-01", "licence": "GPL-2.0-or-later"}
    save_checkpoint(path, network.config, network.state_dict(), card)
    return path


def some_pairs(data: Path, path: Path) -> Path:
    """A table of every so many validation pairs of real images."""
    with open(data / "pairs.csv", newline="", encoding="utf-8") as stream:
        rows = [row for row in csv.DictReader(stream) if row["scene"].startswith(SCENES)]
    rows = rows[:: len(rows) // PAIRS][:PAIRS]
    with open(path, "w", newline="", encoding="utf-8") as stream:
        table = csv.DictWriter(stream, rows[0].keys())
        table.writeheader()
        for row in rows:
            table.writerow({**row, "sar": str(data / row["sar"]), "opt": str(data / row["opt"])})
    return path


def test_models_are_imported_compared_and_kept_by_the_project(play, tmp_path: Path, data_dir: Path) -> None:
    played = play(
        "models",
        model=untrained(tmp_path / "elsewhere" / "new.safetensors"),
        table=some_pairs(data_dir, tmp_path / "pairs.csv"),
        project=tmp_path / "project.qgs",
    )
    notes = played.notes
    own = tmp_path / "profiles" / "profiles" / "default" / "s2m2_sar" / "models" / "not trained yet.safetensors"
    assert own.is_file()
    assert notes["imported"] == "not trained yet"
    assert notes["used"] == "this one"
    assert Path(notes["register"]) == own
    assert notes["working"] is True
    assert f"from {PAIRS} matches in 11 scenes" in notes["verdict"]
    assert "CMR@2" in notes["figures"]
    assert notes["cleared"] == ""
    assert Path(notes["reopened"]).resolve() == own.resolve()
    not_blank(played.picture("window"))
    # Black on grey, hardly a colour in it: it is there, and what it shows is in the notes.
    assert played.picture("compared").stat().st_size > 20_000
