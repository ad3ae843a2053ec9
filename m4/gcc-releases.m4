# The releases of GCC that are served, oldest first: the one list, from which
# configure and tools/check-matrix take theirs; make lint holds the documents and
# gcc-plugin/compat/gcc-compat.h against it.
# SPDX-License-Identifier: GPL-2.0-or-later

m4_define([PM_GCC_RELEASES], [[11], [12], [13], [14], [15], [16]])
