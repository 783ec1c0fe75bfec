"""Hair and beards of chibi figures."""

from __future__ import annotations

from maquette.engines.embedded.archetypes import hair as styles
from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.figure.face import HEAD
from maquette.engines.embedded.figure.person import Person

_STYLE = {"bald": "none", "cropped": "short", "updo": "bun"}


def draw_hair(b: Builder, person: Person) -> None:
    styles.grow(b, Params({"head": HEAD, "hair": _STYLE.get(person.hair, person.hair), "beard": "none"}))


def draw_beard(b: Builder, person: Person) -> None:
    styles.grow(b, Params({"head": HEAD, "hair": "none", "beard": person.beard}))
