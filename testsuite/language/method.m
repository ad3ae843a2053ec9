/* SPDX-License-Identifier: GPL-2.0-or-later */
#define PM __attribute__ ((preserve_most))

__attribute__ ((objc_root_class))
@interface Shape
- (long) area: (long) factor PM;
@end
