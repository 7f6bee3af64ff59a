"""Trains and measures the shipped pipeline ``postil-news-xx``: ``python -m annotators.training``.

Nothing here is imported by the window or the worker.
"""
