#!/bin/sh
# Writes the migration "Initial" again from the model. Only until the first release: after it, migrations are added, never rewritten.
set -e
cd "$(dirname "$0")"
rm -f 20260101000000_Initial.cs 20260101000000_Initial.Designer.cs BackOfficeDbModelSnapshot.cs
dotnet run --project ../../../../tests/DesignTime -- "$PWD"
