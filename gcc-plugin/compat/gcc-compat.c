/* The differences between GCC versions that need code.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define INCLUDE_VECTOR
#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "diagnostic.h"
#if GCCPLUGIN_VERSION_MAJOR >= 16
#include "diagnostics/sink.h"
#elif GCCPLUGIN_VERSION_MAJOR >= 15
#include "diagnostic-format.h"
#endif
#include <dlfcn.h>

/* GCC 14 replaced NULL-terminated attribute tables by counted ones that
   name their name space.  GCC keeps both.  */

void
compat_register_attribute (const struct attribute_spec *spec, const char *ns)
{
  if (strcmp (ns, "gnu") == 0)
    {
      register_attribute (spec);
      return;
    }

#if GCCPLUGIN_VERSION_MAJOR >= 14
  scoped_attribute_specs *table = new scoped_attribute_specs
    { ns, array_slice<const attribute_spec> (spec, 1) };
  register_scoped_attributes (*table);
#else
  register_scoped_attributes (spec, ns);
#endif
}

const char *
compat_attribute_namespace (const_tree attr)
{
  if (!cxx11_attribute_p (attr))
    return NULL;
  tree ns = get_attribute_namespace (attr);
  return ns ? IDENTIFIER_POINTER (ns) : NULL;
}

bool
compat_wrap_has_attribute (int (**saved) (cpp_reader *, bool),
			   int (*wrapper) (cpp_reader *, bool))
{
  typedef cpp_callbacks *get (cpp_reader *);
  get *get_callbacks = (get *) dlsym (RTLD_DEFAULT,
				      "_Z17cpp_get_callbacksP10cpp_reader");
  cpp_reader **reader = (cpp_reader **) dlsym (RTLD_DEFAULT, "parse_in");
  if (!get_callbacks || !reader || !*reader)
    return false;
  cpp_callbacks *callbacks = get_callbacks (*reader);
  *saved = callbacks->has_attribute;
  callbacks->has_attribute = wrapper;
  return true;
}

/* libcpp's functions are not in lto1.  */

void
compat_add_dependency (const char *file)
{
  typedef cpp_options *get_options (cpp_reader *);
  typedef class mkdeps *get_deps (cpp_reader *);
  typedef void add (class mkdeps *, const char *);
  get_options *options = (get_options *) dlsym
    (RTLD_DEFAULT, "_Z15cpp_get_optionsP10cpp_reader");
  get_deps *deps = (get_deps *) dlsym (RTLD_DEFAULT,
				       "_Z12cpp_get_depsP10cpp_reader");
  add *add_dep = (add *) dlsym (RTLD_DEFAULT,
				"_Z12deps_add_depP6mkdepsPKc");
  cpp_reader **reader = (cpp_reader **) dlsym (RTLD_DEFAULT, "parse_in");
  if (options && deps && add_dep && reader && *reader
      && options (*reader)->deps.style != DEPS_NONE)
    add_dep (deps (*reader), file);
}

/* The C++ front end's function SYMBOL, by its mangled name; cc1 and lto1 lack
   it.  NULL after an error.  */

static void *
cxx_function (const char *symbol)
{
  void *function = dlsym (RTLD_DEFAULT, symbol);
  if (!function)
    error ("%s: this GCC lacks the function %qs", __func__, symbol);
  return function;
}

/* parser.h's cp_lexer as far as it is needed.  */

struct lexer
{
  vec<compat_token, va_gc> *buffer;
  compat_token *last_token;
  compat_token *next_token;
};

/* The parser, whose first member is its lexer, is a root of the garbage
   collector.  That of a part, of a member's body, has no buffer of its own.  */

bool
compat_cxx_tokens (struct compat_token **first, struct compat_token **next,
		   struct compat_token **end)
{
  const struct ggc_root_tab *root
    = (const struct ggc_root_tab *) cxx_function ("gt_ggc_r_gt_cp_parser_h");
  void *mark = cxx_function ("_Z19gt_ggc_mx_cp_parserPv");
  while (root && root->base && (void *) root->cb != mark)
    root++;
  if (!root || !root->base)
    return false;
  struct lexer ***parser = (struct lexer ***) root->base;
  if (!*parser || !**parser || !(**parser)->buffer)
    return false;
  struct lexer *lexer = **parser;
  *first = lexer->buffer->address ();
  *end = *first + lexer->buffer->length ();
  *next = lexer->next_token;
  return *next != NULL;
}

