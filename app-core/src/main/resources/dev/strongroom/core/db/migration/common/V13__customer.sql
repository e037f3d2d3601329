create table customer (
    id         varchar(64)                 primary key,
    status     varchar(16)                 not null check (status in ('ACTIVE', 'FROZEN')),
    reason     varchar(500),
    created_at timestamp(6) with time zone not null,
    version    bigint                      not null
);
