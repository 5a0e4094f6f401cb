#!/usr/bin/env python3
"""The release zip, and the rules of the QGIS plugin repository.

    scripts/package.py zip             dist/s2m2_sar-VERSION.zip of the last commit
    scripts/package.py release-check   that zip, refused where the plugin repository would refuse it

The same commit gives the same bytes: names are sorted, times are SOURCE_DATE_EPOCH or the commit's, permissions are
plain, and ``export-ignore`` in .gitattributes says what stays out.

Who publishes names the addresses that the plugin repository asks for, in metadata.txt or as variables of the same names
in capitals (REPOSITORY, TRACKER, HOMEPAGE, EMAIL), which go into the zip's metadata.txt alone.
"""

from __future__ import annotations

import configparser
import io
import os
import re
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]
FOLDER = "s2m2_sar"
#: Megabytes as the plugin repository counts them.
MAX_BYTES = 25_000_000
#: Of who publishes; an address each, but for the last.
ADDRESSES = ("repository", "tracker", "homepage")
PUBLISHER = (*ADDRESSES, "email")
REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "about")
BOOLEANS = ("experimental", "deprecated", "server", "hasProcessingProvider", "supportsQt6")
LONGEST_NAME = 256
_PROGRAMS = (".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".pyd", ".a", ".o", ".jar", ".msi")
_COMPILED = (".pyc", ".pyo", ".pkl", ".pickle", ".pt", ".pth")
_FORBIDDEN_FOLDERS = {"__MACOSX", ".git", "__pycache__"}
#: How programs, libraries and archives begin, whatever their names say.
_MAGIC = (b"\x7fELF", b"MZ", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa", b"PK\x03\x04", b"\x1f\x8b")


def main() -> int:
    wanted = sys.argv[1] if len(sys.argv) == 2 else ""
    if wanted not in ("zip", "release-check"):
        print("package: say 'zip' or 'release-check'.", file=sys.stderr)
        return 2
    if git("status", "--porcelain", "--untracked-files=no").strip():
        print("zip: there are changes that are not committed; they are not in the zip.", file=sys.stderr)
    content = make_zip(ROOT, {key: os.environ.get(key.upper(), "") for key in PUBLISHER})
    found = problems(content, published=wanted == "release-check")
    version = metadata_of(content).get("version", "")
    path = ROOT / "dist" / f"{FOLDER}-{version}.zip"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    print(f"{path.relative_to(ROOT)}: {len(content) / 1e6:.1f} MB")
    for problem in found:
        print(f"{wanted}: {problem}", file=sys.stderr)
    return 1 if found else 0


def git(*arguments: str, root: Path = ROOT) -> str:
    return subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True).stdout


def make_zip(root: Path, publisher: dict[str, str], commit: str = "HEAD") -> bytes:
    """The zip of a commit; ``publisher`` (see :data:`PUBLISHER`) fills or replaces keys of its metadata.txt."""
    # The whole line of seconds: a zip has no time zone, and 1980 at the earliest.
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or git("log", "-1", "--format=%ct", commit, root=root))
    when = max(time.gmtime(seconds)[:6], (1980, 1, 1, 0, 0, 0))
    done = subprocess.run(["git", "archive", "--format=tar", commit], cwd=root, capture_output=True, check=True)
    out = io.BytesIO()
    with (
        tarfile.open(fileobj=io.BytesIO(done.stdout)) as tar,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped,
    ):
        for member in sorted((each for each in tar if each.isfile()), key=lambda each: each.name):
            stream = tar.extractfile(member)
            assert stream is not None
            content = stream.read()
            if member.name == "metadata.txt":
                content = with_publisher(content.decode("utf-8"), publisher).encode("utf-8")
            info = zipfile.ZipInfo(f"{FOLDER}/{member.name}", when)
            info.compress_type = zipfile.ZIP_DEFLATED
            # As on Linux, wherever it is made; programs among them are started by name of their interpreter.
            info.create_system, info.external_attr = 3, 0o100644 << 16
            zipped.writestr(info, content, compresslevel=9)
    return out.getvalue()


def with_publisher(metadata: str, publisher: dict[str, str]) -> str:
    """metadata.txt with the keys that are given."""
    given = {key: value.strip() for key, value in publisher.items() if value.strip()}
    kept = [line for line in metadata.splitlines() if line.partition("=")[0].strip() not in given]
    return "\n".join([*kept, *(f"{key}={value}" for key, value in given.items())]) + "\n"


def metadata_of(content: bytes) -> dict[str, str]:
    """The zip's metadata, read as the plugin repository and QGIS read it. Raises ValueError."""
    # With interpolation, as the plugin repository has it: a lone % would be refused there.
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    with zipfile.ZipFile(io.BytesIO(content)) as zipped:
        try:
            parser.read_string(zipped.read(f"{FOLDER}/metadata.txt").decode("utf-8"))
            return dict(parser["general"])
        except (KeyError, UnicodeDecodeError, configparser.Error) as error:
            raise ValueError(" ".join(str(error).split())) from error


