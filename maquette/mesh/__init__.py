"""Mesh and pure operations on it. Knows nothing of files, HTTP, tasks or settings."""

from maquette.mesh.model import Material, Mesh, Model, Part, Texture, single

__all__ = ["Material", "Mesh", "Model", "Part", "Texture", "single"]
