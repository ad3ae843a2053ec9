# SPDX-License-Identifier: GPL-2.0-or-later
"""Functions of the same unit that stand between a caller and the function that
it calls: -fipa-ra tells the caller what of all registers they clobber.  Each
is a way of calling, or comes back in another way than by a return."""

from hop_kinds import KINDS, SIMPLE, attribute_of


def possible(function):
    return function.extras is None and not function.unprototyped


class Hop:
    """A function with the signature of FUNCTION, which it calls.  `lines' is
    its text, and `function' what must be there for it."""

    def __init__(self, program, unit, function, kind=None):
        self.program, self.rng, self.unit, self.function = program, program.rng, unit, function
        rng = self.rng
        self.index = program.count_hop()
        self.name = 'hop_%d' % self.index
        self.kind = kind or rng.choices(list(KINDS), [k.weight for k in KINDS.values()])[0]
        if not KINDS[self.kind].possible(self):
            self.kind = 'jump'
        self.passed = function.passed()
        self.parameters = ', '.join(self.parameter_list()) or 'void'
        self.result = function.result_name()
        self.noinline = rng.choice(['NOINLINE ', 'NOINLINE ', '__attribute__ ((noinline)) ', ''])
        if self.kind == 'part':
            self.noinline = ''
        self.attribute = attribute_of(self)
        # Where it stands in the unit, 0 to 1; aliases stand behind what they are of.
        self.place = rng.choice([0.0, 1.0, rng.random()])
        self.lines = self.text(self.callee())
        program.add_hop(self)

    def callee(self):
        """The function itself or a hop, which comes first."""
        made_of = KINDS[self.kind].made_of
        if made_of == 'never' or (made_of == 'sometimes' and self.rng.random() < 0.5):
            return self.function.name
        return Hop(self.program, self.unit, self.function, self.rng.choice(SIMPLE)).name

    def parameter_list(self):
        return ['%s a%d' % (self.function.types()[i].name, i) for i in self.passed]

    def with_parameters(self, *more):
        return ', '.join(self.parameter_list() + [m for m in more if m])

    def with_arguments(self, *more):
        return ', '.join(['a%d' % i for i in self.passed] + [m for m in more if m])

    def bare_call(self, callee, arguments=None):
        return '%s (%s)' % (callee, self.with_arguments() if arguments is None else arguments)

    def call(self, callee, arguments=None):
        """A call in tail position."""
        return '%s%s;' % ('' if self.function.result is None else 'return ',
                          self.bare_call(callee, arguments))

    def extended_call(self, callee, argument):
        return self.call(callee, self.with_arguments(argument))

    def convention(self):
        return self.rng.choice(['PM ', ''])

    def head(self):
        return '%sstatic %s%s%s %s (%s)' % (self.noinline, self.attribute,
                                            KINDS[self.kind].before, self.result, self.name,
                                            self.parameters)

    def define(self, before, statements):
        return before + [self.head(), '{'] + ['  ' + s for s in statements] + ['}', '']

    def text(self, callee):
        if self.kind == 'alias':
            return ['static __typeof__ (%s) %s __attribute__ ((alias ("%s")));'
                    % (callee, self.name, callee)]
        lines = self.define(*KINDS[self.kind].text(self, callee))
        if not KINDS[self.kind].gcc_only:
            return lines
        plain = self.define([], [self.call(callee)])
        return ['#ifndef __clang__'] + lines + ['#else'] + plain + ['#endif']

    def declaration(self):
        return self.head() + ';'


def handler(program, function):
    """The number of an interrupt handler that calls FUNCTION, and its text, which
    is not that of another: GCC makes one call the other, and refuses it then."""
    n = program.count_hop()
    arguments = ', '.join('argument_%d_%d[0]' % (function.index, i) for i in function.passed())
    return n, ['#ifdef HANDLER',
               'HANDLER void handler_%d (struct frame *frame)' % n,
               '{ variant = 0; asm volatile ("" : : "i" (%d)); %s (%s); }'
               % (n, function.name, arguments), '#endif', '']
