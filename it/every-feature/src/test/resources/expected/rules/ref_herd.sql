select herd, meadow from ref_herd where herd is not null
