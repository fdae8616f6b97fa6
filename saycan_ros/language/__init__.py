"""Say: p(skill | instruction, steps so far)."""
