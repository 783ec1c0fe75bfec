"""Chinese: lexemes → things.

戴着红色帽子的猫 is a cat (猫) that wears (戴着) a red hat: clauses wait for their head as adjectives do, and a clause that no head follows
is said of the subject (猫戴着帽子). The words are in chinese.tsv.
"""

from __future__ import annotations

from maquette.engines.embedded.lexicon.vocabulary import Meaning
from maquette.engines.embedded.prompt.builder import LONGEST_TEXT, Builder, Link
from maquette.engines.embedded.prompt.chinese.phrases import NAMED, VERBS, Mention, Phrase, Phrases
from maquette.engines.embedded.prompt.draft import Draft, Modifiers
from maquette.engines.embedded.prompt.lexemes import MODIFIER_KINDS, Lexeme

PLACED = frozenset({"at", "posed", "put"})
HANGING = "hanging_from"
BEARING = frozenset({"food", "clothing", "tableware"})
"""Families of what is the subject where something is on it: a cake with candles. Who sits on a chair is the subject himself."""

SUPPORTED = frozenset({"sitting", "lying", "standing"})


class Chinese(Phrases):
    """One reading of one prompt."""

    def read(self) -> Builder:
        while self.at < len(self.lexemes):
            if self.lexemes[self.at].boundary:
                self.cross()
            self.step()
        self.promote()
        self.flush()
        self.scene.adopt_waiting()
        return self.scene

    def promote(self) -> None:
        """背着书包的恐龙上学: where no head came, the thing mentioned last is what is meant."""
        said = [clause for clause in self.phrase.clauses if clause[1].draft is not None]
        if self.scene.roots or not said:
            return
        self.phrase.clauses.remove(said[-1])
        self.settle(said[-1][1])

    def step(self) -> None:
        lexeme = self.lexemes[self.at]
        kinds = {meaning.kind for meaning in lexeme.meanings}
        if lexeme.quoted:
            self.quoted(lexeme.word)
        elif kinds & VERBS and not kinds & NAMED:
            self.verb(lexeme)
        elif "activity" in kinds:
            self.activity(lexeme)
        elif kinds & PLACED and self.next_is("activity", 1):
            self.at += 1
        elif kinds & PLACED:
            self.placed(lexeme)
        elif "saying" in kinds:
            self.saying()
        elif "scenery" in kinds:
            self.skip_phrase()
        elif self.sits_on(lexeme):
            return
        elif self.takes_modifier(self.phrase.modifiers):
            self.trailing()
        elif kinds & NAMED:
            self.named()
        elif "and" in kinds:
            self.joined = "and"
            self.at += 1
        else:
            if not lexeme.meanings and lexeme.number is None:
                self.scene.unused.append(lexeme.word)
            self.at += 1

    def cross(self) -> None:
        self.flush()
        self.joined = ","
        self.scene.part = None
        if self.scene.current is not None:
            self.scene.current = self.scene.current.root()

    def skip_phrase(self) -> None:
        """背景是… is scenery, up to 的 or the next punctuation."""
        self.at += 1
        while self.at < len(self.lexemes) and not self.lexemes[self.at].boundary and not self.next_is("of"):
            self.at += 1

    def flush(self) -> None:
        """No head will come: what waits is said of the subject. Before the subject it keeps waiting."""
        if not self.phrase or self.scene.current is None:
            return
        phrase, self.phrase = self.phrase, Phrase()
        if phrase.modifiers:
            self.scene.describe_last(phrase.modifiers, clause=self.scene.part is None)
        for link, mention in phrase.clauses:
            self.say(self.scene.current.root(), link, mention)

    def trailing(self) -> None:
        """A run of describing words that no noun follows belongs to what was mentioned last (眼睛是红色的)."""
        following = self.peek()
        ended = following is None or following.boundary or not self.head_follows()
        if ended and self.scene.current is not None:
            self.flush()

    # --- nouns ----------------------------------------------------------------------------------------------------------------

    def named(self) -> None:
        """A noun phrase at the top: a place, a possessor, a part of what follows, or a thing."""
        mention = self.mention(self.phrase)
        if mention is None:
            return
        if self.next_is("place"):
            self.located(mention)
        elif self.shaped(mention):
            return
        elif self.next_is("made") and mention.draft is not None:
            self.phrase.modifiers.order.append(("theme", mention.draft.noun))
        elif self.next_is("of") and self.is_described_part(mention):
            self.phrase = Phrase(self.phrase.modifiers, [*self.phrase.clauses, (Link("with"), mention)])
        elif self.next_is("of") and mention.draft is not None and self.possessed(mention.draft):
            return
        else:
            self.settle(mention)

    def is_described_part(self, mention: Mention) -> bool:
        """蓝眼睛的猫: a part of the head that is to come."""
        self.at += 1
        follows = self.head_follows()
        self.at -= 1
        return mention.part is not None and follows and bool(mention.modifiers or mention.draft is None)

    def located(self, mention: Mention) -> None:
        """树枝上的猫头鹰, 盒子里有一只猫. 手里 is no place, and 法杖顶部有水晶 speaks of the staff already there."""
        relation = self.place() or "on"
        if self.next_is("contain") and mention.draft is not None:
            self.settle(mention)
            return
        if mention.part is not None and self.scene.owner(mention.part) is not None:
            return
        known = self.scene.same(mention.draft.noun) if mention.draft is not None else None
        if self.next_is("with"):
            self.at += 1
            if known is None and mention.draft is not None and mention.draft.family in BEARING:
                known = mention.draft
                self.settle(mention)
            if known is not None:
                upside_down = Link({"on": "topped_with", "in": "containing"}.get(relation, "with"))
                for other in self.objects(upside_down):
                    self.say(known, upside_down, other)
                return
        self.phrase.clauses.append((Link(relation), mention))
        if not self.head_follows():
            self.flush()

    def place(self) -> str | None:
        """The relation of a word like 上 or 里, if one comes next."""
        if not self.next_is("place"):
            return None
        relation = self.lexemes[self.at].get("place").value  # type: ignore[union-attr]
        self.at += 1
        return relation

    def shaped(self, mention: Mention) -> bool:
        """猫形状的杯子, 海盗主题的房子: a description of the noun to come."""
        if mention.draft is None or not (self.next_is("shape") or self.next_is("themed")):
            return False
        kind = "shape" if self.next_is("shape") else "theme"
        self.at += 1
        if self.head_follows():
            self.phrase.modifiers.order.append((kind, mention.draft.noun))
        elif kind == "shape" and self.joined == "," and self.scene.roots:
            self.scene.roots[-1].attach("shaped_like", mention.draft)
        else:
            self.settle(mention)
        return True

    def possessed(self, owner: Draft) -> bool:
        """猫的眼睛: a thing and its part. 龙的蛋: the head takes on a theme."""
        following = self.peek(1)
        if following is None or not any(meaning.kind in NAMED | MODIFIER_KINDS for meaning in following.meanings):
            return False
        part = following.get("part")
        if part is not None and owner.owns(part.value):
            self.settle(Mention(owner, None, Modifiers()))
            self.at += 2
            self.scene.part = part.value
            return True
        if following.get("noun") is None:
            return False
        self.at += 1
        self.phrase.modifiers.order.append(("shape" if owner.word.endswith("形") else "theme", owner.noun))
        return True

    def settle(self, mention: Mention) -> None:
        """Put a noun phrase into the scene: a part of the subject, a further object, or a new subject with its clauses."""
        phrase, self.phrase = self.phrase, Phrase()
        joined, self.joined = self.joined, ""
        owner = self.scene.owner(mention.part) if mention.part else None
        if owner is not None and mention.part is not None and not phrase.clauses:
            self.scene.bind_part(owner, mention.part, mention.modifiers)
            return
        draft = mention.draft
        if draft is None:
            return
        known = self.scene.same(draft.noun)
        link = None if phrase.clauses else self.scene.dressed(draft, joined)
        if link is None and joined == "and" and not phrase.clauses and draft.count is None:
            link = self.scene.continued(draft, joined, "")
        if link is not None:
            self.scene.hang(link, draft)
        elif known is not None and joined == ",":
            self.scene.mention_again(known, draft)
            draft = known
        else:
            self.scene.add_root(draft)
        for clause, described in phrase.clauses:
            self.say(draft, clause, described)

    # --- clauses --------------------------------------------------------------------------------------------------------------

    def verb(self, lexeme: Lexeme) -> None:
        """戴着…, 拿着…, 没有…: clauses for the head that follows, or for the subject."""
        meaning = next(meaning for meaning in lexeme.meanings if meaning.kind in VERBS)
        self.at += 1
        link = Link("with" if meaning.value == "without" else meaning.value, negated=meaning.kind == "without")
        self.phrase.clauses.extend((link, mention) for mention in self.objects(link))
        self.close()

    def placed(self, lexeme: Lexeme) -> None:
        """坐在椅子上, 在森林里."""
        meaning = next(meaning for meaning in lexeme.meanings if meaning.kind in PLACED)
        self.at += 1
        mentions = self.objects(Link("on"))
        relation = self.place() or ("in" if meaning.kind == "at" else "on")
        if meaning.value == HANGING and relation in ("on", "in"):
            relation = HANGING
        self.phrase.clauses.extend((Link(relation), mention) for mention in mentions)
        if meaning.kind == "posed":
            self.pose(meaning.value)
        self.close()

    def activity(self, lexeme: Lexeme) -> None:
        """钓鱼的猫, 猫在读书: who does something holds what it is done with."""
        relation, _, tool = lexeme.get("activity").value.partition(" ")  # type: ignore[union-attr]
        self.at += 1
        self.phrase.clauses.append((Link(relation), Mention(Draft(tool, "", "exact"), None, Modifiers())))
        self.close()

    def sits_on(self, lexeme: Lexeme) -> bool:
        """圣诞老人坐着雪橇: a pose with an object."""
        pose = lexeme.get("attribute")
        if pose is None or pose.value not in SUPPORTED or not self.next_is("noun", 1) or self.scene.current is None:
            return False
        self.at += 1
        self.pose(pose.value)
        self.phrase.clauses.extend((Link("on"), mention) for mention in self.objects(Link("on")))
        self.close()
        return True

    def pose(self, pose: str) -> None:
        if self.next_is("of") or self.scene.current is None:
            self.phrase.modifiers.add(Meaning("attribute", pose))
        else:
            self.scene.actor().add_attributes([pose])

    def close(self) -> None:
        """A clause has ended: 的 hands it to the head that follows, otherwise it is the subject's."""
        if self.next_is("of"):
            self.at += 1
            if self.head_follows():
                return
        if self.scene.current is not None:
            self.flush()

    # --- letters --------------------------------------------------------------------------------------------------------------

    def quoted(self, text: str) -> None:
        self.flush()
        if self.scene.current is None:
            self.scene.add_root(self.scene.draft(text, Meaning("noun", "word", "", "exact"), [], Modifiers()))
        if self.scene.current is not None:
            self.scene.current.text = self.scene.current.text or text[:LONGEST_TEXT]
        self.at += 1

    def saying(self) -> None:
        """写着福字: up to 的 or the next punctuation."""
        self.at += 1
        text = ""
        while self.at < len(self.lexemes) and not self.lexemes[self.at].boundary and not self.next_is("of"):
            text += self.lexemes[self.at].word
            self.at += 1
        text = text.removesuffix("字") or text
        if self.next_is("of"):
            self.at += 1
        if text and self.head_follows():
            self.phrase.modifiers.order.append(("text", text[:LONGEST_TEXT]))
        elif text and self.scene.current is not None:
            self.scene.current.text = text[:LONGEST_TEXT]
