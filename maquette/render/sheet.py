"""Many pictures on one page, with their names: contact sheets for galleries and reports."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from maquette.mesh.model import ByteArray
from maquette.render.studio import Rgb

PAPER: Rgb = (246, 246, 248)
INK: Rgb = (52, 54, 60)

_FONT = cv2.FONT_HERSHEY_SIMPLEX


def contact_sheet(pictures: Sequence[ByteArray], labels: Sequence[str] = (), columns: int = 10, gap: int = 6, paper: Rgb = PAPER) -> ByteArray:
    """(H, W, 3) uint8: pictures (h, w, 3 or 4) of one size in rows, each over its label, on paper.

    Labels are cut to the width of a picture; letters beyond ASCII are left out. Raises ValueError without pictures, or if they
    differ in size.
    """
    if not pictures:
        raise ValueError("a contact sheet needs at least one picture")
    height, width = pictures[0].shape[:2]
    if any(picture.shape[:2] != (height, width) for picture in pictures):
        raise ValueError("all pictures of a contact sheet must be of one size")
    columns = min(columns, len(pictures))
    caption = max(16, width // 14) if any(labels) else 0
    rows = -(-len(pictures) // columns)
    page = np.empty((rows * (height + caption + gap) + gap, columns * (width + gap) + gap, 3), np.uint8)
    page[:] = np.array(paper, np.uint8)
    for number, picture in enumerate(pictures):
        top, left = gap + number // columns * (height + caption + gap), gap + number % columns * (width + gap)
        page[top : top + height, left : left + width] = _on_paper(picture, paper)
        if number < len(labels):
            _write(page, labels[number], left, top + height, width, caption)
    return page


def _on_paper(picture: ByteArray, paper: Rgb) -> ByteArray:
    if picture.shape[2] == 3:
        return picture
    alpha = picture[..., 3:].astype(np.float32) / 255
    return np.round(picture[..., :3] * alpha + np.array(paper, np.float32) * (1 - alpha)).astype(np.uint8)


def _write(page: ByteArray, label: str, left: int, top: int, width: int, height: int) -> None:
    """One line of text in a box, as large as it fits."""
    text = label.encode("ascii", "ignore").decode()
    scale = height / 30
    while text and cv2.getTextSize(text, _FONT, scale, 1)[0][0] > width - 4:
        text = text[:-1]
    cv2.putText(page, text, (left + 2, top + int(height * 0.72)), _FONT, scale, INK, 1, cv2.LINE_AA)
