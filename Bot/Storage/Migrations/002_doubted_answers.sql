-- Answers that somebody said are wrong: which one, how often on which day in Europe/Oslo, and nothing of who said so.
create table doubted_answer (
  municipality text not null,
  topic text not null,
  language text not null,
  content_version text not null,
  day text not null,
  times bigint not null,
  primary key (municipality, topic, language, content_version, day)
);
