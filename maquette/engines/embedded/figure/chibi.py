"""A person as a chibi collectible: a head as large as the body, on a round base. Who it is comes from a `Person`."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder, Dress
from maquette.engines.embedded.archetypes.individual import wear
from maquette.engines.embedded.figure.beard import draw_beard
from maquette.engines.embedded.figure.body import BASE_TOP, BODY, draw_body
from maquette.engines.embedded.figure.face import draw_face
from maquette.engines.embedded.figure.hair import draw_hair
from maquette.engines.embedded.figure.outfit import draw_outfit
from maquette.engines.embedded.figure.person import Clothes, Person
from maquette.engines.embedded.figure.skull import HEAD
from maquette.engines.embedded.palette import rgb, shade
from maquette.engines.embedded.recipe import Pattern, Recipe
from maquette.engines.embedded.shapes import cylinder

BASE_RADIUS = 0.62


def chibi(person: Person) -> Recipe:
    """The recipe of a person's figure: 2 units high, one body on a flat base. The same person, the same recipe."""
    b = Builder(np.random.default_rng(0), Dress(colors={"hat": person.hat_color}))
    _materials(b, person)
    with b.group("base", melt=0.0):
        b.add(cylinder(BASE_RADIUS, BASE_TOP, 0.025), "base", stand=True)
    draw_body(b, person)
    draw_outfit(b, person)
    with b.group("head", at=BODY.head, melt=0.05, blend=0.02):
        draw_face(b, person)
        draw_hair(b, person)
        draw_beard(b, person)
        b.socket("head_top", (0.0, 0.58 * HEAD, -0.03 * HEAD), (-6.0, 0.0, 0.0), size=1.0 * HEAD)
    if person.hat:
        wear(b, person.hat, "head_top", "hat")
    return b.recipe("figure", symmetric=False)


def _print_of(clothes: Clothes) -> Pattern | None:
    """Stripes or checks in the second colour."""
    if clothes.stripes == "none":
        return None
    if clothes.stripes == "checks":
        return Pattern("checks", clothes.accent, size=0.09)
    return Pattern("stripes", clothes.accent, size=0.11, turn=0.0 if clothes.stripes == "across" else 1.0)


def _materials(b: Builder, person: Person) -> None:
    clothes = person.clothes
    b.material("clothes", clothes.main, "cloth", pattern=_print_of(clothes))
    b.material("accent", clothes.accent, "cloth")
    b.material("under", clothes.under, "cloth")
    b.material("collar", clothes.collar_color or clothes.under, "cloth")
    b.material("trousers", clothes.legwear, "cloth")
    b.material("shoes", shade(clothes.legwear, -0.45) if sum(clothes.legwear) > 0.9 else rgb("charcoal"), "leather", roughness=0.4)
    b.material("skin", person.skin, "skin")
    b.material("cheeks", like="skin", toward=("blush", 0.45), finish="skin")
    b.material("hair", person.hair_color, roughness=0.8)
    b.material("beard", person.beard_color, roughness=0.8)
    b.material("brows", person.brow_color, roughness=0.6)
    b.material("mouth", "mouth")
    b.material("teeth", "snow", roughness=0.2)
    b.material("base", "slate")
