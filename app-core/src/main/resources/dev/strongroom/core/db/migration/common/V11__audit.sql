-- Append-only; every hash covers the row and the hash before it.
create table audit_log (
    seq         bigint primary key,
    at_ms       bigint not null,
    actor       varchar(80) not null,
    action      varchar(64) not null,
    subject     varchar(128) not null,
    before_json varchar,
    after_json  varchar,
    hash        varchar(64) not null
);
create index audit_log_subject on audit_log (subject, seq);

create table audit_head (
    id   integer primary key check (id = 1),
    seq  bigint not null,
    hash varchar(64) not null
);
insert into audit_head (id, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
