"""Collecting data, training and exporting models (needs the `train` extra)."""
