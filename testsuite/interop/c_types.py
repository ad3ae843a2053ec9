# SPDX-License-Identifier: GPL-2.0-or-later
"""The C types of a generated program: how they are laid out, how a value of
one is written in C, and what a checksum over it must be.

A value is an int, a float (always a multiple of 1/8, so exact in every
format), or a list of the members' values.  `terms' breaks a C expression of
the type into (unsigned long expression, expected 64-bit value) pairs, which
is all that the generated checks look at."""

import math
import struct

MASK64 = (1 << 64) - 1
MULTIPLIER = 0x9E3779B97F4A7C15


def mix(state, word):
    """The checksum step; program.h has the same as the macro MIX."""
    return ((state ^ word) * MULTIPLIER) & MASK64


def checksum(words):
    state = 0
    for word in words:
        state = mix(state, word)
    return state


class Type:
    """`name' is what a declaration writes before the identifier; `parts' the
    scalars inside with their offsets, for the classification in abi.py."""
    name = ''
    size = 0
    align = 1

    def parts(self, offset=0):
        return [(self, offset)]

    def literal(self, value):
        """An expression usable as an argument."""
        return self.initializer(value)


class Integer(Type):
    def __init__(self, name, size, signed):
        self.name, self.size, self.align = name, size, size
        self.signed = signed

    def random(self, rng):
        bits = 8 * self.size
        value = rng.getrandbits(bits)
        if rng.random() < 0.15:
            value = rng.choice([0, 1, (1 << bits) - 1, 1 << (bits - 1)])
        if self.signed and value >> (bits - 1):
            value -= 1 << bits
        return value

    def initializer(self, value):
        value &= (1 << 8 * self.size) - 1
        if self.size == 16:
            return ('((%s) ((unsigned __int128) 0x%xUL << 64 | 0x%xUL))'
                    % (self.name, value >> 64, value & MASK64))
        return '((%s) 0x%xUL)' % (self.name, value)

    def terms(self, expr, value):
        low = ('(unsigned long) (%s)' % expr, value & MASK64)
        if self.size < 16:
            return [low]
        return [low, ('(unsigned long) ((unsigned __int128) (%s) >> 64)' % expr,
                      (value >> 64) & MASK64)]


class Bool(Integer):
    def __init__(self):
        super().__init__('_Bool', 1, False)

    def random(self, rng):
        return rng.getrandbits(1)


class Pointer(Integer):
    def __init__(self):
        super().__init__('void *', 8, False)

    def initializer(self, value):
        return '((void *) 0x%xUL)' % value


class Floating(Type):
    """float, double, and the wider formats."""

    def __init__(self, name, size, suffix):
        self.name, self.size, self.align, self.suffix = name, size, size, suffix

    def random(self, rng):
        return rng.choice([-1, 1]) * rng.randrange(1, 4000) / 8.0

    def initializer(self, value):
        return '(%r%s)' % (value, self.suffix)


class Float(Floating):
    def __init__(self):
        super().__init__('float', 4, 'f')

    def terms(self, expr, value):
        return [('FLOAT_BITS (%s)' % expr,
                 struct.unpack('<I', struct.pack('<f', value))[0])]


class Double(Floating):
    def __init__(self):
        super().__init__('double', 8, '')

    def terms(self, expr, value):
        return [('DOUBLE_BITS (%s)' % expr,
                 struct.unpack('<Q', struct.pack('<d', value))[0])]


class Quad(Floating):
    """binary128: __float128 of x86_64, long double of aarch64.  BITS is the
    stem of the macros in program.h that take it apart."""

    def __init__(self, name, suffix, bits):
        super().__init__(name, 16, suffix)
        self.bits = bits

    def terms(self, expr, value):
        fraction, exponent = math.frexp(abs(value))
        mantissa = (int(fraction * (1 << 53)) << 60) & ((1 << 112) - 1)
        sign_exponent = (exponent - 1 + 16383) | (0x8000 if value < 0 else 0)
        return [('%s_LOW (%s)' % (self.bits, expr), mantissa & MASK64),
                ('%s_HIGH (%s)' % (self.bits, expr),
                 (mantissa >> 64) | (sign_exponent << 48))]


class X87(Floating):
    """The 80-bit long double of x86_64."""

    def __init__(self):
        super().__init__('long double', 16, 'L')

    def terms(self, expr, value):
        fraction, exponent = math.frexp(abs(value))
        sign_exponent = (exponent - 1 + 16383) | (0x8000 if value < 0 else 0)
        return [('LONG_DOUBLE_LOW (%s)' % expr, int(fraction * (1 << 64))),
                ('LONG_DOUBLE_HIGH (%s)' % expr, sign_exponent)]


