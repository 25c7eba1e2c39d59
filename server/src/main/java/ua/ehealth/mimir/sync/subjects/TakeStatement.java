package ua.ehealth.mimir.sync.subjects;

import ua.ehealth.mimir.sync.Job;

/**
 * One statement finds, judges, leases and takes. A tier locks only what the tiers before it left
 * room for; all of it is written in key order.
 */
final class TakeStatement {
  /**
   * The first column of the index, to the letter. Asked for by range and in its order: were it only
   * equal to something, any index that is ordered by key would do, and to find nobody in that one
   * is to walk the whole table.
   */
  private static final String URGENCY =
      "(case when v.{s}_verification_reason = 'ONLINE_TRIGGERED' then 0 else 1 end)";

  private static final String WITH_TIERS =
      """
      with triggered as (
        select v.{id} as subject, 0 as tier, null::timestamptz as at,
          v.{s}_verification_status as status, v.{s}_verification_reason as reason, true as due
        from {verifications} v
        where v.{s}_verification_status = 'VERIFICATION_NEEDED' and v.{s}_not_before is null
          and ({urgency}, v.{id}) > (0, :triggered) and {urgency} < 1
        order by {urgency}, v.{id} limit :others
        for no key update skip locked),
      waiting as (
        select v.{id}, 1, v.{s}_not_before, v.{s}_verification_status, v.{s}_verification_reason,
          {due}
        from {verifications} v
        where v.{s}_not_before is not null and v.{s}_not_before <= now()
          and (v.{s}_not_before, v.{id}) > (:waiting_at, :waiting)
        order by v.{s}_not_before, v.{id}
        limit :batch - (select count(*) from triggered)
        for no key update skip locked),
      needed as (
        select v.{id}, 2, null::timestamptz, v.{s}_verification_status, v.{s}_verification_reason,
          true
        from {verifications} v
        where v.{s}_verification_status = 'VERIFICATION_NEEDED' and v.{s}_not_before is null
          and ({urgency}, v.{id}) > (1, :needed)
        order by {urgency}, v.{id}
        limit greatest(0, :others - (select count(*) from triggered)
          - (select count(*) from waiting))
        for no key update skip locked),
      verified as (
        select v.{id}, 3, {answered}, v.{s}_verification_status, v.{s}_verification_reason, true
        from {verifications} v
        where v.{s}_verification_status = 'VERIFIED' and v.{s}_not_before is null
          and {answered} < :stale
          and ({answered}, v.{id}) > (:verified_at, :verified)
        order by {answered}, v.{id}
        limit greatest(0, :others - (select count(*) from triggered)
          - (select count(*) from waiting) - (select count(*) from needed))
        for no key update skip locked),
      not_verified as (
        select v.{id}, 4, {answered}, v.{s}_verification_status, v.{s}_verification_reason, true
        from {verifications} v
        where v.{s}_verification_status = 'NOT_VERIFIED' and v.{s}_not_before is null
          and {answered} < :recheck and {answered} > '-infinity'::timestamptz
          and ({answered}, v.{id}) > (:not_verified_at, :not_verified)
        order by {answered}, v.{id}
        limit greatest(0, :others - (select count(*) from triggered)
          - (select count(*) from waiting) - (select count(*) from needed)
          - (select count(*) from verified))
        for no key update skip locked),
      """;

  private static final String TAKE =
      """
      picked as (
        select * from triggered union all select * from waiting union all select * from needed
        union all select * from verified union all select * from not_verified),
      judged as materialized (
        select p.*,
          case when not p.due then 'NOT_DUE' when e.eligible then 'TAKEN' else 'SET_ASIDE' end
            as outcome
        from picked p left join lateral (
          select true as eligible from {subjects} s
          where s.id = p.subject and {eligible} limit 1) e on true),
      lease as (
        insert into verification_leases (stream, owner, expires_at)
        select :stream, :owner, now() + :lease * interval '1 millisecond'
        where exists (select from judged where outcome = 'TAKEN')
        returning token),
      written as (
        update {verifications} v set
          {s}_verification_status =
            case j.outcome when 'TAKEN' then 'IN_REVIEW' else v.{s}_verification_status end,
          {s}_verification_reason =
            case j.outcome when 'TAKEN' then 'AUTO' else v.{s}_verification_reason end,
          {s}_claim =
            case j.outcome when 'TAKEN' then (select token from lease) else v.{s}_claim end,
          {s}_status_before =
            case j.outcome when 'TAKEN' then j.status else v.{s}_status_before end,
          {s}_reason_before =
            case j.outcome when 'TAKEN' then j.reason else v.{s}_reason_before end,
          {s}_not_before = case j.outcome when 'SET_ASIDE' then now() + interval '1 day' end,
          {s}_attempts = case j.outcome when 'TAKEN' then v.{s}_attempts else 0 end
        from (select * from judged order by subject) j
        where v.{id} = j.subject
        returning j.*, v.{s}_claim as token, v.{s}_attempts as attempts,
          v.{s}_data_id as data_id, v.{s}_data_status as data_status,
          v.{s}_synced_at as synced_at, v.{s}_unverified_at as unverified_at,
          v.{s}_answer_after as answer_after)
      select * from written order by tier, at, subject
      """;

  private TakeStatement() {}

  static String of(Job job) {
    String template =
        (WITH_TIERS + TAKE)
            .replace("{due}", DueCondition.SQL)
            .replace("{urgency}", URGENCY)
            .replace("{answered}", DueCondition.ANSWERED)
            .replace("{eligible}", Eligibility.condition(job.kind()));
    return SubjectTables.of(job.kind()).sql(template, job.stream());
  }
}
