-- Specification 1.6, 2.9, 2.10, 4: a move by an answer keeps a pseudonym of the question; one that somebody asked for,
-- whose token it was and an operator's own words; one by a local check, what was wrong with the value, position by
-- position. Nothing is rewritten.
set local lock_timeout = '5s';

alter table verification_history
  add column client_id uuid,
  add column comment text,
  add column question text,
  add column flaws text;
