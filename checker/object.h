/* What is known of an object: its symbols, and what it believes of functions.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_OBJECT_H
#define CHECKER_OBJECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "image.h"
#include "names.h"

/* What a definition is known to be.  */
enum known { UNKNOWN, ORDINARY, MARKED };

/* That a unit calls a function by the convention, or takes its address so.  */
struct use
{
  struct use *next;
  char *class;			/* as in a note; NULL: not known */
  char *unit;			/* the source, if debugging information says so */
  char *function;		/* the caller, the same */
  bool foreign;			/* by a compiler that is not GCC */
};

/* What is used by the convention under a name that has no symbol: it was dropped, or
   .symver has given it another name.  */
struct renamed
{
  struct renamed *next;
  char *name, *class;
};

struct symbol
{
  struct symbol *next;		/* of the same name */
  struct name *name;
  struct object *object;
  char *version;
  struct use *uses;
  char *class;			/* of a marked definition; NULL: not known */
  char *unit;			/* the source that defines it, or NULL */
  char *saves;			/* what saves_read has found, or NULL */
  uint64_t value, size;
  unsigned section;		/* 0 in executables and shared libraries */
  unsigned index;		/* in its table */
  enum known known;
  bool defined, local, weak, indirect, code;
  bool dynamic;			/* of .dynsym */
  bool old_version;		/* not what a reference without version means */
  bool variant;			/* STO_AARCH64_VARIANT_PCS */
  bool lazy;			/* bound at the first call */
  bool bound;			/* by the dynamic linker */
  bool noted;			/* a note says what it is */
  bool confirmed;		/* debugging information says so, too */
  bool followed;		/* only its code says what it is */
};

enum kind { RELOCATABLE, MODULE, LIBRARY, PROGRAM };

struct object
{
  struct image *image;
  enum kind kind;
  unsigned machine;
  struct symbol *symbols;
  size_t count;
  struct symbol **functions;	/* sorted by section and value */
  size_t function_count;
  struct renamed *renamed;	/* of an object that has not been linked */
  char *library;		/* DT_SONAME */
  size_t units;			/* that its table of symbols names */
  bool has_notes, has_debug, has_code;
  bool debug_sections;		/* of an object that has not been linked */
  bool has_marks;		/* something of the convention is used or defined */
  bool other_notes;		/* notes of a version that is not known */
  bool pointers;		/* it calls by the convention through pointers */
  bool binds_now, passes_variant;
  bool symbolic;		/* DF_SYMBOLIC */
  bool slim;			/* GCC's intermediate code only */
  bool included;		/* in the link */
  bool searched_ordinary, searched_saves;
};

/* Whether it is a program or a shared library.  */
bool object_is_final (const struct object *object);

/* Enter its symbols in the table of names and sort its functions, when it has all
   of them; take them out again, if it was entered last.  */
void object_index (struct object *object);
void object_unindex (struct object *object);

/* After the table of names was used for the last time, or without symbols in
   it.  */
void object_free (struct object *object);

/* The symbol of OBJECT that NAME means there: one that its linker sees or, if
   there is none, the only local function of that name.  */
struct symbol *object_symbol (const struct object *object, const struct name *name);

/* The same for the LENGTH bytes at TEXT, which may end in a version.  */
struct symbol *object_symbol_of (const struct object *object, const char *text,
				 size_t length);

/* The functions at an address of OBJECT: those from the returned index on that
   have the same section and value.  */
size_t object_functions_at (const struct object *object, unsigned section,
			    uint64_t value);

/* The function that the address lies in, or NULL.  */
struct symbol *object_function_around (const struct object *object,
				       unsigned section, uint64_t value);

/* Add a use of SYMBOL; takes the strings.  */
void object_add_use (struct symbol *symbol, char *class, char *unit,
		     char *function, bool foreign);

/* Add a use of the name of LENGTH bytes at TEXT, which has no symbol; takes CLASS.  */
void object_add_renamed (struct object *object, const char *text, size_t length,
			 char *class);

/* Whether a name without a symbol may mean SYMBOL.  */
bool object_may_rename (const struct symbol *symbol);

#endif