class Complex(Type):
    def __init__(self, element):
        self.element = element
        self.name = '_Complex ' + element.name
        self.size, self.align = 2 * element.size, element.align

    def parts(self, offset=0):
        return [(self.element, offset), (self.element, offset + self.element.size)]

    def random(self, rng):
        return [self.element.random(rng), self.element.random(rng)]

    def initializer(self, value):
        real, imaginary = (self.element.initializer(v) for v in value)
        if isinstance(self.element, Floating):
            return '__builtin_complex (%s, %s)' % (real, imaginary)
        return '(%s + %s * 1i)' % (real, imaginary)

    def terms(self, expr, value):
        return (self.element.terms('__real__ (%s)' % expr, value[0])
                + self.element.terms('__imag__ (%s)' % expr, value[1]))


class Vector(Type):
    def __init__(self, name, element, count):
        self.name, self.element, self.count = name, element, count
        self.size = self.align = element.size * count

    def declaration(self):
        return ('typedef %s %s __attribute__ ((vector_size (%d)));'
                % (self.element.name, self.name, self.size))

    def random(self, rng):
        return [self.element.random(rng) for _ in range(self.count)]

    def initializer(self, value):
        return '{ %s }' % ', '.join(self.element.initializer(v) for v in value)

    def literal(self, value):
        return '(%s) %s' % (self.name, self.initializer(value))

    def terms(self, expr, value):
        return [term for i, v in enumerate(value)
                for term in self.element.terms('(%s)[%d]' % (expr, i), v)]


class Array(Type):
    """Only as a structure's member."""

    def __init__(self, element, count):
        self.element, self.count = element, count
        self.size, self.align = element.size * count, element.align

    def parts(self, offset=0):
        return [part for i in range(self.count)
                for part in self.element.parts(offset + i * self.element.size)]

    def random(self, rng):
        return [self.element.random(rng) for _ in range(self.count)]

    def initializer(self, value):
        return '{ %s }' % ', '.join(self.element.initializer(v) for v in value)

    def terms(self, expr, value):
        return [term for i, v in enumerate(value)
                for term in self.element.terms('%s[%d]' % (expr, i), v)]


