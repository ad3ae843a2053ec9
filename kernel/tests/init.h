/* What the parts of the first process share.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef INIT_H
#define INIT_H

#include <stdbool.h>

/* Write a line to the kernel's log.  */
void say (const char *format, ...) __attribute__ ((format (printf, 1, 2)));

/* A line of the summary, in the kernel's log.  */
void result (bool passed, const char *what);

/* Attach programs of BPF to what the slow paths run; judge what they did.  */
void attach_programs (void);
void judge_programs (void);

/* Have perf take call chains; judge those that have a slow path.  */
void start_perf (void);
void judge_perf (void);

#endif /* INIT_H */
