-- A little of what programs do: insertions, indexes, joins, groups, updates.
-- SPDX-License-Identifier: GPL-2.0-or-later
PRAGMA page_size = 1024;
CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT, price REAL, kind INT);
CREATE TABLE sale (item INT, day INT, number INT);
BEGIN;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000)
  INSERT INTO item SELECT i, 'item ' || (i * 7919 % 8000), i * 1.25, i % 17 FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
  INSERT INTO sale SELECT i * 6271 % 8000 + 1, i % 365, i % 9 + 1 FROM n;
CREATE INDEX item_name ON item (name);
CREATE INDEX sale_item ON sale (item, day);
COMMIT;
SELECT kind, count (*), sum (number * price) FROM item JOIN sale ON item = id
  GROUP BY kind ORDER BY kind;
SELECT count (*) FROM item WHERE name LIKE '%99%';
SELECT name, upper (substr (name, 3, 4)), round (price, 1) FROM item
  WHERE name BETWEEN 'item 12' AND 'item 13' ORDER BY price DESC LIMIT 20;
UPDATE item SET price = price * 1.1 WHERE kind IN (SELECT kind FROM item WHERE id % 1000 = 3);
DELETE FROM sale WHERE day BETWEEN 100 AND 200;
SELECT day, max (number), group_concat (DISTINCT number) FROM sale
  GROUP BY day HAVING day % 50 = 0;
WITH best AS (SELECT item, sum (number) AS total FROM sale GROUP BY item)
  SELECT count (*), max (total) FROM best JOIN item ON item = id WHERE total > 10;
PRAGMA integrity_check;
