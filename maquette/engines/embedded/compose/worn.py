"""What a body wears and holds: which socket it goes to, how large it is there, and that it touches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from maquette.engines.embedded.archetypes.individual import FIT, GRIP, fitted, held, in_hand, individual
from maquette.engines.embedded.archetypes.registry import Archetype, Preset, preset_of
from maquette.engines.embedded.compose.assembly import box_of, joined, top_of
from maquette.engines.embedded.compose.neckwear import tied_around
from maquette.engines.embedded.compose.visible import BARELY, MOSTLY, in_sight, resized, shown
from maquette.engines.embedded.pose import composed, inverted, turn_of
from maquette.engines.embedded.recipe import Group, Part, Pose, Recipe, Socket, Vector
from maquette.engines.embedded.scene import Attachment, Thing
from maquette.engines.embedded.shapes import sphere, tidy

SLOTS: dict[str, tuple[str, ...]] = {
    "head": ("head_top",),
    "eyes": ("eyes", "face"),
    "face": ("face", "eyes"),
    "neck": ("neck",),
    "hand": ("hand_r", "hand_l", "mouth"),
    "back": ("back",),
    "body": ("waist", "neck", "back"),
    "waist": ("waist", "back"),
}
"""Where a preset of this slot goes on a host, the best socket first."""


HUGGED = 2.1
"""Longest side against the shortest, up to which something without a grip is held with both arms."""


def hugs(made: Archetype, attachment: Attachment) -> bool:
    """Whether something is held before the chest: a bear with a heart, a squirrel with an acorn, a frog with a guitar."""
    other = attachment.thing
    if attachment.relation != "holding" or other.count > 1 or "arms_pose" in made.params:
        return False
    if preset_of(other.noun).archetype.family == "music":
        return True
    if "arm_pose" not in made.params or "hugging" not in made.params["arm_pose"].choices:
        return False
    drawn = individual(other.noun, 0)
    low, high = box_of(drawn)
    return GRIP not in drawn.sockets and float((high - low).max()) < HUGGED * float(np.sort(high - low)[1])


def hugged(host: Recipe, child: Recipe, noun: str, size: float) -> Recipe:
    """The host with `child` before its chest."""
    left, right = host.sockets["hand_l"].pose.at, host.sockets["hand_r"].pose.at
    low, high = box_of(child)
    tall = float(box_of(host)[1][1])
    slender = float((high - low).max()) > HUGGED * float(np.sort(high - low)[1])
    factor = round((2.0 if slender else 1.0) * HUG * size**0.5 * tall / max(float((high - low).max()), 1e-6), 6)
    middle = Pose((tidy(-0.5 * float(low[0] + high[0])), tidy(-0.5 * float(low[1] + high[1])), tidy(-0.5 * float(low[2] + high[2]))))
    height = max(0.5 * (left[1] + right[1]) + 0.04 * tall, 0.3 * tall)
    at: Vector = (tidy(0.5 * (left[0] + right[0])), tidy(height), tidy(max(left[2], right[2]) + (0.2 if slender else 0.12) * tall))
    # A guitar is played across the body.
    return joined(host, child, composed(Pose(at, turn_of(0.0, 0.0, ACROSS_DEG if slender else 0.0), factor), middle), noun)


ACROSS_DEG = -58.0


HUG = 0.34
"""Largest side of what is hugged against the height of who does it."""


def worn(host: Recipe, thing: Thing, other: Thing, child: Preset, relation: str, copies: Sequence[Recipe]) -> Recipe:
    """Things on a body: one a socket; a second one goes to the next free hand. copies: `other` as often as it was counted."""
    if relation == "holding" and hugs(preset_of(thing.noun).archetype, Attachment("holding", other)) and {"hand_l", "hand_r"} <= set(host.sockets):
        return hugged(host, copies[0], other.noun, other.size)
    slot = "hand" if relation == "holding" else (child.slot if child.slot in SLOTS else "body")
    sockets, taken = _free(host, slot), set[str]()
    for index, copy in enumerate(copies):
        single = in_hand(copy)
        name = sockets[index % len(sockets)] if sockets else ""
        socket = host.sockets.get(name) or top_of(host)
        tied = tied_around(host, single, other.noun, other.size) if name == "neck" and "waist" not in host.sockets else None
        if tied is not None:
            host = tied
            continue
        pose = _pose_on(single, socket, thing, other, slot, name, _longest_held(host, single))
        if sockets and index >= len(sockets):
            pose = _fanned(pose, socket, index // len(sockets))
        if slot == "head" and socket and other.noun not in OPEN_HATS and FIT in single.sockets:
            host = _crowned(host, socket)
        if name.startswith("hand") and "waist" not in host.sockets and len(copies) == 1:
            places = [*sockets, *(("mouth",) if "mouth" in host.sockets else ())]
            longest = _longest_held(host, single)
            hands = [host.sockets[place] for place in places]
            ways = [(_pose_on(single, hand, thing, other, slot, place, longest), hand) for place, hand in zip(places, hands, strict=True)]
            host, pose, used = in_sight(host, single, ways, other.noun)
            name = places[used]
        else:
            host, pose = shown(host, single, pose, socket, other.noun, MOSTLY if slot in ON_BODIES else BARELY)
        host = joined(host, single, pose, f"{other.noun} {index + 1}" if other.count > 1 else other.noun)
        taken |= {name} if slot == "hand" else set()
    return replace(host, sockets={name: socket for name, socket in host.sockets.items() if name not in taken})


def has_free_hand(host: Recipe) -> bool:
    """Whether something more can be held: hands that hold something are no sockets any longer."""
    return any(name in host.sockets for name in (("hand_r", "hand_l") if "waist" in host.sockets else SLOTS["hand"]))


def _free(host: Recipe, slot: str) -> list[str]:
    """Sockets for a slot, the best first. Who has hands takes nothing into the mouth."""
    own = [name for name in SLOTS[slot] if name in host.sockets]
    hands = [name for name in own if name.startswith("hand")]
    return hands or own or [name for name in ("head_top", "top", "back") if name in host.sockets]


FANNED_DEG = 26.0
"""Turn between several things in one hand: balloons, flowers, brushes."""


def _fanned(pose: Pose, socket: Socket, rank: int) -> Pose:
    """A further thing in a hand, leaning away from the one that is there."""
    about = Pose(socket.pose.at)
    lean = Pose(turn=turn_of(0.0, 0.0, (-1.0) ** rank * FANNED_DEG * ((rank + 1) // 2)))
    return composed(composed(about, lean), composed(inverted(about), pose))


ON_BODIES = frozenset({"neck", "back", "body", "waist"})
"""Slots where a stout body can swallow what is worn."""

OPEN_HATS = frozenset({"crown", "tiara", "laurel wreath", "hair bow", "earring", "party hat"})
"""One sees through them from above."""


def _crowned(host: Recipe, socket: Socket) -> Recipe:
    """The head a little higher inside the hat, so that the two touch whatever the hat's lining is like."""
    core = Part(sphere(tidy(0.52 * socket.size)), Pose((0.0, tidy(-0.22 * socket.size), 0.0)), material=next(iter(host.materials)), name="crown")
    return replace(host, groups=(*host.groups, Group("crown", (core,), socket.pose)))


