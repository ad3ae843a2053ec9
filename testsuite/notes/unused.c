/* Nothing of the convention is in the code.  */

#define PM __attribute__ ((preserve_most))

PM void slow (void);
typedef PM void function (void);
extern function *pointer;
static inline PM void inlined (void) { slow (); }
static inline void call (function *f) { f (); inlined (); }
extern inline __attribute__ ((gnu_inline)) PM void elsewhere (void) { slow (); }

unsigned long f (void) { return sizeof (pointer) + sizeof (&slow); }
