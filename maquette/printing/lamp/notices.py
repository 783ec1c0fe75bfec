"""What the processor changed or wants the maker to know: stable codes for programs, sentences for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Language = Literal["en", "zh"]

_TEXTS: Mapping[str, Mapping[Language, str]] = {
    "THICKNESS_REDUCED": {
        "en": "A wall of {requested_mm:g} mm would leave no room inside; {used_mm:.2f} mm is used.",
        "zh": "壁厚 {requested_mm:g} 毫米会使内部没有空间,已改用 {used_mm:.2f} 毫米。",
    },
    "THICKNESS_RAISED": {
        "en": "A wall of {requested_mm:g} mm can't be made at this size; {used_mm:.2f} mm is used.",
        "zh": "在此尺寸下无法制作 {requested_mm:g} 毫米的壁厚,已改用 {used_mm:.2f} 毫米。",
    },
    "CUT_RAISED": {
        "en": "Cut at {used_percent:.1f} % instead of {requested_percent:g} %, so that the hollow opens.",
        "zh": "切平量由 {requested_percent:g}% 提高到 {used_percent:.1f}%,使内腔能够打开。",
    },
    "OPENING_SMALL": {
        "en": "The opening is only {diameter_mm:.1f} mm wide: little light will get in. A larger or rounder shade opens wider.",
        "zh": "开口宽度只有 {diameter_mm:.1f} 毫米,进光较少。更大或更圆的灯罩开口更宽。",
    },
    "FIXTURE_LOFT": {
        "en": "The shade is too narrow for the light at its opening, so it stands on a foot {height_mm:.1f} mm high that holds the light.",
        "zh": "灯罩开口放不下光源,已在下方加一个 {height_mm:.1f} 毫米高的灯座。",
    },
    "FIXTURE_STAND_ON": {
        "en": "The lamp is smaller than the seat of the light ({needed_mm:.1f} mm): it has no seat and stands on the base disc.",
        "zh": "灯罩小于光源座所需的 {needed_mm:.1f} 毫米:不带灯座,直接立在底座圆盘上。",
    },
    "FIXTURE_OFFSET_LIMITED": {
        "en": "{option}: {requested_mm:g} mm would move the seat out of the lamp; {used_mm:.1f} mm is used.",
        "zh": "{option}:{requested_mm:g} 毫米会使灯座移出灯罩,已改用 {used_mm:.1f} 毫米。",
    },
    "BLIND_CAVITIES_FILLED": {
        "en": "{count} hollow(s) that don't open to the light were left solid ({share_percent:.1f} % of the inside).",
        "zh": "有 {count} 个不通向光源的空腔保留为实心(占内部 {share_percent:.1f}%)。",
    },
    "PIECES_DROPPED": {
        "en": "{count} piece(s) not joined to the lamp were left out ({share_percent:.1f} % of its volume).",
        "zh": "有 {count} 个与灯罩不相连的部分已去除(占体积 {share_percent:.1f}%)。",
    },
    "TOO_BIG_FOR_256": {
        "en": "At {size_mm:.0f} mm the lamp doesn't fit a 256 mm bed.",
        "zh": "灯罩尺寸 {size_mm:.0f} 毫米,放不进 256 毫米的打印床。",
    },
    "WALL_THIN_FOR_NOZZLE": {
        "en": "A wall of {wall_mm:.2f} mm is less than two lines of a 0.4 mm nozzle: it may print with gaps.",
        "zh": "壁厚 {wall_mm:.2f} 毫米不足 0.4 毫米喷嘴的两条线宽,打印可能出现缝隙。",
    },
    "WALL_OPAQUE": {
        "en": "A wall of {wall_mm:.2f} mm lets little light through; 1.2 to 2 mm glows evenly.",
        "zh": "壁厚 {wall_mm:.2f} 毫米透光较少;1.2 至 2 毫米发光均匀。",
    },
}

CODES = tuple(_TEXTS)


@dataclass(frozen=True)
class Notice:
    """One remark. params: the numbers that the sentence speaks of."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)

    def message(self, language: Language = "en") -> str:
        return _TEXTS[self.code][language].format(**self.params)

    def as_json(self) -> dict[str, Any]:
        return {"code": self.code, "message": self.message("en"), "message_zh": self.message("zh"), "params": dict(self.params)}
