# SPDX-License-Identifier: GPL-2.0-or-later
"""Functions of the same unit that stand between a caller and the function that
it calls: -fipa-ra tells the caller what of all registers they clobber.  Each
is a way of calling, or comes back in another way than by a return."""

# A kind and its weight.  What Clang cannot compile is a plain jump there.
KINDS = {'jump': 4, 'jump-by-pointer': 1, 'weakref': 1, 'two': 2, 'alias': 1,
         'receiver': 3, 'goto': 2, 'convention': 2, 'ms': 1, 'all': 1}

HEADER = '''\
#ifdef __clang__
# define NOINLINE __attribute__ ((noinline))
#else
# define NOINLINE __attribute__ ((noinline, noclone))
#endif
/* A function that preserves every register; only of these a handler, which is
   never called, can be made.  */
#if defined __x86_64__ && !defined __clang__ && !defined __SSE__
# define ALL __attribute__ ((no_caller_saved_registers))
# define HANDLERS
#else
# define ALL
#endif
#if defined __x86_64__ && !defined __clang__
# define MS __attribute__ ((ms_abi))
#else
# define MS
#endif
'''


def possible(function):
    return function.extras is None and not function.unprototyped


class Hop:
    """A function with the signature of FUNCTION, which it calls.  `lines' is
    its text, and `function' what must be there for it."""

    def __init__(self, program, unit, function, kind=None):
        rng, k = program.rng, function.index
        self.function, self.unit = function, unit
        self.index = program.count_hop()
        self.name = 'hop_%d' % self.index
        self.kind = kind or rng.choices(list(KINDS), list(KINDS.values()))[0]
        self.passed = function.passed()
        self.parameters = ', '.join('%s a%d' % (function.types()[i].name, i)
                                    for i in self.passed) or 'void'
        self.result = function.result_name()
        self.noinline = rng.choice(['NOINLINE ', 'NOINLINE ', '__attribute__ ((noinline)) ', ''])
        self.late = rng.random() < 0.3
        callee = function.name
        # What this one is made of comes first.
        self.below = None
        if self.kind in ('two', 'convention', 'alias', 'all', 'ms'):
            below = rng.choice(['jump', 'jump-by-pointer', 'receiver', 'goto'])
            self.below = Hop(program, unit, function, below)
            if self.kind != 'all' or rng.random() < 0.5:
                callee = self.below.name
        if self.kind == 'jump-by-pointer':
            callee = 'pointer_%d' % k
        elif self.kind == 'weakref':
            callee = 'weak_%d' % self.index
        self.lines = self.text(callee)
        program.add_hop(self)

    def call(self, callee):
        return '%s%s (%s);' % ('' if self.function.result is None else 'return ', callee,
                               ', '.join('a%d' % i for i in self.passed))

    def head(self):
        before = {'convention': 'PM ', 'ms': 'MS ', 'all': 'ALL '}.get(self.kind, '')
        return '%sstatic %s%s %s (%s)' % (self.noinline, before, self.result, self.name,
                                          self.parameters)

    def define(self, before, statements):
        return before + [self.head(), '{'] + ['  ' + s for s in statements] + ['}', '']

    def text(self, callee):
        n = self.index
        if self.kind == 'alias':
            return ['static __typeof__ (%s) %s __attribute__ ((alias ("%s")));'
                    % (callee, self.name, callee)]
        if self.kind == 'weakref':
            before = ['static fn_%d weak_%d __attribute__ ((weakref ("%s")));'
                      % (self.function.index, n, self.function.name)]
            return self.define(before, [self.call(callee)])
        plain = self.define([], [self.call(callee)])
        if self.kind == 'receiver':
            before = ['static void *buffer_%d[5];' % n,
                      'static NOINLINE void leave_%d (void)' % n,
                      '{ clobber_everything (); __builtin_longjmp (buffer_%d, 1); }' % n,
                      'static PM NOINLINE void below_%d (int v)' % n,
                      '{ if (v >= 0) leave_%d (); }' % n]
            receiver = ['if (__builtin_setjmp (buffer_%d) == 0)' % n,
                        '  below_%d (variant);' % n, self.call(callee)]
        elif self.kind == 'goto':
            before = []
            receiver = ['__label__ out;',
                        'NOINLINE void leave (void) { clobber_everything (); goto out; }',
                        'PM NOINLINE void below (void) { if (variant >= 0) leave (); }',
                        'below ();', 'out:', self.call(callee)]
        else:
            return plain
        return ['#ifndef __clang__'] + self.define(before, receiver) + ['#else'] + plain + ['#endif']

    def declaration(self):
        return self.head() + ';'


def handler(program, function):
    """An interrupt handler that calls FUNCTION, for a unit without vector
    registers."""
    arguments = ', '.join('argument_%d_%d[0]' % (function.index, i) for i in function.passed())
    return ['#ifdef HANDLERS',
            '__attribute__ ((interrupt)) void handler_%d (struct frame *frame)'
            % program.count_hop(),
            '{ %s (%s); }' % (function.name, arguments), '#endif', '']
