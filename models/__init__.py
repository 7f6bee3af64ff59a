"""The project file and its rules: data, not Qt item models (those live in ``ui/itemmodels``)."""
