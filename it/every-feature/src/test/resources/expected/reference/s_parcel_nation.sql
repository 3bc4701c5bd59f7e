select h.parcel_no, s.load_timestamp, s.name
from s_parcel_nation s join h_parcel h on h.parcel_hk = s.parcel_hk
where h.parcel_no is not null
