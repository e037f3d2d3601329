-- What people compare of an address, and copy of it: its beginning and its ending, whatever the case. Each is the
-- beginning of an index in the page's order.
alter table deposit_address add column beginning varchar(6)
    generated always as (lower(substring(address from 1 for 6)));
alter table deposit_address add column ending varchar(4)
    generated always as (lower(right(address, 4)));
create index deposit_address_beginning on deposit_address (network, beginning, number);
create index deposit_address_ending on deposit_address (network, ending, number);
