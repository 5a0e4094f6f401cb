"""A real QGIS on a virtual screen, with a scratch profile in which the checkout is switched on as a plugin."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SECONDS = 600

_INI = """[PythonPlugins]
{plugin}

[app]
askToSaveProjectChanges=false
projections\\unknownCrsBehavior=NoAction

[qgis]
checkVersion=false
showTips=false
newsFeed\\disabled=true

[UI]
UITheme={theme}

[locale]
overrideFlag=true
userLocale=en_US

[s2m2_sar]
{settings}
"""


@dataclass(frozen=True)
class Played:
    """What a scenario left.

    Attributes:
        notes: what it noted.
        folder: its pictures.
        profiles: QGIS's folder of profiles, to be played in again.
    """

    notes: dict[str, Any]
    folder: Path
    profiles: Path

    def picture(self, name: str) -> Path:
        """The picture ``name``."""
        return self.folder / f"{name}.png"


Play = Callable[..., Played]


@pytest.fixture
def play(tmp_path: Path) -> Play:
    """Starts QGIS with a scenario and waits for its end: ``play("register", screen="1600x1000", scale="1", …)``."""

    def run(
        scenario: str,
        screen: str = "1600x1000",
        scale: str = "1",
        theme: str = "default",
        settings: str = "",
        profiles: Optional[Path] = None,
        plugin: bool = True,
        **values: Any,
    ) -> Played:
        # QGIS may be played again in one test, on the same files: with a profile of its own, or that of the first time.
        base = tmp_path
        while (base / "played").exists():
            base /= "again"
        folder = base / "played"
        folder.mkdir(parents=True)
        if profiles is None:
            profiles = base / "profiles"
            profile = profiles / "profiles" / "default"
            (profile / "QGIS").mkdir(parents=True)
            ini = _INI.format(plugin="s2m2_sar=true" if plugin else "", theme=theme, settings=settings)
            (profile / "QGIS" / "QGIS3.ini").write_text(ini, encoding="utf-8")
            (profile / "python" / "plugins").mkdir(parents=True)
            if plugin:
                (profile / "python" / "plugins" / "s2m2_sar").symlink_to(ROOT)
        runtime = base / "runtime"
        runtime.mkdir(mode=0o700)
        home = base / "home"
        home.mkdir()
        environment = {
            **os.environ,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "S2M2_SCREEN": screen,
            "S2M2_E2E_OUT": str(folder),
            "S2M2_E2E_CODE": str(HERE),
            "QT_SCALE_FACTOR": scale,
            **{f"S2M2_E2E_{name.upper()}": str(value) for name, value in values.items()},
        }
        environment.pop("PYTHONPATH", None)
        qgis = shutil.which("qgis")
        assert qgis is not None, "QGIS is not installed; run make setup"
        command = [qgis, "--profiles-path", str(profiles), "--noversioncheck", "--nologo", "--code"]
        command.append(str(HERE / "scenarios" / f"{scenario}.py"))
        log = base / "qgis.log"
        with log.open("w") as stream:
            done = subprocess.run(
                [str(ROOT / "scripts" / "with-display"), *command],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=subprocess.STDOUT,
                timeout=SECONDS,
                check=False,
            )
        said = "\n".join(log.read_text(errors="replace").splitlines()[-30:])
        result = folder / "result.json"
        assert result.exists(), f"QGIS ended with {done.returncode} before the scenario did:\n{said}"
        data = json.loads(result.read_text(encoding="utf-8"))
        assert not data["failure"], f"{data['failure']}\n{said}"
        assert done.returncode == 0, f"QGIS ended with {done.returncode}:\n{said}"
        return Played(data["notes"], folder, profiles)

    return run
