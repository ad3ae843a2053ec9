# SPDX-License-Identifier: GPL-2.0-or-later
"""The bases of a file: declarations whose tokens get the attribute between them
(cxx.bases says how they are written)."""

import re


class Base:
    """A unit: its NAME, STANDARD and PARTS, each (text, is it a token); WANTS the
    attribute if the compilers refuse it without."""

    def __init__(self, name, standard, text):
        self.name = name.rstrip('!')
        self.wants = name != self.name
        self.standard = standard
        self.parts = []
        for i, part in enumerate(text.split('`')):
            if i % 2:
                self.parts += [(token, True) for token in part.split()]
                self.parts.append(('', True))
            else:
                self.parts.append((part, False))

    def gaps(self):
        """The parts that the attribute may stand before."""
        return [i for i, (_, token) in enumerate(self.parts) if token]

    def text(self, gap=None, attribute=''):
        """The unit with ATTRIBUTE before the part GAP."""
        return ''.join((f' {attribute} ' if i == gap else '')
                       + (f' {part} ' if token else part)
                       for i, (part, token) in enumerate(self.parts))

    def marked(self, gap):
        """The tokens, and where among them the attribute is."""
        return ' '.join(('@' if i == gap else '') + part
                        for i, (part, token) in enumerate(self.parts) if token)


def composed(context, declarator, template):
    """The text of CONTEXT with DECLARATOR; with T for int if TEMPLATE."""
    if template:
        declarator = re.sub(r'\bint\b', 'T', declarator)
        declarator = re.sub(r'\bFN\b', 'FT<T>', declarator)
    return context.replace('$D', declarator).replace('$P', declarator)


def read(path):
    """The bases in the file PATH."""
    bases, lists, names = [], {}, None
    with open(path, encoding='ascii') as lines:
        for line in lines:
            words = line.split()
            if not words or words[0].startswith('#'):
                continue
            if line.startswith(' '):
                lists[names].append(line.strip())
            elif words[0] == 'DECLARATORS':
                names = words[1]
                lists[names] = []
            elif words[0] == 'CONTEXT':
                template, _, which = words[3].rpartition('=')
                text = line.split(' : ', 1)[1].strip()
                bases += [Base(f'{words[1]}-{i}', words[2],
                               composed(text, declarator, template))
                          for i, declarator in enumerate(lists[which], 1)]
            else:
                bases.append(Base(words[0], words[1],
                                  line.split(' : ', 1)[1].strip()))
    return bases
