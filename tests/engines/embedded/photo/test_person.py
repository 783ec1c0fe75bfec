"""People are read right from rendered portraits of every skin, hair and dress, in all kinds of light."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import cv2
import numpy as np
import pytest
from skimage.color import deltaE_ciede2000

from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.photo.face import Face, faces_of
from maquette.engines.embedded.photo.person import person_of
from maquette.engines.embedded.recipe import Rgb
from tests.engines.sitters import SITTERS, Sitter, person_overlap, portrait

ALIKE = 15.0


@cache
def everyone() -> tuple[tuple[Sitter, Face, Person], ...]:
    """All sitters whose face is found, with what is read from their photos."""
    found = [(sitter, faces_of(portrait(sitter))) for sitter in SITTERS]
    return tuple((sitter, faces[0], person_of(portrait(sitter), faces[0])) for sitter, faces in found if faces)


def apart(one: Rgb, other: Rgb) -> float:
    """CIEDE2000 of two sRGB colours."""
    lab = cv2.cvtColor(np.array([[one, other]], np.float32), cv2.COLOR_RGB2LAB)[0]
    return float(deltaE_ciede2000(lab[0], lab[1]))


def rate(right: Callable[[Sitter, Person], bool], among: Callable[[Sitter], bool] = lambda sitter: True) -> float:
    """Share of the sitters of whom something is read right."""
    seen = [right(sitter, person) for sitter, _, person in everyone() if among(sitter)]
    return sum(seen) / len(seen)


def is_long(hair: str) -> bool:
    return hair in ("long", "bob")


def test_hardly_a_face_is_missed_and_each_is_found_once() -> None:
    assert len(everyone()) >= 0.95 * len(SITTERS)
    assert all(len(faces_of(portrait(sitter))) == 1 for sitter, _, _ in everyone())


def test_skin_hair_and_clothes_keep_their_colours() -> None:
    assert rate(lambda sitter, person: apart(sitter.skin, person.skin) < ALIKE) >= 0.9
    assert rate(lambda sitter, person: apart(sitter.hair_color, person.hair_color) < ALIKE, lambda sitter: sitter.hair != "bald") >= 0.9
    plain = rate(lambda sitter, person: apart(sitter.cloth, person.clothes.main) < ALIKE, lambda sitter: sitter.wear != "stripes")
    assert plain >= 0.9


def test_long_hair_is_told_from_short_hair() -> None:
    pairs = [(is_long(sitter.hair), is_long(person.hair)) for sitter, _, person in everyone()]
    both, either = sum(a and b for a, b in pairs), sum(a + b for a, b in pairs)
    assert 2 * both / either >= 0.9


@pytest.mark.parametrize(
    ("what", "right"),
    [
        ("glasses", lambda sitter, person: sitter.glasses == (person.glasses is not None)),
        ("beard", lambda sitter, person: sitter.beard == (person.beard != "none")),
        ("hat", lambda sitter, person: (sitter.hat is not None) == bool(person.hat)),
        ("bald", lambda sitter, person: (sitter.hair == "bald") == (person.hair in ("bald", "balding"))),
        ("painted lips", lambda sitter, person: (sitter.lips is not None) == (person.lips is not None)),
        ("suit", lambda sitter, person: (sitter.wear == "suit") == (person.clothes.outfit in ("suit", "open jacket"))),
        ("stripes", lambda sitter, person: (sitter.wear == "stripes") == (person.clothes.stripes == "across")),
    ],
)
def test_what_is_worn_is_seen_and_not_imagined(what: str, right: Callable[[Sitter, Person], bool]) -> None:
    assert rate(right) >= 0.85


def test_a_knot_on_the_head_is_seen_and_not_imagined() -> None:
    assert all((person.hair == "bun") == (sitter.hair == "updo") for sitter, _, person in everyone())


def test_straight_hair_has_no_curls() -> None:
    assert all((person.hair == "curly") == (sitter.hair == "curly") for sitter, _, person in everyone())


def test_hair_over_the_forehead_is_told_from_a_free_one() -> None:
    """The sitters' hair ends straight above the brows, unless they have none."""
    assert rate(lambda sitter, person: person.front == "fringe", lambda sitter: sitter.hair in ("long", "bob", "short")) >= 0.8
    assert rate(lambda sitter, person: person.front != "fringe", lambda sitter: sitter.hair == "bald") == 1.0


def test_the_tie_of_a_suit_keeps_its_colour() -> None:
    ties = [(sitter.accent, person.clothes.tie) for sitter, _, person in everyone() if sitter.wear == "suit" and person.clothes.tie is not None]
    assert ties
    assert all(apart(worn, seen) < 20 for worn, seen in ties if seen is not None)


def test_the_outline_of_a_person_is_found_on_every_backdrop() -> None:
    """Intersection over union from the crown to the lower edge, in the portrait's frame."""
    shares = [person_overlap(sitter, face) for sitter, face, _ in everyone()]
    assert np.median(shares) >= 0.95
    assert np.mean(np.array(shares) >= 0.9) >= 0.85
