-- 20,000 conversations of four messages with decisions, all of them news to be counted.
INSERT INTO conversation (store_id, id, visitor_id, channel, token_hash, identity, address_hash, language, settings_version, memory,
  last_seq, version, started_at, last_active_at)
SELECT 'year-two', gen_random_uuid(), gen_random_uuid(), 'STOREFRONT', decode(md5(i::text), 'hex'), '{"kind":"ANONYMOUS"}', '', 'en', 1, '{}',
  4, 4, now() - i * interval '1 seconds', now()
FROM generate_series(1, 20000) AS i;

INSERT INTO message (store_id, conversation_id, seq, id, author, text, at, decision)
SELECT c.store_id, c.id, s, gen_random_uuid(), CASE WHEN s % 2 = 0 THEN 'SHOPPER' ELSE 'ASSISTANT' END, 'where is my order ' || s, c.started_at,
  CASE WHEN s % 2 = 0 THEN '{"intent":"track_order","heard":[{"command":"start_skill","because":"where is my order","byModel":false}],
    "rules":["skill_asks"],"skill":"track_order","handoff":null,"known":{}}'::jsonb END
FROM conversation c, generate_series(1, 4) AS s WHERE c.store_id = 'year-two';
