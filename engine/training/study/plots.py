"""The study's outcomes as plots."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ...drawing import BAD, FAINT, GOOD, INK, as_svg
from .ledger import Outcome
from .results import ABLATION, COST, IDEAS, SHARES, Results, difference, shown

#: What a run is compared with.
_WHOLE = "random-published"


def plots(results: Results) -> dict[str, tuple[str, str]]:
    """SVG and what it shows, in words, by file name without ending; only of what was run."""
    made = {
        "study_shares": (_shares(results), "Share of pairs within 2 px against the share of labels"),
        "study_parts": (_parts(results), "What each part changes in the share of pairs within 2 px"),
        "study_cost": (_cost(results), "Share of pairs within 2 px against CPU time a pair"),
    }
    return {name: (svg, words) for name, (svg, words) in made.items() if svg}


def _shares(results: Results) -> str:
    lines = []
    for start, style in (("random", "-"), ("cfog", "--")):
        for kind, name, colour in (("supervised", "supervised", INK), ("s2m2", "S2M2", GOOD)):
            places = [(share, results.of(f"{start}-{kind}-{suffix}")) for share, suffix in SHARES]
            known = [(share, _cmr2(outcomes)) for share, outcomes in places if outcomes]
            if known:
                weights = "random weights" if start == "random" else "CFOG"
                lines.append((f"{name}, from {weights}", style, colour, known))
    if not lines:
        return ""

    def draw(figure: Any) -> None:
        axes = figure.add_subplot()
        for label, style, colour, known in lines:
            share = [each for each, _ in known]
            axes.plot(share, [np.mean(values) for _, values in known], f"o{style}", color=colour, ms=4, label=label)
            for each, values in known:
                axes.plot([each] * len(values), values, "_", color=colour, ms=9)
        axes.set_xscale("log", base=2)
        axes.set_xticks([share for share, _ in SHARES], [_fraction(share) for share, _ in SHARES])
        axes.set(xlabel="share of the labels", ylabel="CMR@2", xlim=(1 / 80, 1.25))
        axes.legend(fontsize=8, frameon=False, loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderpad=0)

    return as_svg(draw, top=0.55)


def _parts(results: Results) -> str:
    whole = results.of(_WHOLE)
    rows = []
    for names, before, colour in ((ABLATION, f"{_WHOLE}-", BAD), (IDEAS, "random-idea-", GOOD)):
        for name in names:
            found = difference(results.of(before + name), whole)
            if found is not None:
                rows.append((shown(name), found["difference"]["cmr2"], colour))
    if not rows:
        return ""

    def draw(figure: Any) -> None:
        axes = figure.add_subplot()
        axes.axvline(0, color=FAINT, lw=1, ls="--")
        for place, (_, change, colour) in enumerate(rows):
            axes.plot([change["value"]], [place], "o", color=colour, ms=4)
            if change["low"] is not None:
                axes.plot([change["low"], change["high"]], [place, place], color=colour, lw=1.2)
        axes.set_yticks(range(len(rows)), [name for name, _, _ in rows])
        axes.invert_yaxis()
        axes.set(xlabel="CMR@2 less that of the published losses (95 % interval over scenes)")

    return as_svg(draw, height=1.2 + 0.22 * len(rows), left=1.6)


def _cost(results: Results) -> str:
    known = [(name, results.of(name)) for name in (*COST, "cfog-supervised-all", "random-supervised-all")]
    points = [
        (shown(name), outcomes[0].ms_per_pair, float(np.mean(_cmr2(outcomes)))) for name, outcomes in known if outcomes
    ]
    if not points:
        return ""

    def draw(figure: Any) -> None:
        axes = figure.add_subplot()
        middle = (min(cost for _, cost, _ in points) + max(cost for _, cost, _ in points)) / 2
        for name, cost, right in points:
            axes.plot([cost], [right], "o", color=GOOD if name.startswith("cfog") else BAD, ms=5)
            # Towards the middle, so that no name is cut off.
            side, ends = (5, "left") if cost <= middle else (-5, "right")
            axes.annotate(name, (cost, right), (side, 4), textcoords="offset points", fontsize=8, ha=ends)
        axes.margins(0.1, 0.15)
        axes.set(xlabel="CPU ms a pair, one thread", ylabel="CMR@2")

    return as_svg(draw)


def _cmr2(outcomes: Sequence[Outcome]) -> list[float]:
    return [one.cmr(2) for one in outcomes]


def _fraction(share: float) -> str:
    return "all" if share == 1 else f"1/{round(1 / share)}"
