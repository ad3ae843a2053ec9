/* The tokens of a C++ source.  Each function below may be given the token before
   the first or after the last.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_TOKEN_H
#define PM_TOKEN_H

struct compat_token;

/* The tokens from FIRST up to END are those that the functions below look at.  */
void token_bounds (struct compat_token *first, struct compat_token *end);

/* True if T is behind the first of them.  */
bool token_behind_first_p (const struct compat_token *t);

/* The name or keyword that is the token T, or an empty string; also for what
   is before the first token and after the last.  */
const char *token_text (const struct compat_token *t);

/* True if T is a token of TYPE.  */
bool token_p (const struct compat_token *t, enum cpp_ttype type);

/* True if the text of T is one of NAMES, which ends with NULL.  */
bool token_one_of_p (const struct compat_token *t, const char *const *names);

/* The token after the bracket OPEN's counterpart.  */
struct compat_token *token_after_bracket (struct compat_token *open);

/* The keyword "friend" of the declaration that the token T is in, or NULL.  */
struct compat_token *token_friend (struct compat_token *t);

/* True if T is __attribute__, in one of its spellings.  */
bool token_attribute_word_p (const struct compat_token *t);

/* True if an attribute specifier begins at T.  */
bool token_attribute_p (const struct compat_token *t);

/* The token before the counterpart of CLOSE, a bracket or >.  */
struct compat_token *token_before_bracket (struct compat_token *close);

/* T, or the token after the attributes that begin there.  */
struct compat_token *token_after_attributes (struct compat_token *t);

/* T, or the token before the attributes that end there.  */
struct compat_token *token_before_attributes (struct compat_token *t);

/* The token before the name that ends at T, with what qualifies it; T itself if
   there is none.  */
struct compat_token *token_before_name (struct compat_token *t);

/* The token behind the name that begins at T, with what qualifies it, or behind
   its last :: if another token than a name follows that.  */
struct compat_token *token_after_name (struct compat_token *t);

/* The token before the name or specifiers of a type that end at T; T itself if
   there are none.  */
struct compat_token *token_before_type (struct compat_token *t);

/* The token before the *, & and qualifiers, and the class of a pointer to member,
   that end at T; T itself if there is no * or &.  */
struct compat_token *token_before_pointers (struct compat_token *t);

/* True if T is a keyword that ends the specifiers of a type.  */
bool token_type_word_p (const struct compat_token *t);

/* True if keywords are the type that ends at T, before qualifiers.  */
bool token_keyword_type_p (struct compat_token *t);

/* True if a pointer to member begins at T.  */
bool token_member_pointer_p (struct compat_token *t);

/* True if a *, a & or a pointer to member begins at T.  */
bool token_pointer_p (struct compat_token *t);

#endif /* PM_TOKEN_H */
