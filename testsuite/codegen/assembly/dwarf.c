/* Debug information without the convention: a debugger then takes registers
   of the callers for lost.  Clang's value; GCC describes functions only, not
   types.  */
/* { dg-do compile } */
/* { dg-options "-O1 -g -dA" } */

__attribute__ ((preserve_most)) void function (void) { }
__attribute__ ((preserve_most)) void (*pointer) (void);
void plain (void) { }

/* { dg-final { scan-assembler-times {0xc9.*DW_AT_calling_convention} 1 } } */
