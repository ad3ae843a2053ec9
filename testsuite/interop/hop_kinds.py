# SPDX-License-Identifier: GPL-2.0-or-later
"""What a hop does: the kinds of functions, of calls and of ways back of which
-fipa-ra, or an optimizer that makes functions of functions, has to know."""

from attributes import of_function
from c_types import Struct

# What a compiler lacks is a plain function there.
HEADER = '''\
#include <setjmp.h>
#ifdef __clang__
# define NOINLINE __attribute__ ((noinline))
#else
# define NOINLINE __attribute__ ((noinline, noclone))
#endif
#if defined __x86_64__ && !defined __clang__
# define ONLY_GENERAL __attribute__ ((target ("general-regs-only")))
# define HANDLER __attribute__ ((interrupt)) ONLY_GENERAL
# define ALL __attribute__ ((no_caller_saved_registers)) ONLY_GENERAL
# define MS __attribute__ ((ms_abi))
#else
# define ALL
# define MS
#endif
/* What makes a function call others is left out.  */
#define RESOLVER IN_GCC (noipa) __attribute__ ((no_stack_protector, \\
  no_instrument_function, no_sanitize ("thread"), no_sanitize ("undefined")))
/* A static indirect function is global by Clang, and mold and gold then have the loader
   call its resolver before it has relocated what that reads; a hidden one comes last.  */
#ifdef __clang__
# define LOCAL __attribute__ ((visibility ("hidden")))
#else
# define LOCAL static
#endif
#ifdef __x86_64__
# define SYSV __attribute__ ((sysv_abi))
#else
# define SYSV
#endif
#ifdef __aarch64__
# define VECTOR_PCS __attribute__ ((aarch64_vector_pcs))
#else
# define VECTOR_PCS
#endif
'''


class Kind:
    """WEIGHT is how often a hop is of this kind.  MADE_OF says whether it calls
    another hop: never, always, or sometimes.  BEFORE are words of the function
    itself.  TEXT (HOP, CALLEE) returns the lines before the function and its
    statements; GCC_ONLY is one that is plain for Clang."""

    def __init__(self, weight, text=None, before='', made_of='never', gcc_only=False):
        self.weight, self.text, self.before = weight, text or plain, before
        self.made_of, self.gcc_only = made_of, gcc_only

    def possible(self, hop):
        function = hop.function
        # Of a structure, ALL functions may restore the registers that return it.
        return (self.before != 'ALL '
                or function.general and not isinstance(function.result, Struct))


def plain(hop, callee):
    return [], [hop.call(callee)]


def by_pointer(hop, callee):
    return [], [hop.call('pointer_%d' % hop.function.index)]


def weakref(hop, callee):
    return (['static fn_%d weak_%d __attribute__ ((weakref ("%s")));'
             % (hop.function.index, hop.index, hop.function.name)],
            [hop.call('weak_%d' % hop.index)])


# Ways back other than by a return.

def receiver(hop, callee):
    n = hop.index
    return (['static void *buffer_%d[5];' % n,
             'static NOINLINE void leave_%d (void)' % n,
             '{ clobber_everything (); __builtin_longjmp (buffer_%d, 1); }' % n,
             'static PM NOINLINE void below_%d (int v)' % n,
             '{ if (v >= 0) leave_%d (); }' % n],
            ['if (__builtin_setjmp (buffer_%d) == 0)' % n,
             '  below_%d (variant);' % n, hop.call(callee)])


def goto(hop, callee):
    return [], ['__label__ out;',
                'NOINLINE void leave (void) { clobber_everything (); goto out; }',
                'PM NOINLINE void below (void) { if (variant >= 0) leave (); }',
                'below ();', 'out:', hop.call(callee)]


def c_setjmp(hop, callee):
    n = hop.index
    return (['static NOINLINE void leave_%d (struct __jmp_buf_tag *buffer)' % n,
             '{ clobber_everything (); longjmp (buffer, 1); }',
             'static PM NOINLINE void below_%d (struct __jmp_buf_tag *buffer, int v)' % n,
             '{ if (v >= 0) leave_%d (buffer); }' % n],
            ['jmp_buf buffer;', 'if (_setjmp (buffer) == 0)',
             '  below_%d (buffer, variant);' % n, hop.call(callee)])


def noreturn(hop, callee):
    """A function that does not return calls the callee, and jumps back."""
    n, result = hop.index, hop.function.result
    parameters = hop.with_parameters('void **buffer', '%s *back' % hop.result if result else '')
    return (['static NOINLINE %s__attribute__ ((noreturn)) void gone_%d (%s)'
             % (hop.convention(), n, parameters),
             '{ %s%s; __builtin_longjmp (buffer, 1); }'
             % ('*back = ' if result else '', hop.bare_call(callee))],
            ['void *buffer[5];'] + (['%s back;' % hop.result] if result else [])
            + ['if (__builtin_setjmp (buffer) == 0)',
               '  gone_%d (%s);' % (n, hop.with_arguments('buffer', '&back' if result else ''))]
            + (['return back;'] if result else []))


