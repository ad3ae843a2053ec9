/* The C++ front end puts the attributes of a type that depends on template
   parameters off until it is instantiated, and then forgets them unless they
   are a declaration's.  An attribute that it does not know is not put off.  So
   the names that the user writes are hidden from it, and replaced by known ones
   when it applies a list of attributes.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/position.h"
#include "language/occurrence.h"
#include "language/hidden-name.h"

/* The attributes that are hidden, how many, and their names.  */
static struct attribute_spec *hidden[8 * 3];
static const char *hidden_names[8 * 3];
static unsigned int hidden_count;

/* The attributes that stand for them, one for each convention; their argument is
   what the user wrote.  */
static struct attribute_spec revealed_specs[8][2];

static int (*saved_has_attribute) (cpp_reader *, bool);

/* Let GCC find what is hidden if SEEN, else not.  */

static void
show_hidden (bool seen)
{
  for (unsigned int i = 0; i < hidden_count; i++)
    hidden[i]->name = seen ? hidden_names[i] : "";
}

void
hide_attribute (struct attribute_spec *spec)
{
  hidden[hidden_count] = spec;
  hidden_names[hidden_count++] = spec->name;
}

/* The preprocessor's has_attribute.  */

static int
has_hidden_attribute (cpp_reader *reader, bool standard)
{
  show_hidden (true);
  int has = saved_has_attribute (reader, standard);
  show_hidden (false);
  return has;
}

/* PLUGIN_START_UNIT.  Until then GCC puts the attributes into tables, by
   name.  */

static void
start_event (void *, void *)
{
  if (hidden_count > 0
      && compat_wrap_has_attribute (&saved_has_attribute, has_hidden_attribute))
    show_hidden (false);
}

/* True if ATTR was written in a name space that has the attributes.  */

static bool
known_name_space_p (const_tree attr)
{
  const char *ns = compat_attribute_namespace (attr);
  return (!cxx11_attribute_p (attr)
	  || (ns && (strcmp (ns, "gnu") == 0 || strcmp (ns, "clang") == 0
		     || strcmp (ns, "_Clang") == 0)));
}

const struct convention *
asked_convention (const_tree attr)
{
  tree name = get_attribute_name (attr);
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    if (revealed_specs[i]->name && is_attribute_p (revealed_specs[i]->name, name))
      return conv[i];
  return numbered_convention (name);
}

/* True, after a warning, if Clang ignores the attribute NAME, of CONV, where it
   stands; and after an error, if Clang gives it to something else there.  */

static bool
taken_otherwise_by_clang (const_tree name, const struct convention *conv)
{
  enum position position = occurrence_position (name);
  location_t loc = occurrence_location (name);
  if (position == POSITION_RESULT_POINTER)
    refuse_given (loc, conv);
  else if (position_ignored_p (position))
    warn_ignored (loc, conv);
  else
    return false;
  occurrence_reached (name);
  return true;
}

void
reveal_attributes (tree *attributes)
{
  if (hidden_count == 0)
    return;
  /* A name with a number is as good as hidden, and __builtin_has_attribute may
     see the other.  */
  if (number_occurrences ())
    show_hidden (true);
  bool found = false;
  for (tree attr = *attributes; attr; attr = TREE_CHAIN (attr))
    found |= (numbered_convention (get_attribute_name (attr))
	      && known_name_space_p (attr));
  if (!found)
    return;

  /* Each declarator of a declaration has the same list.  */
  *attributes = copy_list (*attributes);
  for (tree *attr = attributes; *attr; )
    {
      const struct convention *conv
	= numbered_convention (get_attribute_name (*attr));
      if (!conv || !known_name_space_p (*attr))
	;
      /* An argument in double brackets is told when the tokens are read; GCC 16
	 has one for empty parentheses, too.  */
      else if ((TREE_VALUE (*attr) && !cxx11_attribute_p (*attr))
	       || taken_otherwise_by_clang (get_attribute_name (*attr), conv))
	{
	  if (TREE_VALUE (*attr) && !cxx11_attribute_p (*attr))
	    error ("%qs attribute does not take any arguments", conv->name);
	  *attr = TREE_CHAIN (*attr);
	  continue;
	}
      else
	{
	  unsigned int i = 0;
	  while (all_conventions ()[i] != conv)
	    i++;
	  TREE_VALUE (*attr) = build_tree_list (NULL_TREE,
						TREE_PURPOSE (*attr));
	  TREE_PURPOSE (*attr) = get_identifier (revealed_specs[i]->name);
	}
      attr = &TREE_CHAIN (*attr);
    }
}

tree
written_name (tree name, tree args)
{
  return args ? TREE_VALUE (args) : name;
}

void
register_revealed (tree (*handler) (tree *, tree, tree, int, bool *))
{
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    {
      revealed_specs[i]->name = concat ("written ", conv[i]->name, NULL);
      revealed_specs[i]->max_length = 1;
      revealed_specs[i]->handler = handler;
      compat_register_attribute (revealed_specs[i], "gnu");
    }
}

void
hidden_name_init (const char *plugin_name)
{
  register_callback (plugin_name, PLUGIN_START_UNIT, start_event, NULL);
}
