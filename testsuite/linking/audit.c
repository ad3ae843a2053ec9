/* An auditor of the dynamic linker that sees calls through the PLT enter and
   leave.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define _GNU_SOURCE
#include <link.h>
#include <stdint.h>

unsigned int
la_version (unsigned int version)
{
  return version;
}

unsigned int
la_objopen (struct link_map *map, Lmid_t lmid, uintptr_t *cookie)
{
  (void) map, (void) lmid, (void) cookie;
  return LA_FLG_BINDTO | LA_FLG_BINDFROM;
}

#ifdef __x86_64__
Elf64_Addr
la_x86_64_gnu_pltenter (Elf64_Sym *sym, unsigned int ndx, uintptr_t *refcook,
			uintptr_t *defcook, La_x86_64_regs *regs,
			unsigned int *flags, const char *name,
			long int *framesize)
{
  (void) ndx, (void) refcook, (void) defcook, (void) regs, (void) flags;
  (void) name;
  *framesize = 256;
  return sym->st_value;
}

unsigned int
la_x86_64_gnu_pltexit (Elf64_Sym *sym, unsigned int ndx, uintptr_t *refcook,
		       uintptr_t *defcook, const La_x86_64_regs *regs,
		       La_x86_64_retval *result, const char *name)
{
  (void) sym, (void) ndx, (void) refcook, (void) defcook, (void) regs;
  (void) result, (void) name;
  return 0;
}
#elif defined __aarch64__
Elf64_Addr
la_aarch64_gnu_pltenter (Elf64_Sym *sym, unsigned int ndx, uintptr_t *refcook,
			 uintptr_t *defcook, La_aarch64_regs *regs,
			 unsigned int *flags, const char *name,
			 long int *framesize)
{
  (void) ndx, (void) refcook, (void) defcook, (void) regs, (void) flags;
  (void) name;
  *framesize = 256;
  return sym->st_value;
}

unsigned int
la_aarch64_gnu_pltexit (Elf64_Sym *sym, unsigned int ndx, uintptr_t *refcook,
			uintptr_t *defcook, const La_aarch64_regs *regs,
			La_aarch64_retval *result, const char *name)
{
  (void) sym, (void) ndx, (void) refcook, (void) defcook, (void) regs;
  (void) result, (void) name;
  return 0;
}
#else
# error "no registers are known for this processor"
#endif
