"""Useful things that people print in the form of something else, and what can be a form: words only know nouns, this knows their use."""

from __future__ import annotations

from maquette.engines.embedded.lexicon.catalogue import catalogue

USEFUL = frozenset(
    {
        "flower pot", "pencil cup", "candlestick", "ashtray", "egg cup", "tissue box", "piggy bank",
        "keychain", "christmas ornament", "pendant", "earring", "ring",
        "phone stand", "headphone stand", "bookend", "wall hook", "relief plaque", "coaster", "coin", "medal", "cookie cutter", "rubber stamp",
        "table lamp", "desk lamp", "trophy", "display stand", "mug", "dice tower",
    }
)  # fmt: skip
"""Catalogue nouns that take on the form named with them, whichever comes first: "corgi keychain", "keychain corgi"."""

HOLDERS = frozenset({"display stand", "pencil cup", "wall hook", "shelf", "tray", "phone stand", "flower pot", "candlestick", "ashtray"})
"""Nouns before these may say what is put there: a "cable holder" holds cables and looks like none."""

HELD_FAMILIES = frozenset(
    {"device", "tableware", "stationery", "clothing", "tool", "furniture", "food", "treasure", "base", "plant", "weapon", "music", "toy"}
)

FORM_FAMILIES = frozenset(
    {"mammal", "bird", "reptile", "dinosaur", "insect", "sea", "fantasy", "robot", "person", "head", "body", "symbol", "sky", "building"}
    | {"car", "boat", "aircraft"}
)
"""Families of what gives a useful thing its form when the two simply stand together."""


def is_form(noun: str) -> bool:
    """Whether a noun beside a useful thing names its form."""
    known = catalogue().get(noun)
    return known is not None and noun not in USEFUL and known.family in FORM_FAMILIES


def is_purpose(noun: str, holder: str) -> bool:
    """Whether a noun before a holder says what it is for: the cables of a cable holder, the desk of a desk organiser."""
    known = catalogue().get(noun)
    return holder in HOLDERS and known is not None and known.family in HELD_FAMILIES
