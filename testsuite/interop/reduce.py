# SPDX-License-Identifier: GPL-2.0-or-later
"""Make a program that fails smaller: with fewer functions, parameters and
options, as long as it fails in the same way."""

import re

from program import Selection


def symptom(failure):
    """What of the text FAILURE has to stay: the register that is lost and the
    function that loses it, or the text except for its numbers."""
    match = re.match(r'lost (\w+) \(\w+\) (\w+) ', failure)
    return match.groups() if match else re.sub(r'0x[0-9a-f]+|[0-9]+', '', failure)


def fewer(items, fails):
    """A subset of ITEMS for which FAILS is true still, as it is for them all:
    none of them can go alone."""
    items, size = list(items), len(items)
    while size > 0:
        start = 0
        while start < len(items):
            rest = items[:start] + items[start + size:]
            if fails(rest):
                items = rest
            else:
                start += size
        size //= 2
    return items


def reduce(failure, functions, options, try_program):
    """FAILURE is what the whole program says, FUNCTIONS are its functions, or
    empty if none can go, and OPTIONS the options of each unit.  TRY_PROGRAM (SELECTION, OPTIONS) returns
    what another says, or None if it passes.  Returns the selection and the
    options that are left."""
    wanted = symptom(failure)

    def fails(selection, options):
        said = try_program(selection, options)
        return said is not None and symptom(said) == wanted

    def reduced_options(selection):
        left = dict(options)
        for unit in left:
            left[unit] = fewer(
                left[unit],
                lambda some, unit=unit: fails(selection, dict(left, **{unit: some})))
        return left

    if not functions:
        return Selection(), reduced_options(Selection())
    indices = fewer([f.index for f in functions],
                    lambda some: fails(Selection(set(some)), options))
    parameters = [(f.index, i) for f in functions if f.index in indices
                  for i in range(len(f.parameters) - (f.extras is not None))]
    kept = fewer(parameters, lambda some: fails(
        Selection(set(indices), frozenset(parameters) - frozenset(some)), options))
    selection = Selection(set(indices), frozenset(parameters) - frozenset(kept))
    return selection, reduced_options(selection)
