# SPDX-License-Identifier: GPL-2.0-or-later
"""The bodies of the generated functions: statements, and calls in every
shape."""

from attributes import of_function
from c_types import MASK64, checksum
from hops import Hop, possible
from statements import POOL, Statements


class Body(Statements):
    """A body that calls functions under test."""

    def callee_expression(self, function):
        rng, k = self.rng, function.index
        share = 0.6 if self.features.small else 0.35
        if self.features.hops and possible(function) and rng.random() < share:
            return Hop(self.program, self.unit, function).name
        shapes = ['%s' % function.name] * 4 + [
            'pointer_%d' % k, 'ops_%d.function' % k,
            'table_%d[selectors[%d]]' % (k, rng.randrange(3)),
            '((fn_%d *) raw_%d)' % (k, k),
            '((%s (PM *) (%s)) raw_%d)'
            % (function.result_name(), function.parameter_types(), k),
            # As an ordinary function: it preserves more than those do.
            '((%s (*) (%s)) raw_%d)'
            % (function.result_name(), function.parameter_types(), k),
            '(selectors[0] ? pointer_%d : %s)' % (k, function.name)]
        if function.unit == self.unit and self.direct:
            shapes += ['%s_real' % function.name] * 2
        if function.unprototyped:
            shapes += ['((old_%d *) raw_%d)' % (k, k)] * 6
        return rng.choice(shapes)

    def argument(self, function, i, variant):
        t, value = function.types()[i], function.arguments[variant][i]
        if self.rng.random() < 0.6:
            return t.literal(value)
        return 'argument_%d_%d[%d]' % (function.index, i, variant)

    def call(self, function, forwarded=False):
        """Calls FUNCTION and checks its result; with FORWARDED the arguments
        are the caller's own (a recursive call)."""
        start = len(self.lines)
        self.emit_call(function, forwarded)
        if not self.program.has(function):
            # The random numbers are drawn all the same.
            del self.lines[start:]

    def emit_call(self, function, forwarded):
        rng, n = self.rng, self.unique()
        callee = self.callee_expression(function)
        if forwarded:
            self.emit('variant = v;')
            arguments = ['a%d' % i for i in range(len(function.types()))]
            expected = None
        else:
            variant = rng.randrange(len(function.arguments))
            self.emit('variant = %d;' % variant)
            if function.recursive:
                self.emit('depth_%d = %d;' % (function.index, rng.randrange(3)))
            arguments = [self.argument(function, i, variant)
                         for i in range(len(function.types()))]
            if function.result:
                terms = function.result.terms('r', function.results[variant])
                expected = '0x%xUL' % checksum(word for _, word in terms)
        text = '%s (%s)' % (callee, ', '.join(arguments[i] for i in function.passed()))
        if not function.result or rng.random() < 0.07:
            self.emit('%s;' % text)
            return
        self.emit('%s r%d = %s;' % (function.result.name, n, text))
        if expected is None:
            terms = function.result.terms('r', function.results[0])
            sums = [checksum(w for _, w in function.result.terms('r', value))
                    for value in function.results]
            expected = '(v ? 0x%xUL : 0x%xUL)' % (sums[1], sums[0])
        self.check_sum(function.result, 'r%d' % n, expected,
                       'result of %s in the body' % function.name)

    def call_in_loop(self, function):
        n = self.unique()
        self.emit('for (int n%d = 0; n%d < selectors[%d]; n%d++)'
                  % (n, n, self.rng.randrange(1, 4), n))
        self.emit('  {')
        self.indent += '    '
        self.call(function)
        self.indent = self.indent[:-4]
        self.emit('  }')

    def call_local(self):
        """A call of a static function of the same unit, with no shim between."""
        local = self.program.new_local(self.unit)
        values = [self.rng.getrandbits(64) for _ in local.factors]
        slot = self.rng.randrange(POOL)
        arguments = ['0x%xUL' % v for v in values]
        if values:
            values[0] = self.program.pools.integers[slot]
            arguments[0] = 'pool[%d]' % slot
        callee = local.name
        if self.rng.random() < 0.3:
            callee = 'l%d' % self.unique()
            self.emit('unsigned long (PM *volatile %s) (%s) = %s;'
                      % (callee, local.parameters('unsigned long'), local.name))
        self.fail_unless('%s (%s) == 0x%xUL' % (callee, ', '.join(arguments),
                                                local.evaluate(values)),
                         'result of %s' % local.name)

    def calls_of(self, functions):
        """Calls all FUNCTIONS in random shapes, with other work between."""
        rng = self.rng
        for function in functions:
            if rng.random() < 0.5:
                self.statement()
            if rng.random() < 0.15:
                self.call_in_loop(function)
            else:
                self.call(function)
            if rng.random() < 0.5:
                self.arithmetic()
            if rng.random() < 0.3:
                self.check_lives(0.3)
        if self.calls and self.direct and rng.random() < 0.3:
            self.call_local()


class LocalFunction:
    """A static PM function: its value is the sum of its factors times its
    parameters, so the optimizers may clone, merge or strip it."""

    def __init__(self, program, unit, index):
        rng = program.rng
        self.name, self.unit = 'local_%d' % index, unit
        self.factors = [rng.randrange(1, 99, 2) for _ in range(rng.randrange(0, 9))]
        body = Body(program, self.name, unit, calls=rng.random() < 0.6)
        noinline = rng.choice(['__attribute__ ((noinline)) ', ''])
        head = '%sstatic PM unsigned long %s (%s)' % (
            noinline, self.name, self.parameters('unsigned long p%d'))
        self.declaration = head + ';'
        lines = [head, '{']
        body.declare_lives()
        for _ in range(rng.randrange(0, 4)):
            body.statement()
        body.check_lives()
        terms = ['p%d * %d' % (i, f) for i, f in enumerate(self.factors)]
        self.lines = lines + body.lines + ['  return %s;' % (' + '.join(terms) or '0'),
                                           '}', '']

    def parameters(self, form):
        return ', '.join(form % i if '%' in form else form
                         for i in range(len(self.factors))) or 'void'

    def evaluate(self, values):
        return sum(v * f for v, f in zip(values, self.factors)) & MASK64


