"""How people reach Postil: the window and the command line."""
