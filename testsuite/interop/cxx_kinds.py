# SPDX-License-Identifier: GPL-2.0-or-later
"""The kinds of parameters and results in a generated C++ program.

A value is 64 bits of which a kind keeps some (`keep').  `build' writes an
expression of the kind from an expression for the value, `read' one for the
value from the name of a parameter or variable; what is damaged on the way
reads as another value."""

import random

MASK64 = (1 << 64) - 1

# Copies of `counted' know where they are: a bitwise copy is noticed.
DECLARATIONS = '''\
typedef unsigned long u64;
struct pair { u64 first, second; };
struct mixed { u64 first; double second; };
struct big { u64 word[5]; };
extern "C" int alive, cleanups;
struct counted
{
  u64 value;
  counted *self;
  PM counted (u64);
  PM counted (const counted &);
  PM ~counted ();
};
struct owner
{
  u64 word[3];
  PM owner (u64);
  PM owner (owner &&);
  PM ~owner ();
};
struct guard { PM guard (); PM guard (const guard &); PM ~guard (); };
struct noted { u64 note; PM noted (u64); PM virtual ~noted (); };
struct error
{
  u64 value;
  PM error (u64);
  PM error (const error &);
  PM virtual ~error ();
  PM virtual u64 get () const;
};
struct special_error : noted, error
{
  PM special_error (u64);
  PM special_error (const special_error &);
  PM ~special_error ();
  PM u64 get () const;
};
typedef PM u64 callback (u64);
static inline PM u64 local_callback (u64 a) { return a * 3 + 1; }
static inline u64 read (u64 a) { return a; }
static inline u64 read (bool a) { return a; }
static inline u64 read (int a) { return (u64) a; }
static inline u64 read (unsigned char a) { return a; }
static inline u64 read (double a) { return (u64) (long) a; }
static inline u64 read (float a) { return (u64) (long) a; }
static inline u64 read (const u64 *a) { return *a; }
static inline u64 read (callback *a) { return a (9); }
static inline u64 read (const pair &a)
{ return a.second == (a.first ^ 0x5a) ? a.first : ~0UL; }
static inline u64 read (const mixed &a)
{ return a.second == (double) (long) (a.first & 0xfffff) ? a.first : ~0UL; }
static inline u64 read (const big &a)
{ return a.word[1] == 1 && a.word[4] == ~a.word[0] ? a.word[0] : ~0UL; }
static inline u64 read (const counted &a)
{ return a.self == &a ? a.value : ~0UL; }
static inline u64 read (const owner &a)
{ return a.word[2] == ~a.word[0] ? a.word[0] : ~0UL; }
static inline u64 read (const error &a) { return a.get (); }
'''


class Kind:
    """NAME is the type; BITS of a value are kept; BUILD has {e} for the value,
    {n} for a number that no other variable has.  `registers' are those of a
    result, as functions of abi.py's target."""

    def __init__(self, name, build, bits=64, before=None, registers=None,
                 floating=False, changes=0):
        self.name, self.bits = name, bits
        self.build_text, self.before = build, before
        self.register_names = registers or {'x86_64': '', 'aarch64': ''}
        self.floating, self.changes = floating, changes

    def keep(self, value):
        return value & ((1 << self.bits) - 1)

    def declare(self, name):
        return '%s%s' % (self.name, name) if self.name.endswith('&') else '%s %s' % (self.name, name)


GENERAL = {'x86_64': 'rax', 'aarch64': 'x0'}
TWO = {'x86_64': 'rax rdx', 'aarch64': 'x0 x1'}
BOTH = {'x86_64': 'rax xmm0', 'aarch64': 'x0 x1'}
VECTOR = {'x86_64': 'xmm0', 'aarch64': 'v0'}

