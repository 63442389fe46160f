-- How many reminders a day in Europe/Oslo was to bring, as the plan stood when reminders were first looked at on it.
create table reminder_day (
  day text primary key,
  planned bigint not null
);

-- What was due up to here a person has let go, however much it was.
create table reminder_release (
  id bigint primary key,
  up_to bigint not null
);

-- number grows with every start, with everything that is journaled too, and with every batch that leaves the outbox; it is noted outside the
-- database, so that an older copy of it is known as one. held_since is when such a copy was found: what it held then waits.
create table history (
  id bigint primary key,
  number bigint not null,
  held_since bigint
);
insert into history (id, number) values (1, 0);

-- The entries of the journal that this database has taken in, by the message they stand for.
create table journal_entry (
  id text primary key,
  at bigint not null
);
create index journal_entry_at on journal_entry (at);

-- Rows that wait because the database may not know what became of them.
create index outbox_held on outbox (seq) where state = -1;