def problems(content: bytes, published: bool = True) -> list[str]:
    """Why the plugin repository would refuse the zip, a sentence each.

    Args:
        published: ask for the addresses of who publishes, too.
    """
    if len(content) > MAX_BYTES:
        return [f"The zip has {len(content) / 1e6:.1f} MB, and {MAX_BYTES / 1e6:.0f} MB are allowed; leave files out."]
    with zipfile.ZipFile(io.BytesIO(content)) as zipped:
        found = [problem for info in zipped.infolist() for problem in _file_problems(zipped, info)]
        names = zipped.namelist()
    if {name.split("/")[0] for name in names} != {FOLDER}:
        found.append(f"The zip must hold the one folder {FOLDER}.")
    lacking = [name for name in ("__init__.py", "metadata.txt", "LICENSE") if f"{FOLDER}/{name}" not in names]
    if lacking:
        return [*found, f"The zip lacks {', '.join(lacking)}; add what is missing beside {FOLDER}'s other files."]
    try:
        metadata = metadata_of(content)
    except ValueError as error:
        return [*found, f"metadata.txt cannot be read: {error}."]
    return [*found, *_metadata_problems(metadata, names), *(_publisher_problems(metadata) if published else [])]


def _file_problems(zipped: zipfile.ZipFile, info: zipfile.ZipInfo) -> list[str]:
    parts = info.filename.split("/")
    found = []
    if ".." in info.filename or info.filename.startswith("/") or "\\" in info.filename:
        found.append(f"{info.filename} is a path that could leave the plugin's folder; rename it.")
    if _FORBIDDEN_FOLDERS & set(parts) or any(part.startswith(".") and part != ".." for part in parts):
        found.append(f"{info.filename} is hidden; keep it out with export-ignore.")
    if info.filename.lower().endswith((*_PROGRAMS, *_COMPILED)):
        found.append(f"{info.filename} is compiled, or a program; keep it out with export-ignore.")
    elif zipped.read(info).startswith(_MAGIC):
        found.append(f"{info.filename} is a program or an archive by its first bytes; keep it out with export-ignore.")
    if (info.external_attr >> 16) & 0o111:
        found.append(f"{info.filename} may be executed; take that permission away.")
    return found


def _metadata_problems(metadata: dict[str, str], names: list[str]) -> list[str]:
    lacking = [key for key in REQUIRED if not metadata.get(key, "").strip()]
    if lacking:
        return [f"metadata.txt lacks {', '.join(lacking)}."]
    found = []
    name = metadata["name"]
    if len(name) > LONGEST_NAME or not name.isascii() or re.search("plugin|qgis", name, re.IGNORECASE):
        found.append(f"The name “{name}” must be ASCII, short, and without “plugin” and “QGIS”.")
    if not re.fullmatch(r"\d+(\.\d+){1,2}([-.]?(a|b|rc|alpha|beta)\d*)?", metadata["version"]):
        found.append(f"The version “{metadata['version']}” is no version such as 1.2.3.")
    if "/" in metadata["author"]:
        found.append("The author's name must have no slash.")
    icon = metadata.get("icon", "")
    if icon and f"{FOLDER}/{icon}" not in names:
        found.append(f"The icon {icon} is not in the zip.")
    for key in BOOLEANS:
        if metadata.get(key, "False").lower() not in ("true", "false", "yes", "no"):
            found.append(f"metadata.txt says {key}={metadata[key]}; it is True or False.")
    versions = [metadata["qgisMinimumVersion"], metadata.get("qgisMaximumVersion", "99.99")]
    if not all(re.fullmatch(r"\d+\.\d+", each) for each in versions):
        found.append(f"QGIS's versions {' and '.join(versions)} must be such as 3.22.")
    elif tuple(map(int, versions[0].split("."))) > tuple(map(int, versions[1].split("."))):
        found.append(f"qgisMinimumVersion {versions[0]} is newer than qgisMaximumVersion {versions[1]}.")
    return found


def _publisher_problems(metadata: dict[str, str]) -> list[str]:
    lacking = [key for key in PUBLISHER if not metadata.get(key, "").strip()]
    if lacking:
        variables = " ".join(f"{key.upper()}=…" for key in lacking)
        return [
            f"metadata.txt does not say {', '.join(lacking)}, which the plugin repository asks for: write them there, "
            f"or run make release-check {variables}."
        ]
    bad = [key for key in ADDRESSES if not _is_address(metadata[key])]
    found = [f"{key}={metadata[key]} in metadata.txt is no web address." for key in bad]
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", metadata["email"]):
        found.append(f"email={metadata['email']} in metadata.txt is no mail address.")
    return found


def _is_address(text: str) -> bool:
    parts = urlsplit(text.strip())
    # The plugin builder's placeholders, http://bugs and its like, have no dot.
    return parts.scheme in ("http", "https") and "." in parts.netloc


if __name__ == "__main__":
    sys.exit(main())
