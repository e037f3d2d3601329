-- What a payment out is for. All that is not a customer's withdrawal moves the desk's own money between its addresses:
-- customer is '' there.
alter table withdrawal add column purpose varchar(16) default 'WITHDRAWAL' not null;
-- the payment that a payment of gas makes way for
alter table withdrawal add column serves varchar(32);
-- the address that pays the network and holds the slot, where that is not the sender
alter table withdrawal add column fee_payer varchar(128);
-- while it is under way: what must not be under way twice, such as the sweep of an asset from an address
alter table withdrawal add column open_key varchar(400);
alter table withdrawal add constraint withdrawal_open_key unique (open_key);
create index withdrawal_by_purpose on withdrawal (purpose, created_at);
create index withdrawal_by_serves on withdrawal (serves);
