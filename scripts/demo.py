#!/usr/bin/env python3
"""``make demo``: registers a real pair in a headless QGIS and leaves the result to look at in ``demo/``.

Without arguments it takes the Rotterdam sample, moves its SAR by a known amount, has ``qgis_process`` run the plugin's
own algorithm ``s2m2:register``, and compares what was found with what was done. With ``--sar A --optical B`` it
registers that pair as it is.

Exit code: 0; 1 where the known shift was not found or a step failed; 2 for input that cannot be registered.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import rotterdam
from osgeo import gdal

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "demo"
ALGORITHM = "s2m2:register"

#: What the sample's SAR is moved by, in metres of its map (UTM): no whole number of its 4.5 m pixels, either way.
MOVED_EAST, MOVED_NORTH = 61.0, -43.0
#: Search radius for the sample, in metres: its 900 m allow no more.
SAMPLE_RADIUS = 150.0
#: The pair itself is aligned within 1 px; another is the method's.
TOLERANCE_PX = 2.0
SAMPLE_PIXEL = 4.5


class DemoError(Exception):
    """A step that failed, in one sentence; ``code`` is the exit code."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Pair:
    """What is registered, and the shift that must come out (metres along the map's x and y), where it is known."""

    sar: Path
    optical: Path
    folder: Path
    radius: float
    truth: tuple[float, float] | None
    credit: str


def say(text: str) -> None:
    print(f"[demo] {text}", flush=True)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="make demo", description=__doc__.splitlines()[0])
    parser.add_argument("--sar", type=Path, help="a SAR raster of your own")
    parser.add_argument("--optical", type=Path, help="the optical raster for it")
    parser.add_argument(
        "--max-shift", type=float, default=1000.0, metavar="METRES", help="search radius for your own pair"
    )
    parser.add_argument("--matcher", choices=("s2m2", "cfog"), default="s2m2")
    parser.add_argument("--folder", type=Path, default=DEMO, help="where the results go (default: demo)")
    options = parser.parse_args(arguments)
    if (options.sar is None) != (options.optical is None):
        parser.error("give both SAR=… and OPTICAL=…, or neither")
    try:
        if options.sar:
            pair = own_pair(options.sar, options.optical, options.max_shift, options.folder)
        else:
            pair = sample_pair(options.folder)
        bundle = register(pair, options.matcher)
        outcome = report(bundle, pair)
        draw(bundle, pair, outcome.text)
    except DemoError as error:
        print(f"[demo] {error}", file=sys.stderr)
        return error.code
    except rotterdam.FetchError as error:
        print(f"[demo] {error}", file=sys.stderr)
        return 1
    return 0 if outcome.good else 1


def sample_pair(results: Path) -> Pair:
    """The Rotterdam sample in ``results/rotterdam``, its SAR moved: the same pixels under another geotransform."""
    sar, optical = rotterdam.fetch()
    folder = fresh(results.resolve() / "rotterdam")
    moved = folder / "sar_moved.tif"
    shutil.copyfile(sar, moved)
    shutil.copyfile(optical, folder / "optical.tif")
    dataset = gdal.OpenEx(str(moved), gdal.OF_RASTER | gdal.OF_UPDATE)
    x0, dx, rx, y0, ry, dy = dataset.GetGeoTransform()
    dataset.SetGeoTransform((x0 + MOVED_EAST, dx, rx, y0 + MOVED_NORTH, ry, dy))
    dataset = None  # written when closed
    say(f"The Rotterdam sample. {rotterdam.CREDIT}")
    say(f"Known: its SAR is moved {in_words(MOVED_EAST, MOVED_NORTH)}, so that {in_words(-MOVED_EAST, -MOVED_NORTH)}")
    say("       must be found.")
    return Pair(moved, folder / "optical.tif", folder, SAMPLE_RADIUS, (-MOVED_EAST, -MOVED_NORTH), rotterdam.CREDIT)


def own_pair(sar: Path, optical: Path, radius: float, results: Path) -> Pair:
    for path in (sar, optical):
        if not path.exists():
            raise DemoError(f"There is no file {path}; check SAR=… and OPTICAL=….", 2)
    folder = unused(results.resolve() / sar.stem)
    say(f"Registering {sar} to {optical}, at most {radius:g} m away")
    return Pair(sar.resolve(), optical.resolve(), folder, radius, None, "")


def fresh(folder: Path) -> Path:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return folder


def unused(folder: Path) -> Path:
    """``folder``, made; or the first of ``folder-2``, ``folder-3`` … that is not there."""
    names = itertools.chain([folder], (folder.with_name(f"{folder.name}-{number}") for number in itertools.count(2)))
    free = next(name for name in names if not name.exists())
    free.mkdir(parents=True)
    return free


