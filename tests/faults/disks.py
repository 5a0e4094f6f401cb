"""A disk that can be filled, made read-only, and looked at."""

from __future__ import annotations

import hashlib
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

BALLAST = "ballast"


@dataclass(frozen=True)
class Disk:
    """A mounted disk of ``size`` bytes."""

    folder: Path
    size: int

    def free(self) -> int:
        """Bytes that can be written."""
        said = os.statvfs(self.folder)
        return said.f_bavail * said.f_frsize

    def fill(self, leave: int) -> None:
        """Leave so many bytes free."""
        with open(self.folder / BALLAST, "wb", buffering=0) as stream:
            missing = self.free() - leave
            while missing > 0:
                missing -= stream.write(bytes(min(missing, 1 << 20)))

    def empty(self) -> None:
        """Make room again."""
        (self.folder / BALLAST).unlink(missing_ok=True)

    def read_only(self, so: bool = True) -> None:
        """Mount it anew."""
        subprocess.run(["mount", "-o", f"remount,{'ro' if so else 'rw'}", str(self.folder)], check=True)

    def content(self) -> dict[str, str]:
        """Digest of each file, empty for folders, by its relative name; the ballast left out."""
        found = digests(self.folder)
        found.pop(BALLAST, None)
        return found


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of each file under a folder by its relative name; empty for folders."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
    }
