/* The type of a function by a template's alias, with the attribute, in a class
   template: the compiler crashes when it is instantiated.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

template<class T> using function = T (T);
template<class T> struct holder { __attribute__ ((preserve_most)) function<T> *p; };
holder<int> instance;
