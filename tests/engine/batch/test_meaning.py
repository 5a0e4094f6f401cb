"""Every column of a manifest is explained, in the words of the specs."""

from __future__ import annotations

import pytest

from s2m2_sar.engine import cli
from s2m2_sar.engine.batch.meaning import meanings
from s2m2_sar.engine.batch.settings import JOBS, columns


def test_every_column_is_explained() -> None:
    said = meanings()
    assert set(said) == {name for job in JOBS for name in columns(job)}
    assert all(len(text) > 5 and not {"`", "\n"} & set(text) for text in said.values())


def test_values_to_choose_from_are_named() -> None:
    said = meanings()
    assert "auto, db, power, amplitude, byte" in said["sar_scaling"]
    assert "translation, helmert, affine" in said["models"]
    assert said["sar_nodata"].endswith("separated by semicolons")
    assert "semicolons" not in said["max_shift_m"]


def test_the_help_says_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["batch", "--help"])
    shown = " ".join(capsys.readouterr().out.split())
    assert all(text in shown for text in meanings().values())
