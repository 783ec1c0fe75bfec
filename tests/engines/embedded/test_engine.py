"""The engine's one verb: words or a recipe to a shape, reporting progress and stopping when told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from maquette.engines.base import ConceptRequest, Shape, ShapeRequest, Stage
from maquette.engines.embedded.engine import EmbeddedEngine
from maquette.errors import Cancelled, EngineFailure, InvalidInput
from maquette.mesh import topology as topo


class Listener:
    """A context that writes down what it hears, and may stop the work."""

    def __init__(self, stop_at: float = 2.0) -> None:
        self.workdir = Path()
        self.heard: list[float] = []
        self.stop_at = stop_at

    def progress(self, fraction: float, label: str = "") -> None:
        self.heard.append(fraction)
        if fraction >= self.stop_at:
            raise Cancelled

    def check(self) -> None:
        """Never stops by itself."""


def shape(**request: object) -> Shape:
    result = EmbeddedEngine().run(Stage.SHAPE_TEXT, ShapeRequest(**{"resolution": 64, **request}), Listener())  # type: ignore[arg-type]
    assert isinstance(result, Shape)
    return result


def test_words_become_a_coloured_closed_mesh_that_stands_on_the_ground() -> None:
    made = shape(prompt="a red owl wearing a top hat", seed=4)
    assert topo.is_closed(made.mesh.faces) and topo.face_components(made.mesh.faces)[0] == 1
    assert made.mesh.vertices[:, 1].min() == pytest.approx(0.0, abs=0.02)
    assert 0.4 < made.mesh.size[1] < 2.5
    assert made.mesh.colors is not None and made.mesh.colors.shape == (len(made.mesh.vertices), 4)
    assert made.mesh.normals is not None and np.allclose(np.linalg.norm(made.mesh.normals, axis=1), 1.0, atol=1e-3)
    assert made.face_material.max() < len(made.materials) and made.face_part.max() < len(made.parts)


def test_the_recipe_makes_the_same_mesh_again() -> None:
    first = shape(prompt="a fat cat", seed=9)
    again = shape(recipe=first.recipe)
    np.testing.assert_array_equal(first.mesh.vertices, again.mesh.vertices)
    np.testing.assert_array_equal(first.mesh.colors, again.mesh.colors)
    assert again.recipe == first.recipe


def test_progress_never_goes_back_and_reaches_the_end() -> None:
    listener = Listener()
    EmbeddedEngine().run(Stage.SHAPE_TEXT, ShapeRequest("a teapot", resolution=48), listener)
    assert listener.heard == sorted(listener.heard) and listener.heard[-1] == 1.0
    assert len(listener.heard) > 4


def test_it_stops_when_told() -> None:
    with pytest.raises(Cancelled):
        EmbeddedEngine().run(Stage.SHAPE_TEXT, ShapeRequest("a teapot", resolution=48), Listener(stop_at=0.3))


def test_a_model_for_pictures_keeps_every_face() -> None:
    made = shape(prompt="a penguin")
    assert made.model().face_count == len(made.mesh.faces)


def test_what_it_can_not_do_it_says() -> None:
    with pytest.raises(EngineFailure, match="can't run"):
        EmbeddedEngine().run(Stage.CONCEPT_FIGURE, ConceptRequest("figure"), Listener())
    with pytest.raises(InvalidInput):
        shape(recipe="not a recipe")
    assert EmbeddedEngine().health().ok and Stage.SHAPE_TEXT in EmbeddedEngine().capabilities()


@pytest.mark.parametrize(
    "prompt", ["", "???", "🐉🔥", "'; DROP TABLE models; --", "<script>alert(1)</script>", "qwzx vbnm plok", "一只戴帽子的猫", "a" * 600]
)
def test_no_prompt_is_too_strange(prompt: str) -> None:
    assert len(shape(prompt=prompt, resolution=40).mesh.faces) > 100


@pytest.mark.parametrize(("prompt", "symmetric"), [("a horse", False), ("a car", True)])
def test_a_turned_head_is_not_taken_for_a_mirror_image(prompt: str, symmetric: bool) -> None:
    assert shape(prompt=prompt, seed=1, resolution=120).symmetric is symmetric
