-- Every change that others must hear of. On H2 the number is given under the writer lock (feed_head) at the end of the
-- change's transaction; on PostgreSQL after it, by the relay, below the oldest transaction still running (xid).
create table outbox (
    id      bigint generated always as identity primary key,
    seq     bigint unique,
    xid     bigint not null,
    topic   varchar(64) not null,
    subject varchar(128) not null,
    payload varchar not null,
    at_ms   bigint not null
);
create index outbox_unnumbered on outbox (seq, id);

create table feed_head (
    id  integer primary key check (id = 1),
    seq bigint not null
);
insert into feed_head (id, seq) values (1, 0);

-- How far each reader has come.
create table feed_cursor (
    reader varchar(64) primary key,
    seq    bigint not null
);

-- Work that only one core at a time may do. The token rises with every change of holder.
create table lease (
    name       varchar(64) primary key,
    holder     varchar(64) not null,
    token      bigint not null,
    expires_ms bigint not null
);
