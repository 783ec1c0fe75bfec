"""Maquette: words and photos to printable 3D models."""

__version__ = "0.1.0"
