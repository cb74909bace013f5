"""Pages and data of the static site.

Owns what the templates and scripts in `html/site` get. Must not know which files there are, and must not write them.
"""
