"""dbt that checks every YAML file against its own schema, which it does for some adapters only."""

from dbt.jsonschemas import jsonschemas

jsonschemas._JSONSCHEMA_SUPPORTED_ADAPTERS |= {"duckdb", "postgres"}

from dbt.cli.main import cli  # noqa: E402

cli()
