"""What adjectives, moods, ages and poses do to parameters; and to the whole model where an archetype has no such parameter.

A table, so that a word works on everything: a number multiplies the parameters of that name (wherever an archetype has
them), a word or a truth value replaces. Archetypes add to it with `@archetype(..., words=…)`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from maquette.engines.embedded.archetypes.registry import Archetype, Value
from maquette.engines.embedded.recipe import Recipe, Warp

MOODS = {
    "happy": "happy", "angry": "angry", "sad": "sad", "sleepy": "sleepy", "sleeping": "asleep", "surprised": "surprised", "scared": "surprised",
    "scary": "angry", "fierce": "angry",
    "cute": "happy", "funny": "happy", "serious": "neutral", "proud": "neutral", "roaring": "angry", "dead": "sleepy", "fighting": "angry",
    "zombie": "sleepy", "cool": "neutral",
}  # fmt: skip
"""Adjective → value of a `mood` parameter."""

POSES = {
    "sitting": ("sitting", "seated"), "lying": ("lying", "resting", "sitting"), "sleeping": ("sleeping", "lying", "sitting"),
    "standing": ("standing", "spread"),
    "walking": ("walking", "running"), "running": ("running", "walking"), "jumping": ("jumping", "running", "walking"),
    "flying": ("flying", "spread", "jumping"),
    "swimming": ("swimming", "flying"), "dancing": ("dancing", "walking"), "rearing": ("rearing", "jumping", "sitting"),
    "kneeling": ("kneeling", "sitting"),
    "meditating": ("meditating", "sitting"), "fighting": ("fighting", "walking"), "climbing": ("climbing", "walking"), "reading": ("sitting",),
    "curled": ("curled", "lying"),
}  # fmt: skip
"""Adjective → values of a `pose` parameter, the first one an archetype has."""

CHANGES: dict[str, dict[str, Value]] = {
    "fat": {"girth": 1.35, "belly": 1.5, "waist": 1.2, "cheeks": 1.3, "width": 1.25, "leg_girth": 1.2, "neck_girth": 1.15},
    "thin": {"girth": 0.74, "belly": 0.0, "waist": 0.88, "width": 0.78, "leg_girth": 0.78, "neck_girth": 0.8, "cheeks": 0.6},
    "tall": {"height": 1.3, "legs": 1.3, "neck": 1.25, "stem": 1.35, "trunk": 1.3},
    "short": {"height": 0.74, "legs": 0.66, "neck": 0.7, "stem": 0.7, "trunk": 0.7},
    "long": {"length": 1.32, "tail": 1.3, "neck": 1.3, "snout": 1.15, "blade": 1.25, "body_length": 1.3},
    "wide": {"width": 1.3, "girth": 1.15, "shoulders": 1.15},
    "narrow": {"width": 0.76, "girth": 0.85, "shoulders": 0.85},
    "thick": {"thickness": 1.4, "leg_girth": 1.3, "stem_girth": 1.3, "girth": 1.1},
    "flat": {"height": 0.6, "thickness": 0.7},
    "muscular": {"shoulders": 1.3, "girth": 1.1, "leg_girth": 1.3, "neck_girth": 1.2},
    "old": {"beard": "long", "hair_color": "light grey", "cheeks": 0.3, "wrinkles": 1.5},
    "young": {"head": 1.12, "eyes": 1.12, "legs": 0.92, "beard": "none"},
    "baby": {
        "head": 1.32,
        "eyes": 1.3,
        "legs": 0.68,
        "length": 0.78,
        "snout": 0.66,
        "neck": 0.7,
        "tail": 0.8,
        "horns": 0.55,
        "mane": 0.5,
        "beard": "none",
        "height": 0.82,
        "paws": 1.1,
    },
    "cute": {"head": 1.2, "eyes": 1.3, "legs": 0.82, "snout": 0.8, "cheeks": 1.3, "nose": 0.85, "length": 0.9},
    "scary": {"teeth": 1.5, "claws": 1.5, "horns": 1.3, "spikes": 1.4, "eye_kind": "glow", "brow": 1.4},
    "fierce": {"teeth": 1.3, "claws": 1.4, "jaw": 1.6},
    "roaring": {"jaw": 2.0, "mouth": "open", "teeth": 1.2},
    "spiky": {"spikes": 1.7, "hair": "spiky", "horns": 1.2},
    "winged": {"wing_pose": "spread", "wings": 1.15},
    "fluffy": {"fluff": 1.8, "cheeks": 1.7, "mane": 1.15, "girth": 1.08, "tail_girth": 1.3},
    "open": {"lid": "open", "mouth": "open", "door": "open"},
    "sleeping": {"tongue": 0.0, "jaw": 0.0, "mouth": "closed"},
    "closed": {"lid": "closed", "mouth": "closed", "door": "closed"},
    "ornate": {"back_kind": "crest", "ornament": 1.6, "trim_amount": 1.5, "gems": 1.5, "detail": 1.5},
    "simple": {"ornament": 0.4, "gems": 0.0, "detail": 0.5},
    "bald": {"hair": "none"},
    "bearded": {"beard": "full"},
    "hooded": {"hat": "hood"},
    "royal": {"hat": "crown", "cape": "crimson"},
    "waving": {"arms_pose": "raised"},
    "t pose": {"arms_pose": "wide"},
    "flying": {"wing_pose": "spread", "wings": 1.1},
    "curled": {"tail_kind": "curl"},
    "floppy": {"ear_kind": "flop"},
    "female": {"hair": "long", "beard": "none", "shoulders": 0.86},
    "male": {"shoulders": 1.08},
    "zombie": {"skin": "#7f9a6a", "eye_kind": "blank"},
    "undead": {"skin": "#7f9a6a", "eye_kind": "glow"},
    "glowing": {"eye_kind": "glow"},
}
"""Adjective → parameter changes."""

GIVEN: dict[str, dict[str, float]] = {
    "horned": {"horns": 1.0},
    "winged": {"wings": 1.0},
    "spiky": {"spikes": 1.0},
    "ornate": {"ornament": 1.0, "gems": 0.8},
    "muscular": {"muscles": 1.0},
    "fat": {"belly": 0.6},
    "open": {"open": 1.0},
    "closed": {"open": 0.0},
    "victorian": {"porch": 1.0, "turret": 1.0},
    "scary": {"crooked": 1.0},
    "broken": {"crooked": 0.8},
}
"""Adjective → numbers that become at least this (0: exactly), where an archetype has the parameter."""

WARPS: dict[str, Warp] = {
    "fat": Warp(stretch=(1.24, 1.0, 1.18)),
    "thin": Warp(stretch=(0.78, 1.03, 0.8)),
    "tall": Warp(stretch=(0.92, 1.28, 0.92)),
    "short": Warp(stretch=(1.06, 0.76, 1.06)),
    "long": Warp(stretch=(0.97, 0.97, 1.26)),
    "wide": Warp(stretch=(1.26, 1.0, 1.04)),
    "narrow": Warp(stretch=(0.76, 1.0, 0.96)),
    "thick": Warp(stretch=(1.16, 1.0, 1.2)),
    "flat": Warp(stretch=(1.1, 0.66, 1.1)),
    "muscular": Warp(stretch=(1.12, 1.02, 1.1), taper=0.06),
    "baby": Warp(stretch=(1.06, 0.86, 1.0), taper=0.07),
    "cute": Warp(stretch=(1.06, 0.92, 1.04), taper=0.05),
    "young": Warp(stretch=(1.0, 0.93, 1.0)),
    "old": Warp(stretch=(0.97, 0.96, 0.97), lean=(0.0, 0.07)),
    "slanted": Warp(lean=(0.22, 0.0)),
    "curved": Warp(lean=(0.12, 0.06)),
    "twisted": Warp(twist_deg=42.0),
    "broken": Warp(lean=(0.14, -0.08), twist_deg=8.0),
    "melting": Warp(stretch=(1.12, 0.84, 1.12), taper=-0.09),
    "proud": Warp(stretch=(1.02, 1.05, 1.02), lean=(0.0, -0.03)),
    "elegant": Warp(stretch=(0.9, 1.1, 0.92)),
    "heavy": Warp(stretch=(1.14, 0.94, 1.14), taper=-0.05),
    "scary": Warp(stretch=(0.96, 1.07, 0.96), taper=0.06),
    "funny": Warp(stretch=(1.06, 0.96, 1.0), lean=(0.08, 0.0)),
    "square": Warp(stretch=(1.08, 0.94, 1.08)),
    "running": Warp(lean=(0.0, 0.1)),
    "sleepy": Warp(lean=(0.06, 0.03), stretch=(1.02, 0.96, 1.02)),
    "sad": Warp(lean=(0.0, 0.05), stretch=(1.0, 0.96, 1.0)),
    "curled": Warp(stretch=(1.1, 0.88, 0.9)),
    "lying": Warp(stretch=(1.08, 0.72, 1.08)),
    "sleeping": Warp(stretch=(1.08, 0.74, 1.06)),
}
"""Adjective → deformation of the whole, for archetypes that have no parameter for it (and as an accent for those that do)."""

ALWAYS_WARPED = frozenset({"twisted", "slanted", "broken", "melting", "curved"})


@dataclass(frozen=True)
class Wording:
    """What a thing's adjectives come to: parameter values that override the preset's, and a deformation."""

    values: Mapping[str, Value]
    warp: Warp = field(default_factory=Warp)


def worded(archetype: Archetype, values: Mapping[str, Value], attributes: tuple[str, ...]) -> Wording:
    """Apply adjectives in the order they were said to an archetype's values."""
    current, warp = dict(values), Warp()
    for word in attributes:
        before = dict(current)
        _apply(archetype, current, CHANGES.get(word, {}))
        _apply(archetype, current, archetype.words.get(word, {}))
        _give(archetype, current, GIVEN.get(word, {}))
        _set(archetype, current, "mood", (MOODS[word],) if word in MOODS else ())
        _set(archetype, current, "pose", POSES.get(word, ()))
        _lie_down(archetype, current, word)
        untouched = not _strongly_changed(archetype, before, current)
        if word in WARPS and (untouched or word in ALWAYS_WARPED):
            warp = joined(warp, WARPS[word])
    return Wording({name: value for name, value in current.items() if value != values[name]}, warp)


