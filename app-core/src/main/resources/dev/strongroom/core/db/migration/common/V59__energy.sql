-- What a payment of purpose ENERGY does with the native coin of a hot wallet; null for all others.
alter table withdrawal add column energy_step varchar(8);
-- Of the fee cap of a sweep, what its address has to hold itself because energy that is lent to it pays the rest; null
-- where it holds all of the cap.
alter table withdrawal add column gas_cap numeric(38, 0);
create index withdrawal_by_energy on withdrawal (energy_step, state);
