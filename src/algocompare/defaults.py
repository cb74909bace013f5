"""What holds where the user says nothing: how many are shown, and how similar an alternative has to be.

Owns these numbers, so that options can name them without loading the rooms that use them. Must not import anything.
"""

ALTERNATIVES = 5
MAX_NAMES = 8
NEAREST = ALTERNATIVES + MAX_NAMES - 1  # as many as may be compared themselves, and the ones that are shown
SEARCH_HITS = 10
PICKS = 5
MIN_SIMILARITY = 0.4
MIN_KNOWN = 0.25  # the share of the weight that must be known of both, else their similarity says nothing