RESTING = frozenset({"lying", "sleeping"})
FOLDED = 0.22
"""What is left of the legs of an animal that lies on its belly; its neck sinks to half."""


def _lie_down(archetype: Archetype, values: dict[str, Value], word: str) -> None:
    """On its belly, where an archetype on legs has no pose of its own for it."""
    pose, legs = archetype.params.get("pose"), archetype.params.get("legs")
    if word not in RESTING or pose is None or legs is None or not {"standing", "walking"} <= set(pose.choices) or RESTING & set(pose.choices):
        return
    if not isinstance(legs.default, float) or "clothes" in archetype.params:
        return
    values["pose"] = "standing"
    _apply(archetype, values, {"legs": FOLDED, "neck": 0.5})


def _strongly_changed(archetype: Archetype, before: Mapping[str, Value], after: Mapping[str, Value]) -> bool:
    """Whether a word really moved something: another choice, or a number by more than a tenth."""
    for name, old in before.items():
        new = after[name]
        if isinstance(old, float) and isinstance(new, float):
            if abs(new - old) > 0.1 * max(abs(old), 0.2) and name not in ("cheeks", "teeth", "claws", "nose", "jaw", "tongue"):
                return True
        elif new != old and name not in ("mood", "eye_kind", "mouth"):
            return True
    return False


