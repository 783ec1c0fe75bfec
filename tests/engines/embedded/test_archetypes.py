"""Every archetype, every preset: legal, printable, inside its box, varied."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.engines.embedded.archetypes import registry
from maquette.engines.embedded.archetypes.builder import Builder, Dress
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.archetypes.registry import Params, choice, flag, number
from maquette.engines.embedded.mesher import extract, one_body
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.shapes import sphere
from maquette.errors import EngineFailure
from maquette.mesh import topology as topo

NOUNS = registry.preset_nouns()
COARSE = 56
"""Cells along a side: enough for closedness and bodies, quick enough for every archetype."""

FIRST = [
    next(noun for noun in NOUNS if registry.preset_of(noun).archetype is made)
    for made in registry.archetypes()
    if any(registry.preset_of(n).archetype is made for n in NOUNS)
]
"""One preset of each archetype."""


@pytest.mark.parametrize("noun", FIRST)
def test_an_individual_is_closed_outward_one_body_and_clear_of_its_grid(noun: str) -> None:
    for seed in (0, 5):
        made = extract(individual(noun, seed), COARSE)
        assert topo.is_closed(made.faces)
        whole, struts = one_body(made)
        assert topo.signed_volume(whole.vertices, whole.faces) > 0
        assert len(struts) <= 2, f"{noun} falls into pieces"
        assert (made.vertices >= made.table.low - 3 * made.cell).all() and (made.vertices <= made.table.high + 3 * made.cell).all()
        assert made.vertices[:, 1].min() == pytest.approx(0.0, abs=0.06), "it stands on the ground"


@pytest.mark.parametrize("noun", NOUNS)
def test_a_preset_builds_at_its_extremes_and_names_only_what_it_declares(noun: str) -> None:
    preset = registry.preset_of(noun)
    for name, value in preset.values.items():
        preset.archetype.check(name, value)
    recipe = individual(noun, 1)
    used = {part.material for group in recipe.groups for part in group.parts} - {None}
    assert used <= set(recipe.materials)
    assert recipe.groups and preset.real_m > 0


@pytest.mark.parametrize(
    ("noun", "extreme"),
    [("bus", {"width": 1.4}), ("double-decker bus", {"width": 1.4}), ("daruma", {"girth": 0.8}), ("daruma", {"girth": 1.25})],
)
def test_wheels_and_letters_hold_at_any_width(noun: str, extreme: dict[str, float]) -> None:
    surface, struts = one_body(extract(individual(noun, 1, extreme), 96))
    assert not struts and topo.face_components(surface.faces)[0] == 1


def test_words_that_name_other_presets_name_existing_ones() -> None:
    known = set(NOUNS)
    missing = {
        (noun, name, value)
        for noun in NOUNS
        for name in ("hat", "right", "left", "pack")
        if isinstance(value := registry.preset_of(noun).values.get(name, ""), str) and value and value not in known
    }
    assert not missing


@pytest.mark.parametrize("noun", ["owl", "dragon", "dog", "monster mask", "car"])
def test_individuals_differ_but_stay_the_same_kind_of_thing(noun: str) -> None:
    silhouettes = [_silhouette(noun, seed) for seed in range(3)]
    for k in range(2):
        one, two = silhouettes[k], silhouettes[k + 1]
        overlap = (one & two).sum() / (one | two).sum()
        assert 0.70 < overlap < 0.995


def _silhouette(noun: str, seed: int) -> np.ndarray:
    """Front view as pixels, as high as the picture."""
    made = extract(individual(noun, seed), 40)
    triangles = made.vertices[made.faces].mean(axis=1)
    scale = 60.0 / triangles[:, 1].max()
    x, y = np.round(triangles[:, 0] * scale + 90).astype(int), np.round(triangles[:, 1] * scale).astype(int)
    picture = np.zeros((180, 64), bool)
    picture[np.clip(x, 0, 179), np.clip(y, 0, 63)] = True
    from scipy.ndimage import binary_closing, binary_fill_holes

    return binary_fill_holes(binary_closing(picture, iterations=2))


def test_individuals_stay_in_the_range_of_every_parameter() -> None:
    rng = np.random.default_rng(4)
    for made in registry.archetypes():
        values = made.varied(made.values({}), rng)
        for name, value in values.items():
            made.check(name, value)


def _noop(b: Builder, p: Params) -> None:
    b.material("body", "red")
    b.add(sphere(0.5), "body", at=(0.0, 0.5, 0.0))


def test_a_preset_with_a_wrong_parameter_is_refused() -> None:
    made = registry.Archetype("probe", "test", _noop, {"size": number(1.0, 0.5, 2.0), "kind": choice("a", "b"), "open": flag(False)})
    with pytest.raises(EngineFailure, match="no parameter"):
        made.preset("probe thing", colour="red")
    with pytest.raises(EngineFailure, match="not in"):
        made.preset("probe thing", size=3.0)
    with pytest.raises(EngineFailure, match="not one of"):
        made.preset("probe thing", kind="c")
    with pytest.raises(EngineFailure, match="Two presets"):
        made.preset("owl")


def test_an_unknown_noun_names_its_neighbours() -> None:
    with pytest.raises(EngineFailure, match="owl"):
        registry.preset_of("owll")


def test_the_dress_decides_before_the_archetype_does() -> None:
    red, blue = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)
    made = individual("dragon", 0, dress=Dress({"": red, "eyes": blue}))
    assert made.materials["body"].color == red and made.materials["eyes"].color == blue
    # What follows the main role follows its new colour.
    assert made.materials["wings"].color[0] > made.materials["wings"].color[1]


def test_a_material_for_everything_keeps_parts_apart() -> None:
    made = individual("cat", 0, dress=Dress(finishes={"*": "gold"}))
    assert all(material.metallic == 1.0 for material in made.materials.values())
    assert len({material.color for material in made.materials.values()}) > 2


def test_builders_refuse_materials_nobody_declared() -> None:
    with pytest.raises(KeyError, match="declare"):
        Builder(np.random.default_rng(0)).add(sphere(1.0), "ghost")


def test_the_palette_knows_names_codes_and_triples() -> None:
    assert rgb("#ff0000") == (1.0, 0.0, 0.0) and rgb((0.1, 0.2, 0.3)) == (0.1, 0.2, 0.3)
    with pytest.raises(EngineFailure, match="no colour"):
        rgb("octarine")
