"""Noun phrases of English: which noun is the head, which is a part of something, and what is to be written on it."""

from __future__ import annotations

from dataclasses import replace

from maquette.engines.embedded.lexicon.catalogue import catalogue, plainest
from maquette.engines.embedded.lexicon.useful import USEFUL, is_form
from maquette.engines.embedded.lexicon.vocabulary import Meaning, english
from maquette.engines.embedded.prompt.builder import LETTERED, LONGEST_TEXT
from maquette.engines.embedded.prompt.draft import GARMENT_ARCHETYPES, Draft, Modifiers
from maquette.engines.embedded.prompt.english.reading import Reading
from maquette.engines.embedded.prompt.lexemes import Lexeme

BODY_PLACES = frozenset({"hand", "hands", "mouth", "head", "back", "arms", "beak", "claws", "shoulder", "lap", "neck", "paws"})
IN_ARMS = frozenset({"lap", "arms", "hands"})
PLACES = frozenset({"on", "in", "inside", "above", "around", "next_to", "under", "behind", "in_front_of"})
SHAPE_WORDS = {"shaped": "shape", "shape": "shape", "themed": "theme", "inspired": "theme", "like": "theme", "styled": "theme", "style": "theme"}
DECORATIONS = frozenset({"pattern", "patterns", "motif", "motifs", "design", "designs", "print", "prints", "theme"})
CLOTHS = frozenset({"soft furnishing", "bag", "umbrella", "balloon craft"})
TRANSITIVE = frozenset({"eating", "reading", "playing"})
"""Poses that take an object: "a bear playing drums", "a drum playing bear"."""
CARRIED = frozenset({"holding", "wearing", "riding"})
FORMS = frozenset({"shape", "form", "silhouette"})
SCENERY = frozenset({"background", "backdrop", "scenery", "landscape", "setting"})


