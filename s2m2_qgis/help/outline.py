"""What a page says of itself: its headings, each with its address and the words below it. Plain text, no Qt."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(r"^\s*(```|~~~)")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
_MARKS = re.compile(r"[*`]|\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it, up to the next one.

    Attributes:
        level: 1 = the page's title.
        title: without marks.
        slug: what an address ends with, after the ``#``.
        text: lower case, for searching; the title is part of it.
    """

    level: int
    title: str
    slug: str
    text: str


def slug(title: str) -> str:
    """A heading's address as Python-Markdown, and with it the website, makes it."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def sections(path: Path) -> list[Section]:
    """The headings of a page, in order; none where it cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    found: list[tuple[int, str, list[str]]] = []
    fenced = False
    for line in lines:
        if _FENCE.match(line):
            fenced = not fenced
        heading = None if fenced else _HEADING.match(line)
        if heading is not None:
            title = _MARKS.sub(lambda mark: mark.group(1) or "", heading.group(2))
            found.append((len(heading.group(1)), title, [title]))
        elif found:
            found[-1][2].append(line)
    return [Section(level, title, slug(title), "\n".join(text).lower()) for level, title, text in found]
