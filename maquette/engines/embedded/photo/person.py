"""A portrait → the Person in it."""

from __future__ import annotations

from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.photo.clothes import clothes_of
from maquette.engines.embedded.photo.face import Face
from maquette.engines.embedded.photo.features import beard_of, brow_of, glasses_of, lips_of, smile_of
from maquette.engines.embedded.photo.hair import hair_of
from maquette.engines.embedded.photo.portrait import portrait_of
from maquette.engines.embedded.photo.skin import rgb_of, skin_of
from maquette.mesh.model import ByteArray


def person_of(picture: ByteArray, face: Face) -> Person:
    """What can be seen of the person with this face. picture: (h, w, 4) uint8 sRGB."""
    portrait = portrait_of(picture, face)
    skin = skin_of(portrait)
    hair = hair_of(portrait, skin)
    beard, beard_lab = beard_of(portrait, skin, hair)
    lips, glasses = lips_of(portrait, skin), glasses_of(portrait, skin)
    return Person(
        skin=rgb_of(skin.lab),
        hair=hair.style,
        hair_color=rgb_of(hair.lab),
        volume=hair.volume,
        parting=hair.parting,
        beard=beard,
        beard_color=rgb_of(beard_lab),
        brow=brow_of(portrait, skin),
        glasses=None if glasses is None else rgb_of(glasses),
        lips=None if lips is None or beard in ("full", "goatee") else rgb_of(lips),
        smile=smile_of(portrait, skin),
        clothes=clothes_of(portrait, skin, hair),
    )
