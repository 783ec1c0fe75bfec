"""Scenes of several things: who shares what, what hangs, what comes out of what, what is strapped on, and what is said of the rest."""

from dataclasses import replace

import numpy as np
import pytest

from maquette.engines.embedded.compose import compose
from maquette.engines.embedded.compose.containers import RIM
from maquette.engines.embedded.mesher import surface_of
from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.recipe import Recipe
from maquette.engines.embedded.sdf.glyphs import legible
from maquette.engines.embedded.sdf.table import bounds_of
from maquette.mesh import topology as topo


def recipe(prompt: str) -> Recipe:
    return compose(parse(prompt), 2)


def box(made: Recipe, *starts: str) -> tuple[np.ndarray, np.ndarray]:
    """Bounds of the groups whose materials begin so."""
    groups = tuple(group for group in made.groups if any((part.material or "").startswith(starts) for part in group.parts))
    return bounds_of(replace(made, groups=groups))


@pytest.mark.parametrize("prompt", ["three mushrooms in a basket", "two owls on a tree branch", "三个苹果在碗里"])
def test_several_share_the_one_place_they_are_in(prompt: str) -> None:
    scene = parse(prompt)
    place = scene.root.attachments[0].thing.noun
    one = sum(f"{place}/" in (part.material or "") for group in recipe(prompt).groups for part in group.parts)
    alone = sum(len(group.parts) for group in recipe(f"a {place}").groups)
    assert 0 < one <= alone + 1, "there is one of it, at most filled up"


@pytest.mark.parametrize(
    "prompt",
    [
        "three mushrooms in a basket", "monkey hanging from a branch", "sloth hanging from a tree", "baby dragon hatching from an egg",
        "white horse with red saddle", "cat with a red collar with a bell", "ring with a skull", "octopus playing drums", "a bear hugging a heart",
        "soap dish shaped like a leaf", "a lighthouse on an island", "castle with a drawbridge", "a cat lying on a rug",
        "a rabbit on a skateboard", "a bear on skis", "a mouse on a kick scooter", "a cat in a boat",
    ],
)  # fmt: skip
def test_scenes_are_one_closed_body(prompt: str) -> None:
    surface = surface_of(recipe(prompt), 72)
    assert topo.is_closed(surface.faces) and topo.face_components(surface.faces)[0] == 1


def test_what_hangs_is_in_the_air_below_its_support() -> None:
    made = recipe("monkey hanging from a tree")
    (_, tree_high), (low, high) = box(made, "tree/"), box(made, next(iter(made.materials)))
    assert 0.02 < low[1] < high[1] < tree_high[1]


def test_what_comes_out_of_a_closed_thing_stands_in_it() -> None:
    made = recipe("baby dragon hatching from an egg")
    (_, egg_high), (low, high) = box(made, "egg/"), box(made, next(iter(made.materials)))
    assert any(group.op == "subtract" for group in made.groups)
    assert low[1] < RIM * egg_high[1] < high[1]
    assert (made.groups[0].parts[0].material or "").startswith("egg/"), "the egg is cut before the dragon is there"


def test_a_saddle_wears_its_colour_and_the_horse_its_own() -> None:
    made = recipe("white horse with red saddle")
    red, white = made.materials["saddle/leather"].color, made.materials[next(iter(made.materials))].color
    assert red[0] > 2.0 * red[1] and min(white) > 0.7


def test_the_subject_is_not_dwarfed_by_what_comes_along() -> None:
    made = recipe("a mouse with a piano")
    (low, high), (whole_low, whole_high) = box(made, "piano/", "grand piano/"), bounds_of(made)
    assert float((high - low).max()) < 0.75 * float((whole_high - whole_low).max())


def test_open_wings_are_spread() -> None:
    (low, high), (folded_low, folded_high) = (bounds_of(recipe(f"parrot with {word} wings")) for word in ("outstretched", "blue"))
    assert high[0] - low[0] > 1.3 * (folded_high[0] - folded_low[0])


