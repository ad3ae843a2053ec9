/* handler-first.c in the other order.  */
/* { dg-do run } */
/* Not for Clang: calls of functions that do not preserve all registers.  */

#define HANDLER_LAST
#include "handler-first.c"
