"""Turning, composing and inverting poses."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.recipe import NO_TURN, Pose, Quaternion, Vector
from maquette.engines.embedded.shapes import tidy


def turn_of(x_deg: float = 0.0, y_deg: float = 0.0, z_deg: float = 0.0) -> Quaternion:
    """Quaternion that turns about x, then about y, then about z (fixed axes)."""
    qx = (cos(radians(x_deg) / 2), sin(radians(x_deg) / 2), 0.0, 0.0)
    qy = (cos(radians(y_deg) / 2), 0.0, sin(radians(y_deg) / 2), 0.0)
    qz = (cos(radians(z_deg) / 2), 0.0, 0.0, sin(radians(z_deg) / 2))
    return multiply(qz, multiply(qy, qx))


def multiply(a: Quaternion, b: Quaternion) -> Quaternion:
    """The turn b, then the turn a."""
    aw, ax, ay, az = a
    bw, bx, by, bz = b
    return (
        aw * bw - ax * bx - ay * by - az * bz,
        aw * bx + ax * bw + ay * bz - az * by,
        aw * by - ax * bz + ay * bw + az * bx,
        aw * bz + ax * by - ay * bx + az * bw,
    )


def turned(q: Quaternion, v: Vector) -> Vector:
    """A vector after the turn."""
    _, x, y, z = multiply(multiply(q, (0.0, *v)), (q[0], -q[1], -q[2], -q[3]))
    return (x, y, z)


def placed(pose: Pose, point: Vector) -> Vector:
    """A point of the pose's frame, in the frame around it."""
    x, y, z = turned(pose.turn, (point[0] * pose.scale, point[1] * pose.scale, point[2] * pose.scale))
    return (x + pose.at[0], y + pose.at[1], z + pose.at[2])


def composed(outer: Pose, inner: Pose) -> Pose:
    """The pose of something in `inner`, seen from where `outer` is."""
    return rounded(Pose(placed(outer, inner.at), multiply(outer.turn, inner.turn), outer.scale * inner.scale))


def inverted(pose: Pose) -> Pose:
    """The pose that undoes this one."""
    back = (pose.turn[0], -pose.turn[1], -pose.turn[2], -pose.turn[3])
    scale = 1.0 / pose.scale
    x, y, z = turned(back, pose.at)
    return Pose((-x * scale, -y * scale, -z * scale), back, scale)


def rounded(pose: Pose) -> Pose:
    """Short numbers, and the identity written the same way every time."""
    w, x, y, z = (round(value, 6) + 0.0 for value in pose.turn)
    if w < 0.0:
        w, x, y, z = -w, -x + 0.0, -y + 0.0, -z + 0.0
    turn = NO_TURN if (x, y, z) == (0.0, 0.0, 0.0) else (w, x, y, z)
    return Pose((tidy(pose.at[0]), tidy(pose.at[1]), tidy(pose.at[2])), turn, round(pose.scale, 6))


def mirrored(pose: Pose) -> Pose:
    """The pose reflected in the plane x = 0 (handedness kept: the frame itself is not reflected)."""
    w, x, y, z = pose.turn
    return Pose((-pose.at[0] + 0.0, pose.at[1], pose.at[2]), (w, x, -y, -z), pose.scale)
