-- A page of a filtered list costs as many rows as it has: each filter is the beginning of an index that ends in the
-- list's order, and what several values pass is read value by value.
create index deposit_of_state on deposit (state, seq);
-- in place of (network, state, height): H2 takes either of two that begin alike, and only this one gives the page's order
drop index deposit_by_state;
create index deposit_of_network on deposit (network, state, seq);
create index deposit_of_sender on deposit (sender, seq);
create index customer_name_name on customer_name (name);
