"""The article view: painted by ourselves, laid out lazily, knowing nothing of the project file.

The window uses `ui.reader.mirror.ArticlePane` (the view with what a screen reader needs), the `Mark` of
`ui.reader.marks` and, inside the pane, `ui.reader.view.ArticleView`.
"""
