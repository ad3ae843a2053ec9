/* The callees in C++.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "callees.h"

PRESERVE_MOST void
throwing (int what)
{
  throw what;
}

PRESERVE_MOST void
catching (action *act)
{
  try
    {
      act ();
    }
  catch (int)
    {
      cleaned_up++;
    }
}

PRESERVE_MOST void
rethrowing (action *act)
{
  try
    {
      act ();
    }
  catch (int)
    {
      cleaned_up++;
      throw;
    }
}
