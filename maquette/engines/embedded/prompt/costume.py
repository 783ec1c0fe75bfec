"""Animals and people in a role: "axolotl astronaut", "samurai cat", "a frog dressed as a king", "girl pirate".

Who has the body keeps it. The role of an animal, or of a dwarf, is what it wears and holds; the role of a plain boy or woman is a figure
of its own, so there the body goes and its age and sex stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.lexicon.colors import rgb
from maquette.engines.embedded.lexicon.tables import rows
from maquette.engines.embedded.scene import ColorBinding

if TYPE_CHECKING:
    from maquette.engines.embedded.prompt.draft import Draft

PEOPLE = {
    "man": ("male",), "woman": ("female",), "boy": ("young",), "girl": ("female", "young"), "child": ("young",), "person": (),
    "baby": ("baby",), "old man": ("old",), "old woman": ("female", "old"),
}  # fmt: skip
"""Plain people, and what stays of them in a role."""

TOOLS = {"reading": "book", "watering": "watering can", "painting": "paintbrush"}
"""What somebody does → what it is done with."""

SUITS = {"space suit": "astronaut"}
"""Whole outfits that an animal wears as its role does."""


@lru_cache(maxsize=1)
def outfits() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Role → (relation, catalogue noun, its colour or "")."""
    return {role: tuple(_pieces(cell)) for role, cell in rows("roles.tsv", 2)}


def _pieces(cell: str) -> Iterator[tuple[str, str, str]]:
    for word in cell.split():
        relation, _, rest = word.partition(":")
        noun, _, color = rest.replace("_", " ").partition("=")
        yield relation, noun, color


def costume(draft: Draft) -> None:
    """Sort out which of a draft's nouns is the body and which the role."""
    _become_body(draft)
    for piece in [piece for piece in draft.pieces if piece.relation == "shaped_like" and piece.noun in outfits() and draft.is_creature]:
        draft.pieces.remove(piece)
        draft.themes.append(piece.noun)
    if not draft.is_creature:
        return
    for activity, tool in TOOLS.items():
        if activity in draft.attributes and not _taken(draft, "holding", tool):
            draft.attach("holding", type(draft)(tool, "", "exact"))  # type: ignore[arg-type]
    roles = [theme for theme in draft.themes if theme in outfits()]
    draft.themes = [theme for theme in draft.themes if theme not in roles and theme not in PEOPLE]
    folk = [theme for theme in draft.themes if (noun := catalogue().get(theme)) and noun.archetype == "humanoid"]
    if draft.noun in PEOPLE and (folk or roles):
        draft.add_attributes(PEOPLE[draft.noun])
        draft.noun, draft.found = (folk or roles)[-1], "compound"
        draft.themes = [theme for theme in draft.themes if theme != draft.noun]
    if draft.family != "person":
        suits = [SUITS[piece.noun] for piece in draft.pieces if piece.relation == "wearing" and piece.noun in SUITS]
        for role in dict.fromkeys((*roles, *suits)):
            _dress(draft, role)


def _become_body(draft: Draft) -> None:
    """ "axolotl astronaut": the axolotl has the body. "girl astronaut": the astronaut is a girl."""
    if draft.noun not in outfits():
        return
    for theme in draft.themes:
        draft.add_attributes(PEOPLE.get(theme, ()))
    beasts = [theme for theme in draft.themes if (noun := catalogue().get(theme)) and noun.is_creature and noun.family != "person"]
    if beasts:
        role, draft.noun, draft.found = draft.noun, beasts[-1], "compound"
        draft.themes = [*(theme for theme in draft.themes if theme != draft.noun), role]


def _dress(draft: Draft, role: str) -> None:
    """Hang on what the role wears and holds, where the prompt left room for it."""
    for relation, noun, color in outfits()[role]:
        denied = draft.parts.get(catalogue()[noun].archetype)
        if _taken(draft, relation, noun) or (denied is not None and denied.count == 0):
            continue
        piece = type(draft)(noun, "", "exact")
        if color:
            piece.colors.append(ColorBinding(color, rgb(color)))
        draft.attach(relation, piece)  # type: ignore[arg-type]


def _taken(draft: Draft, relation: str, noun: str) -> bool:
    if relation == "holding":
        return any(piece.relation in ("holding", "with") and piece.family not in ("clothing",) for piece in draft.pieces)
    return any(piece.noun == noun or piece.archetype == catalogue()[noun].archetype for piece in draft.pieces if piece.relation == "wearing")
