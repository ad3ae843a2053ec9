# SPDX-License-Identifier: GPL-2.0-or-later
"""The ways in which the parts of a program become one: who is in the same link,
who is bound by the loader, and which linker does it.

The two units are compiled by the compilers under test; all other parts, here
called the base, are those of the compiler that links."""

import os
import subprocess
import tempfile

LINKERS = ('bfd', 'gold', 'lld', 'mold')

# What a unit of a position-independent program or library does without; an
# element matches every option that begins with it.
POSITION = ('-mcmodel=', '-fno-pic', '-fPIE', '-fPIC', '-fplugin-arg-preserve_most-linux',
            '-fvisibility=', '-ftls-model=')

# What each form does with the options of a unit, and what it links.
#   static       one executable at a fixed address
#   static-pie   one that can be anywhere
#   program      the callers are a program, the callees a library
#   fixed        the same, and the program is at a fixed address
#   libraries    the callers are a library, too
FORMS = ('static', 'static-pie', 'program', 'fixed', 'libraries')
UNIT_OPTIONS = {
    'static': {},
    'static-pie': {'callers': '-fPIE', 'callees': '-fPIE'},
    'program': {'callers': '-fPIE', 'callees': '-fPIC'},
    'fixed': {'callers': '-fno-pie', 'callees': '-fPIC'},
    'libraries': {'callers': '-fPIC', 'callees': '-fPIC'},
}


class LinkForm:
    """FORM is one of FORMS.  With WHOLE the units are optimized at link time,
    with RELOCATABLE they are linked to one object first.  LAZY says whether the
    loader binds functions at their first call."""

    def __init__(self, form='static', linker='bfd', whole=False, relocatable=False, lazy=True):
        self.form, self.linker = form, linker
        self.whole, self.relocatable, self.lazy = whole, relocatable, lazy

    def __str__(self):
        words = [self.form, self.linker]
        words += ['lto'] if self.whole else []
        words += ['-r'] if self.relocatable else []
        words += ['lazy'] if self.lazy and self.dynamic else []
        return ' '.join(words)

    @property
    def dynamic(self):
        return self.form not in ('static', 'static-pie')

    def unit_options(self, unit, options, kind, target):
        """OPTIONS of UNIT, compiled by a compiler of KIND for TARGET, as the form has
        them."""
        added = UNIT_OPTIONS[self.form].get(unit)
        if added:
            options = [o for o in options if not o.startswith(POSITION)] + [added]
        if self.linker != 'bfd':
            # On AArch64, gold 2.40 ends with an internal error, and mold and lld do
            # not know all relocations of that.
            options = [o for o in options if o != '-mcmodel=tiny']
        if self.linker == 'gold' and target == 'aarch64' and added:
            # It calls the resolvers of indirect functions, a bug that
            # ../other-compilers/bugs has.
            options = [o for o in options if o != '-fno-plt']
        if self.linker == 'gold' and self.dynamic:
            # It takes indirect functions for these descriptors, too.
            options = [o for o in options if o != '-mtls-dialect=gnu2']
        if not self.dynamic:
            # bfd 2.47 cannot link calls of indirect functions so, if statically.
            options = [o for o in options if o != '-mcmodel=large']
        if self.linker == 'lld' and target == 'aarch64':
            # It does not know all relocations of that.
            options = [o for o in options if o != '-mtls-dialect=trad']
        if self.dynamic:
            # GCC 11 cannot leave it out of what runs before the loader is ready.
            options = [o for o in options if not o.startswith('-fsanitize-coverage')]
        if self.whole:
            # The link takes GCC's own library, too, which defines what the stubs of the
            # instrumentation do, and which qemu does not run.
            options = [o for o in options if o != '-fsanitize=thread']
            # The checks are calls by a parameter.  A function of the other unit that GCC
            # inlines one into has not got it, and reads shadow memory that is not there.
            options = [o for o in options if not o.startswith('-fsanitize=kernel-address')]
        if self.whole and kind == 'gcc':
            options = options + ['-flto', '-fno-fat-lto-objects']
        return options

    def base_options(self):
        if self.dynamic:
            return ['-fPIC']
        # Not every GCC makes position-independent code by default.
        return ['-fPIE'] if self.form == 'static-pie' else []

    def links(self, base, directory, libraries):
        """The links that make `program': for each the unit whose options hold
        for what is optimized at this link, and the arguments of the compiler."""
        binding = ['-fuse-ld=' + self.linker]
        if self.linker == 'gold':
            # For AArch64, where it may end with an internal error over this.
            binding.append('-Wl,--no-fix-cortex-a53-843419')
        units, made = ['callers.o', 'callees.o'], []
        if self.dynamic:
            binding += ['-Wl,-z,' + ('lazy' if self.lazy else 'now'), '-Wl,-rpath,' + directory,
                        '-Wl,--no-as-needed']
        if self.relocatable:
            for unit in units:
                made.append(('', ['-fuse-ld=bfd', '-nostdlib', '-r', unit, '-o', 'r-' + unit]))
            units = ['r-' + unit for unit in units]
        if not self.dynamic:
            option = ['-static'] if self.form == 'static' else ['-static-pie']
            return made + [('callers', option + binding + units + base + libraries
                            + ['-o', 'program'])]
        made.append(('callees', ['-shared'] + binding + units[1:] + base + libraries
                     + ['-o', 'libcallees.so']))
        callers = units[:1]
        if self.form == 'libraries':
            made.append(('callers', ['-shared'] + binding + callers
                         + ['libcallees.so', '-o', 'libcallers.so']))
            callers = ['libcallers.so']
        position = '-no-pie' if self.form == 'fixed' else '-pie'
        return made + [('callers', [position] + binding + callers + ['libcallees.so'] + libraries
                        + ['-o', 'program'])]


def available(compiler):
    """The linkers that COMPILER has."""
    found = []
    with tempfile.TemporaryDirectory(prefix='interop-linker') as directory:
        with open(os.path.join(directory, 'empty.c'), 'w') as file:
            file.write('int f (void) { return 0; }\n')
        for linker in LINKERS:
            try:
                code, _ = compiler.run(['-shared', '-fPIC', '-fuse-ld=' + linker, 'empty.c',
                                        '-o', 'empty.so'], directory)
            except subprocess.TimeoutExpired:
                continue
            if code == 0:
                found.append(linker)
    return found


def draw(rng, linkers, both_gcc, can_load, cxx, target):
    """A form for programs whose units are BOTH_GCC or not.  Other compilers' callers
    lose registers when functions are bound lazily; and so does the shim, which
    calls the virtual functions of CXX by their addresses: in a fixed program these
    may be PLT entries."""
    forms = FORMS if can_load else FORMS[:2]
    form = rng.choice(forms)
    linker, whole = rng.choice(linkers), rng.random() < 0.15
    relocatable = rng.random() < 0.1
    if whole:
        # Only GCC's own plugin for linkers is asked for; and -r would end it.
        linker, relocatable = 'bfd', False
    if (form, linker) == ('static-pie', 'gold'):
        linker = 'bfd'          # gold links none that GCC's options ask for
    if cxx and (form, linker, target) == ('static', 'gold', 'aarch64'):
        linker = 'bfd'          # the unwinder finds no frame in what gold links
    return LinkForm(form, linker, whole, relocatable,
                    both_gcc and not (cxx and form == 'fixed'))
