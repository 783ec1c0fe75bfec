"""A Thing while its words are still coming in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from maquette.engines.embedded.lexicon.catalogue import Noun, StandIns, catalogue
from maquette.engines.embedded.lexicon.colors import SHADES, rgb
from maquette.engines.embedded.lexicon.traits import traits
from maquette.engines.embedded.lexicon.vocabulary import Meaning, fold, part_owners
from maquette.engines.embedded.prompt.costume import costume
from maquette.engines.embedded.scene import (
    MAX_COUNT,
    Attachment,
    ColorBinding,
    Found,
    MaterialBinding,
    PartTrait,
    PatternBinding,
    Relation,
    Thing,
)

GARMENT_ARCHETYPES = frozenset({"crown", "hat", "helmet", "eyewear", "mask", "garment", "shoe", "armor", "jewelry"})
"""Archetypes of what is worn."""

COUNTERPARTS = {"beard": "whiskers", "whiskers": "beard"}
"""Parts that share a word in some language."""

SEATS = frozenset({"chair", "sofa"})
"""Archetypes on which people sit, also where nobody says so."""

SIZE_LIMITS = (0.4, 2.0)

POSES = frozenset(
    {"sitting", "standing", "lying", "sleeping", "running", "walking", "jumping", "flying", "swimming", "roaring", "waving", "dancing"}
    | {"fighting", "kneeling", "rearing", "meditating", "thinking", "curled", "hanging", "climbing", "eating", "reading", "playing"}
)
"""Attributes only a creature can have: said after another noun, they go back to the one that acts."""


@dataclass
class Modifiers:
    """Words waiting for their noun, or for the end of the phrase that shows that they belong to the noun before.

    order: (kind, value) as they came, so that "blue-eyed" can take back the word before it.
    parts: what was said of parts before the noun ("blue-eyed", "three-headed").
    """

    order: list[tuple[str, str]] = field(default_factory=list)
    count: int | None = None
    shade: str = ""
    parts: list[tuple[str, Modifiers]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.order or self.parts) or self.count is not None

    def add(self, meaning: Meaning) -> None:
        if meaning.kind == "shade":
            self.shade = meaning.value
        elif meaning.kind == "color":
            self.order.append(("color", self._shaded(meaning.value)))
        else:
            self.order.append((meaning.kind, meaning.value))
            self.order.extend(("color", color) for color in traits(meaning.brings).colors)

    def _shaded(self, color: str) -> str:
        shade, self.shade = self.shade, ""
        return f"{shade} {color}" if shade and color.split()[0] not in SHADES else color

    def of_kind(self, kind: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(value for name, value in self.order if name == kind))

    def of_part(self, part: str) -> None:
        """Turn the last word, or the count, into a description of a part ("blue-eyed", "three-headed")."""
        said = Modifiers(count=self.count)
        if self.count is None and self.order:
            said.order.append(self.order.pop())
        self.count = None
        self.parts.append((part, said))

    @property
    def attributes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for value in self.of_kind("attribute") for word in _words(value)))

    @property
    def size(self) -> float:
        factor = 1.0
        for value in self.of_kind("size"):
            factor *= float(value)
        return factor


@dataclass(eq=False)
class Draft:
    """What is known of a thing so far. Fields as in `scene.Thing`; noun may still be one that nobody models.

    uncounted: said in the plural, without a number. host, relation: what it hangs on and how; None for a root. pieces: what hangs on it.
    """

    noun: str
    word: str
    found: Found
    brings: str = ""
    count: int | None = None
    uncounted: bool = False
    colors: list[ColorBinding] = field(default_factory=list)
    materials: list[MaterialBinding] = field(default_factory=list)
    patterns: list[PatternBinding] = field(default_factory=list)
    parts: dict[str, PartTrait] = field(default_factory=dict)
    size: float = 1.0
    attributes: list[str] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)
    text: str = ""
    host: Draft | None = None
    relation: Relation | None = None
    pieces: list[Draft] = field(default_factory=list)

    @property
    def entry(self) -> Noun | None:
        return catalogue().get(self.noun)

    @property
    def is_creature(self) -> bool:
        return self.entry is not None and self.entry.is_creature

    @property
    def family(self) -> str:
        return self.entry.family if self.entry else ""

    @property
    def archetype(self) -> str:
        return self.entry.archetype if self.entry else ""

    @property
    def kind(self) -> str:
        """How to say that it is missing: "hat" for every sort of hat, else the noun."""
        return self.archetype if self.archetype in GARMENT_ARCHETYPES else self.noun

    def chain(self) -> Iterator[Draft]:
        """Itself, what it hangs on, and so on to the root."""
        draft: Draft | None = self
        while draft is not None:
            yield draft
            draft = draft.host

    def root(self) -> Draft:
        return list(self.chain())[-1]

    def everything(self) -> Iterator[Draft]:
        yield self
        for piece in self.pieces:
            yield from piece.everything()

    def attach(self, relation: Relation, piece: Draft) -> None:
        piece.host, piece.relation = self, relation
        if relation == "surrounded_by" and piece.uncounted:
            piece.count = None
        self.pieces.append(piece)
        if relation in ("on", "in") and piece.archetype in SEATS and self.family == "person" and not POSES & set(self.attributes):
            self.add_attributes(("sitting",))

    def owns(self, part: str) -> bool:
        """Whether things of this sort have such a part."""
        owners = part_owners().get(part, frozenset())
        return bool({self.family, self.archetype, self.noun} & owners) or (self.is_creature and "creature" in owners)

    def name_of(self, part: str) -> str:
        """What a part is called here: a cat's beard (胡须) is its whiskers."""
        other = COUNTERPARTS.get(part, part)
        return other if not self.owns(part) and self.owns(other) else part

    def describe(self, modifiers: Modifiers, part: str | None = None) -> None:
        """Bind what was said to the thing, or to one part of it."""
        for color in modifiers.of_kind("color"):
            self.colors.append(ColorBinding(color, rgb(color), part))
        for material in modifiers.of_kind("material"):
            self.materials.append(MaterialBinding(material, part))
        for pattern in modifiers.of_kind("pattern"):
            self.patterns.append(PatternBinding(pattern, part=part))
        if part is None:
            for theme in modifiers.of_kind("theme"):
                self.add_theme(theme)
            self.text = self.text or next(iter(modifiers.of_kind("text")), "")
            for shape in modifiers.of_kind("shape"):
                self.attach("shaped_like", Draft(shape, shape, "exact"))
        for described, said in modifiers.parts:
            self.describe(said, described)
        if part is None:
            self.add_attributes(modifiers.attributes)
            self.size *= modifiers.size
            self.count = modifiers.count or self.count
        else:
            self.describe_part(part, modifiers)

    def describe_part(self, part: str, modifiers: Modifiers) -> None:
        known = self.parts.get(part, PartTrait(part))
        self.parts[part] = PartTrait(
            part,
            known.count if modifiers.count is None else modifiers.count,
            tuple(dict.fromkeys((*known.attributes, *modifiers.attributes, *modifiers.of_kind("shape"), *modifiers.of_kind("theme")))),
            _limited(known.size * modifiers.size),
        )

    def add_attributes(self, attributes: Iterable[str]) -> None:
        self.attributes.extend(word for word in attributes if word not in self.attributes)

    def add_motif(self, pattern: str, modifiers: Modifiers, part: str | None = None) -> None:
        """ "with black stripes": the colours are the pattern's."""
        color, *others = modifiers.of_kind("color") or (None,)
        self.colors.extend(ColorBinding(other, rgb(other), part) for other in others if other is not None)
        self.patterns.append(PatternBinding(pattern, color, rgb(color) if color else None, part))

    def add_theme(self, noun: str) -> None:
        if noun != self.noun and noun not in self.themes:
            self.themes.append(noun)

    def settle(self) -> None:
        """Add what the word itself brings along, behind what was said."""
        costume(self)
        brought = traits(self.brings)
        said = {binding.part for binding in self.colors}
        if None not in said:
            self.colors.extend(ColorBinding(color, rgb(color)) for color in brought.colors)
        self.colors.extend(ColorBinding(color, rgb(color), part) for part, color in brought.parts if color and part not in said)
        if not any(binding.part is None for binding in self.materials):
            self.materials.extend(MaterialBinding(material) for material in brought.materials)
        if self.family == "mammal":
            # They have fur as it is; said of the whole, it would cover the eyes.
            self.materials = [binding for binding in self.materials if binding.material != "fur" or binding.part is not None]
        self.patterns.extend(PatternBinding(pattern) for pattern in brought.patterns if not self.patterns)
        for part, _ in brought.parts:
            self.parts.setdefault(part, PartTrait(part))
        self.add_attributes(brought.attributes)
        self.size *= brought.size
        for theme in brought.themes:
            self.add_theme(theme)
        for relation, noun in brought.attached:
            piece = Draft(noun, "", "exact")
            unsaid = all(other.relation != relation for other in self.pieces)
            if unsaid and self.parts.get(piece.kind, PartTrait("")).count != 0:
                self.attach(relation, piece)  # type: ignore[arg-type]

    def thing(self, stand_ins: StandIns) -> Thing:
        """The finished value, with nouns that can be modelled."""
        self.settle()
        own = fold(self.word)
        modelled = own if own in stand_ins.presets else stand_ins.for_noun(self.noun)
        return Thing(
            noun=modelled,
            word=self.word,
            found=self._found(modelled, own),
            count=max(1, min(self.count or 1, MAX_COUNT)),
            colors=tuple(dict.fromkeys(self.colors)),
            materials=tuple(dict.fromkeys(self.materials)),
            patterns=tuple(dict.fromkeys(self.patterns)),
            parts=tuple(self.parts.values()),
            size=_limited(self.size),
            attributes=tuple(self.attributes),
            themes=tuple(dict.fromkeys(stand_ins.for_noun(theme) for theme in self.themes)),
            text=self.text,
            attachments=tuple(Attachment(piece.relation or "with", piece.thing(stand_ins)) for piece in self.pieces),
        )

    def _found(self, modelled: str, own: str) -> Found:
        if modelled == own:
            return "exact"
        return self.found if modelled == self.noun else "nearest"


def merge(known: Draft, again: Draft) -> None:
    """The same thing, mentioned again: what is said of it now adds to what was said."""
    known.colors += again.colors
    known.materials += again.materials
    known.patterns += again.patterns
    known.parts.update(again.parts)
    known.add_attributes(again.attributes)
    known.size *= again.size
    for theme in again.themes:
        known.add_theme(theme)


def _words(value: str) -> list[str]:
    """Attributes of a table cell; "t pose" is one."""
    return [value] if value == "t pose" else value.split()


def _limited(factor: float) -> float:
    return round(max(SIZE_LIMITS[0], min(SIZE_LIMITS[1], factor)), 3)
