-- Conversations of the web chat. A row is there for as long as its token; without it the token opens nothing.
-- scope is the conversation's pseudonym in the other tables. home is who was asked first, municipality who is asked now.
create table web_conversation (
  id text primary key,
  home text not null,
  municipality text not null,
  scope text not null,
  sealed_user {bytes} not null,
  welcomed bigint not null,
  last_seq bigint not null,
  ends_at bigint not null
);
create index web_conversation_ends on web_conversation (ends_at);

-- What was said there, sealed. mark is what a second delivery of the same would carry too.
create table web_activity (
  conversation text not null,
  seq bigint not null,
  mark text not null,
  sealed_body {bytes} not null,
  said_at bigint not null,
  primary key (conversation, seq),
  unique (conversation, mark)
);

-- Tickets that have opened a stream: each opens one.
create table web_ticket (
  nonce text primary key,
  ends_at bigint not null
);
create index web_ticket_ends on web_ticket (ends_at);
