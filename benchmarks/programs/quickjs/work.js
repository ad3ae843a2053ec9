// A little of what programs do: calls, objects, arrays, strings, closures, classes,
// maps, regular expressions, JSON, exceptions, generators.
// SPDX-License-Identifier: GPL-2.0-or-later
function fib (n) { return n < 2 ? n : fib (n - 1) + fib (n - 2); }
let sum = 0;
const items = [];
for (let i = 0; i < 8000; i++)
  items.push ({ id: i, name: "n" + i, value: i * 1.5 });
items.sort ((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
const words = {};
for (const word of "the quick brown fox jumps over the lazy dog ".repeat (400).split (" "))
  words[word] = (words[word] || 0) + 1;
const text = items.map ((item, i) => i + ":" + item.name).join (",");
for (const match of text.matchAll (/(\d+):/g))
  sum += Number (match[1]);
class Shape { constructor (side) { this.side = side; } area () { return 0; } }
class Square extends Shape { area () { return this.side * this.side; } }
class Circle extends Shape { area () { return 3 * this.side * this.side; } }
for (let i = 0; i < 20000; i++) {
  const shape = i % 2 ? new Square (i) : new Circle (i);
  sum += shape.area () % 7;
}
const map = new Map ();
for (let i = 0; i < 20000; i++)
  map.set (i % 1000, (map.get (i % 1000) || 0) + i);
const bytes = new Uint8Array (4096);
for (let round = 0; round < 20; round++)
  for (let i = 0; i < bytes.length; i++)
    bytes[i] = bytes[i] * 31 + i + round;
const copy = JSON.parse (JSON.stringify (items));
sum += copy.length;
function* count (n) { for (let i = 0; i < n; i++) yield i; }
for (const i of count (10000))
  sum += i;
for (let i = 0; i < 2000; i++)
  try { if (i % 3 == 0) throw new Error ("e" + i); } catch (e) { sum += e.message.length; }
const counter = (() => { let n = 0; return () => ++n; }) ();
for (let i = 0; i < 50000; i++)
  counter ();
let prose = "";
for (let i = 0; i < 20000; i++)
  prose += String.fromCharCode (97 + i % 26);
for (let i = 0; i < prose.length; i++)
  sum += prose.charCodeAt (i);
console.log (fib (22), sum, words.the, text.length, map.size, bytes[77], counter ());
