"""What was said of parts, in the parameters an archetype has for them: absent, present, larger, longer, spread."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.registry import Archetype, Param, Value
from maquette.engines.embedded.scene import PartTrait

BIG = {
    "long": 1.35,
    "big": 1.35,
    "large": 1.35,
    "thick": 1.25,
    "tall": 1.35,
    "wide": 1.25,
    "short": 0.68,
    "small": 0.68,
    "thin": 0.8,
    "tiny": 0.5,
    "pointed": 1.1,
}


BREEDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("bat", "dragon", "demon", "devil", "imp", "gargoyle", "vampire", "wyvern", "monster"), ("bat",)),
    **dict.fromkeys(("butterfly", "moth"), ("butterfly", "fairy")),
    **dict.fromkeys(("fairy", "dragonfly", "bee", "fly", "wasp", "insect", "elf", "mosquito", "ladybug"), ("fairy", "butterfly")),
    **dict.fromkeys(("angel", "bird", "eagle", "swan", "dove", "owl", "pegasus", "feather", "feathered", "phoenix", "hawk", "parrot"), ("feather",)),
}
"""Whose wings they are like → breeds of wings in parameters, the best first."""


def said_of_parts(made: Archetype, values: dict[str, Value], traits: tuple[PartTrait, ...]) -> dict[str, Value]:
    """What was said of parts, in the parameters named after them: absent, present, larger, longer."""
    changed: dict[str, Value] = {}
    for trait in traits:
        changed |= _posed(made, trait)
        name = param_of(made, trait.part)
        if name is None:
            continue
        param, value = made.params[name], values[name]
        if trait.count == 0:
            absent = absent_value(made, name)
            if absent is not None:
                changed[name] = absent
        elif trait.count is not None and _counts(param) and param.low <= trait.count <= param.high:
            changed[name] = float(trait.count)
        elif isinstance(param.default, float):
            factor = trait.size
            for word in trait.attributes:
                factor *= BIG.get(word, 1.0)
            now = float(value) or min(max(1.0, param.low), param.high)
            changed[name] = round(min(max(now * factor, param.low), param.high), 5)
        elif isinstance(param.default, bool):
            changed[name] = True
        elif param.choices:
            words = [breed for word in trait.attributes for breed in (word, *BREEDS.get(word, ()))]
            said = next((word for word in words if word in param.choices), None)
            changed[name] = said or (value if value != "none" else next(word for word in param.choices if word != "none"))
    return changed


def _counts(param: Param) -> bool:
    """Whether a number is how many there are of something: those never vary by a share."""
    return isinstance(param.default, float) and param.vary == 0.0 and param.high >= 2.0


KINDS = ("pose", "kind")
"""What else of a part a parameter can be about: "wing_pose", "wing_kind"."""

SPREAD = {"open": ("spread", "raised"), "closed": ("folded",)}
"""What open wings are in the parameter of their pose."""


def _posed(made: Archetype, trait: PartTrait) -> dict[str, Value]:
    """ "With outstretched wings", "with bat wings"."""
    found: dict[str, Value] = {}
    for name in (f"{trait.part.rstrip('s')}_{kind}" for kind in KINDS):
        wanted = [value for word in trait.attributes for value in (*SPREAD.get(word, ()), word, *BREEDS.get(word, ()))]
        known = [value for value in wanted if name in made.params and value in made.params[name].choices]
        found |= {name: known[0]} if known else {}
    return found


def param_of(made: Archetype, part: str) -> str | None:
    """The parameter named after a part, in the singular or the plural."""
    for name in (part, part.rstrip("s"), part + "s"):
        if (name in made.params and made.params[name].choices != ()) or (name in made.params and not isinstance(made.params[name].default, str)):
            return name
    return None


def absent_value(made: Archetype, name: str) -> Value | None:
    """The value that leaves a part out, or None if it can't be."""
    param = made.params[name]
    if isinstance(param.default, bool):
        return False
    if isinstance(param.default, float):
        return 0.0 if param.low <= 0.0 else param.low
    return "none" if "none" in param.choices else None
