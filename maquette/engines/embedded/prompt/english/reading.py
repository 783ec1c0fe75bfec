"""The state of one reading of English, looking ahead, and words that describe.

Words that describe wait until their noun comes ("a small red …") or until it is clear that none will ("…, red and small").
"""

from __future__ import annotations

from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.prompt.builder import Builder, Link
from maquette.engines.embedded.prompt.draft import Modifiers
from maquette.engines.embedded.prompt.lexemes import MODIFIER_KINDS, Lexeme, is_verb_form

FURTHEST_NOUN = 12
"""Words between an adjective and its noun; looking further would cost time for nonsense only."""

PASSED = ("and", "noise", "neither", "self", "activity")
"""Kinds of words that may stand between an adjective and its noun."""


class Reading:
    """Where a reading stands. ideas: whether abstract nouns ("love") and filler ("art") may be the subject.

    pending: words that describe, waiting. link: a relation, waiting for its object. article: of the phrase that has begun ("a", "the",
    "its" or ""). joined: what came between the last noun and the one to come: "and", "," or "".
    """

    def __init__(self, lexemes: list[Lexeme], ideas: bool = False) -> None:
        self.lexemes, self.ideas = lexemes, ideas
        self.scene = Builder()
        self.pending = Modifiers()
        self.link: Link | None = None
        self.article = ""
        self.joined = ""
        self.at = 0

    def end_phrase(self) -> None:
        """The object of a relation, or the thing of a phrase, has been read."""
        self.link, self.article, self.joined = None, "", ""

    def following(self, steps: int = 1) -> Lexeme | None:
        return self.lexemes[self.at + steps] if self.at + steps < len(self.lexemes) else None

    def is_name(self, lexeme: Lexeme) -> bool:
        """ "my dog Max": a capital behind a creature in small letters, on a word that only happens to be a noun."""
        noun = lexeme.get("noun")
        before = self.lexemes[self.at - 1] if self.at else None
        if before is None or lexeme.boundary or not (lexeme.word[:1].isupper() and lexeme.word.isalpha()):
            return False
        guessed = noun is not None and noun.found == "fuzzy"
        listed = any(meaning.kind != "noun" or meaning.found in ("exact", "synonym") for meaning in lexeme.meanings) and not guessed
        owner = before.get("noun")
        return not listed and before.word.islower() and owner is not None and catalogue()[owner.value].is_creature

    def is_wanted(self, lexeme: Lexeme) -> bool:
        """Whether a noun that is also filler ("art", "game") counts: only when there is nothing else."""
        return self.ideas or not (lexeme.get("noise") or lexeme.get("self"))

    def reads_as_modifier(self, at: int) -> bool:
        lexeme = self.lexemes[at]
        if not lexeme.is_modifier:
            return False
        if not lexeme.is_thing or (self.link is not None and self.link.kind == "made"):
            return True
        return self.thing_ahead(at) or (self.scene.current is not None and self.stands_alone(at))

    def thing_ahead(self, at: int) -> bool:
        """Whether a noun ends the phrase that holds lexeme `at`."""
        for lexeme in self.lexemes[at + 1 : at + 1 + FURTHEST_NOUN]:
            if lexeme.boundary == "." or (lexeme.boundary and self.scene.roots and not self.article):
                return False
            if lexeme.get("unmodelled") is not None:
                return True
            if lexeme.is_thing and (self.is_wanted(lexeme) or lexeme.get("likeness") is not None) and not is_made_of_part(lexeme):
                return True
            if lexeme.get("self") and self.scene.roots:
                return False
            if not lexeme.meanings and is_verb_form(lexeme.word.lower()):
                continue
            if not (lexeme.is_modifier or is_made_of_part(lexeme) or any(lexeme.get(kind) for kind in PASSED)):
                return False
        return False

    def stands_alone(self, at: int) -> bool:
        """ "…, gold" or "covered in chocolate": behind a noun, a word that can be a colour or a material is one."""
        lexeme = self.lexemes[at]
        if self.names_part(lexeme):
            return False
        lonely = at + 1 == len(self.lexemes) or bool(self.lexemes[at + 1].boundary) or not self.lexemes[at + 1].is_thing
        introduced = bool(lexeme.boundary or self.pending) or (self.link is not None and self.link.kind in ("in", "covered_in", "of"))
        return lonely and introduced and not self.article and (lexeme.get("color") or lexeme.get("material")) is not None

    def names_part(self, lexeme: Lexeme) -> bool:
        """ "an hourglass with blue sand": what else is a material is a part of what was mentioned last."""
        current = self.scene.current
        return self.link is not None and self.link.kind == "with" and current is not None and any(current.owns(part) for part in lexeme.parts)

    def modifier(self, lexeme: Lexeme) -> int:
        meanings = [meaning for meaning in lexeme.meanings if meaning.kind in MODIFIER_KINDS]
        if meanings[0].kind == "shade" and len(meanings) > 1 and not self.color_follows():
            meanings = meanings[1:]
        if meanings[0].kind == "style":
            self.scene.styles.append(meanings[0].value)
            return 1
        surface = [meaning for meaning in meanings if meaning.kind in ("color", "material")]
        for meaning in surface or meanings[:1]:
            self.pending.add(meaning)
        if self.ends_material(lexeme) or not (self.thing_ahead(self.at) or self.modifier_follows()):
            self.flush()
        return 1

    def ends_material(self, lexeme: Lexeme) -> bool:
        """ "of gold and rubies": the material is complete, "rubies" is something else."""
        following = self.following()
        made = self.link is not None and self.link.kind in ("of", "made")
        return made and lexeme.get("material") is not None and following is not None and following.get("and") is not None

    def color_follows(self) -> bool:
        following = self.following()
        return following is not None and following.get("color") is not None

    def modifier_follows(self) -> bool:
        following = self.following()
        return following is not None and not following.boundary and (following.is_modifier or following.get("and") is not None)

    def flush(self) -> None:
        """No noun will come: what was said describes what was mentioned last. Before the subject it keeps waiting."""
        if not self.pending or self.scene.current is None:
            return
        modifiers, self.pending = self.pending, Modifiers()
        if self.link is None or not self.link.negated:
            self.scene.describe_last(modifiers, clause=self.joined == "," and self.link is None)


def is_made_of_part(lexeme: Lexeme) -> bool:
    """ "eyed", "headed": an adjective made of a part, and of the word before it."""
    return len(lexeme.meanings) == 1 and lexeme.meanings[0].kind == "part" and lexeme.word.lower().endswith("ed")
