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
  compat_token **saved_tokens;
  unsigned int saved_end;
  struct lexer *outer;
};

/* The parser, whose first member is its lexer, is a root of the garbage
   collector.  That of a part, of a member's body, has no buffer of its own; that of
   an attribute with a directive of OpenMP has one with its tokens only.  */

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
  if (!*parser || !**parser || !(**parser)->buffer || (**parser)->outer)
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

/* The first function or template among FOUND, what a look-up has found, that
   WANTED is true of, with DATA; or NULL_TREE.  */

static tree
find_function (tree found, bool (*wanted) (tree, void *), void *data)
{
  if (found && TREE_CODE (found) == BASELINK)
    found = ((struct baselink *) found)->functions;
  while (found)
    {
      bool overload = TREE_CODE (found) == OVERLOAD;
      tree one = overload ? ((struct overload *) found)->function : found;
      if (overload && TREE_CODE (one) == OVERLOAD)
	one = find_function (one, wanted, data);
      if (one && wanted (one, data))
	return one;
      found = overload ? TREE_CHAIN (found) : NULL_TREE;
    }
  return NULL_TREE;
}

/* A declaration, and the front end's decls_match.  */

struct declaration
{
  tree decl;
  int (*match) (tree, tree, bool);
};

/* True if DATA, a declaration, declares the function ONE anew.  */

static bool
declared_anew_p (tree one, void *data)
{
  const struct declaration *d = (const struct declaration *) data;
  return (TREE_CODE (one) == FUNCTION_DECL && one != d->decl
	  && (d->match (d->decl, one, false) || static_member_p (d->decl, one)));
}

/* What NAME may be in SCOPE, also what only friends or built-in functions declare,
   as the front end gives it.  */

static tree
names_in_scope (tree name, tree scope)
{
  typedef tree find_name (tree, int, int);
  typedef tree enter (tree);
  typedef void leave (tree);
  find_name *lookup = (find_name *) cxx_function
    ("_Z11lookup_nameP9tree_node10LOOK_where9LOOK_want");
  enter *push = (enter *) cxx_function ("_Z10push_scopeP9tree_node");
  leave *pop = (leave *) cxx_function ("_Z9pop_scopeP9tree_node");
  if (!lookup || !push || !pop)
    return NULL_TREE;
  tree pushed = scope ? push (scope) : NULL_TREE;
  tree found = lookup (name, 7, 8);
  if (pushed)
    pop (pushed);
  return found;
}

tree
compat_earlier_declaration (tree decl)
{
  typedef tree find_c (tree);
  typedef bool has_c_linkage (const_tree);
  struct declaration d;
  d.decl = decl;
  d.match = (int (*) (tree, tree, bool)) cxx_function
    ("_Z11decls_matchP9tree_nodeS0_b");
  has_c_linkage *c_linkage = (has_c_linkage *) cxx_function
    ("_Z13has_c_linkagePK9tree_node");
  find_c *c_bindings = (find_c *) cxx_function
    ("_Z18c_linkage_bindingsP9tree_node");
  if (!d.match || !c_linkage || !c_bindings || !DECL_NAME (decl))
    return NULL_TREE;

  /* The front end takes a type without attributes to match any.  */
  tree type = TREE_TYPE (decl);
  TREE_TYPE (decl) = build_type_attribute_variant (type, NULL_TREE);
  tree found = names_in_scope (DECL_NAME (decl), DECL_CONTEXT (decl));
  tree earlier = find_function (found, declared_anew_p, &d);
  if (!earlier && c_linkage (decl))
    {
      tree first = c_bindings (DECL_NAME (decl));
      if (first && TREE_CODE (first) == TREE_LIST)
	first = TREE_VALUE (first);
      earlier = find_function (first, declared_anew_p, &d);
    }
  TREE_TYPE (decl) = type;
  return earlier;
}

/* cp-tree.h's tree_template_info.  */

struct template_info
{
  struct tree_base base;
  tree pattern;
};

/* The template that the declaration or class T is an instance of, or the OVERLOAD
   of those that it may be; or NULL_TREE.  */

static tree
template_of (const_tree t)
{
  typedef tree find (const_tree);
  find *information = (find *) cxx_function
    ("_Z17get_template_infoPK9tree_node");
  tree info = information ? information (t) : NULL_TREE;
  return info ? ((struct template_info *) info)->pattern : NULL_TREE;
}

/* The function ONE, or the pattern of the template ONE.  */

static tree
function_of (tree one)
{
  return (one && TREE_CODE (one) == TEMPLATE_DECL
	  ? ((struct template_decl *) one)->result : one);
}

/* True if ONE is a function, or a template of functions, that DATA accepts.  */

static bool
accepted_p (tree one, void *data)
{
  typedef bool accept (const_tree);
  one = function_of (one);
  return TREE_CODE (one) == FUNCTION_DECL && (*(accept **) data) (one);
}

tree
compat_friend_candidate (tree decl, bool (*accept) (const_tree))
{
  tree pattern = template_of (decl);
  if (pattern && TREE_CODE (pattern) == OVERLOAD)
    return function_of (find_function (pattern, accepted_p, &accept));
  tree scope = DECL_CONTEXT (decl);
  if (!scope || !TYPE_P (scope) || !DECL_NAME (decl))
    return NULL_TREE;
  /* Nothing is known yet of a class that depends on template parameters.  */
  pattern = template_of (scope);
  if (pattern && TREE_CODE (pattern) == TEMPLATE_DECL && !TYPE_FIELDS (scope))
    scope = TREE_TYPE (((struct template_decl *) pattern)->result);
  return function_of (find_function (names_in_scope (DECL_NAME (decl), scope),
				     accepted_p, &accept));
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