class Nouns(Reading):
    """Reads runs of nouns; the last is the head."""

    def things(self) -> int:
        """A run of nouns: the last is the head, those before it are themes ("pumpkin house")."""
        run = [self.lexemes[self.at]]
        while self.extends(self.at + len(run)):
            run.append(self.lexemes[self.at + len(run)])
        if self.is_shape(run) or self.is_object(run):
            return len(run) + 1
        nouns = [lexeme for lexeme in run if not self.is_likeness(lexeme, alone=len(run) == 1)]
        while nouns and not self.ideas and is_idea(nouns[-1]):
            self.scene.unused.append(nouns.pop().word)
        if nouns and not self.is_scenery(self.following(len(run))):
            self.take(nouns, self.following(len(run)))
        return len(run) + self.take_text(self.at + len(run))

    def is_shape(self, run: list[Lexeme]) -> bool:
        """ "cat-shaped", "dragon-themed": a description of the noun to come."""
        following, noun = self.following(len(run)), run[-1].get("noun")
        word = following.word.lower() if following is not None and not following.boundary else ""
        if noun is None:
            return False
        if word in SHAPE_WORDS and self.thing_ahead(self.at + len(run)):
            self.pending.order.append((SHAPE_WORDS[word], noun.value))
            return True
        if word in FORMS and self.scene.current is not None:
            self.scene.current.attach("shaped_like", Draft(noun.value, run[-1].word, "exact"))
            self.end_phrase()
            return True
        if word in DECORATIONS and self.scene.current is not None:
            self.scene.current.add_theme(noun.value)
            self.link, self.pending = None, Modifiers()
            return True
        return False

    def is_object(self, run: list[Lexeme]) -> bool:
        """ "guitar playing frog", "hat-wearing dog": what the noun to come plays or wears."""
        noun, verb, actor = run[-1].get("noun"), self.following(len(run)), self.following(len(run) + 1)
        if noun is None or run[-1].plural or catalogue()[noun.value].is_creature or verb is None or actor is None or verb.boundary or actor.boundary:
            return False
        subject, relation = actor.get("noun"), verb.get("relation")
        kind = relation.value.partition(" ")[0] if relation is not None else "holding" if verb.word.lower() in TRANSITIVE else ""
        if subject is None or kind not in CARRIED or not catalogue()[subject.value].is_creature:
            return False
        self.pending.add(Meaning("activity", f"{kind} {noun.value}"))
        return True

    def extends(self, at: int) -> bool:
        if at >= len(self.lexemes):
            return False
        lexeme = self.lexemes[at]
        if lexeme.boundary or lexeme.quoted or not lexeme.is_thing or not self.is_wanted(lexeme):
            return False
        if lexeme.get("activity") or lexeme.word.lower() in TRANSITIVE or self._is_name_at(at):
            return False
        return not (lexeme.is_modifier and self.thing_ahead(at))

    def _is_name_at(self, at: int) -> bool:
        here, self.at = self.at, at
        found = self.is_name(self.lexemes[at])
        self.at = here
        return found

    def is_scenery(self, following: Lexeme | None) -> bool:
        """ "castle background" is no thing."""
        return following is not None and not following.boundary and following.word.lower() in SCENERY and bool(self.scene.roots)

    def is_likeness(self, lexeme: Lexeme, alone: bool) -> bool:
        """ "statue of", "dragon figurine": the thing is what it shows. A lone statue is a statue."""
        meaning = lexeme.get("likeness")
        if meaning is None or (alone and lexeme.get("noun") is not None):
            return False
        if meaning.value == "sculpture":
            self.scene.styles.append("sculpture")
        elif meaning.value != "plain":
            self.pending.add(Meaning("attribute", meaning.value))
        return True

    def take(self, nouns: list[Lexeme], following: Lexeme | None) -> None:
        nouns = self.formative(useful_last(self.without_denied(named_species(nouns))))
        lexeme = nouns[-1]
        part, motif, noun = self.scene.part_meant(lexeme.parts), lexeme.get("motif"), lexeme.get("noun")
        if self.is_formed():
            part = None
        elif self.take_likened_part(nouns):
            return
        if part is not None and len(nouns) > 1 and following is not None and following.get("is") is not None:
            self.take_owner_and_part(nouns[:-1], part)
        elif part is not None and len(nouns) == 1 and self.take_part(lexeme, part):
            return
        elif (
            motif is not None
            and len(nouns) == 1
            and self.scene.current is not None
            and (self.link or self.joined)
            and (noun is None or self.is_printed())
        ):
            self.take_motif(motif.value)
        elif noun is not None:
            self.take_thing(nouns, noun)
        elif part is not None and self.scene.current is not None:
            self.bind_part(self.scene.current.root().noun, part)
        else:
            self.scene.unused.append(lexeme.word)

    def is_formed(self) -> bool:
        """Whether what comes is the form of something: "shaped like a cat tail" says nothing of its host's own parts."""
        return self.link is not None and self.link.kind == "shaped_like"

    def formative(self, nouns: list[Lexeme]) -> list[Lexeme]:
        """Of a form that nobody models as a thing of its own, the owner: a hook "shaped like a cat tail" is shaped like a cat."""
        named = [lexeme for lexeme in nouns if lexeme.get("noun") is not None]
        return named or nouns if self.is_formed() else nouns

    def is_printed(self) -> bool:
        """Whether stars and hearts are a print here: on clothes and cloth, not on a landscape."""
        current = self.scene.current
        return current is not None and (current.archetype in GARMENT_ARCHETYPES or current.archetype in CLOTHS) and self.link is not None

    def without_denied(self, nouns: list[Lexeme]) -> list[Lexeme]:
        """ "no wings dragon"."""
        part = nouns[0].get("part")
        if len(nouns) == 1 or part is None or self.link is None or not self.link.negated:
            return nouns
        self.pending.parts.append((part.value, Modifiers(count=0)))
        self.link = None
        return nouns[1:]

    def take_likened_part(self, nouns: list[Lexeme]) -> bool:
        """ "with bat wings", "with a carrot nose": a part of the host that looks like something."""
        words = " ".join(lexeme.word for lexeme in nouns).lower().split()
        meanings = english().get(words[-1], ()) if len(words) > 1 else ()
        part = self.scene.part_meant(tuple(meaning.value for meaning in meanings if meaning.kind == "part"))
        owner = self.scene.owner(part) if part is not None else None
        if part is None or owner is None or not self.speaks_of_parts(nouns[-1]):
            return False
        named = nouns[0].get("noun")
        if len(nouns) == 1 and named is not None and named.found == "exact" and not nouns[0].parts:
            # A treasure chest is no chest like a treasure.
            return False
        likened = english().get(" ".join(words[:-1]), ())
        for meaning in likened[:1]:
            self.pending.order.append(("theme" if meaning.kind == "noun" else meaning.kind, meaning.value))
        self.bind_part(owner.noun, part)
        return True

    def take_thing(self, nouns: list[Lexeme], noun: Meaning) -> None:
        themes = [theme.value for other in nouns[:-1] if (theme := other.get("noun")) and (self.ideas or not is_idea(other))]
        if not self.ideas:
            self.scene.unused += [other.word for other in nouns[:-1] if is_idea(other) and other.get("noise") is None]
        word = " ".join(lexeme.word for lexeme in nouns)
        modifiers, self.pending = self.pending, Modifiers()
        draft = self.scene.draft(word, noun, themes, modifiers, nouns[-1].plural)
        link = self.link or self.scene.continued(draft, self.joined, self.article) or self.scene.dressed(draft, self.joined)
        known = self.scene.same(draft.noun)
        if link is not None:
            self.scene.hang(link, draft)
        elif self.scene.take_form(draft, self.joined) or self.scene.name_again(draft, self.joined, self.article):
            pass
        elif known is not None and (self.article == "the" or self.joined == ","):
            self.scene.mention_again(known, draft)
        else:
            self.scene.add_root(draft)
        for activity in modifiers.of_kind("activity") if draft.is_creature else ():
            self.scene.equip(*activity.split(" ", 1))
        self.end_phrase()

    def take_owner_and_part(self, nouns: list[Lexeme], part: str) -> None:
        """ "the cat's eyes are green"."""
        noun = nouns[-1].get("noun")
        if noun is not None and (known := self.scene.same(noun.value)) is not None:
            self.scene.current = known
        elif noun is not None:
            self.take_thing(nouns, noun)
        if self.scene.current is not None:
            self.scene.part = part

    def take_part(self, lexeme: Lexeme, part: str) -> bool:
        """Bind a part to its owner; False when the word is a thing of its own here."""
        owner = self.scene.owner(part)
        if owner is None or not self.speaks_of_parts(lexeme):
            return False
        if self.link is not None and self.link.kind in PLACES and not self.link.negated:
            if part in IN_ARMS:
                self.scene.put_in_arms()
            elif part == "shoulders":
                self.scene.put_on_shoulders()
            elif self.link.kind in ("on", "above"):
                self.scene.put_on_top(of_creature=True)
            self.link, self.pending, self.article = None, Modifiers(), ""
            return True
        self.bind_part(owner.noun, part)
        return True

    def speaks_of_parts(self, lexeme: Lexeme) -> bool:
        """Whether a part is meant: behind "with", after a possessive, in a list of parts.

        "in its hand" and "a house with flowers in the windows" name no place of their own.
        """
        if self.article == "its":
            return True
        if self.link is not None:
            owned = any(self.scene.current.owns(part) for part in lexeme.parts)  # type: ignore[union-attr]
            elsewhere = self.article != "a" and (not owned or self.scene.last is not None)
            on_body = self.link.kind in PLACES and (elsewhere or lexeme.word.lower() in BODY_PLACES)
            return self.link.kind in ("with", "of", "covered_in", "containing") or on_body or lexeme.get("noun") is None
        goes_on = self.scene.last is not None and self.scene.last.kind == "with"
        return bool(self.joined) and (goes_on or (self.article != "a" and (self.scene.last is None or self.joined == ",")))

    def bind_part(self, owner: str, part: str) -> None:
        host = next(draft for draft in self.scene.current.chain() if draft.noun == owner)  # type: ignore[union-attr]
        modifiers, self.pending = self.pending, Modifiers()
        continued = self.link or (self.scene.last if self.joined else None)
        self.scene.bind_part(host, part, modifiers, negated=continued is not None and continued.negated)
        self.end_phrase()

    def take_motif(self, pattern: str) -> None:
        modifiers, self.pending = self.pending, Modifiers()
        if self.link is None or not self.link.negated:
            self.scene.bind_motif(pattern, modifiers, self.scene.part if self.link else None)
        self.end_phrase()

    def take_text(self, at: int) -> int:
        """ "letter A", "number 7", "the word LOVE": what is to be written, if the noun just read is of that sort."""
        current = self.scene.current
        if current is None or current.noun not in LETTERED or current.text or at >= len(self.lexemes):
            return 0
        lexeme = self.lexemes[at]
        fits = lexeme.quoted or lexeme.number is not None or (current.noun == "letter" and len(lexeme.word) <= 3)
        named = current.noun in ("word", "name plate") and lexeme.word[:1].isupper()
        if lexeme.boundary or not (fits or named):
            return 0
        current.text, current.count = lexeme.word[:LONGEST_TEXT], None
        self.scene.write_on_host()
        return 1


