"""10,000 draws of an uncertain cohort, or of seven cases, in NumPy: the opponent of UncertaintyBenchmark.

Usage: uncertainty.py (draws | bootstrap) [DRAWS=10000] [RUNS=21].
"""
import statistics
import sys
import time

import numpy as np

COUNTS = np.array([[[850, 120, 20, 10], [100, 750, 130, 20], [20, 80, 890, 10], [0, 0, 0, 1]],
                   [[700, 220, 70, 10], [60, 700, 225, 15], [10, 50, 932, 8], [0, 0, 0, 1]]], float)
START = np.array([0.3, 0.5, 0.2, 0])
COST = np.array([[182, 77, 170, 28, 118, 47], [38, 17, 64, 7, 20, 9], [3, 3, 21, 1, 2, 2], [0] * 6], float)
DISCOUNT = 1.035 ** (-np.arange(24) / 12)
CASES = np.array([[600 * (1 + (i * 5 + a * 2) % 9) - 1000 * (1 + (i * 7 + a * 3) % 11) for a in range(6)]
                  for i in range(7)], float)


def draws(n, rng):
    moves = rng.standard_gamma(COUNTS, (n, 2, 4, 4))
    moves /= moves.sum(-1, keepdims=True)
    cost = rng.standard_gamma(25, (n, 4, 6)) * (COST / 25)
    people, months = np.broadcast_to(START, (n, 2, 1, 4)), np.zeros((n, 2, 1, 4))
    for factor in DISCOUNT:
        months = months + factor * people
        people = people @ moves
    spent = months[:, :, 0, :] @ cost
    return (spent[:, 0] - spent[:, 1]).sum(-1)


def bootstrap(n, rng):
    means = CASES[rng.integers(0, 7, (n, 7))].mean(1)
    np.quantile(means, [0.025, 0.975], axis=0)
    return means.sum(1)


n = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
took = []
for run in range(int(sys.argv[3]) if len(sys.argv) > 3 else 21):
    began = time.perf_counter()
    savings = globals()[sys.argv[1]](n, np.random.default_rng(7 + run))
    low, high = np.quantile(savings, [0.025, 0.975])
    took.append(1000 * (time.perf_counter() - began))
print(f"{sys.argv[1]}: median {statistics.median(took):.2f} ms; mean {savings.mean():.2f}, 95% {low:.2f} to {high:.2f}")
