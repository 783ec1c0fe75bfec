"""Scenes become recipes: words change shapes, colours land on the right part, attachments sit where they belong."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from maquette.engines.embedded.appearance import appearance
from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.mesher import extract, surface_of
from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.recipe import Recipe, to_json
from maquette.engines.embedded.scene import Attachment, ColorBinding, MaterialBinding, PartTrait, PatternBinding, Relation, Scene, Thing
from maquette.engines.embedded.sdf.table import bounds_of
from maquette.mesh import topology as topo

RED = (0.78, 0.14, 0.17)


def scene(thing: Thing, *styles: str) -> Scene:
    return Scene((thing,), styles)


def height(recipe: Recipe) -> float:
    low, high = bounds_of(recipe)
    return float(high[1] - low[1])


def size(recipe: Recipe) -> np.ndarray:
    low, high = bounds_of(recipe)
    return high - low


def mean_width(recipe: Recipe) -> float:
    """Volume over the box's height and length, as a share of the side of a cube of that volume."""
    made = extract(recipe, 64)
    volume = topo.signed_volume(made.vertices, made.faces)
    return float(volume ** (2 / 3) / np.ptp(made.vertices, axis=0)[1:].prod())


def test_the_same_scene_and_seed_give_the_same_recipe() -> None:
    cat = scene(Thing("cat", attributes=("fat",)))
    assert to_json(compose(cat, 5)) == to_json(compose(cat, 5)) != to_json(compose(cat, 6))


def test_seeds_may_be_as_negative_as_the_contract_allows() -> None:
    assert compose(scene(Thing("cat")), -(2**63)).groups


def test_a_colour_covers_the_main_part_and_a_bound_colour_its_part() -> None:
    thing = Thing("dragon", colors=(ColorBinding("red", RED), ColorBinding("blue", (0.1, 0.2, 0.9), "eyes")))
    made = surface_of(compose(scene(thing), 1), 80)
    look = appearance(made.table, made.vertices)
    reddish = (look.base[:, 0] > 2.0 * look.base[:, 1]) & (look.base[:, 0] > 2.0 * look.base[:, 2])
    assert reddish.mean() > 0.35
    eyes = look.material == made.table.materials.index("eyes")
    assert eyes.any() and (look.base[eyes, 2] > look.base[eyes, 0]).all()


def test_a_green_knight_is_green_from_helmet_to_shoes_and_holds_a_sword_of_steel() -> None:
    green = (0.25, 0.6, 0.24)
    made = compose(scene(Thing("knight", colors=(ColorBinding("green", green),))), 1).materials
    assert made["clothes"].color == made["shoes"].color == made["gloves"].color == made["hat/helmet"].color == green
    assert made["right hand/blade"].color != green and made["skin"].color != green


def test_a_material_is_everything_and_metal_colours_on_fur_are_only_colours() -> None:
    wooden = compose(scene(Thing("cat", materials=(MaterialBinding("wood"),))), 1)
    assert all(material.metallic == 0.0 for material in wooden.materials.values())
    gold = (ColorBinding("gold", (0.9, 0.7, 0.2)),)
    golden_dog = compose(scene(Thing("dog", colors=gold, materials=(MaterialBinding("gold"),))), 1)
    golden_sword = compose(scene(Thing("sword", colors=gold, materials=(MaterialBinding("gold"),))), 1)
    assert next(iter(golden_dog.materials.values())).metallic == 0.0
    assert next(iter(golden_sword.materials.values())).metallic == 1.0


def test_patterns_take_the_named_colour() -> None:
    thing = Thing("cat", patterns=(PatternBinding("spotted", "blue", (0.0, 0.0, 1.0)),))
    main = next(iter(compose(scene(thing), 1).materials.values()))
    assert main.pattern is not None and main.pattern.kind == "spots" and main.pattern.color == (0.0, 0.0, 1.0)


@pytest.mark.parametrize(
    ("noun", "word", "axis", "grows"),
    [
        ("teapot", "tall", 1, True),
        ("castle", "wide", 0, True),
        ("rocket", "short", 1, False),
        ("car", "long", 2, True),
    ],
)
def test_adjectives_change_proportions_of_anything(noun: str, word: str, axis: int, grows: bool) -> None:
    plain, worded = (size(compose(scene(Thing(noun, attributes=words)), 3)) for words in ((), (word,)))
    ratio = (worded[axis] / worded.prod() ** (1 / 3)) / (plain[axis] / plain.prod() ** (1 / 3))
    assert ratio > 1.03 if grows else ratio < 0.97