class Struct(Type):
    def __init__(self, tag, members):
        self.tag, self.members = tag, members
        self.name = 'struct ' + tag
        self.offsets = []
        end = 0
        for member in members:
            self.align = max(self.align, member.align)
            end = -(-end // member.align) * member.align
            self.offsets.append(end)
            end += member.size
        self.size = -(-end // self.align) * self.align

    def declaration(self):
        lines = []
        for i, member in enumerate(self.members):
            if isinstance(member, Array):
                lines.append('%s m%d[%d];' % (member.element.name, i, member.count))
            else:
                lines.append('%s m%d;' % (member.name, i))
        return '%s { %s };' % (self.name, ' '.join(lines))

    def parts(self, offset=0):
        return [part for member, start in zip(self.members, self.offsets)
                for part in member.parts(offset + start)]

    def random(self, rng):
        return [member.random(rng) for member in self.members]

    def initializer(self, value):
        return '{ %s }' % ', '.join(m.initializer(v)
                                    for m, v in zip(self.members, value))

    def literal(self, value):
        return '(%s) %s' % (self.name, self.initializer(value))

    def terms(self, expr, value):
        return [term for i, (m, v) in enumerate(zip(self.members, value))
                for term in m.terms('(%s).m%d' % (expr, i), v)]


class Catalogue:
    """The types one program draws from.  `floating' is false for programs
    compiled with -mgeneral-regs-only, `wide' true where 32-byte vectors are
    passed in registers (both sides have -mavx2)."""

    def __init__(self, target, rng, floating=True, wide=False):
        self.target, self.rng = target, rng
        self.floating = floating
        self.bool, self.pointer = Bool(), Pointer()
        self.char = Integer('signed char', 1, True)
        self.uchar = Integer('unsigned char', 1, False)
        self.short = Integer('short', 2, True)
        self.ushort = Integer('unsigned short', 2, False)
        self.int = Integer('int', 4, True)
        self.uint = Integer('unsigned int', 4, False)
        self.long = Integer('long', 8, True)
        self.ulong = Integer('unsigned long', 8, False)
        self.int128 = Integer('__int128', 16, True)
        self.float, self.double = Float(), Double()
        self.long_double = {'x86_64': X87(),
                            'aarch64': Quad('long double', 'L', 'LONG_DOUBLE')}[target]
        self.integers = [self.bool, self.char, self.uchar, self.short, self.ushort,
                         self.int, self.uint, self.long, self.ulong, self.pointer]
        self.floats = [self.float, self.double] if floating else []
        self.long_doubles = [self.long_double] if floating else []
        if floating and target == 'x86_64':
            self.long_doubles.append(Quad('__float128', 'q', 'FLOAT128'))
        self.complexes = [Complex(self.int), Complex(self.long)]
        self.vectors = []
        if floating:
            self.complexes += [Complex(t) for t in
                               (self.float, self.double, self.long_double)]
            self.vectors = [Vector('v8qi', self.char, 8), Vector('v4hi', self.short, 4),
                            Vector('v2si', self.int, 2), Vector('v2sf', self.float, 2),
                            Vector('v16qi', self.char, 16), Vector('v4si', self.int, 4),
                            Vector('v2di', self.long, 2), Vector('v4sf', self.float, 4),
                            Vector('v2df', self.double, 2)]
        self.wide_vectors = [Vector('v8si', self.int, 8), Vector('v4df', self.double, 4)
                             ] if wide else []
        self.structs = [self.random_struct('s%d' % i) for i in range(24)]
        self.structs.append(Struct('empty', []))

    def declarations(self):
        return [t.declaration()
                for t in self.vectors + self.wide_vectors + self.structs]

    def random_struct(self, tag):
        rng = self.rng
        families = [self.odd_bytes, self.odd_bytes, self.integer_members,
                    self.pair_of_longs, self.large_members, self.array_member]
        if self.floating:
            families += [self.mixed_members, self.mixed_members, self.homogeneous,
                         self.homogeneous, self.one_member]
        return Struct(tag, rng.choice(families)())

    def odd_bytes(self):
        return [Array(self.uchar, self.rng.randrange(1, 20))]

    def integer_members(self):
        return [self.rng.choice(self.integers) for _ in range(self.rng.randrange(1, 5))]

    def pair_of_longs(self):
        return [self.long, self.rng.choice([self.long, self.int, self.char])]

    def large_members(self):
        rng = self.rng
        element = rng.choice(self.integers + self.floats)
        return [Array(element, rng.randrange(17, 60)), rng.choice(self.integers)]

    def array_member(self):
        rng = self.rng
        return [Array(rng.choice([self.short, self.int, self.uint]), rng.randrange(1, 5))]

    def mixed_members(self):
        rng = self.rng
        return rng.choice([
            [self.long, self.double], [self.double, self.long],
            [self.float, self.int], [self.int, self.float, self.double],
            [self.double, self.int, self.float], [self.float, self.float, self.long],
            [self.char, self.double], [self.double, self.char, self.short],
            [self.long, self.float], [self.float, self.pointer]])

    def homogeneous(self):
        rng = self.rng
        element = rng.choice([self.float, self.double, self.float, self.double,
                              self.long_double] + self.vectors)
        count = rng.randrange(1, 5)
        if rng.random() < 0.5:
            return [Array(element, count)]
        return [element] * count

    def one_member(self):
        return [self.rng.choice([self.int128, self.long_double, self.pointer,
                                 self.float, self.double] + self.vectors)]

    def random(self):
        """A parameter's or a result's type."""
        rng = self.rng
        family = rng.choices(
            [self.integers, self.floats or self.integers, [self.int128],
             self.long_doubles or self.integers, self.complexes,
             self.vectors or self.integers, self.wide_vectors or self.integers,
             self.structs],
            [34, 14, 5, 4, 7, 8, 4, 24])[0]
        return rng.choice(family)

    def random_word(self):
        return self.rng.choice([self.int, self.uint, self.long, self.ulong, self.pointer,
                                self.double if self.floating else self.long])

    def random_promoted(self):
        """A type that the default argument promotions leave alone and that
        va_arg fetches alike in both compilers.  Not so on AArch64 structures
        of vectors: ../other-compilers/bugs."""
        rng = self.rng
        structs = [s for s in self.structs if s.size and not
                   (self.target == 'aarch64'
                    and any(isinstance(part, Vector) for part, _ in s.parts()))]
        family = rng.choices(
            [[self.int, self.uint, self.long, self.ulong, self.pointer],
             [self.double] if self.floating else [self.long],
             [self.int128], self.long_doubles or [self.int],
             structs or [self.int]],
            [40, 20, 5, 5, 20])[0]
        return rng.choice(family)
