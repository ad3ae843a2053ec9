# SPDX-License-Identifier: GPL-2.0-or-later
"""A whole generated program: which functions there are, who calls whom, and
the text of its files."""

import random

from abi import TARGETS
from attributes import HEADER as ATTRIBUTES_H
from bodies import LocalFunction, caller_body, function_body
from c_types import Catalogue, checksum
from functions import LEVELS, Function
from hop_kinds import HEADER as HOPS_H
from hops import handler, possible
from statements import Pools

PROGRAM_H = '''\
#define MIX(h, x) (((h) ^ (x)) * 0x9E3779B97F4A7C15UL)
#define FLOAT_BITS(x) \\
  ((unsigned long) ((union { float f; unsigned int u; }) { .f = (x) }).u)
#define DOUBLE_BITS(x) (((union { double f; unsigned long u; }) { .f = (x) }).u)
#define WORDS(type, x) \\
  (((union { type f; struct { unsigned long low, high; } w; }) { .f = (x) }).w)
#define LONG_DOUBLE_LOW(x) (WORDS (long double, x).low)
#ifdef __x86_64__
# define LONG_DOUBLE_HIGH(x) (WORDS (long double, x).high & 0xffff)
# define FLOAT128_LOW(x) (WORDS (__float128, x).low)
# define FLOAT128_HIGH(x) (WORDS (__float128, x).high)
#elif defined __aarch64__
# define LONG_DOUBLE_HIGH(x) (WORDS (long double, x).high)
#else
# error "no long double is known for this processor"
#endif
#ifndef PM
# if !__has_attribute (preserve_most)
#  error "this compiler has no preserve_most attribute"
# endif
# define PM __attribute__ ((preserve_most))
#endif

void clobber_everything (void);
extern void *volatile clobber_pointer;
void report (const char *);
extern const char *volatile leaf_failure;
extern int variant;
'''

STUBS_S = '''\
#include "shim-%s.S"
'''


class Features:
    """What a program contains that its compilers must agree on or support.
    `oracle': no ordinary calls and no large frames.  `avoided' names for each
    unit what its compiler gets wrong: `variadic' (which neither unit has then),
    `indirect-tail-call', `direct-call' (past the shim).  `foreign': callers expect of a function of another unit that
    it loses what those of some releases of Clang do.  A program consists
    of `batch' parts that do not call one another; each has at least and at most
    `functions' functions, which are small if there are several parts."""

    def __init__(self, floating=True, wide=False, oracle=False,
                 convention='preserve_most', avoided=None, foreign=False,
                 functions=(24, 31), batch=1):
        self.floating, self.wide = floating, wide
        self.oracle, self.convention = oracle, convention
        self.avoided = avoided or {'callers': set(), 'callees': set()}
        self.foreign, self.hops = foreign, not oracle
        self.functions, self.batch, self.small = functions, batch, batch > 1
        self.variadic = not any('variadic' in names for names in self.avoided.values())

    def options(self):
        """The options that both sides need."""
        return ['-mavx2'] if self.wide else []


class Selection:
    """What of a program a reduced one has: the functions with the indices
    FUNCTIONS, all if it is None, without the parameters DROPPED, pairs of the
    indices of a function and a parameter.  All else is as in the whole
    program, to the last random number."""

    def __init__(self, functions=None, dropped=frozenset()):
        self.functions, self.dropped = functions, dropped

    def has(self, function):
        return (self.functions is None
                or function.index in self.functions
                and (not function.forwards_to or self.has(function.forwards_to)))


