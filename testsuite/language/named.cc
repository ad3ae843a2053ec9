/* What else than diagnostics names types by the attribute: names for debuggers
   and for -fstack-usage.  */

typedef void slow (void) __attribute__ ((preserve_most));

template<class T>
struct holder
{
  void
  member (T)
  {
  }
};

template struct holder<slow *>;
holder<slow *> object;
