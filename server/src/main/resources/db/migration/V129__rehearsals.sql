-- Rehearsals are forgotten after a time, of all stores.
create index rehearsal_by_age on conversation (last_active_at) where channel = 'PREVIEW';
