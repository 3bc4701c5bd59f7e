select number, grade from {{ ref('stg_member') }}