U64 = Kind('u64', '{e}', registers=GENERAL)
COUNTED = Kind('counted', 'counted ({e})')
BY_VALUE = [
    U64, U64,
    Kind('int', '(int) ({e} & 0x7fffffff)', 31, registers=GENERAL),
    Kind('unsigned char', '(unsigned char) ({e})', 8, registers=GENERAL),
    Kind('bool', '(bool) ({e} & 1)', 1, registers=GENERAL),
    Kind('double', '(double) (long) ({e} & 0x3ffffffffffff)', 50,
         registers=VECTOR, floating=True),
    Kind('float', '(float) (long) ({e} & 0xfffff)', 20, registers=VECTOR, floating=True),
    Kind('pair', 'pair {{ {e}, {e} ^ 0x5aUL }}', registers=TWO),
    Kind('mixed', 'mixed {{ {e}, (double) (long) ({e} & 0xfffff) }}',
         registers=BOTH, floating=True),
    Kind('big', 'big {{ {{ {e}, 1, 2, 3, ~({e}) }} }}'),
    COUNTED, COUNTED,
    Kind('owner', 'owner ({e})'),
]
# Parameters only: BEFORE is declared first.
BY_REFERENCE = [
    Kind('const u64 &', '{e}'),
    Kind('u64 &', 'x{n}', before='u64 x{n} = {e};', changes=12345),
    Kind('const u64 *', '&x{n}', before='const u64 x{n} = {e};'),
    Kind('const counted &', 'counted ({e})'),
    Kind('const counted &', 'x{n}', before='counted x{n} ({e});'),
    Kind('counted &&', 'counted ({e})'),
    Kind('const pair &', 'x{n}', before='pair x{n} = {{ {e}, {e} ^ 0x5aUL }};'),
    Kind('const error &', 'special_error ({e})'),
]


class Callback(Kind):
    """A function that is called back; its value says which."""

    def __init__(self):
        Kind.__init__(self, 'callback *', None)

    TEXTS = {9 * 3 + 1: 'local_callback', 9 + 77: 'callback_of_callees',
             9 ^ 5: '[] (u64 a) PM { return a ^ 5; }'}

    def keep(self, value):
        return value if value in self.TEXTS else sorted(self.TEXTS)[value % 3]

    def spelled(self, value):
        return self.TEXTS[value]


CALLBACK = Callback()


def random_kind(rng, floating, result=False):
    kinds = BY_VALUE if result else BY_VALUE + BY_REFERENCE + [CALLBACK]
    return rng.choice([k for k in kinds if floating or not k.floating])


def definitions(unit):
    """The members of the classes above, between the units: each is defined in
    one, chosen by its position."""
    rng = random.Random(7)
    texts = [
        'int alive, cleanups;',
        'counted::counted (u64 a) : value (a), self (this) { alive++; GUARD }',
        'counted::counted (const counted &a) : value (read (a)), self (this) { alive++; GUARD }',
        'counted::~counted () { alive--; value = 0; self = 0; GUARD }',
        'owner::owner (u64 a) { alive++; word[0] = a; word[2] = ~a; GUARD }',
        'owner::owner (owner &&a) { alive++; word[0] = a.word[0]; word[2] = a.word[2]; GUARD }',
        'owner::~owner () { alive--; word[0] = word[2] = 0; GUARD }',
        'guard::guard () { alive++; GUARD }',
        'guard::guard (const guard &) { alive++; GUARD }',
        'guard::~guard () { alive--; cleanups++; clobber_everything (); GUARD }',
        'error::error (u64 a) : value (a) { alive++; GUARD }',
        'error::error (const error &a) : value (a.value) { alive++; GUARD }',
        'error::~error () { alive--; value = 0; GUARD }',
        'u64 error::get () const { GUARD return value; }',
        'noted::noted (u64 a) : note (a) { alive++; GUARD }',
        'noted::~noted () { alive--; GUARD }',
        'special_error::special_error (u64 a) : noted (a), error (a) { GUARD }',
        'special_error::special_error (const special_error &a)'
        ' : noted (a.note), error (a) { GUARD }',
        'special_error::~special_error () { GUARD }',
        'u64 special_error::get () const { GUARD return value; }',
        'u64 callback_of_callees (u64 a) { GUARD return a + 77; }',
    ]
    return [text for text in texts if rng.choice(['callers', 'callees']) == unit]
