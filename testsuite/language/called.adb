-- SPDX-License-Identifier: GPL-2.0-or-later
-- A subprogram with the attribute.
procedure Called (A, B, C : in out Long_Integer) is
   procedure Slow (X : Long_Integer);
   pragma Import (C, Slow, "slow");
   pragma Machine_Attribute (Slow, "preserve_most");
begin
   Slow (A);
   A := A + B * C;
end Called;
