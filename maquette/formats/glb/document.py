"""Looking things up in a glTF document that may lie about everything."""

from __future__ import annotations

import base64
import binascii
from typing import Any
from urllib.parse import unquote_to_bytes

import numpy as np

from maquette.formats.limits import MAX_VERTICES, too_large, unreadable

Json = dict[str, Any]

_COMPONENTS = {5120: np.int8, 5121: np.uint8, 5122: np.int16, 5123: np.uint16, 5125: np.uint32, 5126: np.float32}
_WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT2": 4, "MAT3": 9, "MAT4": 16}
_MAX_ACCESSOR_COUNT = 3 * MAX_VERTICES


class Document:
    """A glTF document and its buffers. Every look-up checks index and type and raises UnreadableFile."""

    def __init__(self, json: Json, binary: memoryview) -> None:
        self.json = json
        self._binary = binary
        self._buffers: dict[int, memoryview] = {}

    def items(self, name: str) -> list[Any]:
        """A top-level array; empty if absent."""
        found = self.json.get(name, [])
        if not isinstance(found, list):
            raise unreadable(f"'{name}' in the GLB file is not a list")
        return found

    def item(self, name: str, index: object) -> Json:
        """Entry `index` of a top-level array."""
        entries = self.items(name)
        if isinstance(index, bool) or not isinstance(index, int) or not 0 <= index < len(entries) or not isinstance(entries[index], dict):
            raise unreadable(f"the GLB file refers to {name}[{index!r}], which doesn't exist")
        return entries[index]

    def extension(self, owner: Json, name: str) -> Json | None:
        """An extension's object on `owner`, or None."""
        found = owner.get("extensions")
        value = found.get(name) if isinstance(found, dict) else None
        return value if isinstance(value, dict) else None

    # ------------------------------------------------------------------------------------------------------ bytes

    def buffer_view(self, index: object) -> tuple[memoryview, int]:
        """Bytes of a buffer view, and its stride (0: tightly packed)."""
        view = self.item("bufferViews", index)
        if self.extension(view, "EXT_meshopt_compression") or self.extension(view, "KHR_meshopt_compression"):
            raise compressed("meshopt")
        buffer = self._buffer(view.get("buffer"))
        start, length, stride = (whole(view.get(key, 0)) for key in ("byteOffset", "byteLength", "byteStride"))
        if start + length > len(buffer):
            raise unreadable("a buffer view of the GLB file reaches beyond its buffer")
        return buffer[start : start + length], stride

    def _buffer(self, index: object) -> memoryview:
        key = whole(index)
        if key not in self._buffers:
            uri = self.item("buffers", key).get("uri")
            self._buffers[key] = self._binary if uri is None and key == 0 else memoryview(data_uri(uri, "buffer"))
        return self._buffers[key]

    # -------------------------------------------------------------------------------------------------- accessors

    def accessor(self, index: object) -> np.ndarray:
        """(count, width) values as stored, with sparse values in place; integers of a normalized accessor become floats."""
        accessor = self.item("accessors", index)
        dtype, width, count = self._shape(accessor)
        if accessor.get("bufferView") is None:
            values = np.zeros((count, width), dtype)
        else:
            values = self._strided(accessor, dtype, width, count)
        if isinstance(accessor.get("sparse"), dict):
            values = self._with_sparse(values, accessor["sparse"])
        return normalized(values) if accessor.get("normalized") is True else values

    def count(self, index: object) -> int:
        """How many elements an accessor has, without reading it."""
        return self._shape(self.item("accessors", index))[2]

    def _shape(self, accessor: Json) -> tuple[np.dtype, int, int]:
        component, kind, count = accessor.get("componentType"), accessor.get("type"), whole(accessor.get("count"))
        if component not in _COMPONENTS or kind not in _WIDTHS:
            raise unreadable(f"an accessor of the GLB file has an unknown type ({kind!r} of {component!r})")
        if count > _MAX_ACCESSOR_COUNT:
            raise too_large(f"the GLB file asks for {count:,} values in one accessor")
        return np.dtype(_COMPONENTS[component]).newbyteorder("<"), _WIDTHS[kind], count

    def _strided(self, accessor: Json, dtype: np.dtype, width: int, count: int) -> np.ndarray:
        data, stride = self.buffer_view(accessor["bufferView"])
        size, start = dtype.itemsize * width, whole(accessor.get("byteOffset", 0))
        stride = stride or size
        if stride < size or (count and start + stride * (count - 1) + size > len(data)):
            raise unreadable("an accessor of the GLB file reaches beyond its buffer view")
        if count == 0:
            return np.zeros((0, width), dtype)
        return np.ndarray((count, width), dtype, data, start, (stride, dtype.itemsize))

    def _with_sparse(self, values: np.ndarray, sparse: Json) -> np.ndarray:
        count = whole(sparse.get("count"))
        where, what = sparse.get("indices"), sparse.get("values")
        if count > len(values) or not isinstance(where, dict) or not isinstance(what, dict) or where.get("componentType") not in _COMPONENTS:
            raise unreadable("a sparse accessor of the GLB file is malformed")
        rows = self._strided(where, np.dtype(_COMPONENTS[where["componentType"]]).newbyteorder("<"), 1, count)[:, 0]
        if count and (rows.min() < 0 or rows.max() >= len(values)):
            raise unreadable("a sparse accessor of the GLB file points outside itself")
        changed = np.array(values)
        changed[rows] = self._strided(what, values.dtype, values.shape[1], count)
        return changed


def whole(value: object) -> int:
    """A non-negative integer, or UnreadableFile."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise unreadable(f"the GLB file has {value!r} where a count or an index belongs")
    return value


def vector(value: object, length: int, default: tuple[float, ...]) -> tuple[float, ...]:
    """`length` finite numbers, or the default if absent."""
    if value is None:
        return default
    if not isinstance(value, list) or len(value) != length:
        raise unreadable(f"the GLB file has {value!r} where {length} numbers belong")
    return tuple(number(entry, 0.0) for entry in value)


def number(value: object, default: float) -> float:
    """A finite number, or the default if absent."""
    if value is None:
        return default
    if isinstance(value, bool) or not isinstance(value, int | float) or not np.isfinite(float(value)):
        raise unreadable(f"the GLB file has {value!r} where a number belongs")
    return float(value)


def normalized(values: np.ndarray) -> np.ndarray:
    """Integers as floats in [0, 1] or [-1, 1] (glTF 2.0, §3.6.2.2)."""
    if values.dtype.kind == "f":
        return values
    scaled = values.astype(np.float32) / np.float32(np.iinfo(values.dtype).max)
    return np.maximum(scaled, np.float32(-1)) if values.dtype.kind == "i" else scaled


def data_uri(uri: object, what: str) -> bytes:
    """The bytes of a `data:` URI. Anything else is a file beside the model, which we don't have."""
    if not isinstance(uri, str) or not uri.startswith("data:"):
        raise unreadable(f"a {what} of the model lies in another file ({str(uri)[:60]!r})", "Export a single .glb file with everything embedded.")
    head, _, body = uri.partition(",")
    try:
        return base64.b64decode(body, validate=False) if ";base64" in head else unquote_to_bytes(body)
    except (binascii.Error, ValueError) as error:
        raise unreadable(f"a {what} embedded in the GLB file is not valid base64") from error


def compressed(method: str) -> Exception:
    """The error for geometry that only a special decoder can unpack."""
    return unreadable(f"the model's geometry is {method}-compressed, which Maquette can't read", "Export it without compression and try again.")
