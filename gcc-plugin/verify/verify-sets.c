/* The registers of the specification, by name: the System V ABI and AAPCS64,
   and Clang's documentation of the conventions.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "ports/port.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "verify/verify-sets.h"

/* Registers that not every processor has, those that are special, and x18,
   which is the platform's, are left out.  */

static const struct
{
  const char *cpu, *preserved, *clobbered, *return_address;
} plain[] =
{
  { "x86_64",
    "rbx rbp r12 r13 r14 r15",
    "rax rcx rdx rsi rdi r8 r9 r10 r11"
    " xmm0 xmm1 xmm2 xmm3 xmm4 xmm5 xmm6 xmm7"
    " xmm8 xmm9 xmm10 xmm11 xmm12 xmm13 xmm14 xmm15",
    "" },
  { "aarch64",
    "x19 x20 x21 x22 x23 x24 x25 x26 x27 x28 x29"
    " v8 v9 v10 v11 v12 v13 v14 v15",
    "x0 x1 x2 x3 x4 x5 x6 x7 x8 x9 x10 x11 x12 x13 x14 x15 x16 x17"
    " v0 v1 v2 v3 v4 v5 v6 v7"
    " v16 v17 v18 v19 v20 v21 v22 v23 v24 v25 v26 v27 v28 v29 v30 v31",
    "x30" }
};

/* What a convention leaves of the clobbered registers.  */

static const struct
{
  const char *name, *cpu, *clobbered;
} left[] =
{
  { "preserve_most", "x86_64",
    "r11 xmm0 xmm1 xmm2 xmm3 xmm4 xmm5 xmm6 xmm7"
    " xmm8 xmm9 xmm10 xmm11 xmm12 xmm13 xmm14 xmm15" },
  { "preserve_most", "aarch64",
    "x0 x1 x2 x3 x4 x5 x6 x7 x8 x16 x17"
    " v0 v1 v2 v3 v4 v5 v6 v7"
    " v16 v17 v18 v19 v20 v21 v22 v23 v24 v25 v26 v27 v28 v29 v30 v31" }
};

/* Registers that a convention promises and a call may lose: LAZY when the loader binds
   the function at that call, since it saves only what may hold arguments of plain C;
   FOREIGN in callees of some releases of Clang, and FOREIGN_VALUE in such callees whose
   result is in a FOREIGN register.  */

static const struct
{
  const char *cpu, *lazy, *foreign, *foreign_value;
} in_links[] =
{
  { "x86_64", "r10", "rax", "rcx" },
  { "aarch64", "x9 x10 x11 x12 x13 x14 x15", "x9", "" }
};

static HARD_REG_SET lost_lazy, lost_foreign, lost_foreign_value;

static HARD_REG_SET plain_preserved, plain_clobbers, return_address;
static HARD_REG_SET promised[ARRAY_SIZE (left)];

const HARD_REG_SET &
sets_plain_preserved (void)
{
  return plain_preserved;
}

const HARD_REG_SET &
sets_plain_clobbers (void)
{
  return plain_clobbers;
}

const HARD_REG_SET &
sets_return_address (void)
{
  return return_address;
}

/* The registers in which plain C returns the result of functions of the type
   FNTYPE.  A register without width counts as one.  */

static HARD_REG_SET
result_of (const_tree fntype)
{
  HARD_REG_SET set;
  CLEAR_HARD_REG_SET (set);
  const_tree type = TREE_TYPE (fntype);
  if (VOID_TYPE_P (type) || !COMPLETE_TYPE_P (type) || TREE_ADDRESSABLE (type)
      || (flag_pcc_struct_return && AGGREGATE_TYPE_P (type))
      || targetm.calls.return_in_memory (type, fntype))
    return set;

  rtx value = targetm.calls.function_value (type, fntype, true);
  subrtx_iterator::array_type array;
  FOR_EACH_SUBRTX (iter, array, value, NONCONST)
    if (*iter && REG_P (*iter))
      for (unsigned int i = 0; i == 0 || i < REG_NREGS (*iter); i++)
	SET_HARD_REG_BIT (set, REGNO (*iter) + i);
  return set;
}

HARD_REG_SET
sets_promised (const_tree fntype)
{
  if (const struct convention *conv = type_convention (fntype))
    for (unsigned int i = 0; i < ARRAY_SIZE (left); i++)
      if (strcmp (left[i].name, conv->name) == 0
	  && strcmp (left[i].cpu, target_port.cpu) == 0)
	return promised[i] & ~result_of (fntype);

  HARD_REG_SET none;
  CLEAR_HARD_REG_SET (none);
  return none;
}

HARD_REG_SET
sets_lost_in_links (const_tree fntype, bool lazy, bool foreign)
{
  HARD_REG_SET lost, promise = sets_promised (fntype);
  CLEAR_HARD_REG_SET (lost);
  if (lazy)
    lost |= lost_lazy;
  if (foreign)
    lost |= lost_foreign;
  /* A FOREIGN register that is not promised holds the result.  */
  if (foreign && !hard_reg_set_subset_p (lost_foreign, promise))
    lost |= lost_foreign_value;
  return lost & promise;
}

/* Read the registers that are lost in links.  False, after an error, if there is no
   row or GCC does not know one.  */

static bool
init_lost_in_links (void)
{
  for (unsigned int i = 0; i < ARRAY_SIZE (in_links); i++)
    if (strcmp (in_links[i].cpu, target_port.cpu) == 0)
      return (decode_registers (in_links[i].lazy, &lost_lazy)
	      && decode_registers (in_links[i].foreign, &lost_foreign)
	      && decode_registers (in_links[i].foreign_value, &lost_foreign_value));
  error ("%s: what %qs loses in links is missing", __func__, target_port.cpu);
  return false;
}

bool
sets_init (void)
{
  bool has_plain = false, has_promise = false;
  if (!init_lost_in_links ())
    return false;
  for (unsigned int i = 0; i < ARRAY_SIZE (plain); i++)
    if (strcmp (plain[i].cpu, target_port.cpu) == 0)
      {
	if (!decode_registers (plain[i].preserved, &plain_preserved)
	    || !decode_registers (plain[i].clobbered, &plain_clobbers)
	    || !decode_registers (plain[i].return_address, &return_address))
	  return false;
	has_plain = true;
      }
  for (unsigned int i = 0; i < ARRAY_SIZE (left); i++)
    if (strcmp (left[i].cpu, target_port.cpu) == 0)
      {
	HARD_REG_SET clobbered;
	if (!decode_registers (left[i].clobbered, &clobbered))
	  return false;
	promised[i] = plain_clobbers & ~clobbered;
	has_promise = true;
      }
  /* Without these, nothing would be proved, and nobody told.  */
  if (!has_plain || !has_promise)
    {
      error ("%s: the specification%'s registers of %qs are missing", __func__,
	     target_port.cpu);
      return false;
    }
  return true;
}
