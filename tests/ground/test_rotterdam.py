"""The sample's download: nothing but the expected bytes reaches the cache."""

from __future__ import annotations

import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from ..programs import program


@pytest.fixture
def script() -> ModuleType:
    return program("rotterdam")


def wheel_of(folder: Path, script: ModuleType, contents: dict[str, bytes]) -> Path:
    path = folder / "solaris-0.4.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in contents.items():
            archive.writestr(script.FOLDER + name, content)
    return path


def test_the_sample_is_the_real_pair(rotterdam: tuple[Path, Path], script: ModuleType):
    for path in rotterdam:
        assert script._sha256(path.read_bytes()) == script.MEMBERS[path.name]


def test_a_cached_pair_is_not_fetched_again(rotterdam: tuple[Path, Path], script: ModuleType, monkeypatch):
    def fail(*_: object) -> None:
        raise AssertionError("it was fetched again")

    monkeypatch.setattr(script, "_download", fail)
    assert script.fetch() == rotterdam


def test_a_damaged_cache_is_mended(rotterdam: tuple[Path, Path], script: ModuleType, monkeypatch, tmp_path: Path):
    contents = {path.name: path.read_bytes() for path in rotterdam}
    (tmp_path / "sar_masked.tif").write_bytes(contents["sar_masked.tif"][:1000])
    monkeypatch.setattr(script, "_download", lambda scratch: wheel_of(scratch, script, contents))
    sar, optical = script.fetch(tmp_path)
    assert sar.read_bytes() == contents["sar_masked.tif"]
    assert optical.read_bytes() == contents["rgb_unmasked.tif"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rgb_unmasked.tif", "sar_masked.tif"]


def test_other_bytes_are_refused(script: ModuleType, monkeypatch, tmp_path: Path):
    contents = dict.fromkeys(script.MEMBERS, b"something else")
    monkeypatch.setattr(script, "_download", lambda scratch: wheel_of(scratch, script, contents))
    with pytest.raises(script.FetchError, match="not the one expected"):
        script.fetch(tmp_path)
    assert list(tmp_path.iterdir()) == []