def test_a_fat_dog_is_thicker_than_a_dog_and_a_thin_one_thinner() -> None:
    thin, plain, fat = (mean_width(compose(scene(Thing("dog", attributes=words)), 3)) for words in (("thin",), (), ("fat",)))
    assert 1.03 * thin < plain < fat / 1.03


def test_sizes_order_models() -> None:
    heights = [height(compose(scene(Thing("owl", size=factor)), 2)) for factor in (0.55, 1.0, 1.6)]
    assert heights[0] < 0.7 * heights[1] and heights[2] > 1.4 * heights[1]


@pytest.mark.parametrize("noun", ["cat", "bear", "owl", "frog", "dragon", "girl", "goldfish", "elephant"])
def test_who_sleeps_has_shut_eyes(noun: str) -> None:
    awake, asleep = (set(compose(scene(Thing(noun, attributes=words)), 1).materials) for words in ((), ("sleeping",)))
    assert "eyes" in awake and "lashes" not in awake
    assert "lashes" in asleep and not {"eyes", "pupils", "glints", "eye whites"} & asleep


def test_parts_can_be_absent_or_larger() -> None:
    def horns(*traits: PartTrait) -> int:
        made = compose(scene(Thing("dragon", parts=traits)), 2)
        return sum(part.material == "wings" for group in made.groups for part in group.parts if group.name == "wings")

    assert horns() > 0 == horns(PartTrait("wings", 0))
    plain, large = (size(compose(scene(Thing("dragon", parts=traits)), 2))[0] for traits in ((), (PartTrait("wings", size=1.4),)))
    assert large > 1.1 * plain


def test_several_of_a_kind_stand_apart_on_one_base() -> None:
    recipe = compose(scene(Thing("penguin", count=3)), 4)
    made = surface_of(recipe, 96)
    assert topo.face_components(made.faces)[0] == 1 and not made.recipe.notes
    loose = extract(replace(recipe, groups=tuple(group for group in recipe.groups if group.name != "base")), 96)
    count, body = topo.face_components(loose.faces)
    volumes = [topo.signed_volume(loose.vertices, loose.faces[body == k]) for k in range(count)]
    assert sum(volume > 0.2 * max(volumes) for volume in volumes) == 3


def attached(host: str, relation: Relation, noun: str) -> Recipe:
    return compose(scene(Thing(host, attachments=(Attachment(relation, Thing(noun)),))), 2)


@pytest.mark.parametrize(
    ("host", "relation", "noun"),
    [
        ("cat", "wearing", "top hat"), ("owl", "on", "tree branch"), ("knight", "riding", "horse"), ("robot", "holding", "sword"), ("dog", "under", "tree"),
        ("dog", "holding", "rocket"), ("fox", "next_to", "mushroom"), ("owl", "in", "teacup"), ("castle", "with", "dragon"), ("mushroom", "covered_in", "owl"), ("cat", "behind", "car"),
        ("wolf", "wearing", "crown"), ("house", "with", "tree"), ("bowl", "containing", "mushroom"), ("chair", "topped_with", "cat"),
    ],
)  # fmt: skip
def test_attached_things_become_one_body_with_their_host(host: str, relation: Relation, noun: str) -> None:
    recipe = attached(host, relation, noun)
    made = surface_of(recipe, 72)
    assert topo.is_closed(made.faces) and topo.face_components(made.faces)[0] == 1
    assert any("/" in role for role in recipe.materials), "one of them keeps its materials under its own name"


def test_a_hat_sits_on_top_and_replaces_the_own_one() -> None:
    plain, crowned = height(compose(scene(Thing("dog")), 2)), height(attached("dog", "wearing", "top hat"))
    assert crowned > plain + 0.1
    wizard = attached("wizard", "wearing", "crown")
    assert any(role.startswith("crown/") for role in wizard.materials) and not any(role.startswith("hat/") for role in wizard.materials)


def test_a_rider_is_above_and_smaller_than_what_it_rides() -> None:
    recipe = attached("knight", "riding", "horse")
    horse = [group for group in recipe.groups if any((part.material or "").startswith("horse/") for part in group.parts)]
    (low, high), (rider_low, rider_high) = (
        bounds_of(replace(recipe, groups=tuple(groups))) for groups in (horse, [group for group in recipe.groups if group not in horse])
    )
    assert rider_high[1] > high[1] and rider_low[1] > low[1]
    assert np.prod(rider_high - rider_low) < np.prod(high - low)


@pytest.mark.parametrize(
    "style", ["low_poly", "voxel", "sculpture", "steampunk", "chibi", "cartoon", "minimal", "ancient", "plush", "cyberpunk", "gothic", "origami"]
)
def test_styles_work_on_anything_and_leave_it_whole(style: str) -> None:
    for noun in ("owl", "teapot"):
        made = surface_of(compose(scene(Thing(noun), style), 2), 64)
        vertices, faces, _ = topo.weld(made.vertices, made.faces)
        assert topo.is_closed(faces) and topo.signed_volume(vertices, faces) > 0


