/* An object tells which functions it defines or uses by the convention, so that
   programs can compare objects before they are linked.  The manual describes the
   form.

   What counts is the assembly: calls as the final insns have them, and symbols in
   operands and initializers; not declarations, and not debugging information.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "compat/passes.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "convention/abi.h"
#include "verify/verify-call.h"
#include "link/note.h"

/* Each string begins with a byte that stands nowhere else in it, since linkers
   drop a string that is the end of another.  */
#define SECTION "\t.pushsection\t.comment.preserve_most,\"eMS\",%%progbits,1\n"
#define VERSION "\0011"

/* The notes of what the unit uses, in the order in which it was met, without
   those that say the same.  */
static hash_set<nofree_string_hash> *known_uses;
static vec<char *> uses;

static bool (*saved_integer) (rtx, unsigned int, int);

/* This compiler, as in a note; to be freed.  */

static char *
compiler_name (void)
{
  int length = strcspn (gcc_version.basever, ".");
  return xasprintf ("gcc-%.*s", length, gcc_version.basever);
}

/* Return class RC of CONV as in a note: the registers with commas between; to be
   freed.  */

static char *
class_name (const struct convention *conv, unsigned int rc)
{
  char *name = xstrdup (conv->return_classes[rc]);
  for (char *c = name; *c; c++)
    if (*c == ' ')
      *c = ',';
  if (*name)
    return name;
  free (name);
  return xstrdup ("-");
}

/* The return class by which the unit uses the address of functions of type
   FNTYPE.  While it does not know the result's type it cannot call them, and so
   agrees with every class.  */

static unsigned int
class_of_use (const struct convention *conv, const_tree fntype)
{
  const_tree result = TREE_TYPE (fntype);
  if (!VOID_TYPE_P (result) && !COMPLETE_TYPE_P (result))
    return n_return_classes (conv) - 1;
  return return_class (conv, fntype);
}

/* The name of the function DECL in the symbol table; to be freed.  A weakref is
   a name of the assembler's for another symbol.  */

static char *
symbol_name (tree decl)
{
  tree target = NULL_TREE;
  if (lookup_attribute ("weakref", DECL_ATTRIBUTES (decl)))
    target = lookup_attribute ("alias", DECL_ATTRIBUTES (decl));
  const char *name
    = (target ? TREE_STRING_POINTER (TREE_VALUE (TREE_VALUE (target)))
       : IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl)));
  return (*name == '*' ? xstrdup (name + 1)
	  : concat (user_label_prefix, name, NULL));
}

/* The note of KIND, D or U, for the function DECL with return class RC; to be
   freed.  */

static char *
function_note (char kind, tree decl, const struct convention *conv,
	       unsigned int rc)
{
  bool local = (!TREE_PUBLIC (decl) && !DECL_EXTERNAL (decl)
		&& !lookup_attribute ("weakref", DECL_ATTRIBUTES (decl)));
  char *registers = class_name (conv, rc);
  char *compiler = compiler_name ();
  char *name = symbol_name (decl);
  char *note = xasprintf (VERSION " %c %c %s %s %s", kind, local ? 'l' : 'g',
			  registers, compiler, name);
  free (name);
  free (compiler);
  free (registers);
  return note;
}

/* The unit's assembly has what the string NOTE says, which is freed.  */

static void
add_use (char *note)
{
  if (!known_uses)
    known_uses = new hash_set<nofree_string_hash>;
  if (known_uses->add (note))
    free (note);
  else
    uses.safe_push (note);
}

/* The unit calls a function that it knows by a pointer only.  */

static void
add_pointer_call (void)
{
  char *compiler = compiler_name ();
  add_use (concat (VERSION " P - - ", compiler, " ", NULL));
  free (compiler);
}

/* The unit uses DECL, if that is a function of a convention; as far as is known,
   not by a call.  */

static void
add_reference (tree decl)
{
  if (!decl || TREE_CODE (decl) != FUNCTION_DECL)
    return;
  if (const struct convention *conv = decl_convention (decl))
    add_use (function_note ('U', decl, conv,
			    class_of_use (conv, TREE_TYPE (decl))));
}

/* The same for the symbols in X.  */

static void
add_references (const_rtx x)
{
  subrtx_iterator::array_type array;
  FOR_EACH_SUBRTX (iter, array, x, ALL)
    if (GET_CODE (*iter) == SYMBOL_REF)
      add_reference (SYMBOL_REF_DECL (*iter));
}

/* The function whose address or slot of the GOT the call INSN names, or that it
   is known to call; or NULL_TREE.  */

static tree
named_callee (const rtx_insn *insn)
{
  subrtx_iterator::array_type array;
  FOR_EACH_SUBRTX (iter, array, get_call_rtx_from (insn), ALL)
    if (GET_CODE (*iter) == SYMBOL_REF)
      {
	tree decl = SYMBOL_REF_DECL (*iter);
	if (decl && TREE_CODE (decl) == FUNCTION_DECL)
	  return decl;
      }
  tree callee = called_function (insn);
  return callee && DECL_P (callee) ? callee : NULL_TREE;
}

/* Note the call INSN.  One that GCC takes for an ordinary call is none, whatever
   the callee's type.  */

static void
add_call (const rtx_insn *insn)
{
  unsigned int rc;
  const struct convention *conv
    = convention_by_abi_id (insn_callee_abi (insn).id (), &rc);
  if (!conv)
    return;
  if (tree decl = named_callee (insn))
    add_use (function_note ('U', decl, conv, rc));
  else
    add_pointer_call ();
}

static const pass_data note_data = PM_PASS (RTL_PASS, "pm_note", 0);

