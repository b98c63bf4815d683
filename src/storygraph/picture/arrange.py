"""Where the nodes of a graph stand: the same graph gives the same places, and what is added later moves nothing.

Stress majorization: Gansner, Koren and North, "Graph Drawing by Stress Majorization" (2004): the distance of two nodes
on paper follows their distance in the graph. It starts from a spiral in the order of the nodes, so that there is no
chance in it. Boxes of labels that lie on each other are then pushed apart.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np

Places = dict[str, tuple[float, float]]
Link = tuple[str, str, float]
WIDTH, HEIGHT = 1060.0, 720.0  # of a picture of up to 60 nodes; larger ones grow with the number
EASY = 60
ROUNDS, PUSHES = 60, 90
ADDED = 15  # rounds for nodes added to others
BOX = (118.0, 46.0)  # room of a node with its name
FAR = 3.0  # steps that nodes are apart which no way joins


@lru_cache(maxsize=64)
def arrange(blocks: tuple[tuple[str, ...], ...], links: tuple[Link, ...]) -> Places:
    """A place for each node, in pixels from the upper left.

    Args:
        blocks: ids of nodes; a block is placed without moving those before it.
        links: two ids and a length, about 1; in any order.
    """
    names = [n for block in blocks for n in block]
    if not names:
        return {}
    done = len(blocks[0])
    places = _fitted(_majorized(_steps(names[:done], links)), done)
    places = _apart(places, 0)
    for block in blocks[1:]:
        more = done + len(block)
        places = _added(places, _steps(names[:more], links), _unit(done))
        places = _apart(places, done)
        done = more
    return {n: (round(float(x), 1), round(float(y), 1)) for n, (x, y) in zip(names, places, strict=True)}


def _steps(names: Sequence[str], links: Iterable[Link]) -> Any:
    """The length of the shortest way between all nodes (Floyd and Warshall)."""
    at = {n: k for k, n in enumerate(names)}
    far = np.full((len(names), len(names)), np.inf)
    np.fill_diagonal(far, 0)
    for a, b, length in links:
        if a in at and b in at:
            far[at[a], at[b]] = far[at[b], at[a]] = min(far[at[a], at[b]], length)
    for k in range(len(names)):
        np.minimum(far, far[:, k, None] + far[None, k, :], out=far)
    return np.where(np.isinf(far), FAR, far)


def _spiral(count: int) -> Any:
    """The first in the middle, the others around it further and further out."""
    k = np.arange(count)
    turn = k * math.pi * (3 - math.sqrt(5))
    return np.stack([np.cos(turn), np.sin(turn)], axis=1) * np.sqrt(k)[:, None] / math.sqrt(max(count, 2)) * 2


def _majorized(steps: Any) -> Any:
    """Places whose distances follow the steps."""
    count = len(steps)
    places = _spiral(count)
    if count < 3:
        return places
    weight = 1 / np.maximum(steps, 0.3) ** 2
    np.fill_diagonal(weight, 0)
    even = 1 / count  # makes the matrix one that can be inverted, and is taken off again
    inverse = np.linalg.inv(np.diag(weight.sum(axis=1)) - weight + even) - even
    for _ in range(ROUNDS):
        pull = weight * steps / np.maximum(_distances(places, places), 1e-6)
        np.fill_diagonal(pull, 0)
        places = inverse @ ((np.diag(pull.sum(axis=1)) - pull) @ places)
    return places


def _distances(a: Any, b: Any) -> Any:
    return np.sqrt(((a[:, None, :] - b[None, :, :]) ** 2).sum(axis=2))


def _sized(count: int) -> tuple[float, float]:
    grown = math.sqrt(max(count, EASY) / EASY)
    return WIDTH * grown, HEIGHT * grown


def _unit(count: int) -> float:
    """Pixels of one step."""
    return _sized(count)[1] / 3.2


def _fitted(places: Any, count: int) -> Any:
    """Turned so that the longer side lies flat, and stretched to the sheet."""
    wide, high = _sized(count)
    places = places - places.mean(axis=0)
    if count > 2:
        _, axes = np.linalg.eigh(places.T @ places)
        turned = places @ axes[:, ::-1]
        places = turned * np.where(turned[np.abs(turned).argmax(axis=0), [0, 1]] < 0, -1, 1)
    low, high_end = places.min(axis=0), places.max(axis=0)
    size = np.maximum(high_end - low, 1e-6)
    margin = np.array([90.0, 50.0])
    return (places - low) / size * (np.array([wide, high]) - 2 * margin) + margin if count > 1 else places + wide / 2


def _added(places: Any, steps: Any, unit: float) -> Any:
    """Further nodes placed around those that stand already."""
    old, count = len(places), len(steps)
    middle = places.mean(axis=0)
    new = np.zeros((count - old, 2))
    for k in range(old, count):
        near = steps[k, :old].argmin()
        away = places[near] - middle
        turn = math.atan2(away[1], away[0]) + (k - old - (count - old) / 2) * 0.35
        new[k - old] = places[near] + unit * 0.9 * np.array([math.cos(turn), math.sin(turn)])
    every = np.vstack([places, new])
    weight = 1 / np.maximum(steps, 0.3) ** 2
    for _ in range(ADDED):
        for k in range(old, count):
            apart = every[k] - every
            distance = np.maximum(np.sqrt((apart**2).sum(axis=1)), 1.0)
            w = weight[k].copy()
            w[k] = 0
            aim = every + apart * (steps[k] * unit / distance)[:, None]
            every[k] = (aim * w[:, None]).sum(axis=0) / w.sum()
    return every


def _apart(places: Any, old: int) -> Any:
    """The places with boxes pushed apart; the first `old` ones do not move."""
    count = len(places)
    free, box = np.arange(old, count), np.array(BOX)
    share = np.where(np.arange(count) < old, 1.0, 0.5)  # two free ones go half the way each
    order = np.where(free[:, None] < np.arange(count)[None, :], -1.0, 1.0)[:, :, None]
    places = places.copy()
    for _ in range(PUSHES):
        apart = places[free][:, None, :] - places[None, :, :]
        over = box - np.abs(apart)
        hit = (over > 0.5).all(axis=2)
        hit[np.arange(len(free)), free] = False
        if not hit.any():
            break
        way = np.where(apart == 0, order, np.sign(apart))
        level = over[:, :, 0] * 0.5 < over[:, :, 1]  # along x where that is less to go
        push = way * np.stack([np.where(level, over[:, :, 0], 0), np.where(level, 0, over[:, :, 1])], axis=2)
        places[free] += (push * (hit * share)[:, :, None]).sum(axis=1) * 0.6
    return places


def bounds(places: Mapping[str, tuple[float, float]]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what the places need with room for names."""
    xs, ys = [x for x, _ in places.values()] or [0.0], [y for _, y in places.values()] or [0.0]
    return min(xs) - 90, min(ys) - 50, max(xs) + 90, max(ys) + 50
