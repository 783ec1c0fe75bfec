"""How much a file may ask for, and the errors that say so.

A reader trusts no count it finds in a file: every number that would make it allocate is checked here first, so that a
hundred lying bytes can't ask for gigabytes.
"""

from __future__ import annotations

from maquette.errors import FileTooLarge, UnreadableFile

MAX_FACES = 12_000_000
MAX_VERTICES = 24_000_000
MAX_PARTS = 20_000
MAX_IMAGE_PIXELS = 64_000_000
MAX_TOTAL_PIXELS = 256_000_000

FIELD = "model"


def unreadable(problem: str, remedy: str = "Export the model again and check that it opens in a 3D viewer.") -> UnreadableFile:
    """The error for bytes that aren't what they should be."""
    return UnreadableFile(FIELD, problem, remedy)


def too_large(problem: str, remedy: str = "Simplify the model and try again.") -> FileTooLarge:
    """The error for a file that is well formed and asks for too much."""
    return FileTooLarge(FIELD, problem, remedy)


class Budget:
    """What one file has used up so far. `spend` raises FileTooLarge before anything is allocated."""

    def __init__(self) -> None:
        self.faces = self.vertices = self.parts = self.pixels = 0

    def spend(self, *, faces: int = 0, vertices: int = 0, parts: int = 0, pixels: int = 0) -> None:
        """Count what is about to be read. Raises FileTooLarge when that is too much in all."""
        self.faces += faces
        self.vertices += vertices
        self.parts += parts
        self.pixels += pixels
        if self.faces > MAX_FACES:
            raise too_large(f"the model has more than {MAX_FACES:,} triangles")
        if self.vertices > MAX_VERTICES:
            raise too_large(f"the model has more than {MAX_VERTICES:,} vertices")
        if self.parts > MAX_PARTS:
            raise too_large(f"the model has more than {MAX_PARTS:,} separate parts", "Join its objects and try again.")
        if self.pixels > MAX_TOTAL_PIXELS:
            raise too_large(
                f"the textures have more than {MAX_TOTAL_PIXELS // 1_000_000} megapixels together", "Scale its textures down and try again."
            )
