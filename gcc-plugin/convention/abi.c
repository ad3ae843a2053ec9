/* Registers one predefined_function_abi per return class, using ABI ids that the
   back end does not use, and wraps TARGET_FNTYPE_ABI so that GCC finds them.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "ports/port.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "convention/abi.h"

static const predefined_function_abi &(*saved_fntype_abi) (const_tree);

/* How many ids all conventions take; and how many of these classes have another one
   for calls of foreign callees.  */
static unsigned int n_abi_ids, n_foreign_abi_ids;

/* The number of ids that the conventions before END take, or all.  */

static unsigned int
n_abi_ids_before (const struct convention *end)
{
  unsigned int n = 0;
  for (const struct convention *const *c = all_conventions (); *c != end; c++)
    n += n_return_classes (*c);
  return n;
}

/* Registers that other compilers' callees lose, decoded: all, and those with a
   result.  */
static HARD_REG_SET foreign_callee_clobbers, foreign_value_clobbers;

HARD_REG_SET
foreign_losses (const struct convention *conv, unsigned int rc)
{
  HARD_REG_SET preserved = class_preserved_registers (conv, rc);
  HARD_REG_SET lost = foreign_callee_clobbers;
  if (preserved != convention_registers (conv))
    lost |= foreign_value_clobbers;
  return lost & preserved;
}

/* The id of return class RC of CONV, for calls of a FOREIGN callee or for all else:
   the classes of all conventions, in the order of their table, from the last id
   down, since a newer back end takes the next one after its own; below these the
   same classes for foreign callees, the last of which may have no id.  */

static unsigned int
class_abi_id (const struct convention *conv, unsigned int rc, bool foreign)
{
  return (target_port.last_abi_id - n_abi_ids_before (conv) - rc
	  - (foreign ? n_abi_ids : 0));
}

/* The object of that id.  GCC keeps a set of them a target, zeroed when `target'
   attributes make a new one, hence filled on demand.  */

static const predefined_function_abi &
class_abi (const struct convention *conv, unsigned int rc, bool foreign)
{
  unsigned int id = class_abi_id (conv, rc, foreign);
  predefined_function_abi &abi = function_abis[id];
  if (!abi.initialized_p ())
    {
      HARD_REG_SET preserved = class_preserved_registers (conv, rc);
      if (foreign)
	preserved &= ~foreign_losses (conv, rc);
      abi.initialize (id, target_port.plain_clobbers () & ~preserved);
    }
  return abi;
}

const predefined_function_abi &
convention_abi (const struct convention *conv, const_tree fntype)
{
  return class_abi (conv, return_class (conv, fntype), false);
}

const predefined_function_abi *
foreign_callee_abi (const struct convention *conv, const_tree fntype)
{
  unsigned int rc = return_class (conv, fntype);
  if (n_abi_ids_before (conv) + rc >= n_foreign_abi_ids
      || hard_reg_set_empty_p (foreign_losses (conv, rc))
      || LEFT_OUT (foreign_abi))
    return NULL;
  return &class_abi (conv, rc, true);
}

const predefined_function_abi &
callee_abi (const struct convention *conv, const_tree fntype)
{
  return class_abi (conv, callee_return_class (conv, fntype), false);
}

bool
foreign_abi_id_p (unsigned int id)
{
  return (id <= target_port.last_abi_id - n_abi_ids
	  && id > target_port.last_abi_id - n_abi_ids - n_foreign_abi_ids);
}

const struct convention *
convention_by_abi_id (unsigned int id, unsigned int *rc)
{
  bool foreign = foreign_abi_id_p (id);
  for (const struct convention *const *c = all_conventions (); *c; c++)
    for (*rc = 0; *rc < n_return_classes (*c); ++*rc)
      if (class_abi_id (*c, *rc, foreign) == id)
	return *c;
  return NULL;
}

const predefined_function_abi &
convention_abi_by_id (unsigned int id)
{
  unsigned int rc;
  if (const struct convention *conv = convention_by_abi_id (id, &rc))
    return class_abi (conv, rc, foreign_abi_id_p (id));

  error ("%s: %u is the ABI of no convention", __func__, id);
  return default_function_abi;
}

bool
convention_abi_id_p (unsigned int id)
{
  return (id <= target_port.last_abi_id
	  && id > target_port.last_abi_id - n_abi_ids - n_foreign_abi_ids);
}

const predefined_function_abi &
plain_fntype_abi (const_tree fntype)
{
  return saved_fntype_abi ? saved_fntype_abi (fntype) : default_function_abi;
}

bool
calls_are_plain_p (void)
{
  return (cfun && target_port.calls_are_plain_p
	  && target_port.calls_are_plain_p (cfun->decl)
	  && !LEFT_OUT (plain_calls));
}

/* TARGET_FNTYPE_ABI.  A type that is not plain C's otherwise keeps what the
   back end says; unsupported.c refuses it.  */

static const predefined_function_abi &
convention_fntype_abi (const_tree fntype)
{
  if (convention_in_use_p () && !calls_are_plain_p ())
    if (const struct convention *conv = type_convention (fntype))
      {
	const predefined_function_abi &plain = plain_fntype_abi (fntype);
	return plain.id () == 0 ? convention_abi (conv, fntype) : plain;
      }
  return plain_fntype_abi (fntype);
}

/* TARGET_HARD_REGNO_CALL_PART_CLOBBERED.  Plain C clobbers the same parts.  */

static bool (*saved_hard_regno_call_part_clobbered) (unsigned int, unsigned int,
						     machine_mode);

static bool
convention_call_part_clobbered (unsigned int id, unsigned int regno,
				machine_mode mode)
{
  return saved_hard_regno_call_part_clobbered
	   (convention_abi_id_p (id) ? default_function_abi.id () : id, regno,
	    mode);
}

bool
abi_init (void)
{
  n_abi_ids = n_abi_ids_before (NULL);
  if (target_port.first_abi_id + n_abi_ids > target_port.last_abi_id + 1)
    {
      error ("%s: this GCC has no free ABI ids for %u return classes",
	     __func__, n_abi_ids);
      return false;
    }
  n_foreign_abi_ids = MIN (n_abi_ids, (target_port.last_abi_id + 1
				       - target_port.first_abi_id - n_abi_ids));
  if (!decode_registers (target_port.foreign_callee_clobbers,
			 &foreign_callee_clobbers)
      || !decode_registers (target_port.foreign_value_clobbers,
			    &foreign_value_clobbers))
    return false;
  WRAP_HOOK (fntype_abi, targetm.calls.fntype_abi, saved_fntype_abi,
	     convention_fntype_abi);
  if (COMPAT_STOPS_AT_ABI_IDS)
    WRAP_HOOK (part_clobbered, targetm.hard_regno_call_part_clobbered,
	       saved_hard_regno_call_part_clobbered,
	       convention_call_part_clobbered);
  return true;
}
