-- When somebody was deleted, for as long as a message from before it may still be waiting to be answered.
-- mark is a hash of the pseudonym that serves this alone.
create table deletion_mark (
  municipality text not null,
  mark text not null,
  deleted_at bigint not null,
  primary key (municipality, mark)
);
create index deletion_mark_deleted on deletion_mark (deleted_at);
