#!/usr/bin/env python3
"""bandit and detect-secrets on what is handed out, at the levels at which the QGIS plugin repository blocks a plugin:
bandit's findings of medium and high severity, and every secret. Ends with 1 where either finds something.

A finding that is none is marked in its line, with the reason: ``# nosec B314: …``, ``# pragma: allowlist secret``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
#: What runs on a user's machine.
CODE = ("__init__.py", "setup.py", "engine", "s2m2_qgis")
#: Hashes and no secrets: of the wheels of a lock, of the runs of a study, and of files as JSON records them.
NO_SECRETS_IN = r"^(requirements/locks/.*\.txt|docs/study/.*\.json)$"
NO_SECRET_LINE = r'"(ids_)?sha256": "[0-9a-f]{64}"'


def main() -> int:
    found = [*insecure(ROOT, CODE), *secrets(ROOT)]
    for line in found:
        print(line, file=sys.stderr)
    print(f"security: {len(found)} findings of bandit and detect-secrets")
    return 1 if found else 0


def insecure(root: Path, code: tuple[str, ...]) -> list[str]:
    """bandit's findings of medium and high severity, a line each."""
    command = [sys.executable, "-m", "bandit", "-ll", "--recursive", "--quiet", "--format", "json", *code]
    report = _json(command, root)
    broken = [f"{each['filename']}: bandit cannot read it: {each['reason']}" for each in report["errors"]]
    return broken + [
        f"{each['filename']}:{each['line_number']}: {each['test_id']} ({each['issue_severity'].lower()}) "
        f"{each['issue_text']}"
        for each in report["results"]
    ]


def secrets(root: Path) -> list[str]:
    """detect-secrets' findings in the files that git tracks, a line each."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True).stdout
    files = [name for name in listed.split("\0") if name and (root / name).is_file()]
    command = [sys.executable, "-m", "detect_secrets", "scan", "--exclude-files", NO_SECRETS_IN]
    report = _json([*command, "--exclude-lines", NO_SECRET_LINE, *files], root)
    return [
        f"{name}:{each['line_number']}: {each['type']}"
        for name, secrets_there in report["results"].items()
        for each in secrets_there
    ]


def _json(command: list[str], root: Path) -> dict:
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    try:
        return json.loads(done.stdout)
    except ValueError:
        said = f"security: {command[2]} failed; run make setup-test, then this again.\n{done.stderr}"
        raise SystemExit(said) from None


if __name__ == "__main__":
    sys.exit(main())
