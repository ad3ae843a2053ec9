/* Included before each unit, as kbuild does.
   SPDX-License-Identifier: GPL-2.0-or-later  */
