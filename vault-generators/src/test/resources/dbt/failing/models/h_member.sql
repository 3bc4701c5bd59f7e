select cast(number as integer) as number from {{ ref('stg_member') }}