/* Runs before final, after which there is no code but text.  */

class pass_note : public rtl_opt_pass
{
public:
  pass_note (gcc::context *ctxt) : rtl_opt_pass (note_data, ctxt) {}

  bool gate (function *) final override
  {
    return convention_in_use_p ();
  }

  unsigned int execute (function *) final override
  {
    for (rtx_insn *insn = get_insns (); insn; insn = NEXT_INSN (insn))
      if (CALL_P (insn))
	add_call (insn);
      else if (NONDEBUG_INSN_P (insn))
	add_references (PATTERN (insn));
    return 0;
  }
};

/* TARGET_ASM_INTEGER, which writes initializers and constants, and not debugging
   information.  */

static bool
note_integer (rtx x, unsigned int size, int aligned)
{
  if (convention_in_use_p ())
    add_references (x);
  return saved_integer (x, size, aligned);
}

/* True if this compiler writes an object that has GCC's intermediate language and
   no code.  */

static bool
slim_object_p (void)
{
  return flag_generate_lto && !flag_fat_lto_objects && !flag_wpa;
}

/* True if EDGE, a call by a pointer, may be by the convention.  A link that only
   combines slim objects does not read the statements.  */

static bool
convention_edge_p (const cgraph_edge *edge)
{
  if (!edge->call_stmt)
    return true;
  const_tree type = gimple_call_fntype (edge->call_stmt);
  return type && type_convention (type);
}

/* Note the calls of NODE, a function that is not compiled yet.  */

static void
add_edges (cgraph_node *node)
{
  for (cgraph_edge *edge = node->callees; edge; edge = edge->next_callee)
    add_reference (edge->callee->decl);
  for (cgraph_edge *edge = node->indirect_calls; edge; edge = edge->next_callee)
    if (convention_edge_p (edge))
      add_pointer_call ();
}

/* PLUGIN_ALL_IPA_PASSES_END: what a slim object uses is in the call graph.  */

static void
add_graph (void *, void *)
{
  if (!slim_object_p () || !convention_in_use_p ())
    return;
  symtab_node *node;
  FOR_EACH_SYMBOL (node)
    if (node->definition && !DECL_EXTERNAL (node->decl))
      {
	if (cgraph_node *function = dyn_cast<cgraph_node *> (node))
	  add_edges (function);
	ipa_ref *ref;
	for (unsigned int i = 0; node->iterate_reference (i, ref); i++)
	  if (ref->use == IPA_REF_ADDR)
	    add_reference (ref->referred->decl);
      }
}

/* The function that NODE, which may be an alias, is the code of, or what a
   resolver chooses.  */

static tree
code_of (cgraph_node *node)
{
  return node->ifunc_resolver ? node->decl : node->ultimate_alias_target ()->decl;
}

/* True if the unit's object defines the function of NODE.  */

static bool
defined_p (cgraph_node *node)
{
  if (DECL_EXTERNAL (node->decl) || node->weakref
      || !DECL_ASSEMBLER_NAME_SET_P (node->decl))
    return false;
  return slim_object_p () ? node->definition : TREE_ASM_WRITTEN (node->decl);
}

static void
write_note (const char *note)
{
  fputs ("\t.string\t\"", asm_out_file);
  for (const char *c = note; *c; c++)
    if (*c == '"' || *c == '\\' || !ISPRINT (*c))
      fprintf (asm_out_file, "\\%03o", (unsigned char) *c);
    else
      putc (*c, asm_out_file);
  fputs ("\"\n", asm_out_file);
}

/* True if the assembler keeps the name of DECL, as a thunk's for its function, to
   itself.  */

static bool
assembler_local_p (tree decl)
{
  const char *name = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl));
  return strncmp (name + (*name == '*'), ".L", 2) == 0;
}

/* Write the notes of the functions that the object defines, and take them out of
   the uses.  False if there is none.  */

static bool
write_definitions (void)
{
  bool any = false;
  cgraph_node *node;
  FOR_EACH_FUNCTION (node)
    if (const struct convention *conv = decl_convention (node->decl))
      {
	const_tree code = code_of (node);
	if (!defined_p (node) || decl_convention (code) != conv)
	  continue;
	const_tree type = TREE_TYPE (code);
	char *note = function_note ('U', node->decl, conv,
				    return_class (conv, type));
	if (known_uses)
	  known_uses->remove (note);
	free (note);
	if (assembler_local_p (node->decl))
	  continue;
	if (!any)
	  fprintf (asm_out_file, SECTION);
	any = true;
	note = function_note ('D', node->decl, conv,
			      callee_return_class (conv, type));
	write_note (note);
	free (note);
      }
  return any;
}

/* PLUGIN_FINISH_UNIT.  */

static void
write_notes (void *, void *)
{
  if (!convention_in_use_p () || !asm_out_file || seen_error ())
    return;
  bool any = write_definitions ();
  for (unsigned int i = 0; i < uses.length (); i++)
    if (known_uses->contains (uses[i]))
      {
	if (!any)
	  fprintf (asm_out_file, SECTION);
	any = true;
	write_note (uses[i]);
      }
  if (any)
    fputs ("\t.popsection\n", asm_out_file);
}

void
note_init (const char *plugin_name)
{
  if (LEFT_OUT (note))
    return;
  place_pass (plugin_name, new pass_note (g), PASS_POS_INSERT_BEFORE, "final");
  WRAP_HOOK (note_integer, targetm.asm_out.integer, saved_integer,
	     note_integer);
  register_callback (plugin_name, PLUGIN_ALL_IPA_PASSES_END, add_graph, NULL);
  register_callback (plugin_name, PLUGIN_FINISH_UNIT, write_notes, NULL);
}
