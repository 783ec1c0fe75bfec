"""One individual of a preset: parameters drawn around the preset's, built into a recipe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from zlib import crc32

import numpy as np

from maquette.engines.embedded.archetypes.builder import EVERY, MAIN, Builder, Dress
from maquette.engines.embedded.archetypes.registry import Params, Value, preset_nouns, preset_of
from maquette.engines.embedded.pose import composed, inverted
from maquette.engines.embedded.recipe import Pose, Recipe, Socket
from maquette.engines.embedded.sdf.table import bounds_of


def individual(noun: str, seed: int, changes: Mapping[str, Value] | None = None, dress: Dress | None = None) -> Recipe:
    """The preset called `noun`, as this seed makes it.

    changes: values that override the preset's. dress: colours and materials by role. Raises EngineFailure on an unknown noun,
    parameter or value.
    """
    preset = preset_of(noun)
    made = preset.archetype
    for name, value in (changes or {}).items():
        made.check(name, value)
    rng = np.random.default_rng(np.random.SeedSequence([seed % 2**64, crc32(noun.encode())]))
    values = made.varied(made.values({**preset.values, **(changes or {})}), rng)
    builder = Builder(rng, dress)
    made.build(builder, Params(values))
    return builder.recipe(noun, made.symmetric)


FIT = "fit"
"""Socket of a thing that is worn: its frame goes onto the host's socket and its size is made equal."""

GRIP = "grip"
"""Socket of a thing that is held: its frame goes into the hand; its size follows from the real sizes of both."""


STANDS = frozenset({"stand", "base"})
"""Names of the groups that a thing which can be held stands on while nobody holds it."""


def in_hand(child: Recipe) -> Recipe:
    """What of a thing is held or worn: a ping pong paddle leaves its stand on the table. Things without a "grip" or a "fit" come as they are."""
    if GRIP not in child.sockets and FIT not in child.sockets:
        return child
    return replace(child, groups=tuple(group for group in child.groups if group.name not in STANDS))


def fitted(child: Recipe, socket: Socket, tightness: float = 1.0) -> Pose:
    """Where a worn thing goes so that its "fit" socket (else the middle of its bottom) lies on the host's socket."""
    own = child.sockets.get(FIT, Socket(size=0.8))
    return _laid(child, FIT, socket, socket.size * tightness / own.size)


def held(child: Recipe, socket: Socket, unit_m: float) -> Pose:
    """Where a held thing goes: its "grip" in the hand, as large as it really is, small things a little larger.

    unit_m: metres that a recipe unit stands for at the host.
    """
    low, high = bounds_of(child)
    size = float((high - low).max())
    real = preset_of(child.name).real_m / unit_m
    # Toys exaggerate what is in a hand: a wand must be seen, a lance must not dwarf its rider.
    return _laid(child, GRIP, socket, 1.15 * real**0.8 / size)


def _laid(child: Recipe, own: str, socket: Socket, scale: float) -> Pose:
    inner = child.sockets.get(own, Socket()).pose
    return composed(Pose(socket.pose.at, socket.pose.turn, scale), inverted(inner))


def wear(b: Builder, noun: str, socket: str, part: str, tightness: float = 1.0) -> None:
    """Put a preset on one of the builder's own sockets as `part` ("hat", "mask"): it takes the colours meant for that part. "" wears nothing."""
    child = _accessory(b, noun, part)
    if child is not None:
        b.place(child, part, fitted(child, b.sockets[socket], tightness))


def hold(b: Builder, noun: str, socket: str, part: str, unit_m: float) -> None:
    """Put a preset in a hand of the builder's own, as `part` ("right hand"). unit_m: see `held`. "" holds nothing."""
    child = _accessory(b, noun, part)
    if child is not None:
        child = in_hand(child)
        b.place(child, part, held(child, b.sockets[socket], unit_m))


def _accessory(b: Builder, noun: str, part: str) -> Recipe | None:
    seed = int(b.rng.integers(2**31))
    return individual(noun, seed, dress=undressed(b.dress, part)) if noun in preset_nouns() else None


def undressed(dress: Dress, part: str) -> Dress:
    """What of a host's dress is meant for one of its accessories. A hat is of the same stuff as a figure that is all of one."""
    finishes = {MAIN: dress.finishes[part]} if part in dress.finishes else {}
    if EVERY in dress.finishes and part == "hat":
        finishes.setdefault(EVERY, dress.finishes[EVERY])
    colors = {MAIN: dress.colors[part]} if part in dress.colors else {}
    return Dress(colors, finishes, {MAIN: dress.patterns[part]} if part in dress.patterns else {})
