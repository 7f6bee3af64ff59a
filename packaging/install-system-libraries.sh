#!/bin/sh
# Installs what Postil needs from the system where it is missing and may be installed: the libraries
# that the Qt wheels load, and a Python; with --to-freeze also what PyInstaller works with. Says in one
# sentence what is missing otherwise, and goes on.
set -eu
cd "$(dirname "$0")/.."

mode=${1:-}
[ "$(uname -s)" = Linux ] || exit 0 # the wheels for Windows and macOS bring everything along

# The file that the dynamic linker looks for, and the Debian package that has it.
# From libxcb-cursor on: what a window on X11 needs.
libraries="
libGL.so.1             libgl1
libEGL.so.1            libegl1
libfontconfig.so.1     libfontconfig1
libfreetype.so.6       libfreetype6
libxkbcommon.so.0      libxkbcommon0
libdbus-1.so.3         libdbus-1-3
libglib-2.0.so.0       libglib2.0-0
libX11.so.6            libx11-6
libxcb-cursor.so.0     libxcb-cursor0
libxcb-icccm.so.4      libxcb-icccm4
libxcb-image.so.0      libxcb-image0
libxcb-keysyms.so.1    libxcb-keysyms1
libxcb-randr.so.0      libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0      libxcb-shape0
libxcb-xinerama.so.0   libxcb-xinerama0
libxcb-xkb.so.1        libxcb-xkb1
libxkbcommon-x11.so.0  libxkbcommon-x11-0
"

# PyInstaller reads libraries with objdump, and packs Python's own library, which Debian's python3 lacks.
missing_to_freeze() {
    command -v objdump >/dev/null || echo binutils
    .venv/bin/python - <<'CHECK'
import ctypes
import sys
import sysconfig
from pathlib import Path

library = sysconfig.get_config_var("INSTSONAME")
if sysconfig.get_config_var("Py_ENABLE_SHARED") and not Path(sysconfig.get_config_var("LIBDIR"), library).exists():
    try:
        ctypes.CDLL(library)
    except OSError:
        print("libpython{}.{}".format(*sys.version_info))
CHECK
}

missing_packages() {
    # ldconfig lives in /sbin, which is not on every user's PATH.
    if known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null); then
        echo "$libraries" | while read -r file package; do
            case "$known" in
            *"	$file "*) ;;
            *) [ -z "$package" ] || echo "$package" ;;
            esac
        done
    fi
    sh packaging/find-python.sh >/dev/null || printf 'python3\npython3-venv\n'
    if [ "$mode" = --to-freeze ]; then missing_to_freeze; fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

install() {
    as_root apt-get -q -o DPkg::Lock::Timeout=300 update </dev/null &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
            install --no-install-recommends "$@" </dev/null
}

missing=$(missing_packages | tr '\n' ' ')
[ -n "$missing" ] || exit 0

if may_install; then
    echo "Installing from the system's packages: $missing"
    log=$(mktemp)
    # shellcheck disable=SC2086 # a list of package names
    install $missing >"$log" 2>&1 || cat "$log" >&2
    rm -f "$log"
    missing=$(missing_packages | tr '\n' ' ')
fi
if [ -n "$missing" ]; then
    echo "These system packages are missing and could not be installed from here; please install them: $missing" >&2
fi
