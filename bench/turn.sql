\set conversation random(1, 1000)
BEGIN;
INSERT INTO message VALUES ('demo', :conversation, nextval('seq'), 'shopper', 'Do you ship to Canada, and how long does that take?', now());
INSERT INTO message VALUES ('demo', :conversation, nextval('seq'), 'assistant', 'Yes, we do: it takes five to eight working days. Is there anything else I can help with?', now());
UPDATE conversation SET version = version + 1 WHERE store_id = 'demo' AND id = :conversation;
COMMIT;
