"""Errors that people are meant to read: one plain sentence each."""

from __future__ import annotations

from typing import Self


class PostilError(Exception):
    """Something a person can understand and act on; never a bug.

    ``template`` is the English sentence with ``{names}``; the window translates it and fills it with
    ``values``. ``str(error)`` is the English sentence.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)


class BadInputError(PostilError):
    """A file that can't be read as what it claims to be; the sentence names the file, if need be the line."""


class Remark(str):
    """What a person should know of something that went right: an English sentence, or what is put into one.

    Like an error it keeps its ``template`` and ``values``, so that the window can say it in another language.
    """

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, **values: object) -> Self:
        """Fill the template, and keep both."""
        remark = super().__new__(cls, template.format(**values))
        remark.template, remark.values = template, values
        return remark
