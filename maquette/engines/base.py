"""What every engine offers, whether it models with signed distances or asks a neural network: `run(stage, request, context)`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, Protocol

import numpy as np

from maquette.mesh.model import ByteArray, IntArray, Material, Mesh, Model, Part, Texture

Symmetry = Literal["off", "auto", "on"]


class Stage(StrEnum):
    """What an engine can be asked for. Routing is per stage."""

    CONCEPT_LAMP_TEXT = "concept_lamp_text"
    CONCEPT_LAMP_IMAGE = "concept_lamp_image"
    CONCEPT_FIGURE = "concept_figure"
    SHAPE_TEXT = "shape_text"
    SHAPE_IMAGE = "shape_image"
    TEXTURE = "texture"


@dataclass(frozen=True)
class Health:
    """Whether an engine can take work now. detail: why not, or what it runs on."""

    ok: bool
    detail: str = ""


class Context(Protocol):
    """What a run is given besides its request."""

    workdir: Path
    """A scratch folder of this run alone."""

    def progress(self, fraction: float, label: str = "") -> None:
        """Report how far the stage is, 0..1, never backwards. Raises Cancelled if the work should stop."""

    def check(self) -> None:
        """Raises Cancelled if the work should stop. Cheap: call it in every loop that takes long."""


@dataclass(frozen=True)
class ShapeRequest:
    """A mesh from words, from a concept picture, or from the recipe of an earlier run.

    recipe: JSON text; when given it decides the shape and the words are ignored. style: the contract's art style.
    symmetry: "on" forces mirror symmetry, "off" allows asymmetric poses, "auto" leaves it to the subject.
    resolution: grid cells along a side, None for the engine's own choice.
    """

    prompt: str = ""
    image: ByteArray | None = None
    recipe: str | None = None
    style: Literal["realistic", "sculpture"] = "realistic"
    symmetry: Symmetry = "auto"
    seed: int = 0
    resolution: int | None = None


@dataclass(frozen=True)
class Shape:
    """A closed mesh that looks like something even without textures.

    mesh: metres, Y up, front +Z, standing on y = 0; one body; `normals` and `colors` (linear RGBA) filled in.
    face_material: (F,) int32 index into `materials`. face_part: (F,) int32 index into `parts`, names of what was modelled.
    recipe: how to make it again, or None from an engine that has no recipes. symmetric: whether x = 0 is its mirror plane.
    notes: what was decided along the way, for the task's details.
    """

    mesh: Mesh
    face_material: IntArray
    materials: tuple[Material, ...]
    face_part: IntArray
    parts: tuple[str, ...]
    recipe: str | None = None
    symmetric: bool = False
    notes: tuple[str, ...] = ()
    details: dict[str, Any] = field(default_factory=dict)

    def model(self, name: str = "model") -> Model:
        """Parts by material, coloured by vertex: what a renderer shows of an untextured shape. Not for print: the parts are open."""
        parts: list[Part] = []
        materials: list[Material] = []
        for index, material in enumerate(self.materials):
            faces = self.mesh.faces[self.face_material == index]
            if len(faces):
                used, local = np.unique(faces, return_inverse=True)
                picked = {key: value[used] for key in ("normals", "colors") if (value := getattr(self.mesh, key)) is not None}
                parts.append(Part(Mesh(self.mesh.vertices[used], local.reshape(-1, 3).astype(np.int32), **picked), len(materials), material.name))
                materials.append(material)
        return Model(tuple(parts), tuple(materials) or (Material(),), name)


@dataclass(frozen=True)
class ConceptRequest:
    """A picture of what would be built: from words or from a photo.

    image: (H, W, 4) uint8 sRGB with straight alpha. subject: what a photo shows.
    """

    kind: Literal["lamp", "figure"]
    text: str = ""
    image: ByteArray | None = None
    subject: Literal["character", "landscape"] = "character"
    seed: int = 0
    size: int = 768


@dataclass(frozen=True)
class Concept:
    """image: (H, W, 4) uint8 sRGB. mask: (H, W) bool, where the subject is. recipe: as in Shape. attributes: what was recognised."""

    image: ByteArray
    mask: np.ndarray
    recipe: str | None = None
    attributes: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class TextureRequest:
    """Textures for a mesh, with or without a recipe.

    prompt: what the mesh shows. texture_prompt, image: what it should look like. size: texels along a side.
    """

    mesh: Mesh
    prompt: str = ""
    texture_prompt: str = ""
    image: ByteArray | None = None
    recipe: str | None = None
    pbr: bool = False
    size: int = 2048
    seed: int = 0


@dataclass(frozen=True)
class Textured:
    """mesh: with UVs, split at the seams. Maps that were not asked for are None; normals follow glTF's convention (+Y up).

    metallic, roughness: means over the surface, for a material without maps.
    """

    mesh: Mesh
    base_color: Texture
    metallic_roughness: Texture | None = None
    normal: Texture | None = None
    occlusion: Texture | None = None
    metallic: float = 0.0
    roughness: float = 0.8


Request = ShapeRequest | ConceptRequest | TextureRequest
Result = Shape | Concept | Textured


class Engine(Protocol):
    """One way of making things. Implementations hold no state between runs."""

    name: str
    version: str

    def capabilities(self) -> frozenset[Stage]:
        """The stages this engine can run."""

    def health(self) -> Health:
        """Whether it can take work now."""

    def run(self, stage: Stage, request: Request, context: Context) -> Result:
        """Raises EngineFailure if it can't deliver, Cancelled if the context says stop, InvalidInput for a bad request."""
