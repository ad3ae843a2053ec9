/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A class, messages and a category, without any attribute.  */

#ifdef __cplusplus
extern "C"
#endif
int printf (const char *, ...);

__attribute__ ((objc_root_class))
@interface Shape
{
  @public long side;
}
- (long) area: (long) factor;
+ (long) count;
@end

@implementation Shape
- (long) area: (long) factor
{
  return side * side * factor;
}
+ (long) count
{
  return 7;
}
@end

@interface Shape (Printing)
- (void) print;
@end

@implementation Shape (Printing)
- (void) print
{
  long i;
  for (i = 0; i < [Shape count]; i++)
    printf ("%ld\n", [self area: i] + side);
}
@end

long
use (Shape *shape)
{
  [shape print];
  @try
    {
      return [shape area: 3];
    }
  @finally
    {
      shape->side++;
    }
}