class Program:
    def __init__(self, seed, target, features, selection=Selection()):
        # A string seeds the same sequence in every Python 3.
        self.rng = random.Random('interop %s %d' % (target, seed))
        self.scratch_rng = random.Random(0)
        self.order_rng = random.Random('order %s %d' % (target, seed))
        self.target, self.features, self.has = target, features, selection.has
        self.catalogue = Catalogue(target, self.rng, features.floating, features.wide)
        self.pools = Pools(self.rng, features.floating)
        self.locals = {'callers': [], 'callees': []}
        self.hops, self.hop_count, self.function_count = [], 0, 0
        self.parts = [self.new_part() for _ in range(features.batch)]
        self.functions = sum(self.parts, [])
        for index, parameter in selection.dropped:
            self.functions[index].dropped.add(parameter)
        self.bodies = {'callers': [], 'callees': []}
        for function in self.functions:
            body = function_body(self, function, self.chain_of(function))
            if self.has(function):
                self.bodies[function.unit].append(body)
        self.write_callers()
        self.handlers = self.draw_handlers()
        self.whole = self.functions
        self.functions = list(filter(self.has, self.functions))

    def new_part(self):
        """Functions that call no others than these."""
        count = self.rng.randint(*self.features.functions)
        first = self.function_count
        self.function_count += count
        part = []
        for i in reversed(range(count)):
            part.insert(0, self.new_function(first + i, i * LEVELS // count, part))
        return part

    def new_function(self, index, level, part):
        function = Function(self.rng, self.catalogue, self.features, index, level)
        below = [f for f in part if f.level == level + 1 and f.extras is None]
        if below and self.rng.random() < 0.15:
            function.become_forwarder(self.rng.choice(below), self.rng.random() < 0.5)
        return function

    def part_of(self, function):
        return next(part for part in self.parts if function in part)

    def chain_of(self, function):
        """The functions that FUNCTION calls: of the next level only, which
        bounds the depth and the number of calls."""
        below = [f for f in self.part_of(function) if f.level == function.level + 1]
        count = min(self.rng.choice([0, 0, 1, 1, 2]), len(below))
        return self.rng.sample(below, count) if function.level < LEVELS - 1 else []

    def write_callers(self):
        """Ordinary functions that between them call every PM function."""
        names = []
        for part in self.parts:
            order = list(part)
            self.rng.shuffle(order)
            while order:
                size = self.rng.randrange(1, 6)
                group, order = order[:size], order[size:]
                again = self.rng.sample(part, self.rng.randrange(0, 2))
                body = caller_body(self, 'caller_%d' % len(names), group, again)
                if any(map(self.has, group + again)):
                    names.append('caller_%d' % len(names))
                    self.bodies['callers'].append(body)
        self.bodies['callers'].append(
            ['void run_callers (void);', 'void', 'run_callers (void)', '{']
            + ['  %s ();' % n for n in names] + ['}', ''])
        self.declared_callers = ['void %s (void);' % n for n in names]

    def new_local(self, unit):
        index = sum(map(len, self.locals.values()))
        local = LocalFunction(self, unit, index)
        self.locals[unit].append(local)
        return local

    def count_hop(self):
        self.hop_count += 1
        return self.hop_count - 1

    def add_hop(self, hop):
        self.hops.append(hop)

    def draw_handlers(self):
        """Handlers, at the begin or the end of either unit: lists of the unit, the
        place, the number and the lines."""
        handlers = []
        for part in self.parts:
            handlers += self.draw_handlers_of(part)
        return handlers

    def draw_handlers_of(self, part):
        handlers = []
        candidates = [f for f in part if possible(f) and f.general]
        if not self.features.hops or not candidates:
            return handlers
        for unit in self.bodies:
            for place in ('begin', 'end'):
                function = self.rng.choice(candidates)
                number, lines = handler(self, function)
                if self.rng.random() < 0.5 and self.has(function):
                    handlers.append((unit, place, number, lines))
        return handlers

    def hops_of(self, unit):
        return [h for h in self.hops if h.unit == unit and self.has(h.function)]

    def files(self):
        """File name -> text."""
        return {'program.h': self.header(), 'data.c': self.data(),
                'stubs.S': self.stubs(),
                'callers.c': self.unit('callers'), 'callees.c': self.unit('callees')}

    def header(self):
        lines = self.catalogue.declarations() + self.pools.declarations()
        for function in self.whole:
            declarations = function.declarations(self.rng)
            if self.has(function):
                lines += declarations
        return PROGRAM_H + ATTRIBUTES_H + HOPS_H + '\n'.join(lines + self.declared_callers) + '\n'

    def unit(self, name):
        hops = self.hops_of(name)
        lines = ['#include "program.h"', 'struct frame;', '']
        lines += [h.declaration() for h in hops if h.kind != 'alias']
        lines += [local.declaration for local in self.locals[name]]
        for alias in [h for h in hops if h.kind == 'alias']:
            lines += alias.lines
        chunks = [(0.5, local.lines) for local in self.locals[name]]
        chunks += [(0.5, body) for body in self.bodies[name]]
        chunks += [(h.place, h.lines) for h in hops if h.kind != 'alias']
        ends = {'begin': -1, 'end': 2}
        chunks += [(ends[place], text) for unit, place, _, text in self.handlers if unit == name]
        self.order_rng.shuffle(chunks)
        for _, text in sorted(chunks, key=lambda chunk: chunk[0]):
            lines += text
        return '\n'.join(lines) + '\n'

    def data(self):
        """Everything that neither compiler under test may look into."""
        lines = ['#define PM', '#include "shim.h"', '#include "program.h"', '',
                 'int variant;',
                 'void *volatile clobber_pointer = (void *) clobber_everything;'
                 ] + self.pools.data()
        for function in self.functions:
            lines += function.data(
                lambda t, value: checksum(w for _, w in t.terms('', value)))
        abi = TARGETS[self.target]
        lines += ['', 'int shim_foreign = %d;' % self.features.foreign,
                  'struct shim_record shim_records[] =', '{']
        for f in self.functions:
            lines.append('  { (void (*) (void)) %s_real, "%s (%s)", 0x%xUL, 0x%xUL, 0x%xUL, 0, 0 },'
                         % (f.name, f.name, f.unit,
                            abi.preserved(self.features.convention, f.result),
                            abi.result_registers(f.result),
                            abi.VARIADIC_INPUT if f.passes_al() else 0))
        lines += ['};', 'const unsigned int shim_record_count = %d;' % len(self.functions)]
        # Weak, since not every compiler can make handlers.
        numbers = [number for _, _, number, _ in self.handlers]
        lines += ['void handler_%d (struct frame *) __attribute__ ((weak));' % n
                  for n in numbers]
        lines += ['void (*const handlers[]) (struct frame *) =',
                  '{ %s };' % ', '.join(['handler_%d' % n for n in numbers] + ['0']),
                  'const unsigned int handler_count = %d;' % len(numbers)]
        return '\n'.join(lines) + '\n'

    def stubs(self):
        lines = ['\tSTUB f%d, %d' % (f.index, record)
                 for record, f in enumerate(self.functions)]
        return STUBS_S % self.target + '\n'.join(lines) + '\n'

    def traits(self):
        return {f.name: f.traits for f in self.functions}
