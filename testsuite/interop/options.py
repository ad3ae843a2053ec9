# SPDX-License-Identifier: GPL-2.0-or-later
"""The compiler options drawn for each side of a call: everything that touches
prologues, registers or calls and leaves the plain convention alone."""

LEVELS = {'gcc': ['-O0', '-O1', '-O2', '-O2', '-O2', '-O3', '-Os', '-Og', '-Ofast'],
          'clang': ['-O0', '-O1', '-O2', '-O2', '-O3', '-Os']}

ZERO_CALL_USED = ['-fzero-call-used-regs=' + value for value in
                  ('used', 'used-gpr', 'used-arg', 'used-gpr-arg', 'all', 'all-gpr',
                   'all-arg', 'all-gpr-arg')]

COMMON = {
    'gcc': ['-fPIC', '-fPIE', '-fno-pic', '-fno-plt', '-fno-semantic-interposition',
            '-fvisibility=hidden', '-fno-omit-frame-pointer', '-fno-shrink-wrap',
            '-fno-shrink-wrap-separate', '-fno-ipa-ra', '-fno-caller-saves',
            '-frename-registers', '-fselective-scheduling2', '-fschedule-insns',
            '-fira-region=all', '-fira-region=one', '-fira-algorithm=priority',
            '-fno-split-wide-types', '-fno-tree-tail-merge', '-fno-crossjumping',
            '-funroll-loops', '-fno-inline', '-fno-ipa-cp', '-fno-ipa-sra',
            '-fno-ipa-icf', '-fpartial-inlining', '-freorder-blocks-and-partition',
            '-fno-toplevel-reorder', '-fstack-protector-all',
            '-fstack-clash-protection', '-fharden-control-flow-redundancy',
            '-fsanitize=undefined', '-fsanitize=thread',
            '-fsanitize=kernel-address --param=asan-stack=0'
            ' --param=asan-instrumentation-with-call-threshold=0',
            '-fsanitize-coverage=trace-pc', '-fsanitize-coverage=trace-cmp',
            '-finstrument-functions', '-fprofile-arcs',
            '-fpatchable-function-entry=2', '-fexceptions', '-fnon-call-exceptions',
            '-fasynchronous-unwind-tables', '-g', '-fno-optimize-sibling-calls',
            '-fno-gcse', '-fno-ivopts', '-fno-dce -fno-dse', '-fno-combine-stack-adjustments',
            '-fno-defer-pop', '-ffunction-sections', '-flive-range-shrinkage',
            '-fno-lra-remat', '-fcallgraph-info -fstack-usage', '-fno-common',
            '-Oz', '-fweb', '-free', '-fgcse-las -fgcse-sm', '-fgcse-after-reload',
            '-fmodulo-sched -fmodulo-sched-allow-regmoves', '-ftracer',
            '-fselective-scheduling2 -fsel-sched-pipelining', '-fsched-pressure',
            '-fsched2-use-superblocks', '-fsplit-wide-types-early',
            '-fno-if-conversion -fno-if-conversion2', '-fno-guess-branch-probability',
            '-fno-reorder-blocks', '-fno-peephole2', '-fno-cprop-registers',
            '-fno-compare-elim', '-fno-tree-ter', '-fno-tree-coalesce-vars',
            '-fno-tree-pre', '-fno-jump-tables',
            '-fno-ira-share-spill-slots', '-fno-forward-propagate', '-fconserve-stack',
            '-frounding-math'] + ZERO_CALL_USED,
    'clang': ['-fomit-frame-pointer', '-fno-omit-frame-pointer', '-fPIC', '-fPIE',
              '-fno-pic', '-fno-plt', '-fstack-protector-all', '-fno-inline',
              '-fstack-clash-protection', '-finstrument-functions', '-funroll-loops',
              '-fexceptions', '-fasynchronous-unwind-tables', '-g', '-Oz',
              '-fpatchable-function-entry=2', '-ffunction-sections',
              '-fzero-call-used-regs=used', '-fzero-call-used-regs=all'],
}

# The kernel's code model is refused unless the plugin is told of the kernel.
KERNEL_CODE = '-mcmodel=kernel -fno-pic -fplugin-arg-preserve_most-linux=tree'

# Without tail calls, for which GCC does not align the stack (other-compilers/bugs).
REALIGNED = '-mstackrealign -fno-optimize-sibling-calls'

