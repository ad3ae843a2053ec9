/* The probes of a frame with scalable vectors keep the canonical frame address
   in x11, which is not saved by then.  A frame without them is fine.  */
/* { dg-do compile } */
/* { dg-options "-O2 -march=armv8.2-a+sve -fstack-clash-protection" } */

#include <arm_sve.h>
#define PM __attribute__ ((preserve_most))

extern void plain (char *, void *);

/* The last pass does not ask for a report of what was refused before it.  */
PM void scalable (void) /* { dg-error "the frame of 'scalable' needs scratch registers that it must preserve" } */
{
  char buffer[90000];
  svint64_t v;
  plain (buffer, &v);
}

PM void
constant (void)
{
  char buffer[90000];
  plain (buffer, 0);
}

void
plain_scalable (void)
{
  svint64_t v;
  plain (0, &v);
}
