"""A real QGIS lives on when its engine does not, and takes the engine with it when the plugin goes."""

from __future__ import annotations

from pathlib import Path


def test_qgis_outlives_its_engine(play, data_dir: Path, tmp_path: Path) -> None:
    scene = data_dir / "geo" / "losangeles_T11SMT"
    out = tmp_path / "out with space"
    notes = play("crash", sar=scene / "sar.tif", optical=scene / "optical.tif", output=out).notes
    assert "The engine was killed" in notes["SIGKILL"]
    assert "crashed inside one of its libraries (SIGABRT)" in notes["SIGABRT"]
    for name in ("SIGKILL", "SIGABRT"):
        assert "un again" in notes[name]
        assert notes[f"{name}_left"] == []
        assert not notes[f"{name}_zombie"]
    assert notes["cancel_seconds"] < 2.0
    assert notes["cancel_left"] == []
    assert notes["next_accepted"]
    assert len(notes["next_left"]) == 1
    assert notes["unloaded"]
    assert notes["unload_seconds"] < 3.0
    assert notes["workers_left"] == []
    assert notes["threads_left"] == []
    assert notes["unload_left"] == notes["next_left"]
