"""A failure to write says what is wrong with the disk."""

from __future__ import annotations

import errno
from pathlib import Path
from types import SimpleNamespace

import pytest

from s2m2_sar.engine.protocol import DISK
from s2m2_sar.engine.rasters import disk


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full; free"),
        (OSError(errno.EROFS, "Read-only file system"), "the folder is read-only for you"),
        (PermissionError(errno.EACCES, "Permission denied"), "the folder is read-only for you"),
        (RuntimeError("a.tif: No space left on device"), "the disk is full; free"),
        (RuntimeError("Write error"), "the disk is full, the folder is read-only, or another program"),
    ],
)
def test_full_and_read_only_are_told_apart(tmp_path: Path, error: Exception, said: str) -> None:
    found = disk.disk_error(tmp_path / "a.tif", error)
    assert found.kind == DISK
    assert f"{tmp_path / 'a.tif'} could not be written: {said}" in found.message
    assert "another output folder" in found.message
    assert found.details == str(error)


def test_what_gdal_does_not_say_is_read_off_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk.shutil, "disk_usage", lambda _: SimpleNamespace(free=4096))
    assert "the disk is full; free" in disk.disk_error(tmp_path / "b" / "a.tif", RuntimeError("Write error")).message
