# `make demo` and `make test` need nothing but this checkout: each sets up what is missing first, and starts at once when
# nothing is.
#
#   make demo                          the Rotterdam sample, registered in QGIS without a window
#   make demo SAR=a.tif OPTICAL=b.tif  your own pair (MAX_SHIFT=METRES, MATCHER=cfog)
#   make test                          all tests; S2M2_DATA=DIR adds those on real pairs and scenes
#   make setup                         the engine alone, for the plugin
#   make study PAIRS=pairs.csv          what the study lacks (hours; stops and goes on), and its tables
#   make fuzz FUZZ=10                   broken and hostile files, ten times as many as in `make test`
#   make faults                        kills, full disks, locks, two QGIS at once (KILLS=200); writes docs/faults.md's table
#   make docs                          the guide as a website in dist/guide; a broken link or picture fails
#   make compat                        the QGIS tests on QGIS 3.22, 3.40 and 3.44 (as root; chroots in COMPAT_CACHE)
#   make compat-clean                  removes those chroots
#   make i18n                         the strings as i18n/*.ts, compiled, and what is missing (needs lrelease)
#   make zip                          dist/s2m2_sar-VERSION.zip of the last commit, the same bytes each time
#   make release-check REPOSITORY=… TRACKER=… HOMEPAGE=… EMAIL=…   the zip by the plugin repository's rules
#   make security                     bandit and detect-secrets, as the plugin repository runs them (part of make lint)
#   make lint | bench | clean | distclean
#   make link PROFILE=default          the checkout as a plugin in that QGIS profile

SHELL := /bin/bash
PYTHON := .venv/bin/python
PROFILE ?= default
PUBLISHER = REPOSITORY="$(REPOSITORY)" TRACKER="$(TRACKER)" HOMEPAGE="$(HOMEPAGE)" EMAIL="$(EMAIL)"

.PHONY: help demo test lint docs bench fuzz faults study i18n compat compat-clean zip release-check security link clean distclean setup setup-test
.DEFAULT_GOAL := help

help:
	@sed -n 's/^#   //p' Makefile

# A plugin that came as a zip has this Makefile, and lost its scripts' permission to run: hence bash.
setup:
	@bash scripts/setup engine

setup-test:
	@scripts/setup test

demo: setup
	@$(PYTHON) scripts/demo.py $(if $(SAR),--sar "$(SAR)") $(if $(OPTICAL),--optical "$(OPTICAL)") $(if $(MATCHER),--matcher $(MATCHER)) $(if $(MAX_SHIFT),--max-shift $(MAX_SHIFT))

test: setup-test
	@scripts/test $(TESTS)

lint: setup-test
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	$(PYTHON) scripts/qt6_check.py
	$(PYTHON) scripts/security.py

docs: setup-test
	.venv/bin/mkdocs build --strict --quiet --clean

bench: setup-test
	@scripts/bench $(BENCH)

fuzz: setup-test
	S2M2_FUZZ=$(or $(FUZZ),10) $(PYTHON) -m pytest -p no:pytest_qgis --hypothesis-show-statistics tests/engine/hostile

faults: setup-test
	@S2M2_KILLS=$(or $(KILLS),200) scripts/faults $(FAULTS)

study: setup-test
	@$(PYTHON) -m s2m2_sar.engine study --pairs "$(or $(PAIRS),$(S2M2_DATA)/pairs.csv)" --ledger docs/study $(STUDY)
	@$(PYTHON) -m s2m2_sar.engine study --ledger docs/study --tables docs/study.md

compat: setup-test
	@COMPAT_PYTEST='$(COMPAT_PYTEST)' scripts/compat run $(SUITES)

compat-clean:
	@scripts/compat clean

i18n:
	@scripts/i18n

zip:
	@$(PUBLISHER) python3 scripts/package.py zip

# What the plugin repository asks for, before a zip goes there.
release-check: security
	@$(PUBLISHER) python3 scripts/package.py release-check

security: setup-test
	@$(PYTHON) scripts/security.py

link:
	@scripts/link "$(PROFILE)"

clean:
	rm -rf build dist demo .qgis-settings *.egg-info .pytest_cache .mypy_cache .ruff_cache
	find . -path ./.venv -prune -o -path ./.git -prune -o -name __pycache__ -type d -print0 | xargs -0 rm -rf

distclean: clean
	rm -rf .venv .cache
