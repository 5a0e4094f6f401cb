"""Scene pairs in STAC items (https://stacspec.org): one item with both images, or two that name the same scene."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..protocol import JobError

#: Property that two items of one pair share, and prefix of settings among an item's properties.
SCENE, SETTING = "s2m2:scene", "s2m2:"
#: An asset is SAR or optical by its key or one of its roles; polarisations count where the item is SAR, best first.
SAR_NAMES = ("sar", "vv", "hh", "vh", "hv", "vv-rtc", "vh-rtc", "gamma0_vv", "gamma0_vh")
OPTICAL_NAMES = ("optical", "visual", "tci")


@dataclass(frozen=True)
class Item:
    """One scene: its name, texts by column, and a sentence where the images could not be told."""

    scene: str
    values: Mapping[str, str]
    fault: str = ""


def read_items(data: Any, where: str) -> list[Item]:
    """The pairs of an Item, an ItemCollection (a GeoJSON FeatureCollection) or a list of Items.

    Hrefs stay as they are: relative ones are relative to the manifest's file.

    Raises:
        JobError: it is none of these.
    """
    if isinstance(data, dict) and data.get("type") == "FeatureCollection":
        data = data.get("features")
    elif isinstance(data, dict):
        data = [data]
    if not isinstance(data, list) or not all(isinstance(item, dict) and "assets" in item for item in data):
        raise JobError(
            f"{where} holds no STAC items: every feature needs its 'assets'. Export items, or use a CSV file."
        )
    scenes: dict[str, list[dict[str, Any]]] = {}
    for number, item in enumerate(data, 1):
        scene = str(_properties(item).get(SCENE) or item.get("id") or f"item {number}")
        scenes.setdefault(scene, []).append(item)
    return [_pair(scene, items) for scene, items in scenes.items()]


def _pair(scene: str, items: Sequence[dict[str, Any]]) -> Item:
    found: dict[str, list[str]] = {"sar": [], "optical": []}
    values: dict[str, str] = {}
    for item in items:
        properties = _properties(item)
        for key, value in properties.items():
            if key.startswith(SETTING) and key != SCENE and value is not None:
                values[key[len(SETTING) :]] = _text(value)
        is_sar = any(key.startswith("sar:") for key in properties)
        for role, names in (("sar", SAR_NAMES if is_sar else SAR_NAMES[:1]), ("optical", OPTICAL_NAMES)):
            href = _asset(item["assets"], names)
            if href:
                found[role].append(href)
    for role, wanted in (("sar", "'sar' or a polarisation"), ("optical", "'optical' or 'visual'")):
        if len(found[role]) != 1:
            how_many = "no" if not found[role] else "more than one"
            return Item(scene, values, f"The items of scene {scene!r} have {how_many} {role} asset; name one {wanted}.")
    return Item(scene, {**values, "sar": found["sar"][0], "optical": found["optical"][0]})


def _asset(assets: Any, names: Sequence[str]) -> str:
    """The href of the asset that one of the names fits best; empty where none does."""
    if not isinstance(assets, dict):
        return ""
    entries = [(key, asset) for key, asset in assets.items() if isinstance(asset, dict) and asset.get("href")]
    for name in names:
        for key, asset in entries:
            roles = asset.get("roles")
            if name == key.lower() or (isinstance(roles, list) and name in roles):
                return str(asset["href"])
    return ""


def _properties(item: dict[str, Any]) -> dict[str, Any]:
    properties = item.get("properties")
    return properties if isinstance(properties, dict) else {}


def _text(value: Any) -> str:
    return ";".join(_text(part) for part in value) if isinstance(value, list) else str(value)
