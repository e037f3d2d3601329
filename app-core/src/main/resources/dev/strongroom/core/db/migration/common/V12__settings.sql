create table setting_head (
    name      varchar(64) primary key,
    newest    bigint not null,
    published bigint not null
);

create table setting_version (
    name       varchar(64)                 not null,
    version    bigint                      not null,
    state      varchar(16)                 not null check (state in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
    document   varchar(100000)             not null,
    base       bigint                      not null,
    undoes     bigint,
    author     varchar(80)                 not null,
    created_at timestamp(6) with time zone not null,
    decided_by varchar(80),
    decided_at timestamp(6) with time zone,
    constraint setting_version_pk primary key (name, version)
);