/* cp-tree.h, of which these are TYPE_PTRMEMFUNC_P and
   TYPE_PTRMEMFUNC_FN_TYPE_RAW, cannot be included with diagnostic-core.h.  */

tree
compat_member_function_pointer (const_tree type)
{
  return (lang_GNU_CXX () && TREE_CODE (type) == RECORD_TYPE
	  && TYPE_LANG_FLAG_2 (type)
	  ? TREE_TYPE (TYPE_FIELDS (type)) : NULL_TREE);
}

/* cp-tree.h's DECL_CONV_FN_P.  The names of conversion functions are one
   string.  */

bool
compat_conversion_function_p (const_tree decl)
{
  return (lang_GNU_CXX () && TREE_CODE (decl) == FUNCTION_DECL
	  && DECL_NAME (decl)
	  && strcmp (IDENTIFIER_POINTER (DECL_NAME (decl)), "__conv_op ") == 0);
}

tree
compat_build_member_function_pointer (tree pointer)
{
  typedef tree build (tree);
  build *function = (build *) cxx_function
    ("_Z21build_ptrmemfunc_typeP9tree_node");
  return function ? function (pointer) : error_mark_node;
}

tree
compat_build_pack_expansion (tree pattern)
{
  typedef tree build (tree, int);
  build *function = (build *) cxx_function
    ("_Z19make_pack_expansionP9tree_nodei");
  /* tf_error.  */
  return function ? function (pattern, 1) : error_mark_node;
}

tree
compat_build_reference (tree type, const_tree model)
{
  typedef tree build (tree, bool);
  build *function = (build *) cxx_function
    ("_Z23cp_build_reference_typeP9tree_nodeb");
  return (function
	  ? function (type, TYPE_REF_IS_RVALUE (model)) : error_mark_node);
}

bool
compat_makes_trampoline_p (const gimple *stmt)
{
#if GCCPLUGIN_VERSION_MAJOR >= 14
  if (gimple_call_builtin_p (stmt, BUILT_IN_GCC_NESTED_PTR_CREATED))
    return true;
#endif
  return (gimple_call_builtin_p (stmt, BUILT_IN_INIT_TRAMPOLINE)
	  || gimple_call_builtin_p (stmt, BUILT_IN_INIT_HEAP_TRAMPOLINE));
}

/* cp-tree.h's tree_template_decl.  */

struct template_decl
{
  struct tree_decl_common common;
  tree arguments;
  tree result;
};

tree
compat_general_template (tree decl)
{
#if GCCPLUGIN_VERSION_MAJOR >= 14
  typedef tree find (const_tree);
  find *function = (find *) cxx_function
    ("_Z21most_general_templatePK9tree_node");
#else
  typedef tree find (tree);
  find *function = (find *) cxx_function
    ("_Z21most_general_templateP9tree_node");
#endif
  tree general = function ? function (decl) : NULL_TREE;
  return (general && TREE_CODE (general) == TEMPLATE_DECL
	  ? ((struct template_decl *) general)->result : NULL_TREE);
}

/* cp-tree.h's tree_overload and tree_baselink.  */

struct overload
{
  struct tree_common common;
  tree function;
};

struct baselink
{
  struct tree_common common;
  tree binfo;
  tree functions;
};

/* True if DECL, of which the front end does not know yet that it is static,
   may declare the static member function MEMBER anew.  */

static bool
static_member_p (const_tree decl, const_tree member)
{
  typedef bool compare (const_tree, const_tree);
  compare *same_parameters = (compare *) cxx_function
    ("_Z9compparmsPK9tree_nodeS1_");
  typedef bool compare_constraints (tree, tree);
  compare_constraints *same_constraints = (compare_constraints *) cxx_function
    ("_Z24equivalently_constrainedP9tree_nodeS0_");
  return (DECL_CONTEXT (decl) == DECL_CONTEXT (member)
	  && TREE_CODE (TREE_TYPE (decl)) == METHOD_TYPE
	  && TREE_CODE (TREE_TYPE (member)) == FUNCTION_TYPE
	  && same_parameters
	  && same_parameters (TREE_CHAIN (TYPE_ARG_TYPES (TREE_TYPE (decl))),
			      TYPE_ARG_TYPES (TREE_TYPE (member)))
	  && same_constraints
	  && same_constraints (const_cast<tree> (decl),
			       const_cast<tree> (member)));
}

