"""Dialogs and sheets; none of them interrupts reading."""
