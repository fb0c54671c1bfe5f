-- Questions that led to a person held names that shoppers gave. They are told anew from their conversations.
insert into insight_news (store_id, kind, subject)
select distinct store_id, 'conversation', conversation_id from insight_question;
delete from insight_question;
