-- When somebody was deleted, for as long as a message from before it may still be waiting to be answered.
create table deletion_mark (
  municipality text not null,
  person text not null,
  deleted_at bigint not null,
  primary key (municipality, person)
);
create index deletion_mark_deleted on deletion_mark (deleted_at);
