-- A third form of source, KEYS; the check of the old column cannot be changed by name on every database.
alter table deposit_source add column form varchar(8);
update deposit_source set form = kind;
alter table deposit_source alter column form set not null;
alter table deposit_source drop column kind;
alter table deposit_source add constraint deposit_source_form check (form in ('XPUB', 'LIST', 'KEYS'));

-- Sources that were taken out of use, once each and for good; the numbers are those of the moment.
create table deposit_rotation (
    source     varchar(64)                 primary key references deposit_source,
    number     bigint generated always as identity,
    network    varchar(41)                 not null references deposit_pool,
    state      varchar(16)                 not null check (state in ('RETIRING', 'DRAINING', 'DRAINED')),
    reason     varchar(500)                not null,
    ordered_by varchar(80)                 not null,
    ordered_at timestamp(6) with time zone not null,
    addresses  bigint                      not null,
    customers  bigint                      not null,
    drained_at timestamp(6) with time zone
);
create index deposit_address_of_source on deposit_address (source, state, number);
