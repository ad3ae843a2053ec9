-- SPDX-License-Identifier: GPL-2.0-or-later
-- A tagged type, a nested procedure and an exception.
with Ada.Text_IO;
procedure Unmarked is
   type Shape is tagged record
      Side : Integer := 1;
   end record;
   Too_Large : exception;
   S : Shape;
   procedure Grow (By : Integer) is
   begin
      S.Side := S.Side * By;
      if S.Side > 1000 then
         raise Too_Large;
      end if;
   end Grow;
begin
   for I in 1 .. 10 loop
      Grow (I);
      Ada.Text_IO.Put_Line (Integer'Image (S.Side));
   end loop;
exception
   when Too_Large =>
      Ada.Text_IO.Put_Line ("too large");
end Unmarked;
