"""The study's outcomes as Markdown tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .ledger import LEVELS, Outcome
from .results import ABLATION, COST, IDEAS, SHARES, Results, difference, shown

_NOT_YET = "not yet run"
#: Of :data:`engine.training.study.plan.BELIEFS`.
_BELIEFS = {
    "wide": "1/16, the teacher sees more than the student",
    "agree": "1/16, believed within 3 px of CFOG",
    "agree-peak": "1/16, believed within 2 px of CFOG, peaks alone",
}


def document(results: Results, plots: Mapping[str, str]) -> str:
    """The whole page.

    Args:
        plots: what shows a plot, by its name; those that lack outcomes are missing.
    """
    done = results.every()
    hours = sum(outcome.seconds for outcome in done) / 3600
    return "\n".join(
        [
            f"{len(done)} of {results.planned} runs are done; their training took {hours:.1f} CPU hours.",
            "",
            "## Labels",
            "",
            *_labels(results),
            "## Ablation at 1/16 of the labels, published losses, random weights",
            "",
            *_variants(results, "random-published"),
            "## Later ideas, each alone on top of the published losses",
            "",
            *_ideas(results),
            *_plot(plots, "study_parts"),
            "## Share of labels",
            "",
            *_fractions(results),
            *_plot(plots, "study_shares"),
            "## A source that gives no labels",
            "",
            *_sources(results),
            "## Accuracy against cost, all labels",
            "",
            *_cost(results),
            *_plot(plots, "study_cost"),
        ]
    )


def _plot(plots: Mapping[str, str], name: str) -> list[str]:
    return [plots[name], ""] if name in plots else []


def _labels(results: Results) -> list[str]:
    lines = []
    for start in ("random", "cfog"):
        few, s2m2, full = (results.of(f"{start}-{name}") for name in ("supervised-few", "s2m2-few", "supervised-all"))
        rows = [("supervised, 1/16", few), ("S2M2, 1/16 and the rest unlabelled", s2m2), ("supervised, all", full)]
        lines += [f"From {'random weights' if start == 'random' else 'CFOG'}:", "", *_head("labels")]
        if start == "random":
            rows += [(f"S2M2, {words}", results.of(f"random-s2m2-few-{name}")) for name, words in _BELIEFS.items()]
        lines += [_row(name, outcomes) for name, outcomes in rows] + [""]
        lines += _closed(few, s2m2, full, "1/16")
    return lines


def _closed(few: Sequence[Outcome], s2m2: Sequence[Outcome], full: Sequence[Outcome], share: str) -> list[str]:
    """How much of what the missing labels cost the unlabelled pairs bring back."""
    gain, gap = difference(s2m2, few), difference(full, few)
    if not gain or not gap:
        return []
    value, whole = gain["difference"]["cmr2"], gap["difference"]["cmr2"]
    # A gap that may be none has no share that means anything.
    told = whole["low"] is not None and whole["low"] > 0
    closed = (
        f"The unlabelled pairs close {value['value'] / whole['value']:.0%} of the gap."
        if told
        else "Fewer labels cost nothing that could be told: there is no gap to close."
    )
    figures = f"S2M2 less supervised at {share}: {_interval(value)}; all labels less {share}: {_interval(whole)}"
    return [f"CMR@2, {figures}. {closed}", ""]


def _variants(results: Results, whole: str) -> list[str]:
    lines = [*_head("losses", levels=True), _row("published", results.of(whole), levels=True)]
    for name in ABLATION:
        lines.append(_row(shown(name), results.of(f"{whole}-{name}"), against=results.of(whole), levels=True))
    return [*lines, ""]


def _ideas(results: Results) -> list[str]:
    whole = results.of("random-published")
    lines = [*_head("idea", levels=True), _row("none (published)", whole, levels=True)]
    lines += [_row(shown(name), results.of(f"random-idea-{name}"), against=whole, levels=True) for name in IDEAS]
    return [*lines, ""]


def _fractions(results: Results) -> list[str]:
    lines = _head("share")
    for share, suffix in SHARES:
        label = "all" if share == 1 else f"1/{round(1 / share)}"
        lines.append(_row(f"{label}, supervised", results.of(f"random-supervised-{suffix}")))
        if suffix == "all":
            continue
        lines.append(_row(f"{label}, S2M2", results.of(f"random-s2m2-{suffix}")))
        wide = results.of(f"random-s2m2-{suffix}-wide")
        if wide:
            lines.append(
                _row(
                    f"{label}, S2M2, the teacher sees more (less supervised's)",
                    wide,
                    results.of(f"random-supervised-{suffix}"),
                )
            )
    few, wide, full = (
        results.of(f"random-{name}") for name in ("supervised-1of64", "s2m2-1of64-wide", "supervised-all")
    )
    return [*lines, "", *_closed(few, wide, full, "1/64")]


def _sources(results: Results) -> list[str]:
    lines = _head("left out")
    for source in ("ombria", "volkov", "sen12"):
        alone = results.of(f"cfog-without-{source}")
        lines.append(_row(source, alone))
        if source != "sen12":
            with_pairs = results.of(f"cfog-without-{source}-unlabelled")
            lines.append(_row(f"{source}, its pairs unlabelled", with_pairs, against=alone))
    return [*lines, ""]


def _cost(results: Results) -> list[str]:
    lines = ["| network | parameters | CPU ms a pair | CMR@1 | CMR@2 | CMR@5 | mean L2 px |", "|" + "---|" * 7]
    for name in COST:
        outcomes = results.of(name)
        if not outcomes:
            lines.append(f"| {name} | {_NOT_YET} |" + " |" * 5)
            continue
        one = outcomes[0]
        lines.append(f"| {name} | {one.parameters} | {one.ms_per_pair:.0f} | {_figures(outcomes)} |")
    return [*lines, ""]


def _head(first: str, levels: bool = False) -> list[str]:
    names = [first, "seeds", "CMR@1", "CMR@2", "CMR@5", "mean L2 px"]
    names += ["CMR@2 shallow", "CMR@2 deep", "CMR@2 less the first row's"] if levels else ["CMR@2 less the row above's"]
    return ["| " + " | ".join(names) + " |", "|" + "---|" * len(names)]


def _row(name: str, outcomes: Sequence[Outcome], against: Sequence[Outcome] = (), levels: bool = False) -> str:
    blanks = 3 if levels else 1
    if not outcomes:
        return f"| {name} | {_NOT_YET} |" + " |" * (4 + blanks)
    cells = [name, str(len(outcomes)), _figures(outcomes)]
    if levels:
        cells += [_spread([one.cmr(2, level) for one in outcomes]) for level in LEVELS[1:]]
    found = difference(outcomes, against) if against and against is not outcomes else None
    cells.append(_interval(found["difference"]["cmr2"]) if found else "")
    return "| " + " | ".join(cells) + " |"


def _figures(outcomes: Sequence[Outcome]) -> str:
    cells = [_spread([one.cmr(threshold) for one in outcomes]) for threshold in (1, 2, 5)]
    means = [float(one.errors["fused"].mean()) for one in outcomes]
    return " | ".join([*cells, f"{np.mean(means):.2f}"])


def _spread(values: Sequence[float]) -> str:
    """Mean, and where there are several the least and the greatest."""
    if len(values) == 1:
        return f"{values[0]:.3f}"
    return f"{np.mean(values):.3f} ({min(values):.3f}…{max(values):.3f})"


def _interval(figure: dict[str, Any]) -> str:
    value, low, high = figure["value"], figure["low"], figure["high"]
    text = f"{value:+.3f}"
    return text if low is None else f"{text} [{low:+.3f}, {high:+.3f}]"
