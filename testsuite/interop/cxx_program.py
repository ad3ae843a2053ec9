# SPDX-License-Identifier: GPL-2.0-or-later
"""A whole generated C++ program: its classes and functions, who calls whom, and
the text of its files."""

import random

import cxx_kinds
from abi import TARGETS, mask
from cxx_classes import Class, Virtual
from cxx_functions import Body, Function, definition
from statements import Pools

UNITS = ('callers', 'callees')

PROGRAM_H = '''\
#ifndef PM
# if !__has_attribute (preserve_most)
#  error "this compiler has no preserve_most attribute"
# endif
# define PM __attribute__ ((preserve_most))
#endif
#ifdef UNIT_callers
# define LABEL_callers(name) __asm__ (name "_real")
# define LABEL_callees(name) __asm__ (name)
# define GUARD %(callers)s
#else
# define LABEL_callers(name) __asm__ (name)
# define LABEL_callees(name) __asm__ (name "_real")
# define GUARD %(callees)s
#endif
typedef int v4si __attribute__ ((vector_size (16)));
extern "C"
{
void clobber_everything (void);
void report (const char *);
void shim_set_target (unsigned int, void *);
extern void *volatile clobber_pointer;
extern const char *volatile leaf_failure;
extern volatile unsigned long last_sum;
%(pools)s
}

/* What a virtual call of MEMBER, which its class declares, would call.  */
template<class T, class F> static inline void *
target (T *object, F member)
{
  unsigned long words[2];
  char *table;
  void *result;
  __builtin_memcpy (words, &member, sizeof words);
#ifdef __x86_64__
  words[0]--;
#endif
  __builtin_memcpy (&table, object, sizeof table);
  __builtin_memcpy (&result, table + words[0], sizeof result);
  return result;
}

'''

# What a unit's functions clobber first, where its compiler may lose it.
GUARDS = {'x86_64': '"rax", "rcx"', 'aarch64': '"x9"'}


