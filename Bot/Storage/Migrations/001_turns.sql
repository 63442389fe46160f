-- Integers are bigint and instants Unix milliseconds (UTC) in both databases.
-- A person is a keyed pseudonym; '' where no person may be found any more.

-- One row a message received: the row is the claim on answering it.
create table inbox (
  channel text not null,
  message_id text not null,
  municipality text not null,
  person text not null,
  received_at bigint not null,
  is_danger bigint not null,
  reply_owner bigint not null,
  inline_token text unique,
  sealed_reply {bytes},
  sealed_address {bytes},
  sender text,
  confirmed_at bigint,
  provider_id text,
  delivery_state bigint not null,
  error_code text,
  final_at bigint,
  passed bigint not null,
  primary key (channel, message_id)
);
create index inbox_person on inbox (municipality, person, received_at, is_danger);
create index inbox_received on inbox (received_at);
create index inbox_replies on inbox (received_at) where sealed_reply is not null;
create index inbox_unconfirmed on inbox (received_at) where reply_owner = 1 and confirmed_at is null;

create table conversation (
  channel text not null,
  municipality text not null,
  person text not null,
  version bigint not null,
  sealed_state {bytes} not null,
  updated_at bigint not null,
  primary key (channel, municipality, person)
);
create index conversation_updated on conversation (updated_at);

-- A row is a person who wants no messages. It outlives everything else about them.
create table stop_mark (
  municipality text not null,
  person text not null,
  stopped_at bigint not null,
  reminded_on text,
  by_carrier bigint not null,
  primary key (municipality, person)
);

create table outbox (
  seq {sequence},
  id text not null unique,
  kind bigint not null,
  channel text not null,
  municipality text not null,
  person text not null,
  sender text not null,
  sealed_address {bytes},
  sealed_body {bytes},
  not_before bigint not null,
  not_after bigint not null,
  state bigint not null,
  attempts bigint not null,
  resends bigint not null,
  attempted_at bigint,
  lease_until bigint,
  lease_owner text,
  provider_id text,
  delivery_state bigint not null,
  error_code text,
  final_at bigint,
  was_inline bigint not null
);
create index outbox_danger_due on outbox (not_before, seq) where state = 0 and kind = 0;
create index outbox_due on outbox (not_before, seq) where state = 0 and kind <> 0;
create index outbox_sending on outbox (lease_until) where state = 1;
create index outbox_done on outbox (not_before) where state >= 2;
create index outbox_bodies on outbox (attempted_at) where state >= 2 and sealed_body is not null;
create index outbox_person on outbox (municipality, person);

-- The carrier's message ids that have settled a row: each settles one.
create table settled_provider_id (
  provider_id text primary key,
  token text not null,
  settled_at bigint not null
);
create index settled_provider_id_settled on settled_provider_id (settled_at);

-- What replies are reckoned to have cost, by day in Europe/Oslo.
create table spend (
  municipality text not null,
  day text not null,
  micros bigint not null,
  primary key (municipality, day)
);
