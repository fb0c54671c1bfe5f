-- When a skill of a store's own first answered in order since it was added, moved or last failed.
ALTER TABLE own_skill ADD COLUMN answered_at timestamptz;
