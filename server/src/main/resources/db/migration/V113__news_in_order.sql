-- News are taken oldest first, over all stores, however many wait.
create index insight_news_in_order on insight_news (id);
