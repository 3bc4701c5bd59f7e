select branch_no, count(*) as keys from h_branch where branch_no is not null group by branch_no
