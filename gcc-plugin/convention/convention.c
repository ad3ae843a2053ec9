/* The conventions' tables, and the registers that a type preserves.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "convention/convention.h"

/* x86_64: r11, the flags, x87, vector and mask registers are never
   preserved.  AArch64: x0-x8, x16-x18, the flags, predicates and vector
   registers are not, except for the low halves of v8-v15, as in plain C.
   0xc9 is DW_CC_LLVM_PreserveMost.  */

static const struct convention conventions[] =
{
  { "preserve_most", "x86_64",
    "rax rcx rdx rsi rdi r8 r9 r10",
    { "", "rax", "rax rdx", NULL },
    0xc9 },
  { "preserve_most", "aarch64",
    "x9 x10 x11 x12 x13 x14 x15",
    { "", NULL },
    0xc9 },
};

#define N_CONVENTIONS ARRAY_SIZE (conventions)
static_assert (N_CONVENTIONS <= MAX_CONVENTIONS, "raise MAX_CONVENTIONS");

/* The tables decoded for the CPU at hand, filled once by convention_init.
   PRESERVED is what is kept, PROMISED what the table says; they differ in a
   plugin that leaves a register out or adds one.  */
static const struct convention *known[N_CONVENTIONS + 1];
static HARD_REG_SET promised[N_CONVENTIONS];
static HARD_REG_SET preserved[N_CONVENTIONS];
static HARD_REG_SET carries_result[N_CONVENTIONS][MAX_RETURN_CLASSES];

bool
decode_registers (const char *list, HARD_REG_SET *set)
{
  CLEAR_HARD_REG_SET (*set);
  while (*list)
    {
      char name[16];
      size_t length = strcspn (list, " ");
      gcc_assert (length < sizeof name);
      memcpy (name, list, length);
      name[length] = '\0';
      list += length + strspn (list + length, " ");

      int regno = decode_reg_name (name);
      if (regno < 0)
	{
	  error ("%s: this GCC knows no register %qs", __func__, name);
	  return false;
	}
      SET_HARD_REG_BIT (*set, regno);
    }
  return true;
}

bool
convention_init (const char *cpu)
{
  unsigned int n = 0;
  for (unsigned int i = 0; i < N_CONVENTIONS; i++)
    {
      const struct convention *conv = &conventions[i];
      if (strcmp (conv->cpu, cpu) != 0)
	continue;
      known[n++] = conv;
      if (!decode_registers (conv->preserved, &promised[i]))
	return false;
      if (!decode_registers (PM_ADDED, &preserved[i]))
	return false;
      preserved[i] |= promised[i];
      for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
	if (TEST_HARD_REG_BIT (promised[i], regno)
	    && LEFT_OUT_NAME (convention_register_name (conv, regno)))
	  CLEAR_HARD_REG_BIT (preserved[i], regno);
      for (unsigned int rc = 0; rc < n_return_classes (conv); rc++)
	if (!decode_registers (conv->return_classes[rc],
			       &carries_result[i][rc]))
	  return false;
    }
  return true;
}

const struct convention *const *
all_conventions (void)
{
  return known;
}

unsigned int
n_return_classes (const struct convention *conv)
{
  unsigned int n = 0;
  while (conv->return_classes[n])
    n++;
  return n;
}

const HARD_REG_SET &
convention_registers (const struct convention *conv)
{
  return preserved[conv - conventions];
}

HARD_REG_SET
class_preserved_registers (const struct convention *conv, unsigned int rc)
{
  unsigned int row = conv - conventions;
  return preserved[row] & ~carries_result[row][rc];
}

/* True if an object of type TYPE, which begins at bit BEGIN, has data in the
   bits from START to END: not padding, and not unnamed bit-fields, for which
   GCC uses a register as for any other.  */

static bool
data_in_bits_p (const_tree type, HOST_WIDE_INT begin, HOST_WIDE_INT start,
		HOST_WIDE_INT end)
{
  if (TREE_CODE (type) == ARRAY_TYPE && !LEFT_OUT (array_padding))
    {
      HOST_WIDE_INT size = tree_to_shwi (TYPE_SIZE (TREE_TYPE (type)));
      HOST_WIDE_INT limit = begin + tree_to_shwi (TYPE_SIZE (type));
      for (HOST_WIDE_INT at = begin; at < MIN (end, limit); at += size)
	if (at + size > start
	    && data_in_bits_p (TREE_TYPE (type), at, start, end))
	  return true;
      return false;
    }
  if (!RECORD_OR_UNION_TYPE_P (type))
    return true;
  /* A flexible array has no size.  */
  for (tree field = TYPE_FIELDS (type); field; field = DECL_CHAIN (field))
    if (TREE_CODE (field) == FIELD_DECL
	&& (DECL_NAME (field) || RECORD_OR_UNION_TYPE_P (TREE_TYPE (field)))
	&& DECL_SIZE (field)
	&& !integer_zerop (DECL_SIZE (field)))
      {
	HOST_WIDE_INT at = begin + int_bit_position (field);
	if (at < end
	    && at + tree_to_shwi (DECL_SIZE (field)) > start
	    && data_in_bits_p (TREE_TYPE (field), at, start, end))
	  return true;
      }
  return false;
}