@pytest.mark.parametrize(("said", "shown"), [("ANNA", "ANNA"), ("José", "Jose"), ("福", ""), ("Mia ♥", "Mia"), ("Äußerst", "Auerst")])
def test_letters_the_font_lacks_are_never_boxes(said: str, shown: str) -> None:
    assert legible(said) == shown


def test_what_was_left_out_is_said() -> None:
    assert recipe("a red fox").notes == ()
    assert any("qwrtz" in note for note in recipe("a fox with a qwrtz").notes)
    assert any("font" in note for note in recipe('写着"福"的灯笼').notes)
    assert any("grammar" in note for note in recipe("gato negro").notes)
    assert any("10cm tall" in note for note in recipe("a fox, 10cm tall").notes)


@pytest.mark.parametrize("board", ["skateboard", "surfboard", "kick scooter"])
def test_riders_stand_on_their_board(board: str) -> None:
    made = recipe(f"a penguin on a {board}")
    bird = replace(made, groups=tuple(group for group in made.groups if not any((part.material or "").startswith(board) for part in group.parts)))
    low, high = bounds_of(bird)
    below, _ = box(made, board)
    assert high[1] - low[1] > 0.5 * (high[1] - below[1]), "the board lies under the bird, it is no perch"


def test_what_is_held_is_measured_by_who_holds_it() -> None:
    alone, seated = (_size(prompt, "book") / _size(prompt, "skin") for prompt in ("a frog holding a book", "a frog holding a book on a mushroom"))
    assert seated == pytest.approx(alone, rel=0.3), "the mushroom makes nobody's book larger"


def _size(prompt: str, *roles: str) -> float:
    low, high = box(recipe(prompt), *roles)
    return float((high - low).max())


def test_a_hat_is_put_on_before_something_stands_beside() -> None:
    made = recipe("a pirate octopus with a treasure chest")
    hat, octopus = (box(made, role) for role in ("pirate hat", "body"))
    assert hat[0][0] > octopus[0][0] - 0.1
    assert hat[1][0] < octopus[1][0] + 0.1


def test_a_sleeping_dragon_lies_down() -> None:
    assert bounds_of(recipe("a sleeping dragon"))[1][1] < 0.8 * bounds_of(recipe("a sitting dragon"))[1][1]


def test_who_rides_something_does_so_beside_who_comes_along() -> None:
    made = recipe("witch flying on a broom with a black cat")
    (broom_low, broom_high), (cat_low, cat_high) = box(made, "broomstick/"), box(made, "cat/")
    assert cat_low[0] > broom_high[0] or cat_high[0] < broom_low[0] or cat_low[2] > broom_high[2]


def test_glasses_sit_at_the_eyes_of_a_rubber_duck() -> None:
    made = recipe("a rubber duck with glasses")
    eyes = np.array([part.pose.at for group in made.groups if group.name == "eyes" for part in group.parts])
    low, high = box(made, "glasses/")
    assert low[1] < eyes[:, 1].mean() < high[1]


def test_a_broom_is_ridden_level_and_none_is_in_the_hand() -> None:
    made = recipe("a witch riding a broom")
    low, high = box(made, "broomstick/handle", "broomstick/straw")
    assert high[2] - low[2] > high[1] - low[1]
    assert not any(role.startswith("right hand/") for role in made.materials)


def test_presents_are_beside_a_tree_and_its_star_on_top() -> None:
    made = recipe("a christmas tree with presents and a star on top")
    (_, present_high), (leaves_low, leaves_high) = box(made, "christmas tree/gift box/"), box(made, "christmas tree/leaves")
    star = [part.pose.at for group in made.groups for part in group.parts if part.material == "body"]
    assert present_high[1] < 0.5 * (leaves_low[1] + leaves_high[1])
    assert star and next(iter(made.materials)) == "body"
