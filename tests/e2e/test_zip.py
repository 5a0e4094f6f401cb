"""The release zip in a real QGIS with an empty profile: installed, used, switched off without a trace, uninstalled."""

from __future__ import annotations

import sys
from pathlib import Path

from ..programs import program
from .test_register import folder, not_blank, sample  # noqa: F401 - fixtures

ROOT = Path(__file__).resolve().parents[2]


def test_installed_used_and_gone(play, sample, tmp_path: Path, monkeypatch) -> None:  # noqa: F811 - as above
    path = tmp_path / "s2m2_sar.zip"
    path.write_bytes(program("package").make_zip(ROOT, {}))
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    out = tmp_path / "out"
    played = play(
        "zip",
        plugin=False,
        zip=path,
        interpreter=sys.executable,
        sar=sample[0],
        optical=sample[1],
        output=out,
    )
    notes = played.notes
    assert notes["installed"]
    assert notes["loaded_from"].startswith(str(played.profiles))
    assert {"providers", "docks", "actions", "menus", "widgets"} <= set(notes["traces_on"])
    assert notes["accepted"]
    assert notes["workers"] > 0
    not_blank(played.picture("used"))
    assert notes["left_after_use"] == {}
    assert notes["reloaded"]
    assert notes["left_after_reload"] == {}
    assert notes["left_after_uninstall"] == {}
    assert notes["folder_after"] is False
    # What is the user's stays: settings and results.
    assert notes["setting_after"] == sys.executable
    assert list(out.rglob("result.json"))
