"""The formats: one module each, imported when asked for. A renderer turns a report into a string, no more."""
