-- Skills a merchant has switched; one without a row is on.
create table skill_switch (
  store_id   text        not null,
  skill      text        not null,
  enabled    boolean     not null,
  changed_at timestamptz not null,
  primary key (store_id, skill)
);
