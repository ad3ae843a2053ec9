/* Functions and data of the C++ front end: by name, for the other compilers lack
   them; and as far as cp-tree.h and parser.h, which plugins cannot include
   with other headers, are needed.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/cxx-front-end.h"
#include <dlfcn.h>

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