def function_body(program, function, callees):
    """The lines of FUNCTION's definition; it calls CALLEES."""
    if function.forwards_to:
        return forwarder_body(program, function)
    rng = program.rng
    body = Body(program, function.name, function.unit,
                calls=bool(callees) or function.recursive or rng.random() < 0.6)
    attributes = rng.choice([''] * 6 + ['__attribute__ ((cold)) ', '__attribute__ ((hot)) ',
                                        of_function(rng, program)])
    head = ['%sPM %s' % (attributes, function.result_name()),
            function.definition_head(), '{']
    body.emit('int v = variant;')
    for line in function.dropped_parameters():
        body.emit(line)
    fetch_variadic(body, function)
    late = []
    for i, t in enumerate(function.types()):
        name = 'a%d' % i
        check = (t, name, 'expect_%d[v][%d]' % (function.index, i), 'argument %d' % i)
        if rng.random() < 0.5:
            body.check_sum(*check)
        else:
            late.append(check)
    return_value = return_statement(rng, function)
    if body.calls and not function.recursive and rng.random() < 0.2:
        # The quick way out, before anything that needs a frame.
        body.emit('if (v == %d)' % rng.randrange(2))
        body.emit('  %s' % return_value)
    body.declare_lives()
    objects = [body.stack_object() for _ in range(rng.choice([0, 0, 0, 1, 1, 2]))]
    for _ in range(rng.randrange(0, 2 if body.features.small else 4)):
        body.statement()
    if function.recursive:
        body.emit('if (depth_%d > 0)' % function.index)
        body.emit('  {')
        body.indent += '    '
        body.emit('depth_%d--;' % function.index)
        body.call(function, forwarded=True)
        body.indent = body.indent[:-4]
        body.emit('  }')
    body.calls_of(callees)
    for check in late:
        body.check_sum(*check)
    for condition, what in objects:
        body.fail_unless(condition, what)
    body.check_lives()
    if 'indirect-tail-call' in body.features.avoided[function.unit]:
        body.emit('asm volatile ("");')
    if body.ordinary and function.result is None and rng.random() < 0.2:
        body.clobber()      # in tail position
    else:
        body.emit(return_value)
    function.traits |= body.traits
    return head + body.lines + ['}', '']


def forwarder_body(program, function):
    """Little but a call in tail position, which must not become a jump where
    the function has registers to restore."""
    rng, target = program.rng, function.forwards_to
    body = Body(program, function.name, function.unit, calls=False)
    arguments = ['a%d' % i for i in range(len(function.parameters))]
    for line in function.dropped_parameters():
        body.emit(line)
    if function.swaps:
        body.emit('int v = variant;')
        for i, t in enumerate(function.parameters):
            if rng.random() < 0.5:
                body.check_sum(t, arguments[i], 'expect_%d[v][%d]' % (function.index, i),
                               'argument %d' % i)
        body.emit('variant = 1 - v;')
        arguments = ['argument_%d_%d[1 - v]' % (target.index, i)
                     for i in range(len(arguments))]
        if rng.random() < 0.4:
            body.asm_clobber()
    callee = body.callee_expression(target)
    if 'indirect-tail-call' in body.features.avoided[function.unit]:
        callee = target.name
    call = '%s (%s)' % (callee, ', '.join(arguments[i] for i in target.passed()))
    if function.result is None:
        body.emit('%s;' % call)
    elif rng.random() < 0.7:
        body.emit('return %s;' % call)
    else:
        body.emit('%s r = %s;' % (function.result.name, call))
        body.emit('return r;')
    return ['PM %s' % function.result_name(), function.definition_head(), '{'
            ] + body.lines + ['}', '']


def fetch_variadic(body, function):
    if function.extras is None:
        return
    first = len(function.parameters)
    for i, t in enumerate(function.extras):
        body.emit('%s a%d;' % (t.name, first + i))
    body.emit('__builtin_va_list ap;')
    body.emit('__builtin_va_start (ap, a%d);' % (first - 1))
    for i, t in enumerate(function.extras):
        body.emit('a%d = __builtin_va_arg (ap, %s);' % (first + i, t.name))
    body.emit('__builtin_va_end (ap);')


def return_statement(rng, function):
    if function.result is None:
        return 'return;'
    if rng.random() < 0.5:
        return 'return result_%d[v];' % function.index
    literals = [function.result.literal(value) for value in function.results]
    return 'return v ? %s : %s;' % (literals[1], literals[0])


def caller_body(program, name, callees, again):
    """An ordinary function which calls CALLEES, each through the shim, and
    then those of AGAIN."""
    body = Body(program, name, 'callers')
    body.declare_lives()
    objects = [body.stack_object() for _ in range(program.rng.choice([0, 0, 1]))]
    direct, body.direct = body.direct, False
    body.calls_of(callees)
    body.direct = direct
    body.calls_of(again)
    for condition, what in objects:
        body.fail_unless(condition, what)
    body.check_lives()
    attribute = of_function(program.rng, program) if program.rng.random() < 0.15 else ''
    return (['%s__attribute__ ((noinline)) void' % attribute, '%s (void)' % name, '{']
            + body.lines + ['}', ''])
