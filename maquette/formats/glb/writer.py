"""Model to GLB (glTF 2.0): metallic-roughness materials, embedded textures, normals, one node a part."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from maquette.formats.glb.container import pack
from maquette.formats.image import ImageFormat, encode
from maquette.formats.writable import check_finite, written_parts
from maquette.mesh.model import Float32Array, Material, Mesh, Model, Texture
from maquette.mesh.normals import unit_normals, with_normals
from maquette.mesh.tangents import vertex_tangents
from maquette.mesh.topology import compacted

_ARRAY_BUFFER, _ELEMENT_ARRAY_BUFFER = 34962, 34963
_FLOAT, _USHORT, _UINT = 5126, 5123, 5125
_LINEAR, _LINEAR_MIPMAP_LINEAR = 9729, 9987
_WRAPS = {"repeat": 10497, "clamp": 33071, "mirror": 33648}
_GENERATOR = "Maquette"


def write(model: Model, images: ImageFormat = "png") -> bytes:
    """A GLB of the model; quads become triangles. Same model, same bytes.

    A mesh without normals gets smooth ones, split where the surface has an edge. Textures that were read from a PNG or JPEG
    and not changed keep their bytes; others become `images`. A texture needs `uv` and is left out where there is none.
    Raises InvalidInput if there are no triangles, or coordinates that float32 can't hold.
    """
    file = _File(images)
    parts = written_parts(model)
    nodes = []
    for part in parts:
        mesh = with_normals(compacted(part.mesh))
        nodes.append({"mesh": file.mesh(mesh, model.materials[part.material], part.name), "name": part.name})
    document: dict[str, Any] = {
        "asset": {"version": "2.0", "generator": _GENERATOR},
        "scene": 0,
        "scenes": [{"name": model.name, "nodes": list(range(len(nodes)))}],
        "nodes": nodes,
        **{name: entries for name, entries in file.lists.items() if entries},
    }
    document["buffers"] = [{"byteLength": len(file.binary)}]
    return pack(document, bytes(file.binary))


class _File:
    """The growing document: top-level lists and the binary buffer. Equal materials, textures and images are written once."""

    def __init__(self, images: ImageFormat) -> None:
        self.images = images
        self.binary = bytearray()
        names = ("meshes", "materials", "textures", "images", "samplers", "accessors", "bufferViews")
        self.lists: dict[str, list[dict[str, Any]]] = {name: [] for name in names}
        self._seen: dict[Any, int] = {}

    def _append(self, name: str, entry: dict[str, Any]) -> int:
        self.lists[name].append(entry)
        return len(self.lists[name]) - 1

    def _view(self, data: bytes, target: int | None = None) -> int:
        self.binary += b"\x00" * (-len(self.binary) % 4)
        view: dict[str, Any] = {"buffer": 0, "byteOffset": len(self.binary), "byteLength": len(data)}
        if target is not None:
            view["target"] = target
        self.binary += data
        return self._append("bufferViews", view)

    # ------------------------------------------------------------------------------------------------------- geometry

    def mesh(self, mesh: Mesh, material: Material, name: str) -> int:
        """The number of a new mesh of one primitive."""
        textured = mesh.uv is not None and any(_textures(material))
        positions = _float32(mesh.vertices)
        bounds = {"min": positions.min(axis=0).tolist(), "max": positions.max(axis=0).tolist()}
        attributes = {"POSITION": self._floats(positions, "VEC3", **bounds)}
        if mesh.normals is not None:
            attributes["NORMAL"] = self._floats(unit_normals(mesh.normals), "VEC3")
        if textured and material.normal_texture is not None:
            attributes["TANGENT"] = self._floats(vertex_tangents(replace(mesh, vertices=positions)), "VEC4")
        if mesh.uv is not None:
            attributes["TEXCOORD_0"] = self._floats(np.nan_to_num(mesh.uv, posinf=0, neginf=0), "VEC2")
        if mesh.colors is not None:
            attributes["COLOR_0"] = self._colors(mesh.colors)
        surface = self._material(material, textured)
        primitive = {"attributes": attributes, "indices": self._indices(mesh), "material": surface, "mode": 4}
        return self._append("meshes", {"name": name, "primitives": [primitive]})

    def _floats(self, values: np.ndarray, kind: str, **extra: Any) -> int:
        view = self._view(np.ascontiguousarray(values, "<f4").tobytes(), _ARRAY_BUFFER)
        return self._append("accessors", {"bufferView": view, "componentType": _FLOAT, "count": len(values), "type": kind, **extra})

    def _colors(self, colors: Float32Array) -> int:
        values = np.round(np.clip(np.nan_to_num(colors), 0, 1) * 65535).astype("<u2")
        view = self._view(values.tobytes(), _ARRAY_BUFFER)
        return self._append("accessors", {"bufferView": view, "componentType": _USHORT, "normalized": True, "count": len(values), "type": "VEC4"})

    def _indices(self, mesh: Mesh) -> int:
        """16 bits where they are enough: 65535 itself is the restart mark."""
        small = len(mesh.vertices) < 65535
        values = mesh.faces.ravel().astype("<u2" if small else "<u4")
        view = self._view(values.tobytes(), _ELEMENT_ARRAY_BUFFER)
        return self._append("accessors", {"bufferView": view, "componentType": _USHORT if small else _UINT, "count": len(values), "type": "SCALAR"})

    # ------------------------------------------------------------------------------------------------------ materials

    def _material(self, material: Material, textured: bool) -> int:
        key = ("material", id(material), textured)
        if key not in self._seen:
            self._seen[key] = self._append("materials", self._surface(material, textured))
        return self._seen[key]

    def _surface(self, material: Material, textured: bool) -> dict[str, Any]:
        pbr: dict[str, Any] = {
            "baseColorFactor": [float(value) for value in material.base_color],
            "metallicFactor": float(material.metallic),
            "roughnessFactor": float(material.roughness),
        }
        surface: dict[str, Any] = {"name": material.name, "pbrMetallicRoughness": pbr}
        if textured:
            self._slot(pbr, "baseColorTexture", material.base_color_texture)
            self._slot(pbr, "metallicRoughnessTexture", material.metallic_roughness_texture, min_channels=3)
            self._slot(surface, "normalTexture", material.normal_texture, min_channels=3)
            self._slot(surface, "occlusionTexture", material.occlusion_texture)
            self._slot(surface, "emissiveTexture", material.emissive_texture)
        if any(material.emissive):
            surface["emissiveFactor"] = [float(value) for value in material.emissive]
        if material.double_sided:
            surface["doubleSided"] = True
        if material.alpha_mode != "opaque":
            surface["alphaMode"] = material.alpha_mode.upper()
            if material.alpha_mode == "mask":
                surface["alphaCutoff"] = float(material.alpha_cutoff)
        return surface

    def _slot(self, owner: dict[str, Any], name: str, texture: Texture | None, min_channels: int = 1) -> None:
        if texture is not None:
            owner[name] = {"index": self._texture(texture, min_channels)}

    def _texture(self, texture: Texture, min_channels: int) -> int:
        sampler = {"magFilter": _LINEAR, "minFilter": _LINEAR_MIPMAP_LINEAR, "wrapS": _WRAPS[texture.wrap_s], "wrapT": _WRAPS[texture.wrap_t]}
        entry = {"sampler": self._once("samplers", sampler), "source": self._image(texture, min_channels)}
        return self._once("textures", entry)

    def _once(self, name: str, entry: dict[str, Any]) -> int:
        key = (name, *entry.values())
        if key not in self._seen:
            self._seen[key] = self._append(name, entry)
        return self._seen[key]

    def _image(self, texture: Texture, min_channels: int) -> int:
        widened = texture.pixels.shape[2] < min_channels
        key = ("image", id(texture.pixels), widened)
        if key not in self._seen:
            if widened:
                texture = Texture(np.repeat(texture.pixels[..., :1], 3, axis=2))
            data, media_type = encode(texture, self.images)
            self._seen[key] = self._append("images", {"bufferView": self._view(data), "mimeType": media_type})
        return self._seen[key]


def _textures(material: Material) -> list[Texture | None]:
    textures = [material.base_color_texture, material.metallic_roughness_texture, material.normal_texture]
    return [*textures, material.occlusion_texture, material.emissive_texture]


def _float32(vertices: np.ndarray) -> Float32Array:
    with np.errstate(over="ignore"):
        positions = vertices.astype(np.float32)
    check_finite(positions)
    return positions
