"""A one-page print report as a picture: facts on top, captioned panels below, remarks at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from maquette.mesh.model import ByteArray

INK, FAINT, RULE, PAPER, ACCENT = (38, 40, 44), (122, 126, 133), (222, 224, 228), (255, 255, 255), (196, 62, 40)

_EDGE, _GAP = 36, 20
_TITLE_PX, _TEXT_PX, _CAPTION_PX = 34, 19, 18
_FACT_COLUMNS = 4
_UNTITLED = "Untitled"
_NO_GLYPH = "\U0010ffff"


@dataclass(frozen=True)
class Panel:
    """caption: one line above the picture. pixels: (H, W, 3) uint8; all panels of a sheet have the same size."""

    caption: str
    pixels: ByteArray


def sheet(title: str, facts: Sequence[tuple[str, str]], panels: Sequence[Panel], remarks: Sequence[str]) -> ByteArray:
    """(H, W, 3) uint8: panels two in a row, facts four in a row."""
    panel_height, panel_width = panels[0].pixels.shape[:2]
    width = 2 * _EDGE + 2 * panel_width + _GAP
    facts_height = -(-len(facts) // _FACT_COLUMNS) * 58
    lines = [line for remark in remarks for line in _wrapped(remark, width - 2 * _EDGE)]
    rows = -(-len(panels) // 2)
    height = _EDGE + 52 + facts_height + rows * (panel_height + 34) + (20 + 27 * len(lines) if lines else 0) + _EDGE
    page = Image.new("RGB", (width, height), PAPER)
    draw = ImageDraw.Draw(page)
    draw.text((_EDGE, _EDGE - 6), _shortened(drawable(title), _font(_TITLE_PX), width - 2 * _EDGE), INK, _font(_TITLE_PX))
    _draw_facts(draw, facts, _EDGE + 52, width)
    top = _EDGE + 52 + facts_height
    for number, panel in enumerate(panels):
        left, upper = _EDGE + (number % 2) * (panel_width + _GAP), top + (number // 2) * (panel_height + 34)
        draw.text((left, upper + 6), _shortened(panel.caption, _font(_CAPTION_PX), panel_width), FAINT, _font(_CAPTION_PX))
        page.paste(Image.fromarray(panel.pixels), (left, upper + 34))
    for number, line in enumerate(lines):
        draw.text((_EDGE, top + rows * (panel_height + 34) + 16 + 27 * number), line, INK, _font(_TEXT_PX))
    return np.asarray(page)


def _draw_facts(draw: ImageDraw.ImageDraw, facts: Sequence[tuple[str, str]], top: int, width: int) -> None:
    column = (width - 2 * _EDGE) // _FACT_COLUMNS
    for number, (name, value) in enumerate(facts):
        left, upper = _EDGE + (number % _FACT_COLUMNS) * column, top + (number // _FACT_COLUMNS) * 58
        draw.text((left, upper), name, FAINT, _font(_CAPTION_PX - 3))
        draw.text((left, upper + 19), _shortened(value, _font(_TEXT_PX + 1), column - 12), INK, _font(_TEXT_PX + 1))
    draw.line([(_EDGE, top - 8), (width - _EDGE, top - 8)], RULE, 1)


def histogram(values: np.ndarray, target: float, size_px: int, unit: str = "mm") -> ByteArray:
    """(size, size, 3) uint8: how values are spread around a target, in shares of all values."""
    page = Image.new("RGB", (size_px, size_px), PAPER)
    draw = ImageDraw.Draw(page)
    low, high = 0.0, max(2.0 * target, float(np.percentile(values, 99)) if len(values) else 0.0)
    count, _ = np.histogram(np.clip(values, low, high), bins=40, range=(low, high))
    share = count / max(int(count.sum()), 1)
    left, right, bottom, top = 28, size_px - 20, size_px - 70, 40
    tallest, step = max(float(share.max()), 1e-9), (right - left) / len(share)
    for number, part in enumerate(share):
        middle = low + (number + 0.5) * (high - low) / len(share)
        color = ACCENT if abs(middle - target) > 0.1 * target + (high - low) / len(share) else (92, 128, 168)
        draw.rectangle([left + number * step + 1, bottom - (bottom - top) * part / tallest, left + (number + 1) * step - 1, bottom], color)
    draw.line([(left, bottom), (right, bottom)], INK, 1)
    for at in (low, target, high):
        x = left + (right - left) * (at - low) / (high - low)
        draw.line([(x, bottom), (x, bottom + 6)], INK, 1)
        text = f"{at:.2f} {unit}" if at == target else f"{at:.1f}"
        draw.text((x, bottom + 10), text, INK, _font(_CAPTION_PX), anchor="ra" if at == high else "ma")
    return np.asarray(page)


def _font(size_px: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size_px)


def drawable(text: str) -> str:
    """What of a text the font has letters for: Chinese would be a row of boxes."""
    font = _font(_TITLE_PX)
    box = bytes(font.getmask(_NO_GLYPH))
    return " ".join("".join(letter for letter in text if bytes(font.getmask(letter)) != box).split()) or _UNTITLED


def _shortened(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: float) -> str:
    while font.getlength(text) > width and len(text) > 2:
        text = text[:-2].rstrip() + "…"
    return text


def _wrapped(text: str, width: float) -> list[str]:
    lines, font = [""], _font(_TEXT_PX)
    for word in text.split():
        trial = f"{lines[-1]} {word}".strip()
        if font.getlength(trial) > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = trial
    return lines
