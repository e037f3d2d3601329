-- Addresses that staff know by name. The shape is the first four and last four characters, by which look-alikes are
-- found; the label's key is its lower case while the entry is in use.
create table address_book (
    network   varchar(41)                 not null,
    address   varchar(128)                not null,
    shape     varchar(8)                  not null,
    label     varchar(64)                 not null,
    label_key varchar(64),
    note      varchar(500)                not null,
    added_by  varchar(80)                 not null,
    added_at  timestamp(6) with time zone not null,
    version   bigint                      not null,
    constraint address_book_pk primary key (network, address),
    constraint address_book_label unique (network, label_key)
);
create index address_book_shape on address_book (shape);

alter table withdrawal add column recipient_shape varchar(8);
update withdrawal set recipient_shape = lower(
    substring(case when recipient like '0x%' then substring(recipient from 3) else recipient end from 1 for 4)
    || right(recipient, 4));
alter table withdrawal alter column recipient_shape set not null;
create index withdrawal_recipient_shape on withdrawal (recipient_shape, created_at);
