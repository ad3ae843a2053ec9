# SPDX-License-Identifier: GPL-2.0-or-later
"""Which registers a function with a given result preserves, per target and
convention.  The masks are over the register indices that support.c and the
shim of the target use (the order of REGISTERS below)."""

from c_types import X87, Complex, Floating, Integer, Quad, Struct, Vector


def mask(*indices):
    return sum(1 << i for i in set(indices))


class X86_64:
    name = 'x86_64'
    REGISTERS = ('rax rcx rdx rbx rsp rbp rsi rdi r8 r9 r10 r11 r12 r13 r14 r15 '
                 + ' '.join('xmm%d' % i for i in range(16))).split()
    RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI = range(8)
    R8, R9, R10, R11 = range(8, 12)
    XMM0 = 16
    C_PRESERVED = mask(RBX, RSP, RBP, 12, 13, 14, 15)
    MOST = C_PRESERVED | mask(RAX, RCX, RDX, RSI, RDI, R8, R9, R10)
    # Neither arguments nor needed by the stub: filled with fresh values on
    # the way in, so that an unsaved register cannot pass by luck.
    SCRATCHABLE = mask(RAX, RBX, RBP, R10, R11, 12, 13, 14, 15,
                       *range(XMM0 + 8, XMM0 + 16))
    VARIADIC_INPUT = mask(RAX)

    def classes(self, t):
        """The System V classes of T's eightbytes, or None for MEMORY."""
        if t.size == 0:
            return []
        if isinstance(t, (Vector, Quad)):
            return ['SSE']
        if isinstance(t, X87):
            return ['X87']
        if isinstance(t, Complex) and isinstance(t.element, X87):
            return ['COMPLEX_X87']
        if t.size > 16:
            return None
        result = [None] * (-(-t.size // 8))
        for part, offset in t.parts():
            if isinstance(part, X87):
                return ['X87']
            if isinstance(part, (Vector, Quad)) and part.size == 16:
                return ['SSE']
            kind = 'SSE' if isinstance(part, (Floating, Vector)) else 'INTEGER'
            for i in range(offset // 8, (offset + part.size - 1) // 8 + 1):
                result[i] = 'INTEGER' if 'INTEGER' in (result[i], kind) else kind
        return result

    def result_registers(self, t):
        classes = self.classes(t) if t else []
        registers, integers, sses = [], [self.RAX, self.RDX], [self.XMM0, self.XMM0 + 1]
        for c in classes or []:
            if c == 'INTEGER':
                registers.append(integers.pop(0))
            elif c == 'SSE':
                registers.append(sses.pop(0))
        return mask(*registers)

    def uses_memory_result(self, t):
        return t is not None and self.classes(t) is None

    def splits_int128(self, result, parameters):
        """Whether some __int128 would begin in r9 and end on the stack; the
        compilers disagree about those without any attribute."""
        integers, sses = int(self.uses_memory_result(result)), 0
        for t in parameters:
            classes = self.classes(t)
            if isinstance(t, Integer) and t.size == 16 and integers == 5:
                return True
            if classes is None or classes[:1] in (['X87'], ['COMPLEX_X87']):
                continue
            i, s = classes.count('INTEGER'), classes.count('SSE')
            if integers + i <= 6 and sses + s <= 8:
                integers, sses = integers + i, sses + s
        return False

    def preserved(self, convention, result):
        if convention == 'plain':
            return self.C_PRESERVED
        return self.MOST & ~self.result_registers(result)


class AArch64:
    name = 'aarch64'
    REGISTERS = (['x%d' % i for i in range(31)] + ['sp']
                 + ['v%d' % i for i in range(32)])
    SP, V0 = 31, 32
    C_PRESERVED = mask(*range(19, 30), SP, *range(V0 + 8, V0 + 16))
    MOST = C_PRESERVED | mask(*range(9, 16))
    SCRATCHABLE = mask(*range(9, 30), *range(V0 + 8, V0 + 32))
    VARIADIC_INPUT = 0

    def homogeneous(self, t):
        """The number of members if T is passed in v registers, else 0."""
        if isinstance(t, (Floating, Vector)):
            return 1
        if not isinstance(t, (Complex, Struct)):
            return 0
        kinds = {(isinstance(p, Vector), p.size) if isinstance(p, (Floating, Vector))
                 else None for p, _ in t.parts()}
        if len(kinds) != 1 or None in kinds or len(t.parts()) > 4:
            return 0
        return len(t.parts())

    def uses_memory_result(self, t):
        return t is not None and t.size > 16 and not self.homogeneous(t)

    def result_registers(self, t):
        if t is None or t.size == 0 or self.uses_memory_result(t):
            return 0
        count = self.homogeneous(t)
        if count:
            return mask(*range(self.V0, self.V0 + count))
        return mask(*range(-(-t.size // 8)))

    def splits_int128(self, result, parameters):
        return False

    def preserved(self, convention, result):
        return self.C_PRESERVED if convention == 'plain' else self.MOST


TARGETS = {'x86_64': X86_64(), 'aarch64': AArch64()}
