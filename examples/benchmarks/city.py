"""A city for two years, person by person, in NumPy: the opponent of CityBenchmark.

Usage: city.py (six | total) [PEOPLE=253000] [RUNS=5]. "six" draws each person's contacts with each of six agencies, "total"
draws all contacts of a person at once and then whose they are, which is the same law, and faster.
"""
import statistics
import sys
import time

import numpy as np

MONTHS, AGENCIES = 24, 6
START = np.array([0.02, 0.18, 0.80])
MOVES = np.array([[[0.85, 0.12, 0.03], [0.10, 0.75, 0.15], [0.02, 0.08, 0.90]],
                  [[0.70, 0.22, 0.08], [0.06, 0.70, 0.24], [0.01, 0.05, 0.94]]])
CONTACTS = np.array([[1.2, 0.9, 0.8, 0.6, 0.3, 0.15], [0.25, 0.2, 0.3, 0.15, 0.05, 0.03],
                     [0.02, 0.03, 0.10, 0.02, 0.005, 0.005]])
PENCE = np.array([15200, 8600, 21300, 4700, 39500, 31200])


def contacts_of_each(groups, rates, rng):
    return np.array([rng.poisson(rates[groups, a]).sum() for a in range(AGENCIES)])


def contacts_of_all(groups, rates, rng):
    whose = (rates / rates.sum(1, keepdims=True)).cumsum(1)
    counts = np.zeros(AGENCIES, np.int64)
    for g in range(len(rates)):
        total = rng.poisson(rates[g].sum(), np.count_nonzero(groups == g)).sum()
        counts += np.bincount(np.searchsorted(whose[g, :-1], rng.random(total), side="right"), minlength=AGENCIES)
    return counts


def city(people, contacts, rng):
    pence = np.zeros((2, AGENCIES, MONTHS), np.int64)
    for method in range(2):
        rates, cumulative = CONTACTS * (0.8 if method else 1), MOVES[method].cumsum(1)
        groups = np.searchsorted(START.cumsum()[:2], rng.random(people), side="right")
        for month in range(MONTHS):
            pence[method, :, month] = contacts(groups, rates, rng) * PENCE
            u = rng.random(people)
            groups = (u >= cumulative[groups, 0]).astype(np.intp) + (u >= cumulative[groups, 1])
    return pence


how = {"six": contacts_of_each, "total": contacts_of_all}[sys.argv[1]]
people = int(sys.argv[2]) if len(sys.argv) > 2 else 253_000
took = []
for run in range(int(sys.argv[3]) if len(sys.argv) > 3 else 5):
    began = time.perf_counter()
    pence = city(people, how, np.random.default_rng(42 + run))
    took.append(1000 * (time.perf_counter() - began))
old, pilot = pence.sum((1, 2)) / 100 / people
print(f"{sys.argv[1]}: median {statistics.median(took):.1f} ms; pounds a person: old {old:.2f}, pilot {pilot:.2f}")
