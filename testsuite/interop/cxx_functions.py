# SPDX-License-Identifier: GPL-2.0-or-later
"""The functions of a generated C++ program, and the bodies that call them."""

from cxx_kinds import BY_VALUE, COUNTED, MASK64, U64, random_kind
from statements import Statements

LEVELS = 3


class Function:
    """A function of FLAVOR free, member, static, virtual or thrower.  Its value
    is the sum of its factors times its arguments, and of its object's field.
    One with an INDEX is called through the stub of that number from the other
    unit; a virtual one when its target is set; a thrower never, for nothing
    is thrown through the shim."""

    def __init__(self, rng, features, flavor, name, index, owner=None, model=None):
        self.flavor, self.name, self.index, self.owner = flavor, name, index, owner
        self.unit = 'callees' if rng.random() < 0.6 else 'callers'
        self.level = LEVELS if flavor == 'virtual' else rng.randrange(LEVELS)
        self.traits = set()
        number = rng.choice([0, 1, 1, 2, 2, 3, 4, 5, 7, 9])
        if flavor == 'thrower':
            trivial = [k for k in BY_VALUE if k is not COUNTED and k.name != 'owner'
                       and (features.floating or not k.floating)]
            self.parameters = [U64] + [rng.choice(trivial) for _ in range(number)]
            self.result = U64
        else:
            self.parameters = [random_kind(rng, features.floating) for _ in range(number)]
            self.result = (random_kind(rng, features.floating, True)
                           if rng.random() < 0.8 else None)
        self.const = flavor == 'member' and rng.random() < 0.3
        self.noexcept = flavor in ('free', 'member') and rng.random() < 0.2
        if model:
            self.parameters, self.result = model.parameters, model.result
        self.factors = [rng.randrange(1, 99, 2) for _ in self.parameters]
        self.field_factor = rng.randrange(1, 99, 2)
        self.addend = rng.getrandbits(32)
        # Of a thrower that another one is always thrown through: what.
        self.throws_always = None

    def qualified(self):
        return '%s::%s' % (self.owner.name, self.name) if self.owner else self.name

    def result_name(self):
        return self.result.name if self.result else 'void'

    def types(self):
        return ', '.join(k.name for k in self.parameters)

    def pointer_type(self, name, volatile='volatile '):
        """The declaration of a pointer to the function, NAME."""
        member = self.owner.name + '::' if self.flavor in ('member', 'virtual') else ''
        return '%s (PM %s*%s%s) (%s)%s' % (
            self.result_name(), member, volatile, name, self.types(),
            ' const' if self.const else '')

    def head(self, name):
        parameters = ', '.join(k.declare('a%d' % i) for i, k in enumerate(self.parameters))
        return '%s (%s)%s%s' % (name, parameters, ' const' if self.const else '',
                                ' noexcept' if self.noexcept else '')

    def declaration(self):
        before = {'virtual': 'virtual ', 'static': 'static '}.get(self.flavor, '')
        label = (' LABEL_%s ("f%d")' % (self.unit, self.index)
                 if self.flavor in ('free', 'member', 'static') else '')
        return '%sPM %s %s%s;' % (before, self.result_name(), self.head(self.name), label)

    def evaluate(self, values, field):
        total = self.addend + sum(k.keep(v) * f for k, v, f in
                                  zip(self.parameters, values, self.factors))
        return (total + field * self.field_factor) & MASK64

    def outcome(self, values):
        """Of a thrower: whether it throws, and what it throws or returns."""
        if self.throws_always is not None:
            return True, self.throws_always
        value = self.evaluate(values, 0)
        return bool(value & 1), value

    def sum_expression(self):
        terms = ['%dUL' % self.addend]
        terms += ['read (a%d) * %d' % (i, f) for i, f in enumerate(self.factors)]
        if self.flavor in ('member', 'virtual'):
            terms.append('field_%d * %d' % (self.owner.index, self.field_factor))
        return ' + '.join(terms)


