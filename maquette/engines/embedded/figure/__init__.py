"""Collectibles: a person or a thing, as read from a photo, with a big head and a round base."""