/* The declaration among FOUND, what a look-up has found, that DECL declares
   anew by the rules of MATCH, the front end's decls_match; or NULL_TREE.  */

static tree
matching_declaration (tree decl, tree found, int (*match) (tree, tree, bool))
{
  if (found && TREE_CODE (found) == BASELINK)
    found = ((struct baselink *) found)->functions;
  while (found)
    {
      bool overload = TREE_CODE (found) == OVERLOAD;
      tree one = overload ? ((struct overload *) found)->function : found;
      if (overload && TREE_CODE (one) == OVERLOAD)
	one = matching_declaration (decl, one, match);
      if (one && TREE_CODE (one) == FUNCTION_DECL && one != decl
	  && (match (decl, one, false) || static_member_p (decl, one)))
	return one;
      found = overload ? TREE_CHAIN (found) : NULL_TREE;
    }
  return NULL_TREE;
}

tree
compat_earlier_declaration (tree decl)
{
  typedef tree find_name (tree, int, int);
  typedef tree find_c (tree);
  typedef tree enter (tree);
  typedef void leave (tree);
  typedef int decls_match (tree, tree, bool);
  typedef bool has_c_linkage (const_tree);
  find_name *lookup = (find_name *) cxx_function
    ("_Z11lookup_nameP9tree_node10LOOK_where9LOOK_want");
  enter *push = (enter *) cxx_function ("_Z10push_scopeP9tree_node");
  leave *pop = (leave *) cxx_function ("_Z9pop_scopeP9tree_node");
  decls_match *match = (decls_match *) cxx_function
    ("_Z11decls_matchP9tree_nodeS0_b");
  has_c_linkage *c_linkage = (has_c_linkage *) cxx_function
    ("_Z13has_c_linkagePK9tree_node");
  find_c *c_bindings = (find_c *) cxx_function
    ("_Z18c_linkage_bindingsP9tree_node");
  if (!lookup || !push || !pop || !match || !c_linkage || !c_bindings
      || !DECL_NAME (decl))
    return NULL_TREE;

  /* The front end takes a type without attributes to match any.  */
  tree type = TREE_TYPE (decl);
  TREE_TYPE (decl) = build_type_attribute_variant (type, NULL_TREE);
  tree scope = DECL_CONTEXT (decl), pushed = scope ? push (scope) : NULL_TREE;
  /* Everywhere, and what only friends or built-in functions declare.  */
  tree found = lookup (DECL_NAME (decl), 7, 8);
  tree earlier = matching_declaration (decl, found, match);
  if (pushed)
    pop (pushed);
  if (!earlier && c_linkage (decl))
    {
      tree first = c_bindings (DECL_NAME (decl));
      if (first && TREE_CODE (first) == TREE_LIST)
	first = TREE_VALUE (first);
      earlier = matching_declaration (decl, first, match);
    }
  TREE_TYPE (decl) = type;
  return earlier;
}

tree
compat_inherited_constructor (tree decl)
{
  typedef tree strip (tree);
  strip *function = (strip *) cxx_function
    ("_Z22strip_inheriting_ctorsP9tree_node");
  tree inherited = function ? function (decl) : decl;
  return inherited != decl ? inherited : NULL_TREE;
}

FILE *
compat_replace_diagnostic_stream (FILE *stream)
{
#if GCCPLUGIN_VERSION_MAJOR >= 16
  pretty_printer *printer = global_dc->get_sink (0).get_printer ();
#elif GCCPLUGIN_VERSION_MAJOR >= 15
  pretty_printer *printer = global_dc->get_output_format (0).get_printer ();
#else
  pretty_printer *printer = global_dc->printer;
#endif
#if GCCPLUGIN_VERSION_MAJOR >= 15
  FILE *&slot = pp_buffer (printer)->m_stream;
#else
  FILE *&slot = pp_buffer (printer)->stream;
#endif
  FILE *saved = slot;
  slot = stream;
  return saved;
}

