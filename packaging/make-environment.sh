#!/bin/sh
# Makes or updates the virtual environment .venv from requirements-dev.txt, each file checked against
# its hash. Does nothing when that file and pyproject.toml are those the environment was made from.
set -eu
cd "$(dirname "$0")/.."

stamp=.venv/installed-from
here=$(pwd -P) # an environment does not survive being moved
wanted=$(cat requirements-dev.txt pyproject.toml | cksum && echo "$here")

venv_python() {
    if [ -d .venv/Scripts ]; then echo .venv/Scripts/python; else echo .venv/bin/python; fi
}

if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && "$(venv_python)" -c '' 2>/dev/null; then
    exit 0
fi

if ! "$(venv_python)" -m pip --version >/dev/null 2>&1 || { [ -e "$stamp" ] && ! grep -qxF "$here" "$stamp"; }; then
    if ! python=$(sh packaging/find-python.sh); then
        echo "Postil needs Python 3.11, 3.12 or 3.13 with its venv module; please install it and try again." >&2
        exit 1
    fi
    echo "Making .venv with $python"
    "$python" -m venv --clear .venv
fi
rm -f "$stamp"
echo "Installing the packages of requirements-dev.txt (about a minute the first time)"
"$(venv_python)" -m pip --disable-pip-version-check install --quiet --no-input --require-hashes \
    --only-binary :all: -r requirements-dev.txt
# Postil itself, as it lies here: gives the command "postil", and spaCy the names of its components.
"$(venv_python)" -m pip --disable-pip-version-check install --quiet --no-input --no-deps --no-build-isolation --editable .
echo "$wanted" >"$stamp"