def _longest_held(host: Recipe, held_thing: Recipe) -> float:
    """How long a thing in a hand may be: a figure's lance outreaches it, but a watering can must not hide it, nor a cat's sword the cat."""
    low, high = box_of(host)
    slender = _is_slender(held_thing)
    share = (1.2 if slender else 0.62) if "waist" in host.sockets else (0.72 if slender else 0.52)
    return float(share * max(high[1] - low[1], 0.6 * (high[2] - low[2])))


SEEN = 0.3
"""Least size of what is held, of the largest: a mug in a bear's paw must not sink into the bear."""

SLENDER = 2.2
"""Longest side against the next, from which something is a staff rather than a pot."""


def _is_slender(held_thing: Recipe) -> bool:
    sides = np.sort(np.ptp(box_of(held_thing), axis=0))
    return bool(sides[2] > SLENDER * sides[1])


def _pose_on(child: Recipe, socket: Socket, thing: Thing, other: Thing, slot: str, name: str, longest: float) -> Pose:
    if slot == "hand" and name.startswith(("hand", "mouth")):
        if name == "mouth" and not _is_slender(child):
            # A lantern hangs from the teeth, a bone lies between them.
            socket = replace(socket, pose=Pose(socket.pose.at))
        pose = held(child, socket, max(preset_of(thing.noun).real_m / 1.9, 0.12))
        low, high = box_of(child)
        size = max(pose.scale * float((high - low).max()), 1e-6)
        pose = resized(pose, socket, min(max(SEEN * longest / size, 1.0), longest / size))
        if GRIP not in child.sockets:
            low, high = box_of(child)
            middle: Vector = (tidy(0.5 * (low[0] + high[0])), tidy(low[1] + 0.35 * (high[1] - low[1])), tidy(0.5 * (low[2] + high[2])))
            pose = composed(Pose(socket.pose.at, socket.pose.turn, pose.scale), inverted(Pose(middle)))
        return pose if other.size == 1.0 else resized(pose, socket, other.size)
    return fitted(child, socket, other.size**0.5 * (1.0 if FIT in child.sockets else 0.8))
