-- SPDX-License-Identifier: GPL-2.0-or-later
-- An access type with the attribute, which may designate any subprogram.
procedure Pointed (A, B, C : in out Long_Integer) is
   type Slow is access procedure (X : Long_Integer);
   pragma Convention (C, Slow);
   pragma Machine_Attribute (Slow, "preserve_most");
   procedure Plain (X : Long_Integer);
   pragma Import (C, Plain, "plain");
   V : Slow := Plain'Access;
   pragma Volatile (V);
begin
   V (A);
   A := A + B * C;
end Pointed;
