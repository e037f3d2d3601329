-- From which block on a follower looks for everything that a version of the signed policy names: a wallet of that
-- version can be taken into the books after such a block only. Null until the next look.
alter table follower_cursor add column watched_policy bigint;
alter table follower_cursor add column watched_from bigint;

-- How a wallet was taken into the books, and by whom; null for those that were empty and noted at the start of books.
alter table wallet_opening add column units numeric(38, 0);
alter table wallet_opening add column opened_by varchar(80);
alter table wallet_opening add column opened_at timestamp(6) with time zone;
-- true while the ledger may not know
alter table wallet_opening add column books_due boolean default false not null;
create index wallet_opening_due on wallet_opening (books_due, network);

-- The withdrawal by which a suspense item is paid back, until it is known how that ended.
alter table suspense_item add column refund varchar(64);
create index suspense_refund on suspense_item (network, refund);
