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

/* True, after an error, if DECL, a C++ function with a convention that the front
   end has not found an earlier declaration for, is a friend that may add it to a
   function without.  */
bool friend_of_plain_p (tree decl);

#endif /* PM_FRIEND_H */
