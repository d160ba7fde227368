"""From scores to labels, spans and trees.

In: numpy scores of one paragraph or sentence. Out: the best legal reading of them.
Four decoders: BIO Viterbi, spans of BIO labels, the cue of a span, Chu-Liu/Edmonds for dependency trees
(greedy heads are not always a tree).
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


@cache
def forbidden(labels: tuple[str, ...]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Penalties of transitions and of first labels: I-x follows only B-x or I-x."""
    step = np.zeros((len(labels), len(labels)), dtype=np.float32)
    first = np.zeros(len(labels), dtype=np.float32)
    for j, label in enumerate(labels):
        if label.startswith("I-"):
            first[j] = -1e4
            for i, before in enumerate(labels):
                if before[2:] != label[2:] or before == "O":
                    step[i, j] = -1e4
    return step, first


def best_labels(scores: Scores, labels: tuple[str, ...], steps: Scores | None = None) -> list[int]:
    """Viterbi over [words, labels] with BIO constraints; scores are logits, `steps` a CRF's [from, to]."""
    if not len(scores):
        return []
    step, first = forbidden(labels)
    if steps is not None:
        step = step + steps
    else:
        greedy = scores.argmax(1)
        if first[greedy[0]] == 0 and not step[greedy[:-1], greedy[1:]].any():
            return [int(i) for i in greedy]
    total, back = scores[0] + first, []
    for row in scores[1:]:
        paths = total[:, None] + step
        back.append(paths.argmax(0))
        total = paths.max(0) + row
    best = [int(total.argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    return best[::-1]


def spans_of(labels: Sequence[int], names: tuple[str, ...]) -> list[tuple[str, int, int]]:
    """BIO label indices → (kind, first word, past last word), in text order."""
    spans: list[tuple[str, int, int]] = []
    for i, index in enumerate(labels):
        mark, _, kind = names[index].partition("-")
        if mark == "B":
            spans.append((kind, i, i + 1))
        elif mark == "I" and spans:
            spans[-1] = (spans[-1][0], spans[-1][1], i + 1)
    return spans


# What speaks for a cue beside the learned link: (in its sentence, ten words nearer, before it), and how far
# away counts. Set on PolNeAR dev with the same optimum on its training half (2026-11): `python -m lab.score`
# prints how often the link alone and both together are right.
_FIT = {"content": (4.0, 5.0, -1.0), "source": (4.0, 2.0, 2.0)}
_FAR = 30  # words, from where on further away is no worse
_LINK_SCALE = 8.0  # as in training: the root of the link's width


def best_cue(
    pull: Scores,
    kind: str,
    span: tuple[int, int],
    cues: Sequence[Sequence[tuple[int, int]]],
    cuts: Sequence[tuple[int, int]],
) -> int:
    """Index of the cue that a source or content belongs to.

    Args:
        pull: the learned link to each cue, as it comes from the heads.
        kind: source or content.
        span: its words, half-open.
        cues: the pieces of each cue.
        cuts: the sentences of the paragraph.
    """
    fits = [_fit(kind, span, cue, cuts) for cue in cues]
    return int((pull / _LINK_SCALE + np.array(fits)).argmax())


def _fit(
    kind: str, span: tuple[int, int], cue: Sequence[tuple[int, int]], cuts: Sequence[tuple[int, int]]
) -> float:
    beside, nearer, before = _FIT[kind]
    low, high = span
    distance = min(max(0, a - high, low - b) for a, b in cue)
    together = any(x <= cue[0][0] < y and (x <= low < y or x < high <= y) for x, y in cuts)
    return beside * together - nearer * min(distance, _FAR) / 10 + before * (cue[0][0] >= high)


def best_tree(arcs: Scores) -> list[int]:
    """Maximum spanning tree of arc scores [words, words + 1] with exactly one root.

    Returns the head of each word as a column index: 0 is the root, i + 1 is word i.
    """
    n = len(arcs)
    heads = arcs.argmax(1)
    if _is_tree(heads):
        return [int(h) for h in heads]
    full = np.full((n + 1, n + 1), -1e6, dtype=np.float64)  # full[child, head]
    full[1:, :] = arcs
    np.fill_diagonal(full, -1e6)
    tree = _chu_liu_edmonds(full)
    if (tree[1:] == 0).sum() != 1:  # the best tree has several roots: take the best with one
        trees = [_rooted(full, root) for root in full[1:, 0].argsort()[::-1][:_ROOTS] + 1]
        tree = max(trees, key=lambda t: full[np.arange(1, n + 1), t[1:]].sum())
    return [int(h) for h in tree[1:]]


# Likeliest roots to try: on EWT's test half, nine in place of three change none of its trees (2026-11).
_ROOTS = 3


def _rooted(scores: NDArray[np.float64], root: int) -> NDArray[np.intp]:
    """The best tree below one root."""
    trial = scores.copy()
    trial[1:, 0] = -1e5
    trial[root, 0] = scores[root, 0]
    return _chu_liu_edmonds(trial)


def _is_tree(heads: NDArray[np.intp]) -> bool:
    if (heads == 0).sum() != 1:
        return False
    for i in range(len(heads)):
        seen, at = 0, i + 1
        while at and seen <= len(heads):
            at, seen = heads[at - 1], seen + 1
        if at:
            return False
    return True


def _chu_liu_edmonds(scores: NDArray[np.float64]) -> NDArray[np.intp]:
    """Heads of nodes 1..n; node 0 is the root. Recursive contraction of cycles."""
    heads: NDArray[np.intp] = scores.argmax(1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.array([i for i in range(len(scores)) if i not in set(cycle)])
    cycle_score = scores[inside, heads[inside]].sum()
    small = np.full((len(outside) + 1, len(outside) + 1), -1e9)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[:-1, -1] = scores[np.ix_(outside, inside)].max(1)
    exit_at = inside[scores[np.ix_(outside, inside)].argmax(1)]
    entering = scores[np.ix_(inside, outside)] - scores[inside, heads[inside]][:, None] + cycle_score
    small[-1, :-1] = entering.max(0)
    enter_at = inside[entering.argmax(0)]
    tree = _chu_liu_edmonds(small)
    for k, node in enumerate(outside):
        if k:
            heads[node] = exit_at[k] if tree[k] == len(outside) else outside[tree[k]]
    broken = enter_at[tree[-1]]
    heads[broken] = outside[tree[-1]]
    return heads


def _find_cycle(heads: NDArray[np.intp]) -> list[int]:
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, at = [], start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at])
        if state[at] == 1 and at in path:
            return path[path.index(at) :]
        for node in path:
            state[node] = 2
    return []
