select h.n_no, s.load_timestamp, s.status
from st_news_feed s join h_news h on h.news_hk = s.news_hk
where h.n_no is not null
