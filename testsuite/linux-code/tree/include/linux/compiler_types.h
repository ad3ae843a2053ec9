/* Included before each unit of the kernel, behind kconfig.h.
   SPDX-License-Identifier: GPL-2.0-or-later  */
