"""Where a bundle's moved layers find their pixels, also after the bundle or the pixels were moved. Standard library
alone.

``shifted.vrt`` points, by a relative path, to ``shifted_source.vrt`` beside it, and that one to the input, by its
absolute path: so a bundle that is moved, zipped or renamed still opens with any program. Where the input itself has
moved (a project copied to another disk with its data and bundles), :func:`repoint` finds it again by the path relative
to the bundle, which ``shifted_source.vrt`` remembers, or by its name beside the bundle, and mends that one small file.
``corrected.vrt`` and its like are built the same way.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional
from xml.etree import ElementTree

SHIFTED_VRT = "shifted.vrt"
SOURCE_ENDING = "_source.vrt"
SOURCE_VRT = "shifted" + SOURCE_ENDING
DOMAIN = "S2M2"
RELATIVE = "RELATIVE_SOURCE"


def repoint(bundle: str) -> Optional[str]:
    """Make a bundle's moved layers find their pixels.

    Args:
        bundle: the bundle's folder.

    Returns:
        None where all is well (or was mended, or the bundle holds no VRT); else the path of an input that is missing.

    Raises:
        OSError: a file cannot be read, is broken, or needs mending and cannot be written.
    """
    lost = [_repoint(path) for path in sorted(Path(bundle).glob("*" + SOURCE_ENDING)) if path.is_file()]
    return next((name for name in lost if name is not None), None)


def _repoint(path: Path) -> Optional[str]:
    content = path.read_bytes()
    # GDAL writes none; one could hold entities that grow without end.
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise OSError(f"{path.name} declares a document type")
    try:
        root = ElementTree.fromstring(content)  # nosec B314 # without entities of its own
    except ElementTree.ParseError as error:
        raise OSError(f"{path.name} is no whole XML file") from error
    names = [element for element in root.iter("SourceFilename") if element.text]
    missing = [element for element in names if not _is_there(element, path.parent)]
    if not missing:
        return None
    for element in missing:
        found = _find(str(element.text), root, path.parent)
        if found is None:
            return element.text
        element.text = str(found)
        element.set("relativeToVRT", "0")
    temporary = path.with_name(f".{path.stem}.{os.getpid()}{path.suffix}")
    try:
        temporary.write_bytes(ElementTree.tostring(root, encoding="utf-8"))
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    return None


def _is_there(element: ElementTree.Element, folder: Path) -> bool:
    name = str(element.text)
    if element.get("relativeToVRT") == "1":
        return (folder / name).exists()
    # What is no plain path (a service, a file in an archive, a subdataset) is not looked for on the disk.
    return not os.path.isabs(name) or name.startswith("/vsi") or os.path.exists(name)


def _find(name: str, root: ElementTree.Element, folder: Path) -> Optional[Path]:
    folder = folder.resolve()
    remembered = next((e.text for e in root.iter("MDI") if e.get("key") == RELATIVE and e.text), None)
    # A path from another system has the other kind of slashes.
    base = name.replace("\\", "/").rsplit("/", 1)[-1]
    candidates = [folder / remembered.replace("\\", "/")] if remembered else []
    candidates += [folder / base, folder.parent / base]
    for candidate in candidates:
        if candidate.is_file():
            return Path(os.path.normpath(candidate))
    return None
