"""The registry: archetypes (a way to build), their parameters, and presets (a noun's values for them).

    @archetype("bird", family="birds", params={"girth": number(1.0, 0.6, 1.6, "width of the body"), "beak": choice("hook", "duck")})
    def bird(b: Builder, p: Params) -> None: ...

    bird.preset("owl", real_m=0.4, girth=1.2, beak="hook")

Family modules in this package are found by themselves; importing one registers what it holds.
"""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from maquette.errors import EngineFailure

if TYPE_CHECKING:
    from maquette.engines.embedded.archetypes.builder import Builder

Value = float | str | bool


@dataclass(frozen=True)
class Param:
    """One knob of an archetype.

    default: also says the type: float, bool, or str (with `choices`; without any it is free text or a colour).
    low, high: range of a number. vary: standard deviation between individuals, as a share of the value.
    """

    default: Value
    meaning: str = ""
    low: float = 0.0
    high: float = 0.0
    choices: tuple[str, ...] = ()
    vary: float = 0.0


def number(default: float, low: float, high: float, meaning: str = "", vary: float = 0.06) -> Param:
    """A proportion or an amount. Where it is the size of a part, 0 means the part is absent."""
    return Param(float(default), meaning, low, high, vary=vary)


def choice(default: str, *others: str, meaning: str = "") -> Param:
    """One of some words; the first is the default. "none" among them means the part may be absent."""
    return Param(default, meaning, choices=(default, *others))


def flag(default: bool, meaning: str = "") -> Param:
    return Param(default, meaning)


def color(default: str, meaning: str = "") -> Param:
    """A name of the palette or "#rrggbb"; "" lets the archetype derive it."""
    return Param(default, meaning)


def words(default: str, meaning: str = "") -> Param:
    """Free text, such as the letters on a sign."""
    return Param(default, meaning)


class Params:
    """Values by attribute: `p.girth`. Asking for a parameter the archetype does not declare is an error."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = dict(values)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["_values"][name]
        except KeyError:
            raise AttributeError(f"this archetype has no parameter called {name!r}") from None

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def items(self) -> Iterator[tuple[str, Value]]:
        return iter(self._values.items())


@dataclass(frozen=True)
class Preset:
    """A noun: an archetype and the values that make it this kind of thing.

    real_m: typical size of the real thing in metres, for scenes of several things. slot: where it goes when worn or held.
    """

    noun: str
    archetype: Archetype
    values: Mapping[str, Value]
    real_m: float
    slot: str


@dataclass(frozen=True)
class Archetype:
    """A way to build a family of things.

    build(builder, params) draws one. symmetric: whether it is its own mirror image unless something is held or posed.
    slot: default for its presets ("head", "eyes", "neck", "hand", "back", "body", "ground"). words: adjective → changes
    (a number multiplies a number parameter, a word or bool replaces) on top of the general ones.
    """

    name: str
    family: str
    build: Callable[[Builder, Params], None]
    params: Mapping[str, Param]
    symmetric: bool = True
    real_m: float = 1.0
    slot: str = "ground"
    words: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)

    def preset(self, noun: str, real_m: float | None = None, slot: str | None = None, **values: Value) -> Preset:
        """Register a noun. Raises EngineFailure on an unknown parameter, a value out of range or a noun that is taken."""
        for name, value in values.items():
            self.check(name, value)
        if noun in _PRESETS:
            raise EngineFailure(f"Two presets are called {noun!r} ({_PRESETS[noun].archetype.name} and {self.name}).")
        made = Preset(noun, self, values, self.real_m if real_m is None else real_m, slot or self.slot)
        _PRESETS[noun] = made
        return made

    def check(self, name: str, value: Value) -> None:
        """Raises EngineFailure unless `value` is legal for parameter `name`."""
        param = self.params.get(name)
        if param is None:
            raise EngineFailure(f"Archetype {self.name} has no parameter {name!r}; it has {', '.join(self.params)}.")
        if param.choices and value not in param.choices:
            raise EngineFailure(f"{self.name}.{name}: {value!r} is not one of {', '.join(param.choices)}.")
        if isinstance(param.default, float) and not param.low <= float(value) <= param.high:
            raise EngineFailure(f"{self.name}.{name}: {value!r} is not in {param.low}..{param.high}.")

    def values(self, preset: Mapping[str, Value]) -> dict[str, Value]:
        """Defaults, then the preset's values."""
        merged: dict[str, Value] = {name: param.default for name, param in self.params.items()}
        merged.update({name: float(value) if isinstance(self.params[name].default, float) else value for name, value in preset.items()})
        return merged

    def varied(self, values: Mapping[str, Value], rng: np.random.Generator) -> dict[str, Value]:
        """An individual: every number drawn around its value, at most 1.8 standard deviations away and inside its range."""
        result = dict(values)
        for name, param in self.params.items():
            draw = float(np.clip(rng.standard_normal(), -1.8, 1.8))
            if isinstance(param.default, float) and param.vary > 0.0:
                value = float(values[name]) * (1.0 + param.vary * draw)
                result[name] = round(min(max(value, param.low), param.high), 5)
        return result


_ARCHETYPES: dict[str, Archetype] = {}
_PRESETS: dict[str, Preset] = {}


def archetype(
    name: str,
    family: str,
    params: Mapping[str, Param],
    *,
    symmetric: bool = True,
    real_m: float = 1.0,
    slot: str = "ground",
    words: Mapping[str, Mapping[str, Value]] | None = None,
) -> Callable[[Callable[[Builder, Params], None]], Archetype]:
    """Decorator: turns a build function into an Archetype and registers it."""

    def register(build: Callable[[Builder, Params], None]) -> Archetype:
        if name in _ARCHETYPES:
            raise EngineFailure(f"Two archetypes are called {name!r}.")
        made = Archetype(name, family, build, params, symmetric, real_m, slot, words or {})
        _ARCHETYPES[name] = made
        return made

    return register


@cache
def load() -> None:
    """Import every family module of this package, in alphabetical order."""
    package = importlib.import_module("maquette.engines.embedded.archetypes")
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda found: found.name):
        importlib.import_module(f"{package.__name__}.{module.name}")


def preset_nouns() -> tuple[str, ...]:
    """All nouns that can be modelled, sorted."""
    load()
    return tuple(sorted(_PRESETS))


def archetypes() -> tuple[Archetype, ...]:
    """All archetypes, sorted by name."""
    load()
    return tuple(_ARCHETYPES[name] for name in sorted(_ARCHETYPES))


def preset_of(noun: str) -> Preset:
    """The preset of a noun. Raises EngineFailure with the nearest nouns if there is none."""
    load()
    if noun not in _PRESETS:
        near = ", ".join(difflib.get_close_matches(noun, _PRESETS, 3)) or "none"
        raise EngineFailure(f"Nothing called {noun!r} can be modelled; near: {near}.")
    return _PRESETS[noun]