def test_a_sculpture_is_of_one_stuff_on_a_plinth() -> None:
    made = compose(scene(Thing("lion")), 2, style="sculpture")
    body = {material.color for name, material in made.materials.items() if name != "plinth"}
    assert len(body) == 1 and made.groups[0].name == "plinth"
    marble = compose(scene(Thing("lion", materials=(MaterialBinding("marble"),)), "sculpture"), 2)
    assert next(iter(marble.materials.values())).pattern is not None


def test_letters_are_those_that_were_asked_for() -> None:
    from maquette.engines.embedded.archetypes import registry

    nouns = [noun for noun in registry.preset_nouns() if {"words", "text", "letters"} & set(registry.preset_of(noun).archetype.params)]
    for noun in nouns[:3]:
        made = compose(scene(Thing(noun, text="HI")), 1)
        assert any(part.shape.params.get("words") == "HI" for group in made.groups for part in group.parts)


def test_symmetry_on_mirrors_one_half() -> None:
    assert compose(scene(Thing("knight")), 1, symmetry="on").fold
    assert not compose(scene(Thing("knight")), 1).fold


def test_a_part_nobody_models_is_worn_where_it_can_be() -> None:
    winged = compose(scene(Thing("cat", parts=(PartTrait("wings"),))), 2)
    assert any(role.startswith("wings/") for role in winged.materials)
    assert not any(role.startswith("wings/") for role in compose(scene(Thing("cat", parts=(PartTrait("wings", 0),))), 2).materials)


def test_a_plant_in_a_pot_has_one_pot() -> None:
    def pots(noun: str, pot: str) -> int:
        return len({role.split("/")[0] for role in attached(noun, "in", pot).materials if "pot" in role.split("/")[0]})

    assert pots("cactus", "cooking pot") == pots("rose", "flower pot") == pots("rose", "cooking pot") == 1


def test_a_fish_in_a_bowl_is_seen_over_its_rim() -> None:
    recipe = attached("goldfish", "in", "bowl")
    assert "bowl/filling" in recipe.materials
    bowl = [group for group in recipe.groups if any((part.material or "").startswith("bowl/") for part in group.parts)]
    fish = [group for group in recipe.groups if group not in bowl]
    rim, back = (float(bounds_of(replace(recipe, groups=tuple(groups)))[1][1]) for groups in (bowl, fish))
    assert back > rim


def test_the_second_of_two_colours_is_that_of_the_stripes() -> None:
    thing = Thing(
        "vase", colors=(ColorBinding("blue", (0.1, 0.2, 0.8)), ColorBinding("white", (1.0, 1.0, 1.0))), patterns=(PatternBinding("striped"),)
    )
    main = next(iter(compose(scene(thing), 1).materials.values()))
    assert main.pattern is not None and main.pattern.color == (1.0, 1.0, 1.0) and main.color == (0.1, 0.2, 0.8)


def test_patterns_go_on_limbs_of_the_body_s_colour_and_not_on_faces() -> None:
    made = compose(scene(Thing("teddy bear", patterns=(PatternBinding("plaid"),))), 1).materials
    assert made["coat"].pattern is not None and made["points"].pattern is not None
    assert made["eyes"].pattern is None and made["belly"].pattern is None


def test_styles_leave_what_has_them_already() -> None:
    house = compose(parse("a Victorian house with a porch"), 1)
    assert house.materials["walls"].pattern is None, "no wallpaper outside"
    plain = compose(parse("a house"), 1)
    assert height(house) > 1.2 * height(plain)
    assert compose(parse("a medieval sword"), 1).materials["blade"].metallic == 1.0
    assert compose(parse("a haunted cottage"), 1).groups != compose(parse("a cottage"), 1).groups


def test_rust_and_moss_grow_over_things_and_not_over_their_eyes() -> None:
    robot = compose(parse("a rusty robot"), 1).materials
    assert robot["eyes"].color == compose(parse("a robot"), 1).materials["eyes"].color
    golem, stone = (next(iter(compose(parse(prompt), 1).materials.values())) for prompt in ("a mossy stone golem", "a stone golem"))
    assert golem.color == stone.color
    assert golem.pattern is not None
    assert golem.pattern.kind == "patches"


def test_a_glaze_is_the_colour_of_the_whole() -> None:
    owl = compose(parse("a ceramic owl with blue glaze"), 1)
    red, _, blue = next(iter(owl.materials.values())).color
    assert blue > 2 * red
