-- A little of what programs do: calls, tables, strings, closures, metatables, chunks.
-- SPDX-License-Identifier: GPL-2.0-or-later
local function fib (n) if n < 2 then return n end return fib (n-1) + fib (n-2) end
local t = {}
for i = 1, 20000 do t[i] = { id = i, name = "n" .. i, v = i * 1.5 } end
table.sort (t, function (a, b) return a.name < b.name end)
local words = {}
for w in (("the quick brown fox jumps over the lazy dog "):rep (500)):gmatch ("%a+") do
  words[w] = (words[w] or 0) + 1
end
local s = {}
for i = 1, 5000 do s[#s + 1] = string.format ("%d:%s", i, t[i].name) end
local text = table.concat (s, ",")
local n = 0
for k in text:gmatch ("(%d+):") do n = n + tonumber (k) end
local mt = { __index = function (o, k) return k end }
local o = setmetatable ({}, mt)
for i = 1, 20000 do n = n + #tostring (o[i]) end
local chunks = {}
for i = 1, 400 do chunks[i] = "local x" .. i .. " = " .. i .. " + (function (a) return a * 2 end) (" .. i .. ")" .. " ; " end
for i = 1, 20 do assert (load ("do " .. table.concat (chunks, " end do ") .. " end")) end
local co = coroutine.wrap (function () for i = 1, 20000 do coroutine.yield (i) end end)
for i = 1, 20000 do n = n + co () end
print (fib (20), n, words.the, #text)
