"""The checkout as what it is handed out as: a plugin folder, a release zip, an editable package."""

from __future__ import annotations

import ast
import configparser
import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ..programs import program

ROOT = Path(__file__).resolve().parents[2]
PUBLISHER = {
    "repository": "https://example.org/s2m2",
    "tracker": "https://example.org/s2m2/issues",
    "homepage": "https://example.org/s2m2",
    "email": "someone@example.org",
}
package = program("package")
security = program("security")
MAX_MODULE_LINES = 450


def metadata() -> configparser.SectionProxy:
    parser = configparser.ConfigParser()
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


def tracked(pattern: str) -> list[Path]:
    done = subprocess.run(["git", "ls-files", pattern], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in done.stdout.splitlines() if (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The zip that ``make zip`` would make of the last commit."""
    path = tmp_path_factory.mktemp("zip") / "s2m2_sar.zip"
    path.write_bytes(package.make_zip(ROOT, {}))
    return zipfile.ZipFile(path)


def test_metadata_says_what_qgis_asks_for():
    general = metadata()
    assert general["name"] == "S2M2-SAR"
    assert general["qgisMinimumVersion"] == "3.22"
    assert general["hasProcessingProvider"] == "yes"
    assert general["description"]
    assert general["about"]
    assert "modified Copernicus Sentinel data" in general["about"]
    assert (ROOT / general["icon"]).is_file()


def test_one_version_everywhere():
    version = metadata()["version"]
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r'^version = "(.+)"$', pyproject, re.MULTILINE).group(1) == version
    assert re.search(r"^## \[(\d[^\]]*)\]", changelog, re.MULTILINE).group(1) == version


def test_held_versions_agree():
    """What the requirement files name exactly stands so in the constraints and in pyproject.toml."""
    lines = [
        line
        for name in ("engine.txt", "docs.txt", "dev.txt")
        for line in (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
        if "==" in line
    ]
    constraints = (ROOT / "requirements" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) >= 2
    assert [line for line in lines if line not in constraints] == []
    torch = next(line for line in lines if line.startswith("torch=="))
    assert f'"{torch}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_release_is_one_small_folder_with_what_users_need(release: zipfile.ZipFile):
    names = set(release.namelist())
    assert {name.split("/")[0] for name in names} == {"s2m2_sar"}
    needed = (
        "metadata.txt",
        "__init__.py",
        "LICENSE",
        "README.md",
        "engine/protocol/__init__.py",
        "engine/bootstrap.py",
    )
    for_the_engine = ("Makefile", "scripts/setup", "setup.py", "pyproject.toml", "requirements/engine.txt")
    assert {f"s2m2_sar/{name}" for name in needed + for_the_engine} <= names
    left_out = ("tests/", ".ci/", ".git", "scripts/test", "scripts/demo")
    assert [name for name in names if name.removeprefix("s2m2_sar/").startswith(left_out)] == []
    assert [name for name in names if name.endswith((".pyc", ".pkl", ".pt", ".pth", ".so", ".exe"))] == []


def test_the_same_commit_gives_the_same_zip(release: zipfile.ZipFile, monkeypatch: pytest.MonkeyPatch):
    first = Path(release.filename).read_bytes()
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    mask = os.umask(0o077)
    try:
        assert package.make_zip(ROOT, {}) == first
    finally:
        os.umask(mask)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    other = package.make_zip(ROOT, {})
    assert other != first
    with zipfile.ZipFile(io.BytesIO(other)) as zipped:
        assert {info.date_time for info in zipped.infolist()} == {(2023, 11, 14, 22, 13, 20)}
        assert zipped.namelist() == sorted(zipped.namelist())


def test_the_release_keeps_the_plugin_repositorys_rules(release: zipfile.ZipFile):
    content = Path(release.filename).read_bytes()
    assert package.problems(content, published=False) == []
    lacking = [key for key in PUBLISHER if not package.metadata_of(content).get(key)]
    assert len(package.problems(content)) == bool(lacking)
    assert package.problems(package.make_zip(ROOT, PUBLISHER)) == []


def changed(release: zipfile.ZipFile, new: dict[str, str | bytes | None]) -> bytes:
    """What a release must hold, some of it other: ``None`` for left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        for name in ("__init__.py", "metadata.txt", "LICENSE", "resources/icons/s2m2.svg"):
            if name not in new:
                zipped.writestr(f"s2m2_sar/{name}", release.read(f"s2m2_sar/{name}"))
        for name, value in new.items():
            if value is not None:
                zipped.writestr(f"s2m2_sar/{name}", value)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("LICENSE", None, "lacks LICENSE"),
        ("metadata.txt", None, "lacks metadata.txt"),
        ("a.pyc", "x", "is compiled"),
        ("tool.sh", "x", "is compiled, or a program"),
        ("harmless.dat", b"\x7fELF more", "by its first bytes"),
        ("notes.txt", b"PK\x03\x04", "by its first bytes"),
        (".hidden", "x", "is hidden"),
        ("__pycache__/a.txt", "x", "is hidden"),
        ("../outside.py", "x", "leave the plugin's folder"),
        ("metadata.txt", "[general]\nname=100 %\n", "cannot be read"),
        ("metadata.txt", "name=A\n", "cannot be read"),
    ],
)
def test_what_the_plugin_repository_refuses(release, name: str, content: str | bytes | None, sentence: str):
    found = package.problems(changed(release, {name: content}), published=False)
    assert len(found) == 1
    assert sentence in found[0]


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("about", "", "lacks about"),
        ("name", "S2M2 plugin for QGIS", "without “plugin”"),
        ("name", "x" * 257, "short"),
        ("version", "new", "is no version"),
        ("author", "one/other", "slash"),
        ("icon", "resources/none.svg", "is not in the zip"),
        ("experimental", "perhaps", "it is True or False"),
        ("qgisMinimumVersion", "3.50", "is newer than"),
        ("tracker", "", "does not say tracker"),
        ("tracker", "http://bugs", "no web address"),
        ("email", "nobody", "no mail address"),
    ],
)
def test_metadata_that_the_plugin_repository_refuses(release, key: str, value: str, sentence: str):
    text = package.with_publisher((ROOT / "metadata.txt").read_text(encoding="utf-8"), PUBLISHER)
    text = re.sub(rf"(?m)^{key}=.*$", lambda _match: f"{key}={value}", text)
    found = package.problems(changed(release, {"metadata.txt": text}))
    assert len(found) == 1
    assert sentence in found[0]


