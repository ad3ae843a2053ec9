# SPDX-License-Identifier: GPL-2.0-or-later
"""What a generated function does beside calls: live values, checks, and
statements of every sort.  It is simulated while it is written, so each check
compares with a constant that the compilers cannot know."""

from c_types import MASK64

POOL = 32
FLOAT_POOL = 16
SELECTORS = 8

# The registers that an asm statement may clobber: neither frame nor base
# pointers.  {r} is the register, {n} a number.
ASM = {
    'x86_64': {
        'general': 'rax rcx rdx rsi rdi r8 r9 r10 r11 r12 r13 r14 r15'.split(),
        'set general': 'movq $-{n}, %%{r}',
        'vector': ['xmm%d' % i for i in range(16)],
        'set vector': 'pcmpeqd %%{r}, %%{r}'},
    'aarch64': {
        'general': ['x%d' % i for i in list(range(18)) + list(range(20, 29))],
        'set general': 'mov {r}, #-{n}',
        'vector': ['v%d' % i for i in range(32)],
        'set vector': 'movi {r}.16b, #{n}'},
}


class Pools:
    """The volatile arrays in data.c that live values are loaded from."""

    def __init__(self, rng, floating):
        self.integers = [rng.getrandbits(64) for _ in range(POOL)]
        self.doubles = [rng.randrange(-8000, 8000) / 8.0 for _ in range(FLOAT_POOL)]
        self.vectors = [[rng.getrandbits(31) for _ in range(4)] for _ in range(4)]
        self.selectors = list(range(SELECTORS))
        self.tls = rng.getrandbits(40)
        self.floating = floating

    def declarations(self):
        lines = ['extern volatile unsigned long pool[%d];' % POOL,
                 'extern volatile int selectors[%d];' % SELECTORS,
                 'extern __thread unsigned long tls_value;']
        if self.floating:
            lines += ['extern volatile double double_pool[%d];' % FLOAT_POOL,
                      'extern volatile v4si vector_pool[4];']
        return lines

    def data(self):
        lines = ['volatile unsigned long pool[] = { %s };'
                 % ', '.join('0x%xUL' % v for v in self.integers),
                 'volatile int selectors[] = { %s };'
                 % ', '.join(map(str, self.selectors)),
                 '__thread unsigned long tls_value = 0x%xUL;' % self.tls]
        if self.floating:
            lines += ['volatile double double_pool[] = { %s };'
                      % ', '.join(map(repr, self.doubles)),
                      'volatile v4si vector_pool[] = { %s };'
                      % ', '.join('{ %s }' % ', '.join(map(str, v))
                                  for v in self.vectors)]
        return lines


