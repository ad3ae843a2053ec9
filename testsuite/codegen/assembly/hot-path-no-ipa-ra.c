/* Direct calls that are known by -fipa-ra's note alone: without it, only the
   mark of the insn tells the convention.  */
/* { dg-do compile } */
/* { dg-options "-O2 -std=gnu17 -fno-ipa-ra" } */

#include "hot-path.c"

/* { dg-final { hot-path hot_direct } } */
/* { dg-final { hot-path hot_local } } */
/* { dg-final { hot-path hot_result } } */
/* { dg-final { hot-path hot_pointer } } */
/* { dg-final { hot-path hot_member } } */
/* { dg-final { hot-path hot_cast } } */
/* { dg-final { hot-path hot_unprototyped } } */
/* { dg-final { hot-path hot_variadic } } */
/* { dg-final { hot-path hot_memory_result } } */