class Body(Statements):
    """A body that makes objects and calls functions."""

    def __init__(self, program, owner, unit, calls=True):
        Statements.__init__(self, program, owner, unit, calls)
        self.pads = 'landing-pad' not in self.features.avoided[unit]

    def value_text(self, value):
        """VALUE as a constant, or as one that the compiler does not know."""
        if self.rng.random() < 0.5:
            return '0x%xUL' % value
        n = self.unique()
        self.emit('u64 y%d = 0x%xUL;' % (n, value))
        self.emit('asm ("" : "+r" (y%d));' % n)
        return 'y%d' % n

    def arguments(self, function):
        """The values, the expressions and the checks after the call."""
        values, texts, checks = [], [], []
        for kind in function.parameters:
            value = kind.keep(self.rng.getrandbits(64))
            values.append(value)
            if kind.build_text is None:
                texts.append(kind.spelled(value))
                continue
            n, expression = self.unique(), self.value_text(value)
            if kind.before:
                self.emit(kind.before.format(e=expression, n=n))
            texts.append(kind.build_text.format(e=expression, n=n))
            if kind.changes:
                checks.append('x%d == 0x%xUL' % (n, (value + kind.changes) & MASK64))
        return values, texts, checks

    # Objects.

    def object(self, cls):
        """Makes an object of CLS; returns its value, the name of a pointer to
        it, and how it ends."""
        n, value = self.unique(), self.rng.getrandbits(64)
        text = self.value_text(value)
        end = None
        kind = self.rng.choice(['local', 'local', 'new', 'made'])
        if kind == 'local':
            self.emit('%s o%d (%s);' % (cls.name, n, text))
            self.emit('%s *p%d = &o%d;' % (cls.name, n, n))
        elif kind == 'new':
            self.emit('%s *p%d = new %s (%s);' % (cls.name, n, cls.name, text))
        else:
            self.emit('%s *p%d = make_%d (%s);' % (cls.name, n, cls.index, text))
        if kind != 'local':
            base = self.rng.choice(sorted(cls.ancestors(), key=lambda c: c.index))
            end = 'delete static_cast<%s *> (p%d);' % (base.name, n)
        self.emit('asm ("" : "+r" (p%d));' % n)
        return value, 'p%d' % n, end

    # Calls.

    def callee(self, function, pointer, static):
        """What to write before the arguments of a call, and the first of them,
        if any.  A member is called for the object at POINTER, seen as a
        STATIC."""
        rng, n = self.rng, self.unique()
        name = function.name
        if function.flavor == 'virtual':
            shape = rng.choice(['arrow', 'arrow', 'reference', 'pointer', 'shim', 'shim'])
            self.emit('%s *q%d = %s;' % (static.name, n, pointer))
            self.emit('asm ("" : "+r" (q%d));' % n)
            if shape == 'shim':
                index = self.program.record(function)
                self.emit('shim_set_target (%d, target (q%d, &%s::%s));'
                          % (index, n, static.name, name))
                types = ', '.join([static.name + ' *'] + [k.name for k in function.parameters])
                return '((%s (PM *) (%s)) f%d)' % (function.result_name(), types, index), 'q%d' % n
            if shape == 'pointer':
                self.emit('%s (PM %s::*volatile m%d) (%s) = &%s::%s;'
                          % (function.result_name(), static.name, n, function.types(),
                             static.name, name))
                return '(q%d->*m%d)' % (n, n), None
            if shape == 'reference':
                self.emit('%s &s%d = *q%d;' % (static.name, n, n))
                return 's%d.%s' % (n, name), None
            return 'q%d->%s' % (n, name), None
        if function.flavor == 'member':
            if rng.random() < 0.3:
                self.emit('%s = &%s;' % (function.pointer_type('m%d' % n), function.qualified()))
                return '(%s->*m%d)' % (pointer, n), None
            return '%s->%s' % (pointer, name), None
        if rng.random() < 0.3:
            self.emit('%s = %s;' % (function.pointer_type('m%d' % n), function.qualified()))
            return 'm%d' % n, None
        return function.qualified(), None

    def call(self, function, pointer=None, field=0, static=None):
        """Calls FUNCTION, which does not throw, and checks its result."""
        n = self.unique()
        if self.unit != function.unit and function.flavor != 'virtual':
            self.program.record(function)
        values, texts, checks = self.arguments(function)
        callee, first = self.callee(function, pointer, static)
        text = '%s (%s)' % (callee, ', '.join(([first] if first else []) + texts))
        if self.rng.random() < 0.1:
            text = '[&] () PM { GUARD return %s; } ()' % text
        value = function.evaluate(values, field)
        if function.result is None or self.rng.random() < 0.07:
            self.emit('%s;' % text)
            self.fail_unless('last_sum == 0x%xUL' % value,
                             'work of %s in the body' % function.qualified())
        else:
            self.emit('%s r%d = %s;' % (function.result.name, n, text))
            self.fail_unless('read (r%d) == 0x%xUL' % (n, function.result.keep(value)),
                             'result of %s in the body' % function.qualified())
        for check in checks:
            self.fail_unless(check, 'reference to %s' % function.qualified())

    def call_on_object(self, cls):
        """Makes an object of CLS and calls some of its functions."""
        rng, program = self.rng, self.program
        value, pointer, end = self.object(cls)
        values = cls.values(value)
        choices = program.functions_of(cls)
        for function, virtual in rng.sample(choices, min(len(choices), rng.randrange(1, 5))):
            if function.level <= self.level:
                continue
            definer = function.owner
            static = None
            if virtual:
                static = rng.choice([c for c in virtual.overriders if cls.derives_from(c)])
            self.call(function, pointer, definer.field(values[definer]), static)
            if rng.random() < 0.4:
                self.arithmetic()
        if rng.random() < 0.5:
            base = rng.choice(sorted(cls.ancestors(), key=lambda c: c.index))
            self.fail_unless('%s->field_%d == 0x%xUL' % (pointer, base.index,
                                                         base.field(values[base])),
                             'field of %s' % base.name)
        for virtual in program.covariant(cls):
            static = rng.choice([c for c in virtual.overriders if cls.derives_from(c)])
            n = self.unique()
            self.emit('%s *c%d = %s;' % (static.name, n, pointer))
            self.emit('asm ("" : "+r" (c%d));' % n)
            self.fail_unless('c%d->%s () == static_cast<%s *> (%s)'
                             % (n, virtual.name, static.name, pointer), 'covariant result')
        if end:
            self.emit(end)

    # Exceptions.

    def throwing_call(self, function, catches=True):
        """Calls a thrower.  Unless it CATCHES it must not throw."""
        rng, n = self.rng, self.unique()
        values, texts, _ = self.arguments(function)
        throws, value = function.outcome(values)
        name = function.name if self.pads else 'plain_' + function.name
        text = '%s (%s)' % (name, ', '.join(texts))
        self.emit('u64 r%d = 0; int e%d = 0;' % (n, n))
        if rng.random() < 0.3:
            landing = self.program.landing(self.unit, function, name)
            self.emit('r%d = %s (%s);' % (n, landing, ', '.join(texts + ['e%d' % n])))
        else:
            self.emit_catch(text, n)
        self.fail_unless('e%d == %d && r%d == 0x%xUL' % (n, 2 if throws else 1, n, value),
                         'outcome of %s' % function.name)

    def emit_catch(self, text, n):
        """The call TEXT, whose result is rN; eN is 1, or 2 if it throws."""
        rng = self.rng
        self.emit('try')
        self.emit('  {')
        self.indent += '    '
        if rng.random() < 0.4:
            self.emit('guard g%d;' % n)
        if rng.random() < 0.3:
            self.emit('counted g%d_ (r%d);' % (n, n))
        again = rng.random() < 0.3
        call = 'r%d = %s; e%d = 1;' % (n, text, n)
        if again:
            self.emit('try { %s }' % call)
            self.emit('catch (...) { GUARD throw; }')
        else:
            self.emit(call)
        self.indent = self.indent[:-4]
        self.emit('  }')
        self.emit('catch (%s) { r%d = read (x); e%d = 2; }'
                  % (rng.choice(['const error &x', 'error &x', 'error x']), n, n))

    def calls_of(self, functions):
        for function in functions:
            if self.rng.random() < 0.5:
                self.statement()
            if function.flavor == 'thrower':
                self.throwing_call(function)
            else:
                self.call(function)
            if self.rng.random() < 0.5:
                self.arithmetic()
            if self.rng.random() < 0.3:
                self.check_lives(0.3)


