"""Sets of tasks by their force."""

#: What forbids or shuts out.
BANS = frozenset({"prohibition", "exclusion"})
#: What nobody has to do.
LEFT_OPEN = frozenset({"permission", "encouragement"})
