/* A function whose only need of a frame are rare calls gets one for each of
   these calls, and none for itself.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_LOCAL_FRAME_H
#define PM_LOCAL_FRAME_H

/* True if calls of cfun have frames of their own.  For those who check.  */
bool local_frames_p (void);

/* Add the passes.  */
void local_frame_init (const char *plugin_name);

#endif /* PM_LOCAL_FRAME_H */
