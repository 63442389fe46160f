-- Conversations that we were added to, and the sealed way back to each. A row is there for as long as we are.
-- person is '' where the conversation is not one person's.
create table conversation_reference (
  channel text not null,
  scope text not null,
  municipality text not null,
  person text not null,
  sealed_way {bytes} not null,
  added_at bigint not null,
  primary key (channel, scope)
);
create index conversation_reference_person on conversation_reference (municipality, person);
