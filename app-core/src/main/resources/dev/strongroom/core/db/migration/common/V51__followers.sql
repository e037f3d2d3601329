-- How far each network was taken in: the height, the hash of the newest block up to there, and the height up to which
-- everything that arrived is in the books.
create table follower_cursor (
    network varchar(41)  primary key,
    height  bigint       not null,
    hash    varchar(128) not null,
    booked  bigint       not null
);

-- The newest blocks that were taken in, to find the way back after a reorganisation.
create table follower_block (
    network varchar(41)  not null,
    height  bigint       not null,
    hash    varchar(128) not null,
    primary key (network, height)
);