#if GCCPLUGIN_VERSION_MAJOR >= 15
typedef pp_token_list &decoder_list;
#define PM_OBSTACK(BUFFER) ((BUFFER)->m_obstack)
#else
typedef const char **decoder_list;
#define PM_OBSTACK(BUFFER) ((BUFFER)->obstack)
#endif

static printer_fn saved_decoder;
static size_t (*edit_message) (char *, size_t);
static char *(*amend_type) (tree, const char *);
static bool (*type_amended) (tree);

#if GCCPLUGIN_VERSION_MAJOR >= 14
#define PM_ARGUMENTS(TEXT) ((TEXT)->m_args_ptr)
#else
#define PM_ARGUMENTS(TEXT) ((TEXT)->args_ptr)
#endif

/* The next argument of TEXT, which stays the next.  */

static tree
next_tree_argument (const text_info *text)
{
  va_list arguments;
  va_copy (arguments, *PM_ARGUMENTS (text));
  tree t = va_arg (arguments, tree);
  va_end (arguments);
  return t;
}

/* Amend what was printed of TYPE to OUT behind BEFORE.  */

static void
amend_printed (struct obstack *out, size_t before, tree type)
{
  size_t size = obstack_object_size (out);
  if (size <= before || !type || !TYPE_P (type))
    return;
  char *printed = xstrndup ((char *) obstack_base (out) + before,
			    size - before);
  if (char *amended = amend_type (type, printed))
    {
      obstack_blank_fast (out, (ptrdiff_t) before - (ptrdiff_t) size);
      obstack_grow (out, amended, strlen (amended));
      free (amended);
    }
  free (printed);
}

/* True if the options ask for messages in JSON or SARIF, for which there is no
   stream.  */

static bool
structured_messages_p (void)
{
  static const char *const options[] =
  {
    "-fdiagnostics-format=", "-fdiagnostics-add-output=",
    "-fdiagnostics-set-output="
  };
  for (unsigned int i = 0; i < save_decoded_options_count; i++)
    if (const char *text = save_decoded_options[i].orig_option_with_args_text)
      for (const char *option : options)
	if (strncmp (text, option, strlen (option)) == 0
	    && strcmp (text, "-fdiagnostics-format=text") != 0)
	  return true;
  return false;
}

/* A label of a place in the source, edited.  What they take is little, and left
   to the end.  */

class edited_label : public range_label
{
public:
  edited_label (const range_label *label) : m_label (label), m_next (all)
  {
    all = this;
  }

  label_text get_text (unsigned int index) const final override
  {
    label_text text = m_label->get_text (index);
#if GCCPLUGIN_VERSION_MAJOR >= 13
    const char *original = text.get ();
#else
    const char *original = text.m_buffer;
#endif
    if (!original)
      return text;
    char *copy = xstrdup (original);
    copy[edit_message (copy, strlen (copy))] = '\0';
    return label_text::take (copy);
  }

  static bool one_p (const range_label *label)
  {
    for (const edited_label *l = all; l; l = l->m_next)
      if (l == label)
	return true;
    return false;
  }

private:
  static const edited_label *all;
  const range_label *m_label;
  const edited_label *m_next;
};

const edited_label *edited_label::all;

/* Have the labels of WHERE, or null, edited.  */

static void
edit_labels (rich_location *where)
{
  for (unsigned int i = 0; where && i < where->get_num_locations (); i++)
    {
      location_range *range
	= const_cast<location_range *> (where->get_range (i));
      if (range->m_label && !edited_label::one_p (range->m_label))
	range->m_label = new edited_label (range->m_label);
    }
}

/* True if the two types that TEXT compares, of which one is the next argument,
   are to be amended: both or neither, for C++ waits for the second.  */

static bool
amended_pair_p (const text_info *text)
{
  static const text_info *first;
  static bool amended;
  if (first == text)
    first = NULL;
  else
    {
      first = text;
      tree type = next_tree_argument (text);
      amended = type && TYPE_P (type) && type_amended (type);
    }
  return amended;
}

