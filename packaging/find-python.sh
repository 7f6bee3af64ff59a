#!/bin/sh
# Prints the path of a Python that Postil can be installed with (3.11 to 3.13, able to make virtual
# environments) and exits 0; exits 1 when there is none. PYTHON names one to be tried first.
set -eu

for name in ${PYTHON:-} python3.11 python3.12 python3.13 python3 python; do
    if "$name" - 2>/dev/null <<'CHECK'
import sys
import ensurepip, venv  # Debian puts ensurepip into a package of its own

sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
CHECK
    then
        command -v "$name"
        exit 0
    fi
done
exit 1
