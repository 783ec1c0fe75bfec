"""Where an attached thing hangs, and how: the rules that need no grammar, only what things are."""

from __future__ import annotations

from maquette.engines.embedded.prompt.draft import GARMENT_ARCHETYPES, Draft
from maquette.engines.embedded.scene import Relation

ACTS = frozenset({"wearing", "holding", "riding"})
SUPPORTS = frozenset({"on", "in"})
CONTINUED = frozenset({"with", "wearing", "holding", "containing", "topped_with", "covered_in"})
"""Relations that go on behind "and": "holding a sword and a shield"."""

ROOT_BASES = frozenset({"pedestal", "podium", "rock base", "wooden base", "display stand"})
"""What the whole model stands on, whatever was mentioned last."""

HUMANOID_FAMILIES = frozenset({"person", "robot"})
HUMANOID_ARCHETYPES = frozenset(
    {"humanoid", "monster", "undead", "alien", "sea folk", "primate", "plush toy", "bear", "snowman", "gingerbread man", "folk figure"}
)
HANDHELD_FAMILIES = frozenset({"weapon", "music", "stationery", "toy", "food", "tableware", "device", "plant"})
HANDHELD_ARCHETYPES = frozenset(
    {
        "book",
        "key",
        "hand tool",
        "instrument",
        "bell",
        "bag",
        "umbrella",
        "coin",
        "balloon craft",
        "shield",
        "base",
        "toiletry",
        "globe",
        "chest",
        "lamp",
    }
)
RIDDEN_ARCHETYPES = frozenset({"two wheeler", "horse", "mythic horse", "camel", "dragon"})
RIDDEN_NOUNS = frozenset({"broomstick", "surfboard", "skateboard", "ski", "sleigh", "rocking horse", "elephant", "ostrich", "donkey"})
SOLID_FAMILIES = frozenset({"head", "symbol"})
DECORATIONS = frozenset({"flower", "gear", "gem"})
ICED = frozenset({"cake", "cupcake"})
"""What several of adorn things of those families and archetypes: a skull with flowers, a cake with roses."""

FAR = frozenset({"moon", "crescent moon", "full moon", "sun", "rainbow", "galaxy", "milky way", "shooting star"})
"""What is looked at rather than held."""

CARRIERS = frozenset({"cart", "truck", "train", "boat", "ship", "sailing ship"})
"""Archetypes that carry inside what they carry."""

WORN_NOUNS = frozenset({"quiver", "backpack", "medal", "stethoscope"})
"""What is worn rather than held, of families that are held."""

SWINGS = frozenset({"swing seat", "tree swing", "tire swing"})


def host_for(relation: Relation, current: Draft, thing: Draft) -> Draft:
    """What `thing` hangs on, when `current` was mentioned last.

    Who wears, holds or rides is a creature, and a rider rather than the horse. What something stands on or in may be nested
    (an owl on a book on a table); every other place is the subject's.
    """
    if thing.noun in ROOT_BASES:
        return current.root()
    if relation == "holding" and current.archetype in CARRIERS:
        return current
    if relation in ACTS:
        return _actor(current)
    if relation in SUPPORTS:
        return current if current.relation in SUPPORTS or not (current.host and current.host.is_creature) else current.root()
    if relation == "with" and current.host is not None:
        return current if _stays_with(current, thing) else current.root()
    if relation in ("with", "containing", "topped_with", "covered_in", "shaped_like"):
        return current
    return current.root()


def _stays_with(current: Draft, thing: Draft) -> bool:
    """ "holding a staff with a crystal": the crystal is the staff's; a second weapon, or what follows a place, is the subject's."""
    if current.relation in ("holding", "wearing"):
        return not (thing.is_creature or thing.archetype in GARMENT_ARCHETYPES or thing.family == "weapon")
    return current.relation == "with" or (current.relation == "riding" and not thing.is_creature)


def _actor(current: Draft) -> Draft:
    creatures = [draft for draft in current.chain() if draft.is_creature]
    while len(creatures) > 1 and creatures[0].relation == "riding":
        creatures.pop(0)
    return creatures[0] if creatures else current.root()


def natural_relation(relation: Relation, host: Draft, thing: Draft) -> Relation:
    """What people mean by a vague word: a knight "with" a sword holds it, a man "in" a coat wears it, a witch "on" a broom rides it."""
    if relation == "with" and _adorns(host, thing):
        return "covered_in"
    if relation == "holding" and host.archetype in CARRIERS:
        return "containing"
    if not host.is_creature:
        return relation
    if relation in ("in", "with") and (thing.archetype in GARMENT_ARCHETYPES or thing.noun in WORN_NOUNS):
        return "wearing"
    if relation == "holding" and thing.family == "sky" and thing.noun in FAR:
        return "behind"
    if relation in ("on", "in") and thing.noun in SWINGS:
        return "riding"
    if relation == "on" and (thing.archetype in RIDDEN_ARCHETYPES or thing.noun in RIDDEN_NOUNS):
        return "riding"
    if relation == "with" and (has_hands(host) or thing.family == "weapon") and can_be_held(thing):
        return "holding"
    return relation


def _adorns(host: Draft, thing: Draft) -> bool:
    """Whether several of these are spread over what they come with."""
    several = thing.count is not None and thing.count > 1
    return several and thing.archetype in DECORATIONS and (host.family in SOLID_FAMILIES or host.archetype in ICED)


def has_hands(draft: Draft) -> bool:
    return draft.family in HUMANOID_FAMILIES or draft.archetype in HUMANOID_ARCHETYPES


def can_be_held(draft: Draft) -> bool:
    return (draft.family in HANDHELD_FAMILIES or draft.archetype in HANDHELD_ARCHETYPES) and not draft.is_creature and draft.archetype != "tree"
