"""Signed distances: the numba interpreter of a recipe's flat part table.

    primitives  distances of single shapes, in their own frame      curves   polygons and tubes, whose data have any length
    noise       hashed value noise and cells                        bumps    relief on a part's surface coordinates
    patterns    a second colour, in the same coordinates            table    Recipe → arrays (encoding and bounds per kind)
    field       folding rows into one distance, culling per block   surface  whose material a point wears

Distances are negative inside. Everything is float64, sequential and free of fast-math, so the bytes of a result depend
on the recipe alone.
"""
