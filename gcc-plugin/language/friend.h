/* Friend declarations that add a convention.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_FRIEND_H
#define PM_FRIEND_H

/* C++ has merged another declaration into that of the function OLDDECL, or none
   into that which is processed next if it is null.  */
void friend_merged (const_tree olddecl);

/* If DECL, a C++ function without a convention, is declared anew by a friend
   declaration whose ATTRIBUTES add one, take these out, with an error.  */
void refuse_friend (tree decl, tree *attributes);

/* DECL, a C++ function with a convention, has no earlier declaration that was found.
   True, after an error, if it is a friend declaration, and one of the functions that
   it may declare again has no convention.  */
bool friend_of_plain_p (tree decl);

#endif /* PM_FRIEND_H */
