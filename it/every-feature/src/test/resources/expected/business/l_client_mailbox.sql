select c.client_no, m.address
from l_client_mailbox l join h_client c on c.client_hk = l.client_hk join h_mailbox m on m.mailbox_hk = l.mailbox_hk
where c.client_no is not null
