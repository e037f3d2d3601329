-- How the next addresses of a pool are named; until people choose another template, as they were named before.
alter table deposit_pool add column names varchar(64) default '{network}_deposit_{number}' not null;
