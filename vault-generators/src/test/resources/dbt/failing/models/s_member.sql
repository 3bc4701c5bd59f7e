select number from {{ ref('h_member') }}
