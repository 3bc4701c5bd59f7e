select h.parcel_no, s.price
from s_parcel_price s join h_parcel h on h.parcel_hk = s.parcel_hk
where h.parcel_no is not null
