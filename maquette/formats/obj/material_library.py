"""MTL files: Wavefront's materials with the usual PBR additions (Pm, Pr, map_Pm, map_Pr, norm)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

import numpy as np

from maquette.errors import UnreadableFile
from maquette.formats.image import decode
from maquette.formats.limits import Budget
from maquette.formats.srgb import linear_to_srgb, srgb_to_linear
from maquette.formats.texture_files import TextureNames
from maquette.mesh.model import ByteArray, Material, Texture

_OPTION_VALUES = {
    "-s": 3,
    "-o": 3,
    "-t": 3,
    "-mm": 2,
    "-bm": 1,
    "-boost": 1,
    "-imfchan": 1,
    "-type": 1,
    "-clamp": 1,
    "-blendu": 1,
    "-blendv": 1,
    "-texres": 1,
}
_MAPS = {"map_kd": "base", "map_pr": "roughness", "map_pm": "metallic", "norm": "normal", "map_bump": "normal", "bump": "normal", "map_kn": "normal"}


def read(text: bytes, files: Mapping[str, bytes], budget: Budget) -> dict[str, Material]:
    """Materials by name. files: textures by the names the library uses; what isn't there is left out, as is what can't be read."""
    found: dict[str, Material] = {}
    maps: dict[str, str] = {}
    name = ""
    for line in text.decode("utf-8", "replace").splitlines():
        key, _, rest = line.strip().partition(" ")
        key, rest = key.lower(), rest.strip()
        if key == "newmtl":
            _attach(found, name, maps, files, budget)
            name, maps = rest or "material", {}
            found[name] = Material(name=name)
        elif name and key in _MAPS:
            maps[_MAPS[key]] = rest
        elif name:
            found[name] = _with_value(found[name], key, rest)
    _attach(found, name, maps, files, budget)
    return found


def texture_names(text: bytes) -> list[str]:
    """The image files that a library's materials use, without folders."""
    lines = (line.strip().partition(" ") for line in text.decode("utf-8", "replace").splitlines())
    return list(dict.fromkeys(name for key, _, rest in lines if key.lower() in _MAPS and (name := _file_name(rest.strip()))))


def _with_value(material: Material, key: str, rest: str) -> Material:
    values = _numbers(rest)
    if not values:
        return material
    red, green, blue, alpha = material.base_color
    if key == "kd" and len(values) >= 3:
        red, green, blue = (float(value) for value in srgb_to_linear(np.clip(values[:3], 0, 1)))
        return replace(material, base_color=(red, green, blue, alpha))
    if key in ("d", "tr"):
        opacity = min(max(values[0] if key == "d" else 1 - values[0], 0.0), 1.0)
        return replace(material, base_color=(red, green, blue, opacity), alpha_mode="blend" if opacity < 1 else "opaque")
    if key == "ke" and len(values) >= 3:
        return replace(material, emissive=(min(values[0], 1.0), min(values[1], 1.0), min(values[2], 1.0)))
    if key == "pm":
        return replace(material, metallic=min(max(values[0], 0.0), 1.0))
    if key == "pr":
        return replace(material, roughness=min(max(values[0], 0.0), 1.0))
    if key == "ns" and material.roughness == Material().roughness:
        return replace(material, roughness=float(np.clip(np.sqrt(2 / (max(values[0], 0.0) + 2)), 0.05, 1)))
    return material


def _numbers(text: str) -> list[float]:
    values = []
    for word in text.split()[:4]:
        try:
            value = float(word)
        except ValueError:
            break
        if not np.isfinite(value):
            break
        values.append(value)
    return values


def _attach(found: dict[str, Material], name: str, maps: dict[str, str], files: Mapping[str, bytes], budget: Budget) -> None:
    """Load the textures of material `name`."""
    if not maps:
        return
    pixels = {slot: texture for slot, rest in maps.items() if (texture := _texture(rest, files, budget)) is not None}
    material = found[name]
    if "base" in pixels:
        base = pixels["base"]
        white = (1.0, 1.0, 1.0, material.base_color[3]) if material.base_color[:3] == (0.0, 0.0, 0.0) else material.base_color
        material = replace(material, base_color_texture=base, base_color=white)
    if "metallic" in pixels or "roughness" in pixels:
        material = replace(
            material,
            metallic_roughness_texture=Texture(_merged(pixels.get("metallic"), pixels.get("roughness"), material)),
            metallic=1.0,
            roughness=1.0,
        )
    if "normal" in pixels:
        material = replace(material, normal_texture=pixels["normal"])
    found[name] = material


def _texture(rest: str, files: Mapping[str, bytes], budget: Budget) -> Texture | None:
    name = _file_name(rest)
    data = files.get(name) or next((files[key] for key in files if key.lower() == name.lower()), None)
    if data is None:
        return None
    try:
        pixels, source = decode(data, budget, f"the texture {name}")
    except UnreadableFile:
        return None
    return Texture(pixels, source=source)


def _file_name(rest: str) -> str:
    """The file of a map statement, without its options and folders. It may contain blanks."""
    words = rest.split()
    while words and words[0] in _OPTION_VALUES:
        words = words[1 + _OPTION_VALUES[words[0]] :]
    return PurePosixPath(" ".join(words).replace("\\", "/")).name


def _merged(metallic: Texture | None, roughness: Texture | None, material: Material) -> ByteArray:
    """glTF's packing: G roughness, B metallic."""
    known = metallic or roughness
    assert known is not None
    height, width = known.pixels.shape[:2]
    packed = np.full((height, width, 3), 255, np.uint8)
    packed[..., 1] = _channel(roughness, height, width, material.roughness)
    packed[..., 2] = _channel(metallic, height, width, material.metallic)
    return packed


def _channel(texture: Texture | None, height: int, width: int, value: float) -> ByteArray:
    if texture is None:
        return np.full((height, width), round(value * 255), np.uint8)
    rows, columns = np.arange(height) * texture.pixels.shape[0] // height, np.arange(width) * texture.pixels.shape[1] // width
    return texture.pixels[rows][:, columns, 0]


def write(materials: list[tuple[str, Material]], names: TextureNames) -> bytes:
    """An MTL of (name, material), with the textures under the names that `names` gives them."""
    lines = ["# Maquette"]
    for name, material in materials:
        red, green, blue = linear_to_srgb(np.array(material.base_color[:3]))
        shininess = 2 / max(material.roughness, 0.05) ** 4 - 2
        lines += [f"newmtl {name}", f"Kd {red:.6f} {green:.6f} {blue:.6f}", "Ks 0.040000 0.040000 0.040000", f"Ns {min(max(shininess, 0), 1000):.3f}"]
        lines += [f"d {material.base_color[3]:.6f}", "illum 2", f"Pr {material.roughness:.6f}", f"Pm {material.metallic:.6f}"]
        if any(material.emissive):
            lines.append("Ke " + " ".join(f"{value:.6f}" for value in material.emissive))
        statements = {"base": "map_Kd", "metallic": "map_Pm", "roughness": "map_Pr", "normal": "norm"}
        lines += [f"{statements[slot]} {file}" for slot, file in names.of(material).items()]
        lines.append("")
    return "\n".join(lines).encode()
