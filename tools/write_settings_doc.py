"""Write docs/settings.md from the settings' own docstrings, so that the two can't disagree.

.venv/bin/python tools/write_settings_doc.py
"""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

from maquette import settings

HEADER = """# Settings

Environment variables, read when the server or a worker starts. Lists and tables are JSON (`MAQUETTE_PRICES='{"print-repair": 0}'`).
This page is written by `tools/write_settings_doc.py` from `maquette/settings.py`.

| variable | default | meaning |
|---|---|---|
"""


def rows() -> list[str]:
    """One table row for every setting, in the order of the class."""
    tree = ast.parse(inspect.getsource(settings.Settings))
    body = tree.body[0].body  # type: ignore[attr-defined]
    meanings: dict[str, str] = {}
    for statement, after in zip(body, [*body[1:], None], strict=True):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            said = after.value.value if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) else ""
            meanings[statement.target.id] = " ".join(str(said).split())
    blank = settings.Settings.model_construct()
    lines = []
    for name in settings.Settings.model_fields:
        value = getattr(blank, name)
        shown = "(empty)" if value in ("", [], {}) else str(value).replace("|", "\\|")
        lines.append(f"| `MAQUETTE_{name.upper()}` | `{shown}` | {meanings.get(name, '').replace('|', chr(92) + '|')} |")
    return lines


if __name__ == "__main__":
    Path("docs/settings.md").write_text(HEADER + "\n".join(rows()) + "\n")
