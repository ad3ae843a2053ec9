/* preserve_none, which came with GCC 16.  */
/* { dg-do compile } */
/* { dg-require-gcc 16 "preserve_none" } */

#define PM __attribute__ ((preserve_most))
#define A(X) __attribute__ ((X))

PM A (preserve_none) void none_second (void); /* { dg-error "'preserve_most' and 'preserve_none' attributes are not compatible" } */
A (preserve_none) PM void none_first (void); /* { dg-error "'preserve_most' and 'preserve_none' attributes are not compatible" } */
A (preserve_none) void none (void);