def register(pair: Pair, matcher: str) -> Path:
    """The bundle's folder, as the plugin's algorithm made it in a QGIS with a throwaway profile."""
    program = qgis_process()
    scratch = ROOT / ".cache" / "demo"
    plugins, profile, runtime = (fresh(scratch / name) for name in ("plugins", "profile", "runtime"))
    runtime.chmod(0o700)
    (plugins / "s2m2_sar").symlink_to(ROOT)
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(plugins),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONWARNINGS": "ignore",
        "GDAL_PAM_ENABLED": "NO",  # QGIS leaves an .aux.xml beside every raster that it is given by name
    }
    run([program, "plugins", "enable", "s2m2_sar"], environment, "QGIS could not load the plugin")
    bundle = pair.folder / "bundle"
    parameters = {
        "SAR": pair.sar,
        "OPTICAL": pair.optical,
        "MAX_SHIFT": pair.radius,
        "MATCHER": matcher,
        "OUTPUT": bundle,
    }
    command = [program, "--json", "run", ALGORITHM, "--", *(f"{name}={value}" for name, value in parameters.items())]
    say(f"{os.path.basename(program)} run {ALGORITHM} (QGIS without a window, the engine in a process of its own)")
    answer = json.loads(run(command, environment, "The registration did not run", code=2))
    return Path(answer["results"]["OUTPUT"])


def qgis_process() -> str:
    """Debian's wrapper passes an option that QGIS 3.22 does not know, and fails; the program behind it works."""
    for name in ("qgis_process.bin", "qgis_process"):
        found = shutil.which(name)
        if found:
            return found
    raise DemoError("There is no qgis_process on this machine; install QGIS.")


def run(command: list[str], environment: dict[str, str], failure: str, code: int = 1) -> str:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise DemoError("\n".join([f"{failure}:", *dict.fromkeys(lines[-15:])]), code)
    return done.stdout


@dataclass(frozen=True)
class Outcome:
    """``good``: what was to be found was found; ``text``: what the picture says below."""

    good: bool
    text: str


def report(bundle: Path, pair: Pair) -> Outcome:
    """Print what was found, and how far that is from a known shift.

    A known shift is one along the map's axes, so that it is compared with ``shift_x`` and ``shift_y``; without one, the
    ground metres east and north are what a user wants to read.
    """
    result = json.loads((bundle / "result.json").read_text(encoding="utf-8"))["result"]
    if result["shift_m"] is None or not result["accepted"]:
        say(f"Refused: {result['reason']}")
        return Outcome(pair.truth is None, f"Refused: {result['reason']}")
    x, y = result["shift_m"] if pair.truth is None else (result["shift_x"], result["shift_y"])
    dx, dy = result["shift_px"]
    templates, uncertainty = result["templates"], result["uncertainty_m"]
    spread = f" ± {uncertainty:.1f} m" if uncertainty is not None else ""
    say(f"Found: {in_words(x, y)} ({dx:+.2f}, {dy:+.2f} px){spread},")
    say(
        f"       confidence {result['confidence']:.2f}, {templates['agreeing']} of {templates['used']} templates agree,"
        f" {result['seconds']:.1f} s"
    )
    text = f"Found: {in_words(x, y)}; confidence {result['confidence']:.2f}."
    if pair.truth is None:
        return Outcome(True, text)
    error = math.hypot(x - pair.truth[0], y - pair.truth[1])
    say(
        f"       {error:.1f} m ({error / SAMPLE_PIXEL:.2f} px) from the known shift; the pair itself is aligned to 1 px"
    )
    if error > TOLERANCE_PX * SAMPLE_PIXEL:
        say(f"FAILED: more than {TOLERANCE_PX:g} px from the known shift")
        return Outcome(False, text)
    return Outcome(True, f"Known: {in_words(*pair.truth)}. {text}")


def in_words(east: float, north: float) -> str:
    horizontal, vertical = "east" if east >= 0 else "west", "north" if north >= 0 else "south"
    return f"{abs(east):.1f} m {horizontal} and {abs(north):.1f} m {vertical}"


def draw(bundle: Path, pair: Pair, text: str) -> None:
    project, picture = pair.folder / "demo.qgz", pair.folder / "before_after.png"
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(ROOT / ".cache/demo/profile"),
    }
    script = str(Path(__file__).with_name("demo_picture.py"))
    command = [
        sys.executable,
        script,
        *map(str, (pair.sar, pair.optical, bundle, project, picture)),
        f"{text} {pair.credit}",
    ]
    run(command, environment, "The picture could not be drawn")
    say(f"Project  {shown(project)}   (open it in QGIS)")
    say(f"Bundle   {shown(bundle)}")
    say(f"Picture  {shown(picture)}")


def shown(path: Path) -> str:
    return os.path.relpath(path)


if __name__ == "__main__":
    sys.exit(main())
