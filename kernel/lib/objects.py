# objects.py - the code of a kernel's objects for x86_64; to be imported
# SPDX-License-Identifier: GPL-2.0-or-later

import collections
import os
import re
import subprocess

HEADER = re.compile(r"^[0-9a-f]+ <(.+)>:$")
CALL = re.compile(r"R_X86_64_(?:PLT32|PC32)\s+(\S+?)-0x4$")
# One that the assembler has resolved.
LOCAL_CALL = re.compile(r"\t(?:call|j\w+) +[0-9a-f]+ <([\w.]+)>$")
PUSH = re.compile(r"\tpush\s+%r")
SPILL = re.compile(r"\tmov[a-z]*\s+%[a-z0-9]+,-?(?:0x[0-9a-f]+)?\(%r[sb]p\)$")
RETURN = re.compile(r"\t(?:rep?z? )?ret|\tjmp .*")
COUNTS = ("size", "insns", "pushes", "spills", "slow_calls")


class Function:
    """The code of one function: its instructions, and what they do."""

    def __init__(self):
        self.size = self.insns = self.pushes = self.spills = 0
        self.slow_calls = 0
        # Up to the first return, what every call executes at most.
        self.hot = None


def has_one_source(path):
    """Whether Linux's makefiles have compiled the object from C."""
    directory, name = os.path.split(path)
    command = os.path.join(directory, "." + name + ".cmd")
    if not os.path.exists(command):
        return False
    with open(command, encoding="utf-8") as file:
        return bool(re.search(r"^source_.*\.c$", file.read(), re.M))


def objects(tree):
    """The names of the kernel's objects below TREE that have one source.  All
    have where they were compiled by rules of lib/samples.sh."""
    samples = os.path.exists(os.path.join(tree, "rules"))
    for directory, subdirectories, files in os.walk(tree):
        if directory == tree:
            for name in ("scripts", "tools", "usr", "module"):
                if name in subdirectories:
                    subdirectories.remove(name)
        for name in files:
            path = os.path.join(directory, name)
            if name.endswith(".o") and (samples or has_one_source(path)):
                yield os.path.relpath(path, tree)


def read_sizes(tree, names, slow_paths, pieces):
    """The sizes of the symbols of code in the objects; which of these know a
    function whose name SLOW_PATHS matches."""
    callers = set()
    text = subprocess.run(["nm", "-A", "-S", *names], cwd=tree, check=True,
                          stdout=subprocess.PIPE, encoding="utf-8").stdout
    for line in text.splitlines():
        name, _, symbol = line.partition(":")
        fields = symbol.split()
        if len(fields) == 4 and fields[2] in "tTwW":
            pieces[name, fields[3]].size += int(fields[1], 16)
        if slow_paths.fullmatch(fields[-1].split(".")[0]):
            callers.add(name)
    return callers


def read_code(path, slow_paths, functions):
    """The instructions of the functions in PATH."""
    text = subprocess.run(["objdump", "-dr", "--no-show-raw-insn", path],
                          stdout=subprocess.PIPE, check=True,
                          encoding="utf-8").stdout
    function = None
    for line in text.splitlines():
        header = HEADER.match(line)
        if header:
            function = functions[header.group(1)]
            continue
        if function is None:
            continue
        call = CALL.search(line) or LOCAL_CALL.search(line)
        if call and slow_paths.fullmatch(call.group(1).split(".")[0]):
            function.slow_calls += 1
        # All but the relocations.
        if "\t" in line and ": R_X86_64_" not in line:
            function.insns += 1
            function.pushes += bool(PUSH.search(line))
            function.spills += bool(SPILL.search(line.rstrip()))
            if function.hot is None and RETURN.search(line):
                function.hot = function.insns


def read_tree(tree, names, slow_paths, changed):
    """The functions of the objects NAMES below TREE, by object and name; what
    the compiler split off or cloned counts with the function.  The code is
    read of the objects that CHANGED or know one that SLOW_PATHS matches."""
    pieces = collections.defaultdict(Function)
    for name in sorted(changed | read_sizes(tree, names, slow_paths, pieces)):
        functions = collections.defaultdict(Function)
        read_code(os.path.join(tree, name), slow_paths, functions)
        for symbol, function in functions.items():
            function.size = pieces[name, symbol].size
            pieces[name, symbol] = function
    result = {}
    for (name, symbol), piece in pieces.items():
        whole = result.setdefault((name, symbol.split(".")[0]), Function())
        for field in COUNTS:
            setattr(whole, field, getattr(whole, field) + getattr(piece, field))
        if not re.search(r"\.(cold|part)\b", symbol):
            whole.hot = piece.hot
    return result


def total(tree, functions, field):
    """What the FUNCTIONS of TREE come to."""
    return sum(getattr(tree[f], field) or 0 for f in functions)
