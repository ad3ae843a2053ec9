# SPDX-License-Identifier: GPL-2.0-or-later
"""unit.py TARGET DIRECTORY: one of the tests' random programs."""

import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                os.pardir, 'testsuite', 'interop'))

from program import Features, Program                   # noqa: E402

target, directory = sys.argv[1:]
os.makedirs(directory, exist_ok=True)
for name, text in Program(1, target, Features()).files().items():
    with open(os.path.join(directory, name), 'w') as file:
        file.write(text)