/* What prints an argument of a message for the language.  C++ puts %H and %I,
   two types that are compared, off to where they cannot be edited: where no
   stream is to do that, they are printed as types that are not.  */

static bool
decode_and_edit (pretty_printer *pp, text_info *text, const char *spec,
		 int precision, bool wide, bool plus, bool hash, bool *quoted,
		 decoder_list list)
{
  static int structured = -1;
  if (structured < 0)
    structured = structured_messages_p ();
  if ((*spec == 'H' || *spec == 'I')
      && (amended_pair_p (text) || structured))
    spec = "T";
  tree type = *spec == 'T' ? next_tree_argument (text) : NULL_TREE;
  if (structured)
    edit_labels (text->m_richloc);

  struct obstack *out = PM_OBSTACK (pp_buffer (pp));
  size_t before = obstack_object_size (out);
  bool ok = saved_decoder (pp, text, spec, precision, wide, plus, hash,
			   quoted, list);
  amend_printed (out, before, type);
  size_t size = obstack_object_size (out);
  if (size > before)
    {
      size_t left = edit_message ((char *) obstack_base (out) + before,
				  size - before);
      obstack_blank_fast (out, (ptrdiff_t) (before + left) - (ptrdiff_t) size);
    }
  return ok;
}

void
compat_edit_messages (size_t (*edit) (char *, size_t),
		      char *(*amend) (tree, const char *), bool (*amends) (tree))
{
  edit_message = edit;
  amend_type = amend;
  type_amended = amends;
#if GCCPLUGIN_VERSION_MAJOR >= 15
  saved_decoder = pp_format_decoder (global_dc->get_reference_printer ());
  if (saved_decoder)
    global_dc->set_format_decoder (decode_and_edit);
#else
  saved_decoder = pp_format_decoder (global_dc->printer);
  if (saved_decoder)
    pp_format_decoder (global_dc->printer) = decode_and_edit;
#endif
}

insn_callee_abi_hook *
compat_insn_callee_abi_slot (void)
{
#if GCCPLUGIN_VERSION_MAJOR >= 17
  static insn_callee_abi_hook unread;
  return &unread;
#else
  return &targetm.calls.insn_callee_abi;
#endif
}

#if GCCPLUGIN_VERSION_MAJOR >= 15

static bool (*enter_frame) (void);
static void (*leave_frame) (void);

static int (*saved_callee_save_cost) (spill_cost_type, unsigned int,
				      machine_mode, unsigned int, int,
				      const HARD_REG_SET &, bool);
static int (*saved_frame_allocation_cost) (frame_cost_type,
					   const HARD_REG_SET &);

/* TARGET_CALLEE_SAVE_COST.  */

static int
compat_callee_save_cost (spill_cost_type type, unsigned int regno,
			 machine_mode mode, unsigned int nregs, int mem_cost,
			 const HARD_REG_SET &saved, bool existing_spills_p)
{
  bool entered = enter_frame ();
  int cost = saved_callee_save_cost (type, regno, mode, nregs, mem_cost,
				     saved, existing_spills_p);
  if (entered)
    leave_frame ();
  return cost;
}

/* TARGET_FRAME_ALLOCATION_COST.  */

static int
compat_frame_allocation_cost (frame_cost_type type, const HARD_REG_SET &saved)
{
  bool entered = enter_frame ();
  int cost = saved_frame_allocation_cost (type, saved);
  if (entered)
    leave_frame ();
  return cost;
}

void
compat_wrap_frame_costs (bool (*enter) (void), void (*leave) (void))
{
  enter_frame = enter;
  leave_frame = leave;
  WRAP_HOOK (callee_save_cost, targetm.callee_save_cost,
	     saved_callee_save_cost, compat_callee_save_cost);
  WRAP_HOOK (frame_allocation_cost, targetm.frame_allocation_cost,
	     saved_frame_allocation_cost, compat_frame_allocation_cost);
}

#else

void
compat_wrap_frame_costs (bool (*) (void), void (*) (void))
{
}

#endif
