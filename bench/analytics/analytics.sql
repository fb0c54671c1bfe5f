-- Two years of read models as two stores of ten million messages a year would have them, and conversations to find.
-- A year: 2.5 million conversations of four messages, 500,000 handoffs.
INSERT INTO insight_count (store_id, measure, day, key, n)
SELECT s.store, m.measure, current_date - d, m.prefix || k, 1 + (m.a_day / m.keys * (0.5 + random()))::int
FROM unnest(ARRAY['year-one', 'year-two']) AS s(store),
  generate_series(0, 729) AS d,
  (VALUES ('conversations', '', 1, 6850), ('handed_off', '', 1, 1370), ('messages', '', 1, 27400), ('handoffs', '', 1, 1370),
    ('end', 'end', 4, 1370), ('reason', 'reason', 7, 1370), ('skill', 'skill', 5, 1370), ('topic', 'topic', 16, 1370),
    ('language', 'l', 12, 1370), ('detail', 'email/', 9, 1370), ('detail', 'name/', 9, 1370), ('detail', 'phone/', 9, 1370),
    ('lost', 'name', 1, 30), ('time', '0', 45, 1200))
    AS m(measure, prefix, keys, a_day),
  LATERAL (SELECT CASE WHEN m.measure = 'time' THEN lpad(n::text, 2, '0') WHEN m.keys = 1 THEN '' ELSE n::text END AS k
    FROM generate_series(1, m.keys) AS n) AS k;

INSERT INTO insight_count (store_id, measure, day, key, n)
SELECT s.store, 'hour', current_date - d, lpad(h::text, 2, '0'), 1 + (57 * random())::int
FROM unnest(ARRAY['year-one', 'year-two']) AS s(store), generate_series(0, 729) AS d, generate_series(0, 23) AS h;

INSERT INTO insight_count (store_id, measure, day, key, n)
SELECT s.store, 'delivery', current_date - d, md5(s.store || i)::uuid || '/zendesk/' || w, 1 + (240 * random())::int
FROM unnest(ARRAY['year-one', 'year-two']) AS s(store), generate_series(0, 729) AS d, generate_series(1, 5) AS i,
  unnest(ARRAY['all', 'delivered', 'retried', 'waiting', 'dead', 'replaced']) AS w;

-- 200,000 conversations to list and find, over a year. Some words are in every fourth, some in a few.
INSERT INTO conversation (store_id, id, visitor_id, channel, token_hash, identity, address_hash, language, settings_version, memory,
  last_seq, version, started_at, last_active_at)
SELECT 'year-one', gen_random_uuid(), gen_random_uuid(), 'STOREFRONT', decode(md5(i::text), 'hex'), '{"kind":"ANONYMOUS"}', '', 'en', 1, '{}',
  8, 8, now() - i * interval '157 seconds', now() - i * interval '150 seconds'
FROM generate_series(1, 200000) AS i;

INSERT INTO insight_words (store_id, conversation_id, started_at, words)
SELECT c.store_id, c.id, c.started_at, array_to_tsvector(ARRAY(SELECT DISTINCT 'year-one/' || w FROM unnest(ARRAY['my' || left(c.id::text, 0),
    CASE WHEN random() < 0.25 THEN 'order' ELSE 'parcel' END, CASE WHEN random() < 0.00005 THEN 'moon' ELSE 'lamp' END,
    'a' || (random() * 3000)::int, 'b' || (random() * 3000)::int, 'c' || (random() * 3000)::int, 'd' || (random() * 3000)::int,
    'e' || (random() * 300)::int, 'f' || (random() * 300)::int, 'g' || (random() * 30)::int,
    'shopper' || (random() * 150000)::int || '@example.com']) AS w WHERE w <> c.store_id))
FROM conversation c WHERE c.store_id = 'year-one';

-- Two fifths of 500,000 handoffs a year come with a question; 5,000 different ones, some far more often than others.
INSERT INTO insight_question (store_id, conversation_id, seq, day, key, language, text)
SELECT c.store_id, c.id, 2, (c.started_at)::date, 'q' || k, 'en', 'do you have number ' || k || ' in blue?'
FROM conversation c, LATERAL (SELECT (5000 * power(random(), 3) + 0 * c.last_seq)::int AS k) q WHERE c.store_id = 'year-one';