def is_idea(lexeme: Lexeme) -> bool:
    noun = lexeme.get("noun")
    return noun is not None and noun.found == "association" and lexeme.get("part") is None and lexeme.get("motif") is None


def useful_last(nouns: list[Lexeme]) -> list[Lexeme]:
    """ "keychain corgi": the useful thing is the head, wherever it stands."""
    if len(nouns) < 2:
        return nouns
    first, head = nouns[0].get("noun"), nouns[-1].get("noun")
    if first is None or head is None or first.value not in USEFUL or not is_form(head.value):
        return nouns
    return [*nouns[1:], nouns[0]]


def named_species(nouns: list[Lexeme]) -> list[Lexeme]:
    """ "corgi dog", "labrador puppy": the first noun is the kind, the second only says again what it is, or how old."""
    if len(nouns) < 2:
        return nouns
    kind, head = nouns[-2].get("noun"), nouns[-1].get("noun")
    if kind is None or head is None or kind.value == head.value or kind.found == "association" or head.found not in ("exact", "synonym"):
        return nouns
    archetype = catalogue()[head.value].archetype
    if catalogue()[kind.value].archetype != archetype or plainest()[archetype] != head.value:
        return nouns
    both = kind._replace(brings=f"{kind.brings} {head.brings}".strip())
    word = f"{nouns[-2].word} {nouns[-1].word}"
    return [*nouns[:-2], replace(nouns[-2], word=word, meanings=(both,), plural=nouns[-1].plural)]
