# SPDX-License-Identifier: GPL-2.0-or-later
"""The functions under test: their signatures, in which unit they are defined,
and the values that travel through them."""

from abi import TARGETS
from c_types import Integer

LEVELS = 3
VARIANTS = 2


class Function:
    """PM function number INDEX.  It is called as fINDEX (the stub) and
    defined as fINDEX_real.  A function calls only those of the next level.
    For each variant (a global tells which) `arguments' and `result' hold the
    values that both sides expect.  `traits' says what the list of other compilers' bugs
    asks about the function: whether a general register carries its result
    (`general-result' or `no-general-result'), and `realigned-frame' if it has
    an over-aligned local."""

    def __init__(self, rng, catalogue, features, index, level):
        self.index, self.name, self.level = index, 'f%d' % index, level
        self.unit = 'callees' if rng.random() < 0.7 else 'callers'
        self.traits = set()
        self.forwards_to = None
        self.result = catalogue.random() if rng.random() < 0.8 else None
        self.extras = None
        # Indices of parameters that a reduced program passes by a global.
        self.dropped = set()
        self.unprototyped = rng.random() < 0.12
        draw = catalogue.random_promoted if self.unprototyped else catalogue.random
        numbers = [0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 10, 12, 16]
        if features.small:
            draw = catalogue.random_word if rng.random() < 0.7 else draw
            numbers = [0, 1, 1, 2, 3, 4, 7]
        target = TARGETS[catalogue.target]
        while True:
            number = rng.choice(numbers)
            self.parameters = [draw() for _ in range(number)]
            if (not self.unprototyped and features.variadic
                    # A 32-byte vector before the dots is passed differently.
                    and not set(self.parameters) & set(catalogue.wide_vectors)
                    and rng.random() < 0.15):
                self.parameters.insert(0, catalogue.int)
                self.extras = [catalogue.random_promoted()
                               for _ in range(rng.randrange(0, 9))]
            if not target.splits_int128(self.result, self.parameters + (self.extras or [])):
                break
            self.extras = None
        self.arguments = [[t.random(rng) for t in self.parameters + (self.extras or [])]
                          for _ in range(VARIANTS)]
        self.results = [self.result.random(rng) if self.result else None
                        for _ in range(VARIANTS)]
        # Register 0 is the first result register of both targets.
        self.traits.add('general-result' if target.result_registers(self.result) & 1
                        else 'no-general-result')
        self.recursive = self.extras is None and rng.random() < 0.15
        self.old_style = (self.unprototyped and self.parameters
                          and rng.random() < 0.5)

    def become_forwarder(self, target, swap):
        """Take the signature of TARGET, to which the body hands all on; with
        SWAP, in the other variant."""
        self.forwards_to, self.swaps = target, swap
        self.result, self.parameters, self.extras = target.result, target.parameters, None
        self.unprototyped, self.recursive, self.old_style = target.unprototyped, False, False
        self.traits = set(target.traits)
        self.arguments = list(target.arguments)
        self.results = target.results[::-1] if swap else list(target.results)

    @property
    def general(self):
        """Whether no floating point or vector travels through it."""
        types = self.types() + ([self.result] if self.result else [])
        return all(isinstance(part, Integer) for t in types for part, _ in t.parts())

    def result_name(self):
        return self.result.name if self.result else 'void'

    def passed(self):
        """The indices of the arguments that are passed."""
        return [i for i in range(len(self.types())) if i not in self.dropped]

    def parameter_types(self):
        names = [t.name for i, t in enumerate(self.parameters) if i not in self.dropped]
        if self.extras is not None:
            names.append('...')
        return ', '.join(names) or 'void'

    def types(self):
        return self.parameters + (self.extras or [])

    def passes_al(self):
        return self.extras is not None or self.unprototyped

    def definition_head(self):
        """The declarator of the definition, the parameters being a0, a1..."""
        if self.old_style:
            kept = [(t.name, 'a%d' % i) for i, t in enumerate(self.parameters)
                    if i not in self.dropped]
            names = [name for _, name in kept]
            declarations = ' '.join('%s %s;' % pair for pair in kept)
            return '%s_real (%s) %s' % (self.name, ', '.join(names), declarations)
        parameters = ['%s a%d' % (t.name, i) for i, t in enumerate(self.parameters)
                      if i not in self.dropped]
        if self.extras is not None:
            parameters.append('...')
        return '%s_real (%s)' % (self.name, ', '.join(parameters) or 'void')

    def dropped_parameters(self):
        """The declarations that take their place in the body."""
        return ['%s a%d = argument_%d_%d[variant];'
                % (self.parameters[i].name, i, self.index, i) for i in sorted(self.dropped)]

    def declarations(self, rng):
        """What program.h says of the function: a typedef, both names (with
        the attribute spelled in either way), and the ways to its address."""
        k, result, types = self.index, self.result_name(), self.parameter_types()
        lines = ['typedef PM %s fn_%d (%s);' % (result, k, types)]
        for name in (self.name, self.name + '_real'):
            lines.append(rng.choice(['fn_%d %s;' % (k, name),
                                     'PM %s %s (%s);' % (result, name, types),
                                     '%s %s (%s) PM;' % (result, name, types)]))
        lines += ['extern fn_%d *volatile pointer_%d;' % (k, k),
                  'extern void *volatile raw_%d;' % k,
                  'extern fn_%d *table_%d[3];' % (k, k),
                  'extern struct ops_%d { int pad; fn_%d *function; } ops_%d;' % (k, k, k),
                  'extern int depth_%d;' % k,
                  'extern unsigned long expect_%d[%d][%d];'
                  % (k, VARIANTS, len(self.types()) + 1)]
        if self.unprototyped:
            lines.append('typedef PM %s old_%d ();' % (result, k))
        for i, t in enumerate(self.types()):
            lines.append('extern %s argument_%d_%d[%d];' % (t.name, k, i, VARIANTS))
        if self.result:
            lines.append('extern %s result_%d[%d];' % (self.result.name, k, VARIANTS))
        return lines

    def data(self, checksum):
        """The definitions in data.c that belong to `declarations'."""
        k, name = self.index, self.name
        lines = ['fn_%d *volatile pointer_%d = %s;' % (k, k, name),
                 'void *volatile raw_%d = (void *) %s;' % (k, name),
                 'fn_%d *table_%d[3] = { %s, %s, %s };' % (k, k, name, name, name),
                 'struct ops_%d ops_%d = { 1, %s };' % (k, k, name),
                 'int depth_%d;' % k]
        rows = []
        for values in self.arguments:
            sums = ['0x%xUL' % checksum(t, v) for t, v in zip(self.types(), values)]
            rows.append('{ %s }' % ', '.join(sums + ['0']))
        lines.append('unsigned long expect_%d[%d][%d] = { %s };'
                     % (k, VARIANTS, len(self.types()) + 1, ', '.join(rows)))
        for i, t in enumerate(self.types()):
            lines.append('%s argument_%d_%d[%d] = { %s };'
                         % (t.name, k, i, VARIANTS,
                            ', '.join(t.initializer(a[i]) for a in self.arguments)))
        if self.result:
            lines.append('%s result_%d[%d] = { %s };'
                         % (self.result.name, k, VARIANTS,
                            ', '.join(map(self.result.initializer, self.results))))
        return lines
