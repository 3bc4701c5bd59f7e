select h.town_no, s.town_name
from s_town_names_bank s join h_town h on h.town_hk = s.town_hk
where h.town_no is not null
