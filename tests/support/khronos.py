"""The Khronos validator's verdict on a GLB. `npm install gltf-validator` beside the checkout brings it in, or NODE_PATH says where it is."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

SCRIPT = """
const validator = require('gltf-validator');
const chunks = [];
process.stdin.on('data', chunk => chunks.push(chunk));
process.stdin.on('end', async () => {
  const report = await validator.validateBytes(new Uint8Array(Buffer.concat(chunks)));
  console.log(JSON.stringify(report.issues));
});
"""


@cache
def _home() -> Path | None:
    """A folder from which node finds the validator."""
    node = shutil.which("node")
    if node is None:
        return None
    for folder in (Path(__file__).resolve().parent, Path.home()):
        found = subprocess.run([node, "-e", "require.resolve('gltf-validator')"], cwd=folder, capture_output=True, timeout=30, check=False)
        if found.returncode == 0:
            return folder
    return None


def issues_of(glb: bytes) -> dict[str, Any]:
    """numErrors, numWarnings, messages, … Skips the test where the validator is not installed."""
    folder = _home()
    if folder is None:
        pytest.skip("node or the npm package gltf-validator is not installed")
    done = subprocess.run(["node", "-e", SCRIPT], input=glb, cwd=folder, capture_output=True, timeout=60, check=True)
    issues: dict[str, Any] = json.loads(done.stdout)
    return issues
