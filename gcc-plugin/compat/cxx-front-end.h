/* What the plugin asks of the C++ front end.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_CXX_FRONT_END_H
#define PM_CXX_FRONT_END_H

/* The C++ parser's token, parser.h's cp_token as far as it is needed.  VALUE is
   the identifier of a name or keyword.  */
struct compat_token
{
  unsigned int type : 8;
  unsigned int keyword : 8;
  unsigned char flags;
  unsigned char bits;
  location_t location;
  tree value;
};

/* Set *FIRST and *END to the bounds of the unit's tokens, and *NEXT to that which
   C++ parses next; false while there are none.  */
bool compat_cxx_tokens (struct compat_token **first, struct compat_token **next,
			struct compat_token **end);

/* The pointer type in TYPE if that is C++'s for a pointer to a member
   function, else NULL_TREE.  */
tree compat_member_function_pointer (const_tree type);

/* True if DECL is a C++ conversion function.  */
bool compat_conversion_function_p (const_tree decl);

/* C++'s type for a pointer to a member function, of POINTER.  */
tree compat_build_member_function_pointer (tree pointer);

/* C++'s expansion of a pack, of the PATTERN.  */
tree compat_build_pack_expansion (tree pattern);

/* A reference to TYPE of the kind, lvalue or rvalue, that MODEL is.  */
tree compat_build_reference (tree type, const_tree model);

/* The C++ function, with parameters of templates, of which the function DECL
   is an instance or a specialization, or which it declares; or NULL_TREE.  */
tree compat_general_template (tree decl);

/* The last declaration of the function that DECL, a C++ function which is being
   declared, declares anew, whatever the attributes of the two types; or
   NULL_TREE.  A function with C linkage may have been declared in another name
   space.  Members of class templates are not found.  */
tree compat_earlier_declaration (tree decl);

/* The first function that DECL, a C++ friend which is being declared, may declare
   anew and that ACCEPT is true of, if the front end leaves for later which one it
   is: one named by template arguments, or a member; or NULL_TREE.  */
tree compat_friend_candidate (tree decl, bool (*accept) (const_tree));

/* The base class's constructor that DECL, a C++ function, inherits; or
   NULL_TREE.  */
tree compat_inherited_constructor (tree decl);

#endif /* PM_CXX_FRONT_END_H */
