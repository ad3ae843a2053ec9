# SPDX-License-Identifier: GPL-2.0-or-later
"""A compiler under test: its command, what it supports, what is known of it."""

import os
import re
import shlex
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

WARNINGS = {'gcc': ['-Wno-psabi', '-Werror=attributes',
                    '-Werror=incompatible-pointer-types'],
            'clang': ['-Wno-everything', '-Werror=ignored-attributes',
                      '-Werror=unknown-attributes',
                      '-Werror=incompatible-function-pointer-types']}
WARNINGS_CXX = {'gcc': ['-w', '-Wattributes', '-Werror=attributes'],
                'clang': ['-Wno-everything', '-Werror=ignored-attributes',
                          '-Werror=unknown-attributes']}

PROBE = 'extern __thread int t; int f (int *p) { return p[0] + t; }\n'


class Compiler:
    """KIND is gcc or clang.  `flags' is what every compilation of a side gets;
    SUFFIX, .c or .cc, says of which language."""

    def __init__(self, kind, target, command, plugin=None, suffix='.c'):
        self.kind, self.target, self.suffix = kind, target, suffix
        self.command = shlex.split(command)
        if kind == 'clang' and not any(w.startswith('--target') for w in self.command):
            self.command.append('--target=%s-linux-gnu' % target)
        if suffix == '.c':
            self.flags = ['-std=gnu17'] + WARNINGS[kind]
        else:
            self.flags = ['-std=gnu++17'] + WARNINGS_CXX[kind]
            if kind == 'clang':
                self.command.append('--driver-mode=g++')
        self.plugin = ['-fplugin=' + plugin] if plugin else []
        self.flags += self.plugin
        self.cache = {}

    def missing(self):
        """Why this compiler cannot be used at all, or None."""
        try:
            code, output = self.run(['--version'])
        except OSError as error:
            return '%s: %s' % (self.command[0], error.strerror)
        return None if code == 0 else output

    def run(self, arguments, directory=None, timeout=300):
        done = subprocess.run(self.command + arguments, cwd=directory, timeout=timeout,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              stdin=subprocess.DEVNULL, text=True, errors='replace')
        return done.returncode, done.stdout

    def supports(self, options):
        """Whether this compiler accepts OPTIONS together without a word."""
        key = ' '.join(options)
        if key not in self.cache:
            with tempfile.TemporaryDirectory(prefix='interop-probe') as directory:
                name = 'probe' + self.suffix
                with open(os.path.join(directory, name), 'w') as file:
                    file.write(PROBE)
                code, output = self.run(self.plugin + key.split() + ['-c', name], directory)
            self.cache[key] = code == 0 and not output
        return self.cache[key]

    def major(self):
        """Clang's major version, 0 for GCC."""
        if 'major' not in self.cache:
            _, output = self.run(['-dM', '-E', '-x', 'c', '/dev/null'])
            self.cache['major'] = next((int(line.split()[2]) for line in output.splitlines()
                                        if '__clang_major__' in line), 0)
        return self.cache['major']

    def known_bugs(self):
        """What the generated programs do about a bug of this compiler -> the bug."""
        if self.kind != 'clang':
            return {}
        bugs = {}
        for bug in listed_bugs():
            first, last = bug['Versions'].split('-')
            if ('Generator' in bug and self.target in bug['Cpu'].split()
                    and int(first) <= self.major() <= int(last or self.major())):
                bugs[bug['Generator']] = bug['Bug']
        return bugs

    def avoided(self):
        """What must not be in the units that this compiler compiles."""
        effects = self.known_bugs()
        avoided = {effect[len('avoid '):] for effect in effects
                   if effect.startswith('avoid ')}
        if any(effect.startswith('lost ') for effect in effects):
            avoided.add('direct-call')
        return avoided


def listed_bugs():
    """The list of compilers' bugs, each as a dictionary of its fields."""
    with open(os.path.join(HERE, os.pardir, 'other-compilers', 'bugs')) as file:
        text = '\n'.join(line for line in file.read().split('\n') if not line.startswith('#'))
    return [dict(line.split(': ', 1) for line in bug.splitlines())
            for bug in re.split('\n\n+', text.strip())]


def cpu_flags():
    """The processor's features as the kernel names them."""
    try:
        with open('/proc/cpuinfo') as file:
            for line in file:
                if line.startswith('flags'):
                    return set(line.split(':', 1)[1].split())
    except OSError:
        pass
    return set()
