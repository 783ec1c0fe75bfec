"""The scene while it is being read: which things there are, which was mentioned last, what hangs on what.

Shared by the grammars of all languages; they know words, this knows things.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from maquette.engines.embedded.lexicon.catalogue import catalogue, plainest
from maquette.engines.embedded.lexicon.compounds import compound
from maquette.engines.embedded.lexicon.traits import traits
from maquette.engines.embedded.lexicon.useful import USEFUL, is_form, is_purpose
from maquette.engines.embedded.lexicon.vocabulary import Meaning
from maquette.engines.embedded.prompt.attachment import CONTINUED, host_for, natural_relation
from maquette.engines.embedded.prompt.draft import GARMENT_ARCHETYPES, POSES, Draft, Modifiers, merge
from maquette.engines.embedded.scene import RELATIONS, Found, Relation

LETTERED = frozenset({"letter", "number", "word", "name plate"})
"""Nouns that are what is written."""

SIGNS = frozenset({"road sign", "signpost", "name plate", "billboard", "relief plaque"})
"""Nouns of what letters and numbers are on anyway."""

LONGEST_TEXT = 24
MOST_ROOTS = 4
MOST_THINGS = 12
PLURAL_COUNT = 3
PAIRED_ARCHETYPES = frozenset({"shoe"})
PAIRED_NOUNS = frozenset({"glove", "boxing glove", "sock", "gauntlet", "ski", "roller skate", "ice skate", "dumbbell"})
PAIRS = frozenset(
    {"chopsticks", "glasses", "sunglasses", "goggles", "headphones", "scissors", "pliers", "tweezers", "binoculars", "trousers", "jeans", "shorts"}
    | {"wings", "antlers", "lips"}
)
"""What is one thing where people say a pair of it."""
CONTAINER_FAMILIES = frozenset({"tableware"})
CONTAINER_ARCHETYPES = frozenset({"chest", "bag", "cart", "truck"})


@dataclass(frozen=True)
class Link:
    """A relation, and what it starts from if that is already known.

    kind: one of scene.RELATIONS, "inside" (never worn), "of", "made", or "aside" for what is no part of the scene. negated: "without".
    """

    kind: str
    host: Draft | None = None
    negated: bool = False

    @property
    def relation(self) -> Relation:
        if self.kind == "inside":
            return "in"
        return self.kind if self.kind in RELATIONS else "with"  # type: ignore[return-value]

    def relation_of(self, host: Draft, thing: Draft) -> Relation:
        """The relation people mean between these two. Inside a top hat is not wearing it."""
        return "in" if self.kind == "inside" else natural_relation(self.relation, host, thing)


@dataclass
class Builder:
    """current, part: the thing mentioned last, and the part of it if a part was. last: the relation it was mentioned in."""

    roots: list[Draft] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    current: Draft | None = None
    part: str | None = None
    last: Link | None = None
    waiting: list[tuple[Link, Draft]] = field(default_factory=list)

    def everything(self) -> list[Draft]:
        return [draft for root in self.roots for draft in root.everything()]

    def same(self, noun: str) -> Draft | None:
        """A thing of that noun already mentioned."""
        return next((draft for draft in self.everything() if draft.noun == noun), None)

    def draft(self, word: str, noun: Meaning, themes: list[str], modifiers: Modifiers, plural: bool = False) -> Draft:
        """A new thing, described, not yet placed."""
        both, themes = compound(noun.value, themes)
        noun = noun if both == noun.value else noun._replace(value=both, found="exact")
        found: Found = "compound" if themes and noun.found in ("exact", "synonym") else noun.found or "exact"  # type: ignore[assignment]
        draft = Draft(noun.value, word, found, noun.brings)
        for theme in themes:
            if not is_purpose(theme, noun.value):
                draft.add_theme(theme)
        if len(draft.themes) > 1:
            # The planter in the form of a "Buddha head" shows a Buddha, not anybody's head; a "mermaid necklace pendant" a mermaid.
            draft.themes = [theme for theme in draft.themes if theme != "bust" and not (draft.noun in USEFUL and _is_jewel(theme))] or draft.themes
        if draft.noun in SIGNS:
            draft.themes = [theme for theme in draft.themes if theme not in LETTERED and not _is_building(theme)]
        draft.describe(modifiers)
        draft.count = draft.count or traits(noun.brings).copies
        if draft.count == 2 and draft.noun in PAIRS:
            draft.count = None
        if plural and draft.count is None:
            paired = draft.archetype in PAIRED_ARCHETYPES or draft.noun in PAIRED_NOUNS
            draft.count, draft.uncounted = 2 if paired else PLURAL_COUNT, True
        self.styles.extend(traits(noun.brings).styles)
        return draft

    def add_root(self, draft: Draft) -> None:
        if len(self.roots) >= MOST_ROOTS:
            self.unused.append(draft.word)
            return
        self.roots.append(draft)
        self.current, self.part, self.last = draft, None, None
        self.adopt_waiting()

    def mention_again(self, known: Draft, draft: Draft) -> None:
        merge(known, draft)
        self.current, self.part = known, None

    def adopt_waiting(self) -> None:
        """Hang on the subject what was read before it ("Under a tree, a cat …"); if there is no subject, it is the subject."""
        waiting, self.waiting = self.waiting, []
        for link, draft in waiting:
            if not self.roots:
                self.roots.append(draft)
                self.current = draft
            else:
                self.roots[0].attach(link.relation_of(self.roots[0], draft), draft)

    def hang(self, link: Link, draft: Draft) -> None:
        """Hang a new thing on what `link` starts from, or on the best host among what was mentioned last."""
        self.part = None
        if link.kind == "aside":
            self.unused.append(draft.word)
        elif self.current is None:
            self.waiting.append((link, draft))
        elif link.negated and draft.is_creature:
            self.last = link
        elif link.negated:
            self.current.root().describe_part(draft.kind, Modifiers(count=0))
            self.last = link
        elif link.kind in ("of", "made"):
            self.belong(link, draft)
        elif len(self.everything()) >= MOST_THINGS:
            self.unused.append(draft.word)
        else:
            host = link.host or host_for(link.relation, self.current, draft)
            relation = link.relation_of(host, draft)
            host.attach(relation, draft)
            # "In blue overalls and a straw hat" goes on with what is worn.
            self.last = Link("wearing" if relation == "wearing" else link.relation, host)
            self.current = draft

    def belong(self, link: Link, draft: Draft) -> None:
        """ "bowl of fruit" contains; "egg of a dragon", "made of cheese" take on a theme."""
        host = link.host or self.current
        assert host is not None
        if link.kind == "of" and (host.family in CONTAINER_FAMILIES or host.archetype in CONTAINER_ARCHETYPES):
            host.attach("containing", draft)
            self.last, self.current = Link("containing", host), draft
        else:
            host.add_theme(draft.noun)
            host.colors += [binding for binding in draft.colors if binding.part is None]
            host.materials += [binding for binding in draft.materials if binding.part is None]
            self.last = None

    def continued(self, draft: Draft, joined: str, article: str) -> Link | None:
        """The relation that goes on behind "and" or a comma; None where a second subject begins."""
        last = self.last
        if last is None or last.kind not in CONTINUED or not joined:
            return None
        second_creature = draft.is_creature and last.host is not None and last.host.is_creature and not (self.current and self.current.is_creature)
        separate = joined == "," and article and last.kind != "with"
        if second_creature or separate:
            return None
        if last.host is not None and last.host.is_creature and self._changes_place(last, draft, joined):
            return Link("with", last.host)
        # "a purple robe with stars, pointy hat": the robe does not wear the hat.
        misdressed = draft.archetype in GARMENT_ARCHETYPES and last.host is not None and not last.host.is_creature
        return (self.dressed(draft, ",") or last) if misdressed else last

    @staticmethod
    def _changes_place(last: Link, draft: Draft, joined: str) -> bool:
        """ "holding a sword, black leather jacket" and "a red cape and a tiny sword": clothes are worn and nothing else is."""
        worn = draft.archetype in GARMENT_ARCHETYPES
        return (last.kind == "holding" and worn and joined == ",") or (last.kind == "wearing" and not worn)

    def name_again(self, draft: Draft, joined: str, article: str) -> bool:
        """ "my dog Max, a black labrador": who was mentioned by a general name, called what he is."""
        root = self.roots[0] if len(self.roots) == 1 else None
        if root is None or joined != "," or article != "a" or root.archetype != draft.archetype or root.count or draft.count:
            return False
        if plainest()[root.archetype] != root.noun or root.noun == draft.noun or root.pieces or not root.is_creature:
            return False
        root.noun, root.word, root.found, root.brings = draft.noun, draft.word, draft.found, f"{root.brings} {draft.brings}".strip()
        merge(root, draft)
        self.current, self.part, self.last = root, None, None
        return True

    def dressed(self, draft: Draft, joined: str) -> Link | None:
        """ "a snowman, black hat, red scarf": clothes in a list are the subject's."""
        root = self.current.root() if self.current is not None else None
        fits = root is not None and root.is_creature and joined == "," and draft.archetype in GARMENT_ARCHETYPES
        return Link("with", root) if fits else None

    def take_form(self, draft: Draft, joined: str) -> bool:
        """ "keychain, corgi" and "corgi, keychain": in a list, the form of a useful thing is no second subject."""
        if joined != "," or len(self.roots) != 1 or draft.count is not None:
            return False
        root = self.roots[0]
        if root.noun in USEFUL and is_form(draft.noun) and not self.has_form(root):
            root.attach("shaped_like", draft)
        elif draft.noun in USEFUL and is_form(root.noun) and root.count is None and not self.has_form(draft):
            self.roots[0] = draft
            draft.attach("shaped_like", root)
        else:
            return False
        self.current, self.part, self.last = draft, None, None
        return True

    @staticmethod
    def has_form(draft: Draft) -> bool:
        return bool(draft.themes) or any(piece.relation == "shaped_like" for piece in draft.pieces)

    def write_on_host(self) -> None:
        """ "a sign with the text "OPEN"": letters that come along are written on what they come with."""
        letters = self.current
        if letters is not None and letters.noun == "word" and letters.relation == "with" and letters.host is not None and not letters.host.text:
            letters.host.text = letters.text
            letters.host.pieces.remove(letters)
            self.current = letters.host

    def put_on_top(self, of_creature: bool = False) -> None:
        """ "with a castle on its back": what came along, or was carried, sits on top.

        of_creature: of "an island with a palm tree on its back" the island does.
        """
        carried = [draft for draft in self.current.chain() if draft.relation in ("with", "holding")] if self.current is not None else []
        on_creature = [draft for draft in carried if of_creature and draft.host is not None and draft.host.is_creature]
        if on_creature or (carried and carried[0] is self.current):
            (on_creature or carried)[0].relation = "topped_with"

    def put_in_arms(self) -> None:
        """ "with a cat on her lap": what lies there is held."""
        if self.current is not None and self.current.relation == "with":
            self.current.relation = "holding"

    def put_inside(self) -> None:
        """ "with a house inside"."""
        if self.current is not None and self.current.host is not None and self.current.relation in ("with", "holding", "containing"):
            self.current.relation = "containing"

    def put_on_shoulders(self) -> None:
        """ "a dad carrying his daughter on his shoulders": she sits up there."""
        self.put_on_top()
        if self.current is not None and self.current.family == "person" and not POSES & set(self.current.attributes):
            self.current.add_attributes(["sitting"])

    def equip(self, relation: str, tool: str) -> None:
        """Give the one who acts a tool, unless something is held or ridden already."""
        actor = self.actor()
        if all(piece.relation != relation for piece in actor.pieces) and len(self.everything()) < MOST_THINGS:
            actor.attach(relation, Draft(tool, "", "exact"))  # type: ignore[arg-type]

    def step_back(self) -> None:
        """ "… topped with strawberries and covered in chocolate": a second relation starts where the first did."""
        if self.last is not None and self.last.host is not None:
            self.current, self.part = self.last.host, None

    # --- describing -----------------------------------------------------------------------------------------------------------

    def describe_last(self, modifiers: Modifiers, clause: bool) -> None:
        """Bind words that followed their noun. clause: a comma came before, so they speak of the subject."""
        target = self.current
        if target is None:
            return
        part = self.part
        if clause and part is None:
            target = target.root()
        poses = [word for word in modifiers.attributes if word in POSES]
        if poses and part is None:
            self.actor().add_attributes(poses)
            modifiers.order = [(kind, value) for kind, value in modifiers.order if kind != "attribute" or value not in POSES]
        if modifiers:
            target.describe(modifiers, part)

    def actor(self) -> Draft:
        """The creature a pose is said of: a rider rather than the horse, the subject rather than its chair."""
        assert self.current is not None
        return next((draft for draft in self.current.chain() if draft.is_creature), self.current.root())

    def owner(self, part: str) -> Draft | None:
        """The innermost thing mentioned that has such a part."""
        return next((draft for draft in self.current.chain() if draft.owns(draft.name_of(part))), None) if self.current else None

    def part_meant(self, parts: tuple[str, ...]) -> str | None:
        """Of the parts a word can be, the one that something mentioned has; the first if nothing has any."""
        return next((part for part in parts if self.owner(part) is not None), next(iter(parts), None))

    def bind_part(self, owner: Draft, part: str, modifiers: Modifiers, negated: bool = False) -> None:
        """Say of a part of `owner` what was said, or that there is none."""
        part = owner.name_of(part)
        owner.describe(Modifiers(count=0) if negated else modifiers, part)
        self.current, self.part, self.last = owner, part, Link("with", owner, negated)

    def bind_motif(self, pattern: str, modifiers: Modifiers, part: str | None = None) -> None:
        """ "with black stripes"."""
        assert self.current is not None
        self.current.add_motif(pattern, modifiers, part)
        self.part, self.last = None, Link("with", self.current)


def _is_building(noun: str) -> bool:
    known = catalogue().get(noun)
    return known is not None and known.family == "building"


def _is_jewel(noun: str) -> bool:
    known = catalogue().get(noun)
    return known is not None and known.archetype == "jewelry"
