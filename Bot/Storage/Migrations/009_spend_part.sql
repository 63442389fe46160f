-- What a municipality has spent in a day, in parts, so that turns that commit side by side seldom change the same row; the day's money is their sum.
-- The table before it stays for a replica of the version before, until both are updated; what that one counts meanwhile is not counted here.
create table spend_part (
  municipality text not null,
  day text not null,
  part bigint not null,
  micros bigint not null,
  primary key (municipality, day, part)
);
insert into spend_part (municipality, day, part, micros) select municipality, day, 0, micros from spend;
