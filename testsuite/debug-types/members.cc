/* Function types of C++; two kinds have flags of their own in DWARF.  */

#define PM __attribute__ ((preserve_most))

struct S
{
  PM long member (long) { return 0; }
  PM long lvalue (long) & { return 0; }
  PM long rvalue (long) && { return 0; }
  long plain_lvalue (long) & { return 0; }
  long plain_rvalue (long) && { return 0; }
};

long (PM *pointer) (long);
long (PM &reference) (long) = *pointer;
auto to_member = &S::member;
auto to_lvalue = &S::lvalue;
auto to_rvalue = &S::rvalue;
auto to_plain_lvalue = &S::plain_lvalue;
auto to_plain_rvalue = &S::plain_rvalue;
template <class T> T of_template;
auto instance = of_template<long (PM *) (long)>;

PM void marked () { }
void ordinary () { }
