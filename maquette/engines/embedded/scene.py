"""What a prompt means: Scene, Thing, and what is bound to them.

The language half of the embedded engine (`prompt`) writes a Scene, the modelling half (`compose`) reads it. Nothing here
knows how words were found or how shapes are made. All values are frozen, hashable and survive a trip through JSON:
`Scene.from_dict(json.loads(json.dumps(scene.to_dict()))) == scene`.

"a red dragon with blue eyes and no tail holding two golden swords on a stone pedestal" reads as

    Thing dragon                colors (red), (blue → eyes)     parts (tail × 0)
      ├─ holding  Thing sword × 2    colors (gold)  materials (gold)
      └─ on       Thing pedestal     materials (stone)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

Found = Literal["exact", "synonym", "compound", "fuzzy", "hypernym", "nearest", "association", "abstract"]
"""How a word became a preset noun, from certain to desperate.

exact        the preset's own name, or its plural
synonym      an alias of a preset: "kitten" → cat, "katana" → samurai sword, 猫 → cat
compound     the head of a compound decides: "circus wagon" → wagon
fuzzy        a misspelling: "elefant" → elephant
hypernym     the nearest general term that can be made (WordNet): "spaniel" → dog
nearest      the catalogue knows it, nobody models it yet; a relative of the same family stands in
association  not a thing at all, but something stands for it: "love" → heart, "winter" → snowman
abstract     unknown; a seeded abstract sculpture stands in
"""

Relation = Literal[
    "on",
    "under",
    "above",
    "in",
    "next_to",
    "behind",
    "in_front_of",
    "around",
    "surrounded_by",
    "hanging_from",
    "with",
    "wearing",
    "holding",
    "riding",
    "containing",
    "topped_with",
    "covered_in",
    "shaped_like",
]
"""How an attached thing sits, read as "host RELATION thing": an owl on a branch, a cat wearing a hat, a dog under a table.

