"""The published data sets as their folders lie on disk: SEN1-2 and QXS-SAROPT.

Neither says where a template is to be cut for scoring; each pair gets an offset of its own, drawn from the seed and its
name alone, so that it is the same whatever else is read.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..protocol import JobError
from .pairs import Pair

#: Patches of both sets are 256² px, templates 192² px: offsets are 0…64.
SPARE_PX = 64
#: QXS-SAROPT tells no scenes apart; blocks of so many consecutive numbers, whose patches may be neighbours, serve as
#: scenes.
QXS_BLOCK = 100
QXS_SAR, QXS_OPTICAL = "sar_256_oc_0.2", "opt_256_oc_0.2"
_SEASON = re.compile(r"ROIs\d+_[A-Za-z]+")
_SHOWN = 3


@dataclass(frozen=True)
class Published:
    """How many pairs the paper uses.

    Attributes:
        labelled, unlabelled, test: numbers of pairs of the whole set.
    """

    labelled: int
    unlabelled: int
    test: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.labelled + self.unlabelled + self.test


#: 16 000 of the 256 000 training pairs of SEN1-2 are labelled, the rest of its 282 384 pairs tests.
PUBLISHED = {"sen12": Published(16_000, 240_000, 26_384), "qxs": Published(1_000, 15_000, 4_000)}
TREES = tuple(PUBLISHED)


def read_tree(text: str, seed: int = 0) -> list[Pair]:
    """The pairs of ``sen12:FOLDER`` or ``qxs:FOLDER``.

    Raises:
        JobError: another kind of tree, or see :func:`read_sen12` and :func:`read_qxs`.
    """
    kind, separator, folder = text.partition(":")
    if not separator or kind not in TREES or not folder:
        raise JobError(f"{text!r} names no tree of patches; write sen12:FOLDER or qxs:FOLDER.")
    return (read_sen12 if kind == "sen12" else read_qxs)(Path(folder), seed)


def is_tree(text: str) -> bool:
    """Whether ``text`` names a tree and not a table."""
    return text.partition(":")[0] in TREES


def read_tree_part(text: str, published_test: bool) -> list[Pair]:
    """All pairs of ``sen12:FOLDER`` or ``qxs:FOLDER``, or whole scenes in the share that the paper tests on.

    Raises:
        JobError: see :func:`read_tree`.
    """
    pairs = read_tree(text)
    if not published_test:
        return pairs
    return list(published_parts(pairs, PUBLISHED[text.partition(":")[0]], seed=0).test)


def read_sen12(folder: Path, seed: int = 0) -> list[Pair]:
    """SEN1-2: ``ROIs1158_spring/s1_<k>/ROIs1158_spring_s1_<k>_p<m>.png`` and the same with ``s2``.

    A pair's source is ``sen12``, its scene ``sen12_ROIs1158_spring_<k>``. One season alone is a tree, too.

    Raises:
        JobError: the folder cannot be read, holds no such pair, or a patch lacks its partner.
    """
    found: list[Pair] = []
    for season in _folders(folder):
        if not _SEASON.fullmatch(season.name):
            continue
        by_name = {part.name: part for part in _folders(season)}
        numbers = {int(name[3:]) for name in by_name if re.fullmatch(r"s[12]_\d+", name)}
        for number in sorted(numbers):
            sides = []
            for sensor in ("s1", "s2"):
                part = by_name.get(f"{sensor}_{number}", season / f"{sensor}_{number}")
                sides.append(_numbered(part, re.compile(rf"{season.name}_{sensor}_{number}_p(\d+)\.png")))
            sar, optical = sides
            _need_partners(sar, optical, f"{season.name}/s1_{number}", f"{season.name}/s2_{number}")
            scene = f"{season.name}_{number}"
            found += [_pair(f"{scene}_p{m}", "sen12", f"sen12_{scene}", sar[m], optical[m], seed) for m in sorted(sar)]
    if not found:
        raise JobError(
            f"{folder} holds no pair of SEN1-2; choose the folder above ROIs1158_spring, ROIs1868_summer and so on."
        )
    return found


def read_qxs(folder: Path, seed: int = 0) -> list[Pair]:
    """QXS-SAROPT: ``sar_256_oc_0.2/<i>.png`` and ``opt_256_oc_0.2/<i>.png``.

    A pair's source is ``qxs``, its scene ``qxs_block_<i // 100>``: see :data:`QXS_BLOCK`.

    Raises:
        JobError: as :func:`read_sen12`.
    """
    name = re.compile(r"(\d+)\.png")
    sar, optical = (_numbered(folder / part, name) for part in (QXS_SAR, QXS_OPTICAL))
    _need_partners(sar, optical, QXS_SAR, QXS_OPTICAL)
    if not sar:
        raise JobError(
            f"{folder} holds no pair of QXS-SAROPT; choose the folder that has {QXS_SAR} and {QXS_OPTICAL} in it."
        )
    return [_pair(f"qxs_{i}", "qxs", f"qxs_block_{i // QXS_BLOCK}", sar[i], optical[i], seed) for i in sorted(sar)]


@dataclass(frozen=True)
class Parts:
    """The three parts of a published set."""

    labelled: tuple[Pair, ...]
    unlabelled: tuple[Pair, ...]
    test: tuple[Pair, ...]


def published_parts(pairs: Sequence[Pair], published: Published, seed: int) -> Parts:
    """Labelled, unlabelled and test pairs in the published numbers; of a smaller tree, in their proportion.

    Whole scenes test, drawn by the seed until their number is nearest to the one wanted, so that no neighbour of a test
    pair trains; the labelled ones are drawn from all the rest, at least one.

    Raises:
        JobError: fewer than two scenes, which cannot be parted.
    """
    scenes: dict[str, list[Pair]] = {}
    for pair in pairs:
        scenes.setdefault(pair.scene, []).append(pair)
    if len(scenes) < 2:
        raise JobError("A tree of one scene cannot be parted into training and test; add another scene.")
    generator = np.random.default_rng([seed, 1])
    share = min(1.0, len(pairs) / published.total)
    order = sorted(scenes)
    order = [order[index] for index in generator.permutation(len(order))]
    test = _nearest(order, scenes, round(published.test * share))
    rest = [pair for pair in pairs if pair.scene not in test]
    number = min(max(1, round(published.labelled * share)), len(rest))
    labelled = set(generator.permutation(len(rest))[:number].tolist())
    return Parts(
        tuple(pair for index, pair in enumerate(rest) if index in labelled),
        tuple(pair for index, pair in enumerate(rest) if index not in labelled),
        tuple(pair for pair in pairs if pair.scene in test),
    )


def _nearest(order: Sequence[str], scenes: dict[str, list[Pair]], wanted: int) -> set[str]:
    """The first scenes whose pairs come nearest to ``wanted``: at least one scene, and one is left over."""
    chosen = [order[0]]
    count = len(scenes[order[0]])
    for name in order[1:-1]:
        if abs(count + len(scenes[name]) - wanted) >= abs(count - wanted):
            break
        chosen.append(name)
        count += len(scenes[name])
    return set(chosen)


def _pair(name: str, source: str, scene: str, sar: Path, optical: Path, seed: int) -> Pair:
    generator = np.random.default_rng([seed, zlib.crc32(name.encode())])
    x, y = generator.integers(0, SPARE_PX + 1, 2).tolist()
    return Pair(name, source, scene, sar, optical, (x, y))


def _folders(folder: Path) -> list[Path]:
    try:
        return sorted(part for part in folder.iterdir() if part.is_dir())
    except OSError as error:
        raise JobError(f"The folder {folder} cannot be read; check the path.", details=str(error)) from error


def _numbered(folder: Path, name: re.Pattern[str]) -> dict[int, Path]:
    """The folder's files whose names fit, by their number; none where there is no such folder."""
    if not folder.is_dir():
        return {}
    try:
        matches = ((name.fullmatch(file.name), file) for file in folder.iterdir())
        return {int(match.group(1)): file for match, file in matches if match}
    except OSError as error:
        raise JobError(f"The folder {folder} cannot be read; check the path.", details=str(error)) from error


def _need_partners(sar: Iterable[int], optical: Iterable[int], sar_name: str, optical_name: str) -> None:
    one, other = set(sar), set(optical)
    for alone, here, there in ((one - other, sar_name, optical_name), (other - one, optical_name, sar_name)):
        if alone:
            shown = ", ".join(str(number) for number in sorted(alone)[:_SHOWN])
            more = " and more" if len(alone) > _SHOWN else ""
            raise JobError(
                f"{len(alone)} of the patches in {here} have no partner in {there} (numbers {shown}{more}); "
                "complete the download."
            )
