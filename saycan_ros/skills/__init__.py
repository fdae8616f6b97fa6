"""Do: the skill runner and the policies."""