class CxxProgram:
    def __init__(self, seed, target, features):
        self.rng = random.Random('interop c++ %s %d' % (target, seed))
        self.target, self.features = target, features
        self.pools = Pools(self.rng, features.floating)
        self.records, self.functions, self.throwers = [], [], []
        self.guards = {unit: 'asm volatile ("" : : : %s);' % GUARDS[target]
                       if 'direct-call' in features.avoided[unit] else ''
                       for unit in UNITS}
        # Its functions may be called past the shim all the same.
        for unit in UNITS:
            features.avoided[unit] = features.avoided[unit] - {'direct-call'}
        self.classes = []
        self.virtuals, self.members = [], []
        for index in range(self.rng.randrange(5, 10)):
            self.classes.append(self.new_class(index))
        for index in range(self.rng.randrange(6, 11)):
            self.functions.append(self.new_function('free', 'free_%d' % index))
        for index in range(self.rng.randrange(3, 7)):
            self.throwers.append(self.new_function('thrower', 'thrower_%d' % index))
        # Those of a deeper level first: what they throw is known then.
        self.bodies = {unit: [] for unit in UNITS}
        self.landings = {unit: [] for unit in UNITS}
        defined = self.members + self.functions + self.throwers
        for virtual in self.virtuals:
            if not virtual.covariant:
                defined += [f for f in virtual.overriders.values() if f not in defined]
        for function in sorted(defined, key=lambda f: -f.level):
            self.bodies[function.unit] += definition(self, function)
        self.write_callers()

    def new_function(self, flavor, name, owner=None, model=None):
        return Function(self.rng, self.features, flavor, name, None, owner, model)

    def record(self, function):
        """The number of FUNCTION's stub, which calls it."""
        if function.index is None:
            function.index = len(self.records)
            self.records.append(function)
        return function.index

    # Classes.

    def new_class(self, index):
        rng = self.rng
        cls = Class(rng, index, self.classes, UNITS)
        for virtual in self.inherited(cls):
            if virtual.final(cls) is None or rng.random() < 0.4:
                self.override(cls, virtual)
        names = ['virtual_%d_%d' % (index, i) for i in range(rng.randrange(1, 3))]
        if not cls.bases:
            names.append('tag')
        for name in names:
            self.introduce(cls, name, self.new_function('virtual', name, cls, self.tag_model(name)))
        if rng.random() < 0.6:
            self.introduce(cls, 'self_%d' % index, None, True)
        for i in range(rng.randrange(1, 4)):
            name = 'operator()' if i == 2 else 'member_%d_%d' % (index, i)
            flavor = 'static' if i == 1 and rng.random() < 0.5 else 'member'
            self.members.append(self.new_function(flavor, name, cls))
            # Its declaration names its stub.
            self.record(self.members[-1])
        return cls

    def tag_model(self, name):
        """All classes without bases have a function of this name, and of one
        type: one function overrides several."""
        tags = [f for v in self.virtuals if v.name == 'tag' for f in v.overriders.values()]
        return tags[0] if name == 'tag' and tags else None

    def introduce(self, cls, name, function, covariant=False):
        virtual = Virtual(cls, name, function, covariant)
        cls.virtuals.append(virtual)
        self.virtuals.append(virtual)

    def override(self, cls, virtual):
        if cls in virtual.overriders:
            return
        if virtual.covariant:
            virtual.overriders[cls] = None
            return
        model = next(iter(virtual.overriders.values()))
        function = self.new_function('virtual', virtual.name, cls, model)
        for other in self.inherited(cls):
            if other.name == virtual.name:
                other.overriders[cls] = function

    def inherited(self, cls):
        return [v for base in cls.ordered_ancestors() if base is not cls for v in base.virtuals]

    def functions_of(self, cls):
        """The functions that may be called for an object of CLS, each with the
        Virtual that it is reached by, if any."""
        found = [(f, None) for f in self.members
                 if f.flavor == 'member' and cls.derives_from(f.owner)
                 and self.unhidden(cls, f)]
        for virtual in self.virtuals:
            if not virtual.covariant and cls.derives_from(virtual.owner):
                found.append((virtual.overriders[virtual.final(cls)], virtual))
        return found

    def unhidden(self, cls, function):
        """Only one class of CLS and its bases has FUNCTION's name."""
        return sum(f.name == function.name and cls.derives_from(f.owner)
                   for f in self.members) == 1

    def covariant(self, cls):
        return [v for v in self.virtuals if v.covariant and cls.derives_from(v.owner)]

    def class_declaration(self, cls):
        bases = ', '.join(('virtual ' if shared else '') + base.name
                          for base, shared in cls.bases)
        lines = ['struct %s%s' % (cls.name, ' : ' + bases if bases else ''), '{',
                 '  u64 field_%d;' % cls.index,
                 '  PM %s (u64);' % cls.name, '  PM virtual ~%s ();' % cls.name]
        seen = []
        for virtual in self.virtuals:
            if cls not in virtual.overriders or virtual.name in seen:
                continue
            seen.append(virtual.name)
            if virtual.covariant:
                lines.append('  PM virtual %s *%s ();' % (cls.name, virtual.name))
            else:
                lines.append('  ' + virtual.overriders[cls].declaration())
        lines += ['  ' + f.declaration() for f in self.members if f.owner is cls]
        return lines + ['};', 'PM %s *make_%d (u64);' % (cls.name, cls.index)]

    def class_definitions(self, cls, unit):
        lines = []
        if cls.units['constructor'] == unit:
            lines += ['%s::%s (u64 a) : %s { alive++; GUARD }'
                      % (cls.name, cls.name, cls.initializers()),
                      '%s *make_%d (u64 a) { GUARD return new %s (a); }'
                      % (cls.name, cls.index, cls.name)]
        if cls.units['destructor'] == unit:
            lines.append('%s::~%s () { alive--; field_%d = 0; clobber_everything (); GUARD }'
                         % (cls.name, cls.name, cls.index))
            lines += ['%s *%s::%s () { GUARD return this; }' % (cls.name, cls.name, v.name)
                      for v in self.virtuals if v.covariant and cls in v.overriders]
        return lines

    def landing(self, unit, function, name):
        """The name of a function of UNIT in which what is thrown by FUNCTION, called
        as NAME, is caught: -fipa-ra tells its callers what it clobbers."""
        landing = 'landing_%d' % sum(map(len, self.landings.values()))
        head = function.head(landing)[:-1] + (', ' if function.parameters else '') + 'int &e)'
        arguments = ', '.join('a%d' % i for i in range(len(function.parameters)))
        self.landings[unit].append(
            '__attribute__ ((noinline)) static %su64 %s\n'
            '{ GUARD u64 r = 0; try { r = %s (%s); e = 1; }'
            ' catch (const error &x) { r = read (x); e = 2; } return r; }'
            % (self.rng.choice(['PM ', '']), head, name, arguments))
        return landing

    # Callers.

    def some_below(self, function):
        below = [f for f in self.functions + self.throwers if f.level > function.level]
        return self.rng.sample(below, min(len(below), self.rng.choice([0, 1, 1, 2])))

    def write_callers(self):
        """Ordinary functions that between them call every function, those of
        the other unit above all."""
        names = []
        for unit in UNITS:
            order = [f for f in self.functions + self.throwers if f.unit != unit]
            order += [f for f in self.members if f.unit != unit]
            order += self.classes
            self.rng.shuffle(order)
            while order:
                size = self.rng.randrange(1, 5)
                group, order = order[:size], order[size:]
                names.append('caller_%d' % len(names))
                self.bodies[unit] += self.caller(names[-1], unit, group)
        self.names = names

    def caller(self, name, unit, group):
        body = Body(self, name, unit)
        body.level = -1
        body.declare_lives()
        for item in group:
            if isinstance(item, Class):
                body.call_on_object(item)
            elif item.flavor == 'member':
                value, pointer, end = body.object(item.owner)
                body.call(item, pointer, item.owner.field(item.owner.values(value)[item.owner]))
                if end:
                    body.emit(end)
            else:
                body.calls_of([item])
        body.check_lives()
        return (['extern "C" __attribute__ ((noinline)) void', '%s (void)' % name, '{']
                + body.lines + ['}', ''])

    # Files.

    def files(self):
        """File name -> text."""
        return {'program.h': self.header(), 'data.c': self.data(),
                'stubs.S': self.stubs(),
                'callers.cc': self.unit('callers'), 'callees.cc': self.unit('callees')}

    def header(self):
        lines = [PROGRAM_H % dict(self.guards, pools='\n'.join(self.pools.declarations()))
                 + cxx_kinds.DECLARATIONS, 'PM u64 callback_of_callees (u64);']
        lines += ['extern "C" void f%d (void);' % i for i, f in enumerate(self.records)
                  if f.flavor == 'virtual']
        for cls in self.classes:
            lines += self.class_declaration(cls)
        for function in self.functions:
            self.record(function)
            lines.append(function.declaration())
        for function in self.throwers:
            lines += [function.declaration(),
                      '__attribute__ ((noinline)) u64 %s;' % function.head('plain_' + function.name)]
        return '\n'.join(lines) + '\n'

    def unit(self, name):
        lines = ['#define UNIT_%s' % name, '#include "program.h"', '']
        lines += cxx_kinds.definitions(name)
        for cls in self.classes:
            lines += self.class_definitions(cls, name)
        for function in self.throwers:
            if function.unit == name:
                lines += ['u64 %s' % function.head('plain_' + function.name),
                          '{ return %s (%s); }' % (function.name, ', '.join(
                              'a%d' % i for i in range(len(function.parameters))))]
        lines += self.landings[name] + self.bodies[name]
        if name == 'callers':
            lines += ['extern "C"', '{'] + ['void %s (void);' % n for n in self.names]
            lines += ['void', 'run_callers (void)', '{']
            for caller in self.names:
                lines += ['  %s ();' % caller,
                          '  if (alive) report ("objects alive after %s");' % caller,
                          '  alive = 0;']
            lines += ['}', '}']
        return '\n'.join(lines) + '\n'

    def data(self):
        """What neither compiler under test may look into."""
        abi = TARGETS[self.target]
        preserved = (abi.C_PRESERVED if self.features.convention == 'plain' else abi.MOST)
        lines = ['#include "shim.h"', 'typedef int v4si __attribute__ ((vector_size (16)));',
                 'void *volatile clobber_pointer = (void *) clobber_everything;',
                 'volatile unsigned long last_sum;']
        lines += self.pools.data()
        direct = [f for f in self.records if f.flavor != 'virtual']
        lines += ['void f%d_real (void);' % f.index for f in direct]
        lines += ['struct shim_record shim_records[] =', '{']
        for function in self.records:
            names = function.result.register_names[self.target] if function.result else ''
            result = mask(*map(abi.REGISTERS.index, names.split()))
            function.traits.add('general-result' if result & 1 else 'no-general-result')
            lines.append('  { %s, "%s (%s)", 0x%xUL, 0x%xUL, 0, 0, 0 },' % (
                'f%d_real' % function.index if function in direct else '0',
                self.record_name(function), function.unit, preserved & ~result, result))
        lines += ['};', 'const unsigned int shim_record_count = %d;' % len(self.records),
                  'void shim_set_target (unsigned int i, void *target)',
                  '{ shim_records[i].real = (void (*) (void)) target; }']
        return '\n'.join(lines) + '\n'

    def stubs(self):
        return ('#include "shim-%s.S"\n' % self.target
                + ''.join('\tSTUB f%d, %d\n' % (i, i) for i in range(len(self.records))))

    @staticmethod
    def record_name(function):
        return function.qualified().replace('operator()', 'call')

    def traits(self):
        return {self.record_name(f): f.traits for f in self.records}
