"""Assisted picking matches with the model that the project names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsPointXY, QgsProject

from s2m2_sar.s2m2_qgis import settings
from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.label.proposals import Proposals
from s2m2_sar.s2m2_qgis.label.suggestions import Suggestions
from s2m2_sar.s2m2_qgis.models.choice import use_in_project
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession

from .conftest import settle


@pytest.mark.parametrize("kind", [Proposals, Suggestions])
def test_a_project_whose_model_is_gone_says_so(
    engines: Engines, session: LabelSession, clean_settings: None, tmp_path: Path, kind: Any
) -> None:
    settings.change_machine(matcher="s2m2", model="")
    use_in_project(QgsProject.instance(), str(tmp_path / "gone.safetensors"))
    asking = kind(engines, session)
    failures: list[str] = []
    asking.failed.connect(failures.append)
    asking.request(*((QgsPointXY(501000.0, 5749100.0),) if kind is Proposals else ()))
    settle(lambda: bool(failures))
    assert failures[0].startswith("There is no model file")
    assert "gone.safetensors" in failures[0]
