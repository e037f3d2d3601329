create table chain_checkpoint (
    chain     varchar(16)                 not null,
    records   bigint                      not null,
    head      varchar(64)                 not null,
    taken_at  timestamp(6) with time zone not null,
    signature varchar(128)                not null,
    constraint chain_checkpoint_pk primary key (chain, records)
);
