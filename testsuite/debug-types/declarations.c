/* Declarations whose function types have the convention in different places.  */

typedef long (*alias) (long, long) __attribute__ ((preserve_most));
typedef long function (long) __attribute__ ((preserve_most));
typedef long variadic (int, ...) __attribute__ ((preserve_most));
struct operations { alias call; };

alias by_alias;
function *to_function;
function **to_pointer;
variadic *to_variadic;
alias in_array[3];
alias (*returns_alias) (void);
long (*takes_alias) (alias);
long (*plain) (long, long);
long (*const unchanged) (long, long) __attribute__ ((preserve_most)) = 0;
struct operations operations;

__attribute__ ((preserve_most)) void marked (void) { }
void ordinary (void) { }
