! SPDX-License-Identifier: GPL-2.0-or-later
! Arrays, recursion and a type with a procedure.
module shapes
  implicit none
  type shape
    real :: side = 1
  contains
    procedure :: area
  end type
contains
  real function area (self, factor)
    class (shape), intent (in) :: self
    real, intent (in) :: factor
    area = self%side ** 2 * factor
  end function
  recursive integer function factorial (n) result (r)
    integer, intent (in) :: n
    r = 1
    if (n > 1) r = n * factorial (n - 1)
  end function
end module

program main
  use shapes
  implicit none
  integer :: i
  real :: sums(10)
  type (shape) :: s
  do i = 1, 10
    sums(i) = sqrt (real (factorial (i))) + s%area (real (i))
  end do
  print *, sum (sums), maxval (sums)
end program