def definition(program, function):
    """The lines of FUNCTION's definition."""
    rng = program.rng
    body = Body(program, function.qualified(), function.unit,
                calls=function.flavor != 'virtual' or rng.random() < 0.6)
    body.level = function.level
    body.emit('GUARD')
    body.declare_lives()
    early = rng.random() < 0.5
    if early:
        body.emit('u64 sum = %s;' % function.sum_expression())
    objects = []
    if function.flavor == 'thrower' and rng.random() < 0.5 and body.pads:
        body.emit('guard g;')
    if rng.random() < 0.2:
        objects.append(body.stack_object())
    for _ in range(rng.randrange(0, 4)):
        body.statement()
    if function.flavor != 'virtual':
        body.calls_of(program.some_below(function))
        if rng.random() < 0.4:
            body.call_on_object(rng.choice(program.classes))
    if not early:
        body.emit('u64 sum = %s;' % function.sum_expression())
    for i, kind in enumerate(function.parameters):
        if kind.changes:
            body.emit('a%d += %d;' % (i, kind.changes))
    if function.flavor == 'thrower':
        end_of_thrower(program, function, body)
    for condition, what in objects:
        body.fail_unless(condition, what)
    body.check_lives()
    body.emit('last_sum = sum;')
    if function.result:
        body.emit('return %s;' % function.result.build_text.format(e='sum', n=0))
    function.traits |= body.traits
    return (['PM %s' % function.result_name(), function.head(function.qualified()), '{']
            + body.lines + ['}', ''])


def end_of_thrower(program, function, body):
    """Throws, or lets another throw through."""
    rng = body.rng
    others = [f for f in program.throwers if f.level > function.level]
    if others and rng.random() < 0.4:
        other = rng.choice(others)
        for _ in range(8):
            # Only arguments with which it throws.
            values = [k.keep(rng.getrandbits(64)) for k in other.parameters]
            throws, value = other.outcome(values)
            if throws:
                texts = [k.build_text.format(e='0x%xUL' % v, n=0)
                         for k, v in zip(other.parameters, values)]
                name = other.name if body.pads else 'plain_' + other.name
                body.emit('sum = %s (%s);' % (name, ', '.join(texts)))
                function.throws_always = value
                return
    body.emit('if (sum & 1)')
    body.emit('  throw %s (sum);' % rng.choice(['error', 'special_error']))
