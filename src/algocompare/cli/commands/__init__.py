"""One module for each command; each has an `app` that the command group loads when it is called."""
