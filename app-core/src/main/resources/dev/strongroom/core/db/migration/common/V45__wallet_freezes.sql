-- A wallet's own row says whether it is frozen, since when and why; money_freeze keeps the freeze of all money-out alone.
alter table wallet add column frozen_at timestamp(6) with time zone;

update wallet set frozen_at = created_at where state = 'FROZEN';
update wallet set
    state = 'FROZEN',
    why_code = (select code from money_freeze where scope = wallet.network || '/' || wallet.address),
    why_reason = (select reason from money_freeze where scope = wallet.network || '/' || wallet.address),
    frozen_at = (select frozen_at from money_freeze where scope = wallet.network || '/' || wallet.address),
    version = version + 1
where state <> 'RETIRED'
    and exists (select 1 from money_freeze where scope = wallet.network || '/' || wallet.address);

delete from money_freeze where scope <> 'all';
