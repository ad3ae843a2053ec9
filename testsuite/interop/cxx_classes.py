# SPDX-License-Identifier: GPL-2.0-or-later
"""The classes of a generated C++ program: bases, direct and virtual; which
function overrides which; and what their fields hold."""

from cxx_kinds import MASK64


class Virtual:
    """A virtual function as CLASS introduces it, with the OVERRIDERS of the
    classes that define it: class -> function."""

    def __init__(self, owner, name, function, covariant=False):
        self.owner, self.name, self.covariant = owner, name, covariant
        self.overriders = {owner: function}

    def final(self, cls):
        """The class whose definition an object of CLS has; or None if no
        definition among those of its bases is the last."""
        if cls in self.overriders:
            return cls
        found = {self.final(base) for base, _ in cls.bases
                 if base.derives_from(self.owner)}
        last = [c for c in found
                if all(other is c or c.derives_from(other) for other in found)]
        return last[0] if len(last) == 1 else None


class Class:
    """Class number INDEX.  Its constructor takes a value, of which its field
    and those of its bases follow."""

    def __init__(self, rng, index, earlier, units):
        self.index, self.name = index, 'K%d' % index
        self.factor, self.addend = rng.randrange(1, 99, 2), rng.getrandbits(16)
        self.bases = []                     # (class, whether virtual)
        self.virtuals = []                  # that it introduces
        self.units = {member: rng.choice(units) for member in ('constructor', 'destructor')}
        self.shared = rng.random() < 0.4    # as a base it is a virtual one
        for candidate in rng.sample(earlier, min(len(earlier), rng.choice([0, 1, 2, 2, 3]))):
            if self.can_have(candidate):
                self.bases.append((candidate, candidate.shared))

    def can_have(self, candidate):
        """No class is a base twice, unless it is a virtual one."""
        if any(candidate.derives_from(base) or base.derives_from(candidate)
               for base, _ in self.bases):
            return False
        mine = set().union(*[base.ancestors() for base, _ in self.bases])
        return not any(not c.shared for c in mine & candidate.ancestors())

    def ancestors(self):
        return {self}.union(*[base.ancestors() for base, _ in self.bases])

    def derives_from(self, other):
        return other in self.ancestors()

    def ordered_ancestors(self):
        return sorted(self.ancestors(), key=lambda c: c.index)

    def field(self, value):
        return (value * self.factor + self.addend) & MASK64

    def values(self, value):
        """What the constructor of each class in a complete object of this one
        is given."""
        result = {}
        for base in self.ordered_ancestors():
            if base.shared and base is not self:
                result.update(base.direct_values(value + base.index + 100))
        result.update(self.direct_values(value))
        return result

    def direct_values(self, value):
        result = {self: value & MASK64}
        for i, (base, shared) in enumerate(self.bases):
            if not shared:
                result.update(base.direct_values(value + i + 1))
        return result

    def initializers(self):
        terms = ['%s (a + %d)' % (base.name, base.index + 100)
                 for base in self.ordered_ancestors() if base.shared and base is not self]
        terms += ['%s (a + %d)' % (base.name, i + 1)
                  for i, (base, shared) in enumerate(self.bases) if not shared]
        terms.append('field_%d (a * %dUL + %dUL)' % (self.index, self.factor, self.addend))
        return ', '.join(terms)