def test_a_zip_that_is_too_large_is_refused(release):
    found = package.problems(changed(release, {"scene.tif": b"\0" * (package.MAX_BYTES + 1)}))
    assert found == ["The zip has 25.0 MB, and 25 MB are allowed; leave files out."]


def test_security_findings_are_found(tmp_path: Path):
    """That the clean result of ``make security`` is not that of a tool which sees nothing."""
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "bad.py").write_text("import subprocess\nsubprocess.call(input(), shell=True)\nassert True\n")
    found = security.insecure(tmp_path, ("code",))
    assert len(found) == 1
    assert "B602 (high)" in found[0]
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    key = "AKIA" + "QWERTYUIOPASDFGH"
    (tmp_path / "keys.txt").write_text(f"aws = {key}\n")
    (tmp_path / "card.json").write_text('{\n "sha256": "' + "0123456789abcdef" * 4 + '"\n}\n')
    subprocess.run(["git", "add", "--all"], cwd=tmp_path, check=True)
    assert security.secrets(tmp_path) == ["keys.txt:1: AWS Access Key"]


def test_release_imports_under_its_name(release: zipfile.ZipFile, tmp_path: Path):
    """Unpacked as a plugin, without the editable install (-I -S: neither site-packages nor the current folder)."""
    release.extractall(tmp_path)
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); "
        "import s2m2_sar, s2m2_sar.engine.protocol as p; print(callable(s2m2_sar.classFactory), p.__file__)"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False, cwd="/"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == f"True {tmp_path / 's2m2_sar/engine/protocol/__init__.py'}"


def test_editable_install_points_here():
    code = "import s2m2_sar.engine.protocol as e, s2m2_sar.s2m2_qgis as q; print(e.__file__); print(q.__file__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd="/")
    assert done.stdout.splitlines() == [str(ROOT / "engine/protocol/__init__.py"), str(ROOT / "s2m2_qgis/__init__.py")]


def test_modules_stay_short():
    files = tracked("*.py")
    assert len(files) > 20
    lengths = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8").count("\n") for path in files}
    assert {name: lines for name, lines in lengths.items() if lines > MAX_MODULE_LINES} == {}


def test_what_qgis_imports_is_python_3_9():
    files = [*(ROOT / "s2m2_qgis").rglob("*.py"), ROOT / "__init__.py"]
    files += [ROOT / "engine" / f"{name}.py" for name in ("progress", "geometry", "bootstrap", "__init__")]
    files += (ROOT / "engine" / "protocol").glob("*.py")
    for path in files:
        ast.parse(path.read_text(encoding="utf-8"), str(path), feature_version=(3, 9))


def test_link_makes_a_plugin_of_a_profile(tmp_path: Path):
    profile = tmp_path / "a profile"
    for _ in range(2):  # the second time it is there already
        subprocess.run([str(ROOT / "scripts/link"), str(profile)], check=True, capture_output=True)
    link = profile / "python/plugins/s2m2_sar"
    assert link.is_symlink()
    assert (link / "metadata.txt").samefile(ROOT / "metadata.txt")


def test_link_leaves_an_installed_plugin_alone(tmp_path: Path):
    installed = tmp_path / "profile/python/plugins/s2m2_sar"
    installed.mkdir(parents=True)
    command = [str(ROOT / "scripts/link"), str(tmp_path / "profile")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "installed otherwise" in done.stderr
    assert installed.is_dir()
    assert not installed.is_symlink()
