"""Learning on the laptop: from what people decided in a project to a pipeline of its own, and how good it is."""