with        comes along; where it goes is for the host to decide (a knight with a shield, a mug with a spoon)
wearing     of creatures; clothes the host has by itself (a knight's armor) are meant to be restyled, not doubled
surrounded_by the other way round of `around`: a wolf in a ring of mushrooms; a count of 1 means as many as close the ring
hanging_from  the host hangs below the thing (a monkey under a branch)
containing  the other way round of `in`: a bowl of fruit
topped_with the other way round of `on`: a cake topped with cherries
covered_in  many small ones over the host's surface (a cake covered in strawberries); materials are bound instead (covered in moss)
shaped_like the host keeps its purpose and takes the other's form (a mug in the shape of a cat)
"""

RELATIONS: frozenset[str] = frozenset(get_args(Relation))

Language = Literal["en", "zh", "mixed", "other"]
"""Script the prompt was mostly read in. "other": another language, read word by word without its grammar, or no word that we know."""

Rgb = tuple[float, float, float]
"""sRGB-encoded red, green, blue, each in [0, 1]."""


@dataclass(frozen=True)
class ColorBinding:
    """One colour and the part of its thing that wears it.

    color: canonical name ("red", "navy", "gold"), shade included when typed ("dark green").
    rgb:   sRGB in [0, 1].
    part:  canonical part name ("eyes", "hair", "roof", "handle") or None for the whole thing.
           Parts are named as people say them; an archetype that has no such part ignores the binding.
    Several bindings with the same part stand in the order they were typed: the first is the main colour.
    A metal's name used as a colour ("golden") is bound both as a color and as a MaterialBinding: fur takes the colour,
    a sword takes the metal.
    """

    color: str
    rgb: Rgb
    part: str | None = None


@dataclass(frozen=True)
class MaterialBinding:
    """One material and the part made of it.

    material: canonical, one of `lexicon.materials.materials()` ("wood", "stone", "gold", "glass", "fur", "rust", …).
    part:     as in ColorBinding; None for the whole thing.
    """

    material: str
    part: str | None = None


@dataclass(frozen=True)
class PatternBinding:
    """One surface pattern.

    pattern: canonical, one of `lexicon.materials.patterns()` (striped, spotted, checkered, floral, scales, …).
    color, rgb: of the pattern itself ("with black stripes"), or None.
    part: as in ColorBinding.
    """

    pattern: str
    color: str | None = None
    rgb: Rgb | None = None
    part: str | None = None


@dataclass(frozen=True)
class PartTrait:
    """What was said of one part besides its colour, material and pattern.

    part:       canonical part name ("wings", "towers", "whiskers").
    count:      how many; 0 means absent ("without wings", "no hat"); None when only its presence or attributes were told.
    attributes: canonical adjectives of the part ("long", "pointed", "open"), and nouns it looks like ("bat" of bat wings, "carrot" of a nose).
    size:       factor of linear size, 1.0 when nothing was said ("big ears" 1.35).
    """

    part: str
    count: int | None = None
    attributes: tuple[str, ...] = ()
    size: float = 1.0


@dataclass(frozen=True)
class Thing:
    """A noun and everything bound to it.

    noun:       key of the preset table, plain lower-case English singular ("lion", "monster mask").
    word:       as typed ("lions", "狮子").
    found:      how `word` became `noun`.
    count:      1..MAX_COUNT.
    colors, materials, patterns, parts: see the classes; order is the order in the prompt.
    size:       factor of linear size against its neighbours, 1.0 when nothing was said ("tiny" 0.55, "giant" 1.6).
    attributes: canonical adjectives, poses, ages and moods ("fat", "sitting", "baby", "angry"); no duplicates.
    themes:     preset nouns of compound modifiers, nearest the head last: "cat house" is a house themed cat.
    text:       letters to carve or write ('letter "A"', "number 7", 'a sign saying "OPEN"'), case as typed; "" when none.
    attachments: other things and how they sit.
    """

    noun: str
    word: str = ""
    found: Found = "exact"
    count: int = 1
    colors: tuple[ColorBinding, ...] = ()
    materials: tuple[MaterialBinding, ...] = ()
    patterns: tuple[PatternBinding, ...] = ()
    parts: tuple[PartTrait, ...] = ()
    size: float = 1.0
    attributes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    text: str = ""
    attachments: tuple[Attachment, ...] = ()

    def colors_of(self, part: str | None) -> tuple[ColorBinding, ...]:
        """The colours bound to `part`; None asks for those of the whole thing."""
        return tuple(binding for binding in self.colors if binding.part == part)

    def materials_of(self, part: str | None) -> tuple[str, ...]:
        """The materials bound to `part`; None asks for those of the whole thing."""
        return tuple(binding.material for binding in self.materials if binding.part == part)

    def trait(self, part: str) -> PartTrait | None:
        """What was said of `part`, or None."""
        return next((trait for trait in self.parts if trait.part == part), None)

    def lacks(self, part: str) -> bool:
        """Whether the prompt said that `part` is absent."""
        trait = self.trait(part)
        return trait is not None and trait.count == 0

    def walk(self) -> Iterator[Thing]:
        """Itself, then everything attached, depth first."""
        yield self
        for attachment in self.attachments:
            yield from attachment.thing.walk()


@dataclass(frozen=True)
class Attachment:
    """`thing` sits at its host in the way `relation` says."""

    relation: Relation
    thing: Thing


@dataclass(frozen=True)
class Scene:
    """A prompt, understood.

    things:   roots, at least one, standing side by side ("a cat and a dog" has two, "two cats" has one of count 2).
    styles:   canonical, in order: realistic, sculpture, low_poly, voxel, chibi, steampunk, cartoon, minimal, ancient, …
    language: see Language.
    unused:   words that meant nothing to us, in order; boilerplate ("highly detailed", "4k") and grammar words are not listed.
    """

    things: tuple[Thing, ...]
    styles: tuple[str, ...] = ()
    language: Language = "en"
    unused: tuple[str, ...] = ()

    @property
    def root(self) -> Thing:
        """The subject: the first thing."""
        return self.things[0]

    @property
    def resolution(self) -> tuple[tuple[str, str, Found], ...]:
        """(word as typed, preset noun, how it was found) of every thing; kept with the task so that nobody is fooled."""
        return tuple((thing.word, thing.noun, thing.found) for root in self.things for thing in root.walk())

    def to_dict(self) -> dict[str, Any]:
        """Plain lists, dicts and scalars, ready for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Scene:
        """The scene `to_dict` came from. Raises KeyError or TypeError when `data` is something else."""
        return cls(
            things=tuple(_thing(item) for item in data["things"]),
            styles=tuple(data["styles"]),
            language=data["language"],
            unused=tuple(data["unused"]),
        )


MAX_COUNT = 12
"""More copies of one thing than this are not modelled: "a hundred ants" means "many"."""


def _thing(data: Mapping[str, Any]) -> Thing:
    plain = dict(data)
    plain["colors"] = tuple(ColorBinding(**{**item, "rgb": _rgb(item["rgb"])}) for item in data["colors"])
    plain["materials"] = tuple(MaterialBinding(**item) for item in data["materials"])
    plain["patterns"] = tuple(PatternBinding(**{**item, "rgb": _rgb(item["rgb"])}) for item in data["patterns"])
    plain["parts"] = tuple(PartTrait(**{**item, "attributes": tuple(item["attributes"])}) for item in data["parts"])
    plain["attributes"] = tuple(data["attributes"])
    plain["themes"] = tuple(data["themes"])
    plain["attachments"] = tuple(Attachment(item["relation"], _thing(item["thing"])) for item in data["attachments"])
    return Thing(**plain)


def _rgb(values: Any) -> Any:
    return None if values is None else tuple(values)