TARGET = {
    ('gcc', 'x86_64'): [
        '-mavx2', '-march=haswell', '-march=x86-64-v4', '-mno-red-zone',
        '-mforce-drap', REALIGNED, '-mpreferred-stack-boundary=5 -mincoming-stack-boundary=4',
        '-maccumulate-outgoing-args', '-mno-accumulate-outgoing-args',
        '-mtune=atom', '-mtune=core2', '-mtune=znver3', '-mtune=bonnell',
        '-mtune-ctrl=general_regs_sse_spill',
        '-mskip-rax-setup', '-mcmodel=large', '-mcmodel=medium', KERNEL_CODE,
        '-mindirect-branch=thunk-inline', '-mindirect-branch=thunk',
        '-mfunction-return=thunk-inline', '-mindirect-branch-register',
        '-mharden-sls=all', '-mtls-dialect=gnu2', '-fcf-protection=full',
        '-mno-push-args', '-mavx2 -mstv', '-mavx -mno-vzeroupper'],
    ('gcc', 'aarch64'): [
        '-mbranch-protection=standard', '-mbranch-protection=pac-ret+leaf',
        '-mharden-sls=all', '-moutline-atomics', '-mno-outline-atomics',
        '-mcmodel=large -fno-pic', '-mcmodel=tiny', '-mtls-dialect=trad', '-mtune=thunderx2t99',
        '-mtune=cortex-a53', '-mtune=a64fx',
        '-mstack-protector-guard=sysreg -mstack-protector-guard-reg=tpidr_el0'
        ' -mstack-protector-guard-offset=0 -fstack-protector-all',
        '-march=armv8.2-a+sve', '-march=armv8.5-a', '-mfix-cortex-a53-843419',
        '-momit-leaf-frame-pointer', '-mno-omit-leaf-frame-pointer', '-mstrict-align',
        '-fomit-frame-pointer', '-mlow-precision-sqrt'],
    ('clang', 'x86_64'): ['-march=haswell', '-mavx2', '-mno-red-zone', '-mcmodel=large',
                          '-fcf-protection=full', '-mstackrealign', '-mretpoline'],
    ('clang', 'aarch64'): ['-mbranch-protection=standard', '-mharden-sls=all',
                           '-mcmodel=large -fno-pic -ftls-model=local-exec',
                           '-march=armv8.2-a+sve'],
}

# What has no run time here for C++, or no room for its library; and inline
# thunks, behind which GCC's unwind tables are wrong in every convention.
NOT_FOR_CXX = ['-fsanitize=undefined', '-fsanitize=thread', '-mcmodel=tiny',
               '-mindirect-branch=thunk-inline', '-mfunction-return=thunk-inline']

# Only for programs without floating point on either side of their calls.
INTEGER_ONLY = ['-mgeneral-regs-only']

# What the processor must have to run the result (the names of /proc/cpuinfo).
NEEDS_CPU = {'-mavx2': 'avx2', '-mavx2 -mstv': 'avx2', '-march=haswell': 'avx2',
             '-march=x86-64-v4': 'avx512vl', '-mavx -mno-vzeroupper': 'avx'}

# Pairs which are refused or mean something else together.  An element matches
# every option that begins with it.
CONFLICTS = [('-mcmodel=', '-fPI'), ('-mcmodel=', '-mcmodel='),
             (KERNEL_CODE, '-fstack-protector'), ('-fsanitize=', '-fsanitize='),
             ('-fPI', '-fPI'), ('-fno-pic', '-fPI'), ('-fcf-protection', '-mindirect-branch'),
             ('-fcf-protection', '-mfunction-return'), (KERNEL_CODE, '-fsanitize'),
             ('-mcmodel=large', '-mindirect-branch'), ('-mcmodel=large', '-mfunction-return'),
             ('-mcmodel=', '-fno-plt'), ('-mgeneral-regs-only', '-march'),
             ('-mgeneral-regs-only', '-ma'), ('-finstrument', '-fsanitize'),
             # GCC overwrites its own frame (../other-compilers/bugs).
             ('-finstrument', '-fnon-call-exceptions')]


def conflict(first, second):
    return any((first.startswith(a) and second.startswith(b))
               or (first.startswith(b) and second.startswith(a)) for a, b in CONFLICTS)


def draw(rng, compiler, features, cpu_flags, avoided):
    """A level and zero, one or two further options for one side."""
    options = [rng.choice(LEVELS[compiler.kind])]
    choices = COMMON[compiler.kind] + 2 * TARGET[compiler.kind, compiler.target]
    if not features.floating:
        choices = choices + 12 * INTEGER_ONLY
    wanted = rng.choice([0, 1, 1, 2, 2, 2])
    for _ in range(wanted):
        option = rng.choice(choices)
        if option in options or any(conflict(option, other) for other in options):
            continue
        if NEEDS_CPU.get(option, '') not in cpu_flags | {''}:
            continue
        if features.wide and option.startswith('-march=armv'):
            continue
        if option in avoided or (compiler.suffix != '.c' and option in NOT_FOR_CXX):
            continue
        if compiler.supports(words(options + [option])):
            options.append(option)
    return words(options)


def words(options):
    return ' '.join(options).split()