class Statements:
    """One function's body.  `calls' is false for a leaf, which must contain no
    call at all, and `ordinary' is false where calls of plain C functions are
    excluded."""

    def __init__(self, program, owner, unit, calls=True):
        self.program, self.rng = program, program.rng
        self.owner, self.unit, self.calls = owner, unit, calls
        self.features = program.features
        # Without ordinary calls, values may stay over all calls in the registers
        # that those would clobber.
        quiet = self.rng.random() < 0.3
        self.ordinary = calls and not quiet and not self.features.oracle
        self.lines, self.indent = [], '  '
        self.integers, self.doubles, self.vectors = [], [], []
        self.counter = 0
        # Whether a call may go past the shim to a function of the same unit.
        self.direct = 'direct-call' not in self.features.avoided[unit]
        self.traits = set()

    def emit(self, text):
        self.lines.append(self.indent + text)

    def unique(self):
        self.counter += 1
        return self.counter

    def fail_unless(self, condition, what):
        text = '"%s of %s"' % (what, self.owner)
        if self.ordinary:
            self.emit('if (!(%s)) report (%s);' % (condition, text))
        else:
            self.emit('if (!(%s)) leaf_failure = %s;' % (condition, text))

    def check_sum(self, t, expr, expected, what):
        """Checks the value EXPR of type T against the C expression EXPECTED."""
        terms = t.terms(expr, self.placeholder(t))
        self.emit('{')
        self.indent += '  '
        self.emit('unsigned long h = 0;')
        for term, _ in terms:
            self.emit('h = MIX (h, %s);' % term)
        self.fail_unless('h == %s' % expected, what)
        self.indent = self.indent[:-2]
        self.emit('}')

    def placeholder(self, t):
        """Any value of T: only the expressions of its terms are wanted."""
        return t.random(self.program.scratch_rng)

    # Live values.

    def declare_lives(self):
        """More integers than plain C has callee-saved registers, most times."""
        rng, pools = self.rng, self.program.pools
        for i in range(rng.choice([0, 3, 6, 9, 11, 13, 16, 20])):
            slot = rng.randrange(POOL)
            self.emit('unsigned long i%d = pool[%d];' % (i, slot))
            self.integers.append(pools.integers[slot])
        if not self.features.floating:
            return
        for i in range(rng.choice([0, 0, 0, 2] if self.features.small
                                  else [0, 0, 2, 5, 9, 14])):
            slot = rng.randrange(FLOAT_POOL)
            self.emit('double d%d = double_pool[%d];' % (i, slot))
            self.doubles.append(pools.doubles[slot])
        for i in range(rng.choice([0, 0, 0, 1, 3])):
            slot = rng.randrange(4)
            self.emit('v4si v%d = vector_pool[%d];' % (i, slot))
            self.vectors.append(pools.vectors[slot])

    def check_lives(self, share=1.0):
        rng = self.rng
        for i, value in enumerate(self.integers):
            if rng.random() < share:
                self.fail_unless('i%d == 0x%xUL' % (i, value), 'live integer %d' % i)
        for i, value in enumerate(self.doubles):
            if rng.random() < share:
                self.fail_unless('d%d == %r' % (i, value), 'live double %d' % i)
        for i, value in enumerate(self.vectors):
            if rng.random() < share:
                self.fail_unless(' && '.join('v%d[%d] == %d' % (i, j, v)
                                             for j, v in enumerate(value)),
                                 'live vector %d' % i)

    def arithmetic(self):
        rng = self.rng
        if self.doubles and rng.random() < 0.4:
            i, c = rng.randrange(len(self.doubles)), rng.randrange(1, 99) / 8.0
            self.emit('d%d = d%d + %r;' % (i, i, c))
            self.doubles[i] += c
        elif self.integers:
            i, j = (rng.randrange(len(self.integers)) for _ in range(2))
            c = rng.getrandbits(30) | 1
            self.emit('i%d = i%d * 5 + (i%d ^ %dUL);' % (i, i, j, c))
            self.integers[i] = (self.integers[i] * 5 + (self.integers[j] ^ c)) & MASK64

    # Statements.

    def statement(self):
        rng = self.rng
        choices = [self.arithmetic, self.slow_arm, self.count_loop, self.asm_clobber,
                   self.wide_expression, self.thread_local]
        if self.ordinary:
            choices += [self.clobber] * 4 + [self.either_convention]
        rng.choice(choices)()

    def clobber(self):
        self.emit('clobber_everything ();')

    def either_convention(self):
        """The same pointer called with one convention and with the other.  It
        is the ordinary arm that runs; merged with its neighbour it would lose
        values."""
        rng, n = self.rng, self.unique()
        count = rng.randrange(0, 3)
        types = ', '.join(['long'] * count) or 'void'
        values = ', '.join(str(rng.randrange(99)) for _ in range(count))
        arms = ['((void (PM *) (%s)) q%d) (%s);' % (types, n, values),
                '((void (*) (%s)) q%d) (%s);' % (types, n, values)]
        self.emit('void *q%d = clobber_pointer;' % n)
        selector = rng.randrange(2)
        self.emit('if (selectors[%d])' % selector)
        self.emit('  %s' % arms[1 if selector else 0])
        self.emit('else')
        self.emit('  %s' % arms[0 if selector else 1])

    def thread_local(self):
        if self.integers:
            i = self.rng.randrange(len(self.integers))
            self.emit('i%d += tls_value;' % i)
            self.integers[i] = (self.integers[i] + self.program.pools.tls) & MASK64

    def asm_clobber(self):
        """Overwrites registers in an asm statement, which the compiler then
        has to save though it allocated nothing to them."""
        rng, table = self.rng, ASM[self.program.target]
        general = rng.sample(table['general'], rng.randrange(1, 9))
        vector = (rng.sample(table['vector'], rng.randrange(0, 9))
                  if self.features.floating else [])
        text = [table['set general'].format(r=r, n=rng.randrange(1, 999)) for r in general]
        for r in vector:
            number = rng.randrange(256) if '{n}' in table['set vector'] else 0
            text.append(table['set vector'].format(r=r, n=number))
        self.emit('asm volatile ("%s" : : : %s);'
                  % ('; '.join(text), ', '.join('"%s"' % r for r in general + vector)))

    def wide_expression(self):
        """Many values live at once, without a call."""
        rng, pools, n = self.rng, self.program.pools, self.unique()
        count = rng.randrange(6, 22)
        slots = [rng.randrange(POOL) for _ in range(count)]
        for i, slot in enumerate(slots):
            self.emit('unsigned long w%d_%d = pool[%d];' % (n, i, slot))
        total = 0
        terms = []
        for i, slot in reversed(list(enumerate(slots))):
            factor = rng.randrange(3, 999, 2)
            terms.append('w%d_%d * %dUL' % (n, i, factor))
            total ^= pools.integers[slot] * factor & MASK64
        self.fail_unless('(%s) == 0x%xUL' % (' ^ '.join(terms), total), 'wide expression')

    def slow_arm(self):
        """A switch of which one arm needs a call, and so a larger frame."""
        rng = self.rng
        if not self.integers:
            return
        taken = rng.randrange(4)
        i = rng.randrange(len(self.integers))
        constants = [rng.getrandbits(31) for _ in range(4)]
        self.emit('switch (selectors[%d])' % taken)
        self.emit('  {')
        for arm in range(4):
            self.emit('  case %d:' % arm)
            if arm == 3 and self.ordinary:
                self.emit('    clobber_everything ();')
            self.emit('    i%d += %dUL;' % (i, constants[arm]))
            self.emit('    break;')
        self.emit('  }')
        self.integers[i] = (self.integers[i] + constants[taken]) & MASK64

    def count_loop(self):
        rng = self.rng
        if not self.integers:
            return
        count, i = rng.randrange(1, 6), rng.randrange(len(self.integers))
        c, n = rng.getrandbits(31), self.unique()
        self.emit('for (int n%d = selectors[%d]; n%d > 0; n%d--)' % (n, count, n, n))
        self.emit('  {')
        self.emit('    i%d = i%d * 3 + %dUL;' % (i, i, c))
        if self.ordinary and rng.random() < 0.4:
            self.emit('    clobber_everything ();')
        self.emit('  }')
        for _ in range(count):
            self.integers[i] = (self.integers[i] * 3 + c) & MASK64

    def stack_object(self):
        """A local whose size or alignment changes the frame's shape.  Returns
        the check to emit after the calls."""
        rng, n = self.rng, self.unique()
        kind = rng.choice(['vla', 'alloca', 'aligned', 'aligned', 'frame', 'frame'])
        byte = rng.randrange(256)
        if kind == 'vla':
            last = 37 * rng.randrange(1, 8)
            self.emit('volatile unsigned char o%d[selectors[%d] * 37 + 1];'
                      % (n, last // 37))
        elif kind == 'alloca':
            last = 61 * rng.randrange(1, 8)
            self.emit('volatile unsigned char *o%d = (volatile unsigned char *)'
                      ' __builtin_alloca (selectors[%d] * 61 + 1);'
                      % (n, last // 61))
        elif kind == 'aligned':
            self.traits.add('realigned-frame')
            alignment, last = rng.choice([32, 64]), rng.randrange(10, 300)
            self.emit('volatile unsigned char o%d[%d] __attribute__ ((aligned (%d)));'
                      % (n, last + 1, alignment))
            self.emit('unsigned long p%d = (unsigned long) o%d;' % (n, n))
            self.emit('asm ("" : "+r" (p%d));' % n)
            self.fail_unless('p%d %% %d == 0' % (n, alignment), 'alignment')
        else:
            last = 700 if self.features.oracle else rng.choices(
                [700, 5000, 70000, 20 << 20], [4, 5, 5, 1])[0]
            self.emit('volatile unsigned char o%d[%d];' % (n, last + 1))
        self.emit('o%d[0] = %d;' % (n, byte))
        self.emit('o%d[%d] = %d;' % (n, last, byte ^ 0xa5))
        return ('o%d[0] == %d && o%d[%d] == %d' % (n, byte, n, last, byte ^ 0xa5),
                'stack object %d' % n)
