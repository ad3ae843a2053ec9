// Mangled names: instances, virtual functions and their thunks, constructors.

#define PM __attribute__ ((preserve_most))

void plain ();

// notes: D g - _ZN4bothC1Ei
// notes: D g - _ZN4bothC2Ei
// notes: D g - _ZN4bothD1Ev
// notes: D g - _ZN4bothD2Ev
// notes: D g - _ZN4both3twoEv
// notes: D g - _ZThn16_N4both3twoEv
// notes: D g rax _ZN6second7inlinedEv
// notes: D g rax _Z8instanceIiET_S0_
// notes: D g rax _Z8instanceIlET_S0_
// notes: D g - _Z6comdatv
// notes: D l - _ZL6hiddenv
// notes: U g - _ZN4both6memberEl
// notes: U g - _ZN5first3oneEv
// notes: P - -

struct first { virtual PM void one (); long a; };
struct second
{
  virtual PM void two ();
  virtual PM int inlined () { plain (); return 1; }
  long b;
};
struct both : first, second
{
  PM both (int);
  PM ~both ();
  PM void two ();
  PM static void member (long);
};
both::both (int) { plain (); }
both::~both () { plain (); }
void both::two () { plain (); }

template <typename T> PM T instance (T x) { plain (); return x; }
template PM long instance (long);
template PM int instance (int);

static PM __attribute__ ((noinline)) void hidden () { plain (); }
PM inline __attribute__ ((noinline)) void comdat () { plain (); }

void
f (both *b)
{
  hidden ();
  comdat ();
  both::member (1);
  b->two ();
}
