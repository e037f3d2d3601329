-- A page of the log costs as many rows as it has for each action that passes: these are few, and who did them comes
-- before them in one index. There is none on (actor, seq): H2 takes either of two that begin alike.
create index audit_log_action on audit_log (action, seq);
create index audit_log_actor on audit_log (actor, action, seq);
create index audit_log_at on audit_log (at_ms);

-- Times rise with the numbers except where a clock was behind: by back_ms at most, after the latest time so far. So a
-- span of time is a span of numbers that is so much wider on both sides.
alter table audit_head add column latest_ms bigint default 0 not null;
alter table audit_head add column back_ms bigint default 0 not null;
update audit_head set
    latest_ms = coalesce((select max(at_ms) from audit_log), 0),
    back_ms = coalesce((select max(latest - at_ms) from (
        select at_ms, max(at_ms) over (order by seq) as latest from audit_log) so_far), 0);
