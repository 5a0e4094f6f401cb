"""What can be said of a model and done with it beside matching: its card, and how it does against another one."""
