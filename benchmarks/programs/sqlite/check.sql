-- Fails, with -bail, where a result is not what arithmetic says.
-- SPDX-License-Identifier: GPL-2.0-or-later
CREATE TEMP TABLE must (what TEXT, holds INT NOT NULL CHECK (holds));
CREATE TABLE n (i INTEGER PRIMARY KEY, square INT, digits TEXT UNIQUE, third REAL);
CREATE INDEX n_square ON n (square % 10, third DESC);
BEGIN;
WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 3000)
  INSERT INTO n SELECT i, i * i, printf ('%05d', i), i / 3.0 FROM c;
COMMIT;
INSERT INTO must SELECT 'sum', sum (i) = 3000 * 3001 / 2 FROM n;
INSERT INTO must SELECT 'squares', sum (square) = 3000 * 3001 * 6001 / 6 FROM n;
INSERT INTO must SELECT 'index', count (*) = 600 FROM n WHERE square % 10 = 1;
INSERT INTO must SELECT 'text', count (*) = 1000 AND min (i) = 1000 AND max (i) = 1999
  FROM n WHERE digits BETWEEN '01000' AND '01999';
INSERT INTO must SELECT 'like', count (*) = 271 FROM n WHERE i < 1000 AND digits LIKE '%7%';
INSERT INTO must SELECT 'real', abs (sum (third) * 3 - sum (i)) < 0.001 FROM n;
INSERT INTO must SELECT 'join', count (*) = 54 FROM n AS a JOIN n AS b ON b.i = a.square;
INSERT INTO must SELECT 'groups', count (*) = 7 AND sum (many) = 3000
  FROM (SELECT count (*) AS many FROM n GROUP BY i % 7);
INSERT INTO must SELECT 'order', group_concat (i) = '3000,2999,2998'
  FROM (SELECT i FROM n ORDER BY third DESC LIMIT 3);
INSERT INTO must SELECT 'window', max (total) = 3000 * 3001 / 2
  FROM (SELECT sum (i) OVER (ORDER BY i) AS total FROM n);
INSERT INTO must SELECT 'json', sum (value) = 6 FROM json_each ('[1, 2, 3]');
BEGIN;
DELETE FROM n WHERE i % 2;
UPDATE n SET digits = digits || 'x' WHERE i > 1500;
INSERT INTO must SELECT 'inside', count (*) = 1500 AND max (digits) = '03000x' FROM n;
ROLLBACK;
INSERT INTO must SELECT 'outside', count (*) = 3000 AND max (digits) = '03000' FROM n;
DELETE FROM n WHERE i % 3 = 0;
INSERT INTO must SELECT 'deleted', count (*) = 2000 AND sum (i) = 3000000 FROM n;
INSERT OR IGNORE INTO n SELECT i + 3000, 0, digits, 0 FROM n;
INSERT INTO must SELECT 'unique', count (*) = 2000 FROM n;
INSERT OR REPLACE INTO n SELECT i, -square, digits, third FROM n WHERE i <= 10;
INSERT INTO must SELECT 'replaced', sum (square) = -(1+4+16+25+49+64+100) FROM n WHERE i <= 10;
VACUUM;
INSERT INTO must SELECT 'vacuum', count (*) = 2000 FROM n;
