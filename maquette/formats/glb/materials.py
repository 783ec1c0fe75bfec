"""glTF materials and images as Material and Texture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from maquette.formats.glb.document import Document, Json, data_uri, number, vector
from maquette.formats.image import decode
from maquette.formats.limits import Budget, unreadable
from maquette.mesh.model import ByteArray, EncodedImage, FloatArray, Material, Texture, Wrap

_WRAPS: dict[object, Wrap] = {33071: "clamp", 33648: "mirror", 10497: "repeat"}
UNPAINTED = Material(name="default")


@dataclass(frozen=True)
class Mapping:
    """How a texture is laid on: which TEXCOORD set, and the (3, 3) KHR_texture_transform of its coordinates."""

    texcoord: int = 0
    transform: tuple[tuple[float, ...], ...] = ((1, 0, 0), (0, 1, 0), (0, 0, 1))

    @property
    def matrix(self) -> FloatArray:
        return np.array(self.transform, dtype=np.float64)


class Materials:
    """Materials of a document, each read once; images are decoded when a material first asks for them."""

    def __init__(self, document: Document, budget: Budget) -> None:
        self._document, self._budget = document, budget
        self._images: dict[int, tuple[ByteArray, EncodedImage | None]] = {}
        self._read: dict[int, tuple[Material, Mapping]] = {}

    def get(self, index: object) -> tuple[Material, Mapping]:
        """A material and the mapping of its textures. Textures that are laid on differently from the base colour are left out,
        because a Mesh has one set of coordinates."""
        if index is None:
            return UNPAINTED, Mapping()
        source = self._document.item("materials", index)
        assert isinstance(index, int)
        if index not in self._read:
            self._read[index] = self._material(source)
        return self._read[index]

    def _material(self, source: Json) -> tuple[Material, Mapping]:
        slots: list[tuple[str, Texture, Mapping]] = []

        def slot(field: str, info: object) -> None:
            if isinstance(info, dict):
                texture, mapping = self._texture(info)
                slots.append((field, texture, mapping))

        material = self._surface(source, slot)
        slot("normal_texture", source.get("normalTexture"))
        slot("occlusion_texture", source.get("occlusionTexture"))
        slot("emissive_texture", source.get("emissiveTexture"))
        if not slots:
            return material, Mapping()
        mapping = next((mapping for field, _, mapping in slots if field == "base_color_texture"), slots[0][2])
        textures: dict[str, Any] = {field: texture for field, texture, own in slots if own == mapping}
        return replace(material, **textures), mapping

    def _surface(self, source: Json, slot: Callable[[str, object], None]) -> Material:
        """Factors, and the textures of the metallic-roughness (or specular-glossiness, or unlit) model."""
        pbr = source.get("pbrMetallicRoughness")
        pbr = pbr if isinstance(pbr, dict) else {}
        color = vector(pbr.get("baseColorFactor"), 4, (1, 1, 1, 1))
        metallic, roughness = number(pbr.get("metallicFactor"), 1.0), number(pbr.get("roughnessFactor"), 1.0)
        gloss = self._document.extension(source, "KHR_materials_pbrSpecularGlossiness")
        if gloss is not None and not pbr:
            color, metallic = vector(gloss.get("diffuseFactor"), 4, (1, 1, 1, 1)), 0.0
            roughness = 1.0 - number(gloss.get("glossinessFactor"), 1.0)
            slot("base_color_texture", gloss.get("diffuseTexture"))
        else:
            slot("base_color_texture", pbr.get("baseColorTexture"))
            slot("metallic_roughness_texture", pbr.get("metallicRoughnessTexture"))
        if self._document.extension(source, "KHR_materials_unlit") is not None:
            metallic, roughness = 0.0, 1.0
        alpha = source.get("alphaMode")
        return Material(
            name=str(source.get("name") or "material")[:200],
            base_color=tuple(np.clip(color, 0, 1).tolist()),
            metallic=float(np.clip(metallic, 0, 1)),
            roughness=float(np.clip(roughness, 0, 1)),
            emissive=tuple(np.clip(vector(source.get("emissiveFactor"), 3, (0, 0, 0)), 0, 1).tolist()),
            double_sided=source.get("doubleSided") is True,
            alpha_mode="mask" if alpha == "MASK" else "blend" if alpha == "BLEND" else "opaque",
            alpha_cutoff=number(source.get("alphaCutoff"), 0.5),
        )

    def _texture(self, info: Json) -> tuple[Texture, Mapping]:
        texture = self._document.item("textures", info.get("index"))
        webp = self._document.extension(texture, "EXT_texture_webp")
        image = webp.get("source") if webp else texture.get("source")
        if image is None:
            packed = "KTX2" if self._document.extension(texture, "KHR_texture_basisu") else "an unknown format"
            raise unreadable(f"a texture of the GLB file is stored as {packed}", "Export it with PNG or JPEG textures.")
        pixels, source = self._image(image)
        sampler = self._document.item("samplers", texture["sampler"]) if texture.get("sampler") is not None else {}
        wrap_s, wrap_t = (_WRAPS.get(sampler.get(key), "repeat") for key in ("wrapS", "wrapT"))
        return Texture(pixels, wrap_s, wrap_t, source), self._mapping(info)

    def _image(self, index: object) -> tuple[ByteArray, EncodedImage | None]:
        image = self._document.item("images", index)
        assert isinstance(index, int)
        if index not in self._images:
            if image.get("bufferView") is not None:
                data = bytes(self._document.buffer_view(image["bufferView"])[0])
            else:
                data = data_uri(image.get("uri"), "texture")
            self._images[index] = decode(data, self._budget)
        return self._images[index]

    def _mapping(self, info: Json) -> Mapping:
        texcoord = info.get("texCoord", 0)
        transform = self._document.extension(info, "KHR_texture_transform")
        if transform is None:
            return Mapping(int(number(texcoord, 0)))
        offset, scale = vector(transform.get("offset"), 2, (0, 0)), vector(transform.get("scale"), 2, (1, 1))
        angle = number(transform.get("rotation"), 0.0)
        cosine, sine = float(np.cos(angle)), float(np.sin(angle))
        rows = ((cosine * scale[0], sine * scale[1], offset[0]), (-sine * scale[0], cosine * scale[1], offset[1]), (0.0, 0.0, 1.0))
        return Mapping(int(number(transform.get("texCoord", texcoord), 0)), rows)
