"""The list of packages, found instead of kept by hand; everything else is in pyproject.toml."""

from setuptools import find_packages, setup

inner = find_packages(include=["engine", "engine.*", "s2m2_qgis", "s2m2_qgis.*"])
setup(packages=["s2m2_sar", *(f"s2m2_sar.{name}" for name in inner)])
