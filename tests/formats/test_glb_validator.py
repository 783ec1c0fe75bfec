"""The Khronos validator's verdict on what we write. `npm install gltf-validator` beside the checkout brings it in, or
NODE_PATH says where it is."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from maquette.formats import glb
from tests.formats.test_glb_writer import MODELS

SCRIPT = """
const validator = require('gltf-validator');
const chunks = [];
process.stdin.on('data', chunk => chunks.push(chunk));
process.stdin.on('end', async () => {
  const report = await validator.validateBytes(new Uint8Array(Buffer.concat(chunks)));
  console.log(JSON.stringify(report.issues));
});
"""


def home() -> Path | None:
    """A folder from which node finds the validator."""
    node = shutil.which("node")
    if node is None:
        return None
    for folder in (Path(__file__).resolve().parent, Path.home()):
        found = subprocess.run([node, "-e", "require.resolve('gltf-validator')"], cwd=folder, capture_output=True, timeout=30, check=False)
        if found.returncode == 0:
            return folder
    return None


@pytest.fixture(scope="module")
def validator_home() -> Path:
    folder = home()
    if folder is None:
        pytest.skip("node or the npm package gltf-validator is not installed")
    return folder


@pytest.mark.parametrize("name", MODELS)
def test_the_khronos_validator_finds_nothing_to_say(name, validator_home):
    done = subprocess.run(["node", "-e", SCRIPT], input=glb.write(MODELS[name]), cwd=validator_home, capture_output=True, timeout=60, check=True)
    issues = json.loads(done.stdout)
    assert issues["numErrors"] == issues["numWarnings"] == 0, issues["messages"]
