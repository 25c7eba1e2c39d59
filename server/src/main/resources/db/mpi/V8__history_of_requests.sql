-- Specification 1.6, 2.9, 4: moves that somebody asked for keep whose token asked and an operator's own words; those of
-- a local check keep what was wrong with the value, position by position. Nothing is rewritten.
set local lock_timeout = '5s';

alter table verification_history
  add column client_id uuid,
  add column comment text,
  add column flaws text;
