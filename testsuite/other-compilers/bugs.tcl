# The bugs of other compilers that users of the convention meet.
# SPDX-License-Identifier: GPL-2.0-or-later
#
# A row each:
#   what       the bug, in the words of the table that the run prints
#   program    what reproduces it: its status is 1 where the bug is, or it
#              crashes
#   options    to compile it with, after -O2
#   callee     object or library: what of the program is to be made with
#              -DCALLEE; left out if nothing
#   compile    a regular expression that matches what the compiler says or
#              writes where the bug is; left out if the program is to be run
#   cpu        the processors that have it
#   versions   the first and the last release of Clang that have it, {} for
#              none yet
#   upstream   where it is reported or fixed
#   ours       what it means for objects of this compiler

set bugs {
    {
        what     "a callee restores rax and rdx over its result"
        program  returned-value-lost.c
        options  {}
        cpu      x86_64
        versions {14 16}
        upstream "LLVM issue 48789, D141020"
        ours     "such callees cannot return a value in a general register"
    }
    {
        what     "a callee with a one-slot frame that returns a value clobbers rcx"
        program  one-slot-frame.c
        options  {}
        callee   object
        cpu      x86_64
        versions {17 21}
        upstream "LLVM PR 156817"
        ours     "rcx counts as clobbered by callees of other units that return a value; trust-callee takes it back"
    }
    {
        what     "a callee with an aligned frame clobbers x9"
        program  realigned-frame.c
        options  {}
        callee   object
        cpu      aarch64
        versions {14 {}}
        upstream "no report known"
        ours     "x9 counts as clobbered by callees of other units; trust-callee takes it back"
    }
    {
        what     "an indirect tail call goes astray"
        program  tail-target.c
        options  {}
        cpu      aarch64
        versions {14 {}}
        upstream "no report known"
        ours     "none: such a function makes no tail call here"
    }
    {
        what     "-fzero-call-used-regs=all zeroes a long double result"
        program  zeroed-x87-result.c
        options  {}
        cpu      x86_64
        versions {15 {}}
        upstream "no report known"
        ours     "none: it is so in every convention"
    }
    {
        what     "-mlvi-cfi returns through a preserved register"
        program  lvi-clobbers.c
        options  {-mlvi-cfi}
        cpu      x86_64
        versions {14 21}
        upstream "no report known"
        ours     "do not compile callees with it"
    }
    {
        what     "values in preserved registers are expected at a landing pad"
        program  landing-pad.cc
        options  {}
        cpu      x86_64
        versions {14 {}}
        upstream "LLVM issue 112943, PR 135518"
        ours     "do not throw through such a function to a caller compiled by Clang"
    }
    {
        what     "a tail call loses changed arguments"
        program  tail-call.c
        options  {}
        cpu      x86_64
        versions {14 {}}
        upstream "no report known"
        ours     "none: such a function makes no tail call here"
    }
    {
        what     "the first call through a lazily bound PLT entry loses registers"
        program  lazy-binding.c
        options  {}
        callee   library
        cpu      {x86_64 aarch64}
        versions {14 {}}
        upstream "LLVM issue 105588"
        ours     "calls avoid it; Clang's calls of our functions do on AArch64, and need -z now or -fno-plt on x86_64"
    }
    {
        what     "-m32 takes the attribute and cannot compile it"
        program  i386.c
        options  {-m32}
        compile  {%r10|fatal error|crash|failed}
        cpu      x86_64
        versions {14 {}}
        upstream "LLVM issue 122648"
        ours     "the attribute is ignored with a warning"
    }
    {
        what     "a variadic function called last is not compiled"
        program  variadic.c
        options  {}
        compile  {Unsupported variadic calling convention}
        cpu      aarch64
        versions {17 {}}
        upstream "LLVM issue 66913"
        ours     "none"
    }
    {
        what     "-mfentry calls the profiler before r10 is saved"
        program  fentry.c
        options  {-pg -mfentry}
        cpu      x86_64
        versions {14 {}}
        upstream "no report known"
        ours     "-pg is refused for such functions"
    }
}
