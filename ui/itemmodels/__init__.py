"""Item models: what lists show, fetched and sorted apart from the widgets."""