def _apply(archetype: Archetype, values: dict[str, Value], changes: Mapping[str, Value]) -> None:
    for name, change in changes.items():
        param = archetype.params.get(name)
        if param is None:
            continue
        if isinstance(param.default, float) and isinstance(change, (int, float)) and not isinstance(change, bool):
            now = float(values[name])
            fresh = now * float(change)
            values[name] = round(min(max(fresh, param.low), param.high), 5)
        elif not isinstance(param.default, float) and type(change) is type(param.default) and (not param.choices or change in param.choices):
            values[name] = change


def _give(archetype: Archetype, values: dict[str, Value], amounts: Mapping[str, float]) -> None:
    for name, amount in amounts.items():
        param = archetype.params.get(name)
        if param is not None and isinstance(param.default, float):
            wanted = max(float(values[name]), amount) if amount > 0.0 else 0.0
            values[name] = min(max(wanted, param.low), param.high)


def _set(archetype: Archetype, values: dict[str, Value], name: str, wanted: tuple[str, ...]) -> None:
    """Give a choice parameter the first of the wanted values that it knows."""
    param = archetype.params.get(name)
    known = [value for value in wanted if param is not None and value in param.choices]
    if known:
        values[name] = known[0]


def joined(one: Warp, two: Warp) -> Warp:
    """Two deformations as one; stretches multiply within reason, the rest adds."""
    x, y, z = (min(max(p * q, 0.5), 1.9) for p, q in zip(one.stretch, two.stretch, strict=True))
    lean = (one.lean[0] + two.lean[0], one.lean[1] + two.lean[1])
    return Warp((round(x, 5), round(y, 5), round(z, 5)), lean, max(min(one.taper + two.taper, 0.2), -0.2), one.twist_deg + two.twist_deg)


def warped(recipe: Recipe, warp: Warp) -> Recipe:
    """The recipe with one more deformation."""
    return replace(recipe, warp=joined(recipe.warp, warp))
