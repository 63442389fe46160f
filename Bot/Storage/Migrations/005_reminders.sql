-- What somebody has asked to be reminded of: a row is the consent, and is there only as long as it can still be used.
-- person is '' where a conversation asked, and place then is that conversation's pseudonym; elsewhere place is ''.
-- skipped are the codes of reminders that will not go out any more; told is what was said of the date last.
create table subscription (
  id text primary key,
  channel text not null,
  municipality text not null,
  person text not null,
  place text not null,
  event text not null,
  offsets text not null,
  skipped text not null,
  notes bigint not null,
  told text not null,
  language text not null,
  sender text not null,
  sealed_address {bytes} not null,
  since bigint not null,
  next_at bigint not null,
  unique (municipality, person, place, event)
);
create index subscription_due on subscription (next_at, id);
create index subscription_event on subscription (municipality, event);
create index subscription_place on subscription (channel, place);

-- What each event's date is, as it was when the subscriptions to it were last planned.
create table reminder_event (
  municipality text not null,
  event text not null,
  facts text not null,
  primary key (municipality, event)
);

-- One row a reminder passed to the outbox: the row is the claim on sending it. told_before is what the subscription goes back to
-- if it is taken back unsent.
create table reminder (
  subscription text not null,
  event text not null,
  code text not null,
  token text not null unique,
  facts text not null,
  told_before text not null,
  urgent bigint not null,
  segments bigint not null,
  primary key (subscription, event, code)
);

-- When a number of ours has sent what we let out from it.
create table sender_pace (
  sender text primary key,
  free_at bigint not null
);

-- The latest time at which reminders were looked at, by a clock that was believed.
create table reminder_clock (
  id bigint primary key,
  seen_at bigint not null
);

-- Reminders may wait in thousands, and no reply is to be looked for among them.
drop index outbox_due;
create index outbox_due on outbox (not_before, seq) where state = 0 and kind <> 0 and kind <> 4;
create index outbox_due_sender on outbox (sender, not_before) where state = 0 and kind <> 4;
create index outbox_reminders_due on outbox (not_before, seq) where state = 0 and kind = 4;