/* Add to SET the hard registers of VALUE, a register or null, that has what is
   at byte OFFSET of a result of TYPE; all of them, or, if DATA, those with
   data.  */

static void
add_registers (rtx value, HOST_WIDE_INT offset, const_tree type, bool data,
	       HARD_REG_SET *set)
{
  if (!value || !REG_P (value))
    return;
  /* A small structure of odd size is a BLKmode register of no width.  */
  unsigned int n = REG_NREGS (value);
  if (n == 0 && !LEFT_OUT (odd_structure))
    n = 1;
  for (unsigned int i = 0; i < n; i++)
    {
      HOST_WIDE_INT start = (offset + i * UNITS_PER_WORD) * BITS_PER_UNIT;
      if (!data || data_in_bits_p (type, 0, start, start + BITS_PER_WORD))
	SET_HARD_REG_BIT (*set, REGNO (value) + i);
    }
}

/* The registers in which functions of type FNTYPE return their result; if
   DATA, without those that have no data.  aggregate_value_p and
   hard_function_value are not used: they ask for the type's ABI, which is
   computed from this.  */

static HARD_REG_SET
result_registers (const_tree fntype, bool data)
{
  HARD_REG_SET set;
  CLEAR_HARD_REG_SET (set);

  const_tree type = TREE_TYPE (fntype);
  if (VOID_TYPE_P (type)
      || !COMPLETE_TYPE_P (type)
      || TREE_ADDRESSABLE (type)
      || (flag_pcc_struct_return && AGGREGATE_TYPE_P (type))
      || (targetm.calls.return_in_memory (type, fntype)
	  && !LEFT_OUT (result_in_memory)))
    return set;

  rtx value = targetm.calls.function_value (type, fntype, false);
  if (value && GET_CODE (value) == PARALLEL)
    for (int i = 0; i < XVECLEN (value, 0); i++)
      {
	rtx part = XVECEXP (value, 0, i);
	add_registers (XEXP (part, 0), INTVAL (XEXP (part, 1)), type, data,
		       &set);
      }
  else
    add_registers (value, 0, type, data, &set);
  return set;
}

/* The first return class of CONV that has the registers RESULT.  */

static unsigned int
class_of_result (const struct convention *conv, HARD_REG_SET result,
		 const_tree fntype)
{
  unsigned int row = conv - conventions, n = n_return_classes (conv);
  result &= promised[row];
  for (unsigned int rc = 0; rc < n; rc++)
    if (hard_reg_set_subset_p (result, carries_result[row][rc]))
      return rc;

  /* GCC has an error of its own if the options forbid these registers.  */
  if (!seen_error ())
    error ("%s: %qT returns its result in registers that are of no return"
	   " class of %qs", __func__, fntype, conv->name);
  return n - 1;
}

unsigned int
return_class (const struct convention *conv, const_tree fntype)
{
  if (n_return_classes (conv) == 1 || LEFT_OUT (return_class))
    return 0;
  return class_of_result (conv, result_registers (fntype, false), fntype);
}

unsigned int
callee_return_class (const struct convention *conv, const_tree fntype)
{
  if (n_return_classes (conv) == 1)
    return 0;
  bool data = !LEFT_OUT (result_padding);
  return class_of_result (conv, result_registers (fntype, data), fntype);
}

HARD_REG_SET
promised_registers (const struct convention *conv, const_tree fntype)
{
  unsigned int row = conv - conventions;
  return (promised[row]
	  & ~carries_result[row][callee_return_class (conv, fntype)]);
}

const char *
convention_register_name (const struct convention *conv, unsigned int regno)
{
  static char name[16];
  for (const char *list = conv ? conv->preserved : ""; *list; )
    {
      size_t length = strcspn (list, " ");
      memcpy (name, list, length);
      name[length] = '\0';
      if (decode_reg_name (name) == (int) regno)
	return name;
      list += length + strspn (list + length, " ");
    }
  return reg_names[regno];
}

char *
convention_register_names (const struct convention *conv,
			   const_hard_reg_set set)
{
  char *list = xstrdup ("");
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    if (TEST_HARD_REG_BIT (set, regno))
      list = reconcat (list, list, *list ? " " : "",
		       convention_register_name (conv, regno), NULL);
  return list;
}
