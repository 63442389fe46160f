-- How the service is used: sums by month (Europe/Oslo), nothing of anybody. kind 0 counts by language and kind 1 by topic, so that no row tells
-- which language asked about which topic. kind 2 is what was about danger and safety: one sum a year, its month the year.
-- part spreads a sum over several rows, drawn anew for each row and turn, so that it ties no language to a topic. people counts who had not written lately (kind 0), or had not had that answer lately (kind 1).
create table use_count (
  municipality text not null,
  month text not null,
  kind bigint not null,
  name text not null,
  channel text not null,
  part bigint not null,
  messages bigint not null,
  people bigint not null,
  answered bigint not null,
  asked_back bigint not null,
  referred bigint not null,
  unanswered bigint not null,
  closed bigint not null,
  segments bigint not null,
  micros bigint not null,
  primary key (municipality, month, kind, name, channel, part)
);

-- Questions that got no answer: one row a person and question, without the person. alike is a keyed mark of the question's known words, mark a
-- keyed mark of the person that is another in each month and at each municipality.
create table unanswered_question (
  municipality text not null,
  month text not null,
  alike text not null,
  mark text not null,
  language text not null,
  asked_on text not null,
  sealed_words {bytes} not null,
  primary key (municipality, month, alike, mark)
);
create index unanswered_question_mark on unanswered_question (mark);
create index unanswered_question_asked on unanswered_question (asked_on);