# What GCC makes of a function.

def nested(hop, callee):
    return [], ['%s%sNOINLINE inner (void)' % (hop.convention(), hop.result + ' '),
                '{ %s }' % hop.call(callee), hop.call('inner', '')]


def indirect(hop, callee):
    """An indirect function, which the loader or the start of the program
    resolves, before other functions can be called.  Without noipa GCC takes from
    the resolver what it changes."""
    n = hop.index
    return (['static RESOLVER void *resolve_%d (void)' % n, '{ return (void *) %s; }' % callee,
             'LOCAL __typeof__ (%s) chosen_%d __attribute__ ((ifunc ("resolve_%d")));'
             % (callee, n, n)],
            [hop.call('chosen_%d' % n)])


def early_exit(hop):
    """Out of the function by a way that is never taken."""
    result = hop.function.result
    return ['if (depth_%d < -%d)' % (hop.function.index, hop.index + 2),
            '  return%s;' % (' result_%d[variant]' % hop.function.index if result else '')]


def bulk(count='selectors[2]'):
    return ['unsigned long sum = 0;',
            'for (unsigned long i = 0; i < %s; i++)' % count,
            '  sum = sum * 3 + pool[i];',
            'if (sum == 1) clobber_everything ();']


def part(hop, callee):
    """Partial inlining: the first way out is inlined, the rest becomes a
    function of its own."""
    return [], early_exit(hop) + bulk() + [hop.call(callee)]


def constant(hop, callee):
    """A clone for a constant argument."""
    n = hop.index
    name = 'known_%d' % n
    return (['static __attribute__ ((noinline)) %s%s %s (%s)'
             % (hop.convention(), hop.result, name, hop.with_parameters('unsigned long count'))]
            + ['{'] + bulk('count') + [hop.call(callee), '}'],
            ['if (depth_%d < -%d)' % (hop.function.index, n + 2), '  {',
             '    ' + hop.extended_call(name, 'selectors[3]'),
             '    return%s;' % (' result_%d[variant]' % hop.function.index
                               if hop.function.result else ''),
             '  }', hop.extended_call(name, '%dUL' % (n % 5 + 1))])


def by_address(hop, callee):
    """Parameters by address, of which -fipa-sra makes values, and one that is
    not used."""
    name = 'address_%d' % hop.index
    parameters = ['%s const *p%d' % (hop.function.types()[i].name, i) for i in hop.passed]
    return (['static __attribute__ ((noinline)) %s%s %s (%s)'
             % (hop.convention(), hop.result, name, ', '.join(parameters + ['int unused'])),
             '{ %s }' % hop.call(callee, ', '.join('*p%d' % i for i in hop.passed))],
            [hop.call(name, ', '.join(['&a%d' % i for i in hop.passed] + ['variant']))])


def twins(hop, callee):
    """Two functions of the same body, which only the convention keeps apart."""
    n = hop.index
    return (['static NOINLINE %s%s twin_%d_%d (%s) { %s }'
             % ('PM ' if i else '', hop.result, n, i, hop.parameters, hop.call(callee))
             for i in (0, 1)],
            ['if (selectors[%d])' % (n % 2), '  ' + hop.call('twin_%d_0' % n)]
            + (['else'] if hop.function.result is None else [])
            + ['  ' + hop.call('twin_%d_1' % n)])


KINDS = {
    'jump': Kind(4),
    'jump-by-pointer': Kind(1, by_pointer),
    'weakref': Kind(1, weakref),
    'two': Kind(1, made_of='always'),
    'alias': Kind(1, made_of='always'),
    'convention': Kind(2, before='PM ', made_of='always'),
    'ms': Kind(1, before='MS ', made_of='always'),
    'sysv': Kind(1, before='SYSV ', made_of='sometimes'),
    'vector-pcs': Kind(1, before='VECTOR_PCS ', made_of='sometimes'),
    'all': Kind(1, before='ALL ', made_of='sometimes'),
    'attribute': Kind(2, made_of='sometimes'),
    'receiver': Kind(3, receiver, gcc_only=True),
    'goto': Kind(2, goto, gcc_only=True),
    'setjmp': Kind(1, c_setjmp),
    'noreturn': Kind(1, noreturn, gcc_only=True),
    'nested': Kind(1, nested, made_of='sometimes', gcc_only=True),
    'indirect': Kind(1, indirect, made_of='sometimes'),
    'part': Kind(1, part, made_of='sometimes'),
    'constant': Kind(1, constant, made_of='sometimes'),
    'by-address': Kind(1, by_address, made_of='sometimes'),
    'twins': Kind(1, twins, made_of='sometimes'),
}

# Of these another hop may be made.
SIMPLE = ('jump', 'jump-by-pointer', 'receiver', 'goto', 'setjmp', 'noreturn')


def attribute_of(hop):
    return of_function(hop.rng, hop.program) if hop.kind == 'attribute' else ''
