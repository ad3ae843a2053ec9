# SPDX-License-Identifier: GPL-2.0-or-later
"""Attributes by which GCC compiles one function otherwise than its unit."""

OPTIMIZE = ['O0', 'O1', 'O2', 'O3', 'Os', 'no-ipa-ra', 'no-optimize-sibling-calls',
            'no-omit-frame-pointer', 'rename-registers', 'no-shrink-wrap']

TARGET = {'x86_64': ['sse4.2', 'tune=atom', 'tune=znver3'],
          'aarch64': ['strict-align', 'tune=cortex-a53', 'arch=armv8.1-a', 'arch=armv8.2-a+sve',
                      'branch-protection=pac-ret', 'omit-leaf-frame-pointer']}

# Only where no floating point is.
INTEGER_ONLY = {'x86_64': ['general-regs-only'], 'aarch64': ['general-regs-only']}

HEADER = '''\
#ifdef __clang__
# define IN_GCC(attribute)
#else
# define IN_GCC(attribute) __attribute__ ((attribute))
#endif
'''


def of_function(rng, program):
    """An attribute, with a blank behind it."""
    if rng.random() < 0.5:
        return 'IN_GCC (optimize ("%s")) ' % rng.choice(OPTIMIZE)
    choices = TARGET[program.target]
    if not program.features.floating:
        choices = choices + 2 * INTEGER_ONLY[program.target]
    return 'IN_GCC (target ("%s")) ' % rng.choice(choices)
