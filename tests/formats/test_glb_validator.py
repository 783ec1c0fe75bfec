"""The Khronos validator has nothing to say about what we write."""

from __future__ import annotations

import pytest

from maquette.formats import glb
from tests.formats.test_glb_writer import MODELS
from tests.support.khronos import issues_of


@pytest.mark.parametrize("name", MODELS)
def test_the_khronos_validator_finds_nothing_to_say(name: str) -> None:
    issues = issues_of(glb.write(MODELS[name]))
    assert issues["numErrors"] == issues["numWarnings"] == 0, issues["messages"]
