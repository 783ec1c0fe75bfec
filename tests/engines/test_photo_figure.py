"""Photos are read for what they show, and what is modelled from them is one printable body."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from skimage import data

from maquette.engines.embedded import mesher
from maquette.engines.embedded.figure.chibi import chibi
from maquette.engines.embedded.figure.cutout import cutout_of, packed, unpacked
from maquette.engines.embedded.figure.person import BEARDS, FRONTS, HAIR, LENSES, OUTFITS, STRIPES, Clothes, Person
from maquette.engines.embedded.figure.subject import subject_from
from maquette.engines.embedded.photo.face import faces_of
from maquette.engines.embedded.photo.matte import subject_of
from maquette.engines.embedded.photo.person import person_of
from maquette.engines.embedded.recipe import from_json, to_json
from maquette.errors import InvalidInput
from maquette.mesh import topology as topo
from maquette.mesh.model import ByteArray
from tests.engines.portraits import FACE, Drawn, drawn


def opaque(rgb: ByteArray) -> ByteArray:
    return np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])


def apart(one: tuple[float, ...], other: tuple[int, ...]) -> float:
    """Distance of two sRGB colours in CIELAB."""
    pair = np.array([[one, [channel / 255 for channel in other]]], np.float32)
    lab = cv2.cvtColor(pair, cv2.COLOR_RGB2LAB)[0]
    return float(np.linalg.norm(lab[0] - lab[1]))


def read(what: Drawn) -> Person:
    return person_of(drawn(what), FACE)


# --------------------------------------------------------------------------------------------------------------- faces


def test_a_face_is_found_where_it_is_and_nothing_else_is_taken_for_one() -> None:
    (face,) = faces_of(opaque(data.astronaut()))
    assert face.left < 225 < face.left + face.size
    assert face.top < 115 < face.top + face.size
    assert faces_of(opaque(data.coffee())) == ()
    assert faces_of(opaque(data.chelsea())) == ()
    assert faces_of(opaque(data.stereo_motorcycle()[0])) == ()


# ---------------------------------------------------------------------------------------------------------- attributes


@pytest.mark.parametrize("color", [(60, 40, 28), (25, 22, 22), (205, 170, 100), (150, 70, 30), (165, 165, 168)])
@pytest.mark.parametrize("style", ["short", "long"])
def test_hair_keeps_its_colour_and_its_length(color: tuple[int, int, int], style: str) -> None:
    person = read(Drawn(hair=style, hair_color=color))
    assert apart(person.hair_color, color) < 15
    assert (person.hair in ("long", "bob")) == (style == "long")
    assert person.hair != "bald"


@pytest.mark.parametrize("skin", [(240, 205, 185), (228, 184, 156), (170, 118, 88), (105, 70, 52)])
def test_skin_keeps_its_colour_and_a_bald_head_stays_bald(skin: tuple[int, int, int]) -> None:
    person = read(Drawn(skin=skin, hair="bald"))
    assert apart(person.skin, skin) < 10
    assert person.hair == "bald"


@pytest.mark.parametrize("cloth", [(40, 70, 150), (170, 30, 40), (30, 30, 34), (235, 235, 230), (60, 130, 70)])
def test_clothes_keep_their_colour(cloth: tuple[int, int, int]) -> None:
    assert apart(read(Drawn(cloth=cloth)).clothes.main, cloth) < 15


def test_a_beard_and_glasses_are_seen_and_not_imagined() -> None:
    plain = read(Drawn())
    assert plain.beard == "none"
    assert plain.glasses is None
    assert read(Drawn(beard=True)).beard == "full"
    assert read(Drawn(glasses=True)).glasses is not None


def test_a_tie_on_a_white_shirt_makes_a_suit() -> None:
    clothes = read(Drawn(cloth=(32, 34, 48), tie=(160, 30, 40))).clothes
    assert clothes.outfit == "suit"
    assert clothes.tie is not None
    assert apart(clothes.tie, (160, 30, 40)) < 18


def test_attributes_are_plain_json_with_colours_as_hex() -> None:
    attributes = Person(glasses=(0.0, 0.0, 0.0)).attributes()
    assert attributes["glasses"] == "#000000"
    assert attributes["clothes"]["outfit"] == "shirt"


# --------------------------------------------------------------------------------------------------------------- chibi

LOOKS = [
    *(Person(hair=style) for style in HAIR),
    *(Person(hair=style, front=front, hairline=0.2 * k) for k, front in enumerate(FRONTS) for style in ("short", "long")),
    *(Person(beard=beard, smile=1.0) for beard in BEARDS),
    *(Person(clothes=Clothes(outfit=outfit, tie=(0.7, 0.1, 0.1))) for outfit in OUTFITS),
    *(Person(clothes=Clothes(stripes=stripes, collar=True)) for stripes in STRIPES),
    *(Person(hair=style, lashes=True, front="fringe", waves=1.0, length=2.0, build=1.22) for style in ("bob", "long")),
    *(Person(hair="long", hat=hat) for hat in ("beanie", "straw hat")),
    *(Person(glasses=(0.1, 0.1, 0.1), lenses=lenses, lips=(0.7, 0.1, 0.2), clothes=Clothes(patch=(0.8, 0.1, 0.1))) for lenses in LENSES),
    *(Person(jaw=jaw, face=face, smile=0.6, clothes=Clothes(scarf=(0.5, 0.5, 0.5))) for jaw, face in ((0.86, 1.1), (1.14, 0.93))),
    Person(clothes=Clothes(collar=True, collar_color=(0.9, 0.9, 0.9))),
    Person(clothes=Clothes("suit", tie=(0.1, 0.1, 0.1), bow=True)),
]


@pytest.mark.parametrize(
    "person", LOOKS, ids=lambda person: f"{person.hair}-{person.front}-{person.beard}-{person.hat}-{person.clothes.outfit}-{person.clothes.stripes}"
)
def test_every_look_is_one_closed_body_on_a_flat_base(person: Person) -> None:
    surface = mesher.surface_of(chibi(person), 56)
    assert topo.is_closed(surface.faces)
    assert topo.face_components(surface.faces)[0] == 1
    assert not any("strut" in note for note in surface.recipe.notes)
    low, high = surface.vertices.min(axis=0), surface.vertices.max(axis=0)
    assert abs(low[1]) < 0.02
    assert 1.6 < high[1] - low[1] < (2.5 if person.hat else 2.3)
    ground = surface.vertices[surface.vertices[:, 1] < 0.02]
    assert np.ptp(ground[:, 0]) > 1.0


def test_the_recipe_of_a_person_round_trips_and_is_the_same_every_time() -> None:
    recipe = chibi(replace(Person(), hair="long"))
    assert to_json(recipe) == to_json(chibi(replace(Person(), hair="long")))
    assert to_json(from_json(to_json(recipe))) == to_json(recipe)


# ------------------------------------------------------------------------------------------------------------- subject


def test_a_person_gives_a_recipe_and_several_people_a_warning() -> None:
    astronaut = data.astronaut()
    alone = subject_from(opaque(astronaut))
    assert alone.recipe is not None
    assert alone.warnings == ()
    small = cv2.resize(astronaut, None, fx=0.7, fy=0.7, interpolation=cv2.INTER_AREA)
    pair = np.full((512, 512 + small.shape[1], 3), 128, np.uint8)
    pair[:, :512] = astronaut
    pair[: small.shape[0], 512:] = small
    both = subject_from(opaque(pair))
    assert both.attributes["people"] == 2
    assert "largest face" in both.warnings[0]


def test_a_thing_becomes_its_outline_on_a_base() -> None:
    picture = np.full((240, 320, 4), 255, np.uint8)
    cv2.ellipse(picture, (160, 120), (90, 70), 0, 0, 360, (200, 60, 40, 255), -1)
    subject = subject_from(picture)
    assert subject.recipe is None
    assert subject.cutout is not None
    mesh = subject.cutout.mesh
    assert topo.is_closed(mesh.faces)
    assert topo.face_components(mesh.faces)[0] == 1
    assert abs(mesh.bounds[0][1]) < 1e-3
    front = np.where(mesh.vertices[:, 1] > 0.4, mesh.vertices[:, 2], -1.0).argmax()
    seen = subject.cutout.look(mesh.vertices[[front]], np.array([[0.0, 0.0, 1.0]])).base[0]
    assert seen[0] > 3 * seen[2]


def test_a_cutout_is_kept_and_read_back() -> None:
    picture = np.full((200, 200, 4), 255, np.uint8)
    cv2.circle(picture, (100, 100), 60, (40, 90, 200, 255), -1)
    cutout = cutout_of(picture, subject_of(picture))
    again = unpacked(packed(cutout))
    assert packed(again) == packed(cutout)
    assert np.array_equal(again.mesh.faces, cutout.mesh.faces)


@pytest.mark.parametrize("value", [0, 128, 255])
def test_a_picture_of_one_colour_is_refused(value: int) -> None:
    with pytest.raises(InvalidInput, match="image_url"):
        subject_from(np.full((128, 128, 4), [value, value, value, 255], np.uint8))


def test_a_transparent_picture_is_refused() -> None:
    with pytest.raises(InvalidInput, match="image_url"):
        subject_from(np.zeros((128, 128, 4), np.uint8))


def test_a_cat_becomes_a_cat_in_its_own_colour() -> None:
    subject = subject_from(opaque(data.chelsea()))
    assert subject.attributes["subject"] == "cat"
    assert subject.recipe is not None
    red, green, blue = (int(subject.attributes["fur"][k : k + 2], 16) for k in (1, 3, 5))
    assert red > green > blue
    surface = mesher.surface_of(subject.recipe, 56)
    assert topo.is_closed(surface.faces)
    assert topo.face_components(surface.faces)[0] == 1
