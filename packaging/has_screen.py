"""Exits 0 where a window can be shown; fails, or is aborted by Qt, where it can't."""

import sys

from PySide6.QtGui import QGuiApplication

sys.exit(QGuiApplication([]).platformName() in {"offscreen", "minimal", "vnc"})
