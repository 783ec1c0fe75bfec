"""Hand-made glTF documents for the reader: every test states only what it is about."""

from __future__ import annotations

import base64
import copy
from typing import Any

import numpy as np

from maquette.formats.glb.container import pack

COMPONENTS = {"int8": 5120, "uint8": 5121, "int16": 5122, "uint16": 5123, "uint32": 5125, "float32": 5126}
TRIANGLE = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0]], np.float32)


class GltfFile:
    """A document under construction: one buffer, accessors added from arrays."""

    def __init__(self) -> None:
        self.document: dict[str, Any] = {
            "asset": {"version": "2.0"},
            "accessors": [],
            "bufferViews": [],
            "meshes": [],
            "nodes": [],
            "scenes": [{"nodes": []}],
            "scene": 0,
        }
        self.binary = bytearray()

    def view(self, data: bytes, **extra: Any) -> int:
        self.binary += b"\x00" * (-len(self.binary) % 4)
        self.document["bufferViews"].append({"buffer": 0, "byteOffset": len(self.binary), "byteLength": len(data), **extra})
        self.binary += data
        return len(self.document["bufferViews"]) - 1

    def accessor(self, values: np.ndarray, **extra: Any) -> int:
        rows = values.reshape(len(values), -1)
        kind = {1: "SCALAR", 2: "VEC2", 3: "VEC3", 4: "VEC4", 16: "MAT4"}[rows.shape[1]]
        entry = {"bufferView": self.view(rows.tobytes()), "componentType": COMPONENTS[values.dtype.name], "count": len(values), "type": kind}
        self.document["accessors"].append({**entry, **extra})
        return len(self.document["accessors"]) - 1

    def add(self, name: str, entry: dict[str, Any]) -> int:
        self.document.setdefault(name, []).append(entry)
        return len(self.document[name]) - 1

    def mesh(
        self,
        positions: np.ndarray = TRIANGLE,
        indices: np.ndarray | None = None,
        mode: int | None = None,
        material: int | None = None,
        **attributes: int,
    ) -> int:
        primitive: dict[str, Any] = {"attributes": {"POSITION": self.accessor(positions), **attributes}}
        if indices is not None:
            primitive["indices"] = self.accessor(indices)
        if mode is not None:
            primitive["mode"] = mode
        if material is not None:
            primitive["material"] = material
        return self.add("meshes", {"primitives": [primitive]})

    def node(self, root: bool = True, **entry: Any) -> int:
        number = self.add("nodes", entry)
        if root:
            self.document["scenes"][0]["nodes"].append(number)
        return number

    def glb(self) -> bytes:
        document = copy.deepcopy(self.document)
        document["buffers"] = [{"byteLength": len(self.binary)}]
        return pack(document, bytes(self.binary))

    def gltf(self) -> dict[str, Any]:
        """As a .gltf document with the buffer in a data URI."""
        document = copy.deepcopy(self.document)
        uri = "data:application/octet-stream;base64," + base64.b64encode(bytes(self.binary)).decode()
        document["buffers"] = [{"byteLength": len(self.binary), "uri": uri}]
        return document


def one_triangle(**primitive: Any) -> GltfFile:
    """A scene of one triangle; `primitive` is merged into it."""
    file = GltfFile()
    mesh = file.mesh()
    file.document["meshes"][mesh]["primitives"][0].update(primitive)
    file.node(mesh=mesh)
    return file
